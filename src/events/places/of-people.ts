import type { PlaceMention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"

/**
 * "An official in Baghdad said a bomb went off near Hawija": where who tells of another place is; a town's police tell of what happened
 * there.
 */
export const isOfSpeaker = (scene: Scene, { first }: PlaceMention): boolean => {
  const sentence = scene.document.tokens.sentence[first] ?? 0
  if (!scene.triggers.has(sentence)) return false
  return scene.syntax
    .clauses(sentence)
    .some(
      ({ subject, lemma }) =>
        subject !== null &&
        subject.head < first &&
        !isPolice(scene, subject.head) &&
        first < subject.last &&
        scene.knowledge.supports.get(lemma) === "report" &&
        scene.triggerAt.slice(subject.first, first).every((trigger) => trigger < 0) &&
        namesPlaceAfter(scene, sentence, subject.last),
    )
}

const namesPlaceAfter = ({ document, mentions }: Scene, sentence: number, from: number): boolean => {
  const limit = document.sentences[sentence]?.last ?? from
  return mentions.some(({ kind, first }) => kind === "place" && first >= from && first < limit)
}

const isPolice = ({ entities, entityAt }: Scene, token: number): boolean => {
  const entity = entities[entityAt[token] ?? -1]
  return (entity?.kind === "group" || entity?.kind === "organization") && entity.sector === "COP"
}

/** "Told reporters in Reno", "speaking in Geneva on Friday": where it was only told. */
export const isSpokenIn = ({ document: { tokens }, knowledge }: Scene, at: number): boolean =>
  /^(?:in|at|from)$/u.test(tokens.lower[at] ?? "") && knowledge.words.locating.spoken.has(tokens.lower[at - 1] ?? "")

/** "Told Reuters in the capital Lima", "a spokesman said in nearby Reno": where a verb of report is said to be spoken. */
export const isToldThere = (scene: Scene, { first }: PlaceMention): boolean => {
  const sentence = scene.document.tokens.sentence[first] ?? 0
  if (!scene.triggers.has(sentence)) return false
  const told = innermost(scene.syntax.clauses(sentence), first)
  return (
    told !== undefined &&
    told.verb < first &&
    first - told.verb <= reportReach &&
    scene.knowledge.supports.get(told.lemma) === "report" &&
    scene.document.tokens.lower.slice(told.verb, first).some((word) => /^(?:in|at|from)$/u.test(word)) &&
    scene.triggerAt.slice(told.verb, scene.document.sentences[sentence]?.last ?? first).every((at) => at < 0)
  )
}
/** Tokens between a verb of report and where it is spoken. */
const reportReach = 9

const innermost = (clauses: readonly Clause[], token: number): Clause | undefined =>
  clauses
    .filter(({ first, last }) => first <= token && token < last)
    .toSorted((a, b) => a.last - a.first - (b.last - b.first))[0]

/** The token of the preposition right before a place's name, past "the", "northern" and "port city of"; -1 where none is. */
const prepositionBefore = (scene: Scene, { first }: PlaceMention): number => {
  const { lower } = scene.document.tokens
  const { direction } = scene.knowledge.words.places
  const { kind } = scene.knowledge.words.locating
  let at = first - 1
  const isOfKind = () => lower[at] === "of" && kind.has(lower[at - 1] ?? "")
  while (at >= 0 && (lower[at] === "the" || direction.has(lower[at] ?? "") || kind.has(lower[at] ?? "") || isOfKind()))
    at--
  return /^(?:from|of)$/u.test(lower[at] ?? "") ? at : -1
}

/** "A visitor from the Netherlands", "money from Tripoli": where somebody or something comes from; "ten miles from Reno" says where. */
export const isOrigin = (scene: Scene, mention: PlaceMention): boolean => {
  const at = prepositionBefore(scene, mention)
  if (at < 1 || scene.document.tokens.lower[at] !== "from") return false
  const before = scene.syntax.pos[at - 1]
  if (before !== tag.NOUN && before !== tag.PROPN && before !== tag.NUM) return false
  const word = scene.document.tokens.lower[at - 1] ?? ""
  const { measure } = scene.knowledge.words.locating
  return scene.triggerAt[at - 1] === -1 && !measure.has(word) && !scene.knowledge.words.places.direction.has(word)
}

/** "Ann Lee of Reno", "Ann Lee, 34, of Reno, was stabbed", "Al Roe, of 17 Mill Street in Reno": where a person lives or comes from. */
export const isHome = (scene: Scene, { first }: PlaceMention): boolean => {
  const { lower, sentence } = scene.document.tokens
  const isPerson = (at: number) => mentionOn(scene, at)?.kind === "person"
  if (/^(?:of|from)$/u.test(lower[first - 1] ?? "") && isPerson(first - 2)) return true
  for (let at = first - 1; at > Math.max(1, first - addressTokens); at--) {
    if (sentence[at] !== sentence[first]) return false
    if (lower[at] !== ",") continue
    if (!/^(?:of|from)$/u.test(lower[at + 1] ?? "")) continue
    const aged = /^\d{1,3}$/u.test(lower[at - 1] ?? "") && lower[at - 2] === ","
    return isPerson(aged ? at - 3 : at - 1)
  }
  return false
}
/** Words of the longest address after a name: ", of 17 Mill Street in West Reno". */
const addressTokens = 10
