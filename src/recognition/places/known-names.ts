import type { Sentence } from "../../model/document.js"
import { isCapitalAt } from "../capitals.js"
import type { NameSpan } from "../names/name-span.js"
import type { Finding } from "./finding.js"
import { beginsInstitution, makeFinding } from "./finding-maker.js"
import type { PlaceWords } from "./place-cues.js"
import type { Ground } from "./place-ground.js"

/** A place of the names model: its own words, or more where the gazetteer knows a longer name ("Rapides" + "Parish"). */
export const readModelled = (ground: Ground, sentence: Sentence, span: NameSpan): Finding => {
  const { document, gazetteer } = ground
  const { tokens } = document
  const longer = gazetteer.matches(tokens, span.first, sentence.last).at(-1)
  if (longer && longer.last > span.last && longer.last - span.last < 3 && isCapitalAt(tokens, longer.last - 1)) {
    return makeFinding(ground, sentence, span.first, longer, span)
  }
  const { first, last, entry } = trimmed(ground, span)
  const finding = makeFinding(ground, sentence, first, { last, entry, ambiguous: false }, span)
  return {
    ...finding,
    first: span.first,
    last: span.last,
    start: tokens.start[span.first] ?? 0,
    end: tokens.end[span.last - 1] ?? 0,
  }
}

/** "Northern Virginia", "downtown Athens", "the Bronx", "Al Anbar", "Helmand Province", "Reno Metro": the part that the gazetteer knows. */
const trimmed = ({ document: { tokens }, gazetteer, words }: Ground, span: NameSpan) => {
  let { first, last } = span
  let entry = gazetteer.entry(tokens, first, last)
  const before = (word: string) => words.beside.get(word) === "direction" || word === "the" || word === "al"
  while (entry < 0 && first + 1 < last && before(tokens.lower[first] ?? "")) {
    first++
    entry = gazetteer.entry(tokens, first, last)
  }
  if (entry < 0 && last - first > 1 && endsDivision(words, tokens.lower[last - 1] ?? "")) {
    entry = gazetteer.entry(tokens, first, last - 1)
    if (entry >= 0) last--
  }
  return { first, last, entry }
}

const endsDivision = (words: PlaceWords, word: string): boolean => {
  return words.beside.get(word) === "division" || /^metro(?:politan)?$/u.test(word)
}

/** A name of the gazetteer where the model sees no place: none at all, another kind, or a part of a longer name. */
export const readListed = (ground: Ground, sentence: Sentence, at: number): Finding | undefined => {
  const { document, gazetteer, spanOf } = ground
  const { tokens } = document
  const span = spanOf[at]
  if (span?.label === "person" && at > span.first) return undefined
  const match = gazetteer
    .matches(tokens, at, span ? span.last : sentence.last)
    .filter(
      ({ last }) =>
        /^[\p{Lu}\p{N}]/u.test(tokens.text[last - 1] ?? "") &&
        (span || spanOf[last - 1]?.label !== "person") &&
        // "The Fort Wayne Police" is not of "The Fort".
        (span || tokens.lower[at] !== "the" || (spanOf[last - 1]?.last ?? last) <= last),
    )
    .at(-1)
  if (match === undefined) return undefined
  if (span?.label === "person" && match.last < span.last && !beginsInstitution(ground, match.last)) return undefined
  return makeFinding(ground, sentence, at, match, span)
}

/** "Houston-based", "R-Westfield", "Iran-Iraq": the first name inside the token. */
export const readHyphened = (
  ground: Ground,
  sentence: Sentence,
  at: number,
  span: NameSpan | undefined,
): Finding | undefined => {
  const { document, gazetteer } = ground
  const word = document.tokens.text[at] ?? ""
  if (!word.includes("-") || gazetteer.has(word)) return undefined
  const parts = /^(?<party>(?:R|D|I|DFL|Rep|Dem)-)?(?<name>\p{Lu}[\p{L}\p{M}.']+)(?:-|$)/u.exec(word)?.groups
  const name = parts?.name ?? ""
  if (name.length < 2 || !gazetteer.has(name)) return undefined
  const entry = gazetteer.entryOfText(name)
  const start = (document.tokens.start[at] ?? 0) + (parts?.party?.length ?? 0)
  const whole = makeFinding(ground, sentence, at, { last: at + 1, entry, ambiguous: false }, span)
  return { ...whole, start, end: start + name.length, hyphened: parts?.party ? "party" : "compound" }
}
