import type { Document, Sentence } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import type { PlaceWords } from "./place-cues.js"

const namelike = /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u
const isNamelike = new FormMemo((_, text) => (namelike.test(text) ? 1 : 0))
const longest = 5
/** Words that no street's name holds, though headlines and the begin of a sentence give them capitals. */
const outside: ReadonlySet<string> = new Set([
  "on",
  "in",
  "at",
  "for",
  "to",
  "from",
  "of",
  "the",
  "and",
  "by",
  "with",
  "near",
])

/** The end of the street's name that begins at token `at`, or -1: "North Oak Street", "40th Avenue South", "Highway 19", "W. Bridge St.". */
export const endOfStreet = ({ tokens }: Document, words: PlaceWords, sentence: Sentence, at: number): number => {
  if (isNamelike.at(tokens, at) === 0) return -1
  const roads = words.streets
  let end = at
  const limit = Math.min(sentence.last, at + longest)
  while (end < limit && isNamelike.at(tokens, end) === 1) {
    const word = tokens.lower[end] ?? ""
    if (outside.has(word)) return -1
    const kind = roads.get(word) ?? (tokens.text[end + 1] === "." ? roads.get(`${word}.`) : undefined)
    const numbered = /^\d{1,4}[A-Z]?$/u.test(tokens.text[end + 1] ?? "")
    if (numbered && (kind === "numbered" || (word === "road" && end > at))) return end + 2
    if (end > at && kind === "street") return isTitle(tokens, end) ? -1 : afterDirection(tokens.text, end + 1)
    if (end > at && kind === "way" && /^\d/u.test(tokens.text[at - 1] ?? "")) return end + 1
    end++
  }
  return -1
}

/** "Dear Dr. Vogel": a name follows the title, where after the street "Elm Dr." comes a day at most. */
const isTitle = ({ text, lower }: Document["tokens"], at: number): boolean => {
  const after = text[text[at + 1] === "." ? at + 2 : at + 1] ?? ""
  return (
    /^dr\.?$/u.test(lower[at] ?? "") && /^\p{Lu}\p{Ll}/u.test(after) && !/day$|^(?:North|South|East|West)$/u.test(after)
  )
}

const afterDirection = (text: readonly string[], end: number): number =>
  /^(?:North|South|East|West|[NSEW]\.?W?)$/u.test(text[end] ?? "") ? end + 1 : end
