import type { Document } from "../../model/document.js"
import { type Syntax, tag } from "../../model/syntax.js"
import type { Finding } from "./finding.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import type { PlaceWords } from "./place-cues.js"

/**
 * Whether the words beside a name leave it no other reading than a place's, whatever the names model takes it for: a town of the gazetteer
 * that has police ("Milwaukee police said", "the Fort Wayne Police Department"), in which somebody lives ("a Kenosha man"), or where something
 * is ("in Palermo on Monday", "in the Pratt area"); of names that no gazetteer holds those that the model doubtfully takes for places.
 */
export const isPlainPlace = (
  document: Document,
  syntax: Syntax,
  gazetteer: Gazetteer,
  words: PlaceWords,
  finding: Finding,
): boolean => {
  if (finding.inPersonName || finding.hyphened !== null || finding.street) return false
  if (finding.entry < 0) return finding.label === "place" && isWithin(document, syntax, words, finding, spot)
  if (!mayBeTown(document, gazetteer, words, finding)) return false
  if (isOfForce(document, words, finding)) return true
  if (finding.cover === "start" || finding.cover === "later") return false
  return (
    isHomeOfAged(document, finding.first) ||
    isWithin(document, syntax, words, finding, town) ||
    isArea(document, words, finding)
  )
}

/** Whether a name of the gazetteer that the model has for something else may be a town's after all. */
const mayBeTown = (document: Document, gazetteer: Gazetteer, words: PlaceWords, finding: Finding): boolean => {
  const { first, last, naming, label, cover, confidence, crowdedBefore } = finding
  const { tokens } = document
  if (label === "place" || (label === "other" && confidence > surelyOther)) return false
  if (naming !== "name" || crowdedBefore || (cover === "later" && tokens.lower[first - 1] !== "the")) return false
  // "In August" is in no town of that name.
  if (isShouted(document, first) || words.calendar.times.has(tokens.lower[first] ?? "")) return false
  return words.bodies.at(tokens, first, last)?.last !== last && isTown(gazetteer, finding)
}

/** From here on the model is sure of a nationality or a language ("an Arab woman", "in English"). */
const surelyOther = 0.9

/** "FBI", "U.N.": an acronym. */
const isShouted = ({ tokens }: Document, first: number): boolean =>
  /^(?:\p{Lu}\.?){2,}$/u.test(tokens.text[first] ?? "")

/** Whether some town bears the name; by another than its main name only large ones that no everyday word is like. */
const isTown = (gazetteer: Gazetteer, { entry, ambiguous }: Finding): boolean =>
  gazetteer.candidates(entry).some((candidate) => {
    const place = candidate & candidateBits.place
    if ((candidate & (candidateBits.demonym | candidateBits.abbreviation)) !== 0) return false
    if (!/^(?:city|capital)$/u.test(gazetteer.type(place))) return false
    return (
      (candidate & candidateBits.alternate) === 0 || (!ambiguous && (gazetteer.population[place] ?? 0) >= largeTown)
    )
  })
const largeTown = 20_000

/** "Kenosha police", "a Kenosha man", "the Kenosha Police Department". A sentence's first word may be any ("Riot police"). */
const isOfForce = (document: Document, words: PlaceWords, finding: Finding): boolean => {
  const { tokens, sentences } = document
  const { first, last, label, cover, ambiguous } = finding
  if (ambiguous && first === sentences[tokens.sentence[first] ?? 0]?.first) return false
  const next = tokens.lower[last] ?? ""
  if (finding.institution) return next === "police" && label === "organization"
  if (cover === "start" || cover === "later" || tokens.text[last] !== next) return false
  return words.homes.get(next) === "force" ? label !== "person" || next === "police" : isOfResident(words, next, label)
}

const isOfResident = (words: PlaceWords, next: string, label: Finding["label"]): boolean =>
  label !== "person" && words.homes.get(next) === "resident"

/** "Ann Lee, 34, of Fontana". */
const isHomeOfAged = ({ tokens: { lower } }: Document, first: number): boolean =>
  /^(?:of|from)$/u.test(lower[first - 1] ?? "") && lower[first - 2] === "," && /^\d{1,3}$/u.test(lower[first - 3] ?? "")

/** "In Humble on Monday", "near northern Sparks.": nothing that the name goes on with, nor anything in which one is not by being there. */
const isWithin = (
  { tokens, sentences }: Document,
  syntax: Syntax,
  words: PlaceWords,
  { first, last }: Finding,
  preposition: RegExp,
): boolean => {
  const sentence = sentences[tokens.sentence[first] ?? 0]
  if (sentence?.part !== "body") return false
  let at = first - 1
  while (words.beside.get(tokens.lower[at] ?? "") === "direction") at--
  if (at < sentence.first || !preposition.test(tokens.text[at] ?? "")) return false
  if (tokens.lower[at] === "in" && words.beside.get(tokens.lower[at - 1] ?? "") === "unplaced") return false
  return (
    last >= sentence.last ||
    (!/^(?:\p{Lu}|['’&-])/u.test(tokens.text[last] ?? "") && !goesOn.has(syntax.pos[last] ?? -1))
  )
}

const town = /^(?:in|near|outside)$/u
const spot = /^(?:in|near|outside|at|off)$/u
/** "In Carter practice": the name is of what follows. */
const goesOn: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ])

/** "In the Pratt area". */
const isArea = ({ tokens }: Document, { beside }: PlaceWords, { first, last }: Finding): boolean =>
  tokens.lower[first - 1] === "the" &&
  /^(?:in|near|around|from|outside)$/u.test(tokens.lower[first - 2] ?? "") &&
  tokens.lower[last] === tokens.text[last] &&
  tokens.lower[last + 1] !== "of" &&
  (tokens.lower[last] === "area" || /^(?:town|division)$/u.test(beside.get(tokens.lower[last] ?? "") ?? ""))
