import type { Document, TokenSpan } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import { type Syntax, tag } from "../../model/syntax.js"
import type { NameSpan } from "../names/name-span.js"
import { isQuarterAt, type QuarterWords } from "../quarter-words.js"
import type { Finding } from "./finding.js"

/** A quarter's name has at most so many words ("PRADOS DE VENECIA"). */
const widest = 4

/**
 * Quarters in text all of capitals that the names model does not see, where only the tagger tells their names: "IN THE CHAPINERO
 * NEIGHBORHOOD". Merged with the names, in order of the text.
 */
export const withQuarters = (
  document: Document,
  syntax: Syntax,
  names: readonly NameSpan[],
  words: QuarterWords,
): readonly NameSpan[] => {
  if (document.letterCase !== "upper") return names
  const held = new Uint8Array(document.tokens.length)
  for (const { first, last } of names) held.fill(1, first, last)
  const found = flatMap(document.sentences, (sentence) => quartersIn(document, syntax, sentence, held, words))
  return found.length === 0 ? names : [...names, ...found].toSorted((a, b) => a.first - b.first)
}

/** Whether a place that was found is a quarter by the word after it, which no gazetteer need know. */
export const isQuarter = (
  { tokens, sentences }: Document,
  found: Pick<Finding, "last" | "label"> | undefined,
  words: QuarterWords,
): boolean =>
  found?.label === "place" &&
  isQuarterAt(words, tokens, found.last, sentences[tokens.sentence[found.last] ?? 0]?.last ?? tokens.length, "name")

const quartersIn = (
  { tokens }: Document,
  { pos }: Syntax,
  sentence: TokenSpan,
  held: Uint8Array,
  words: QuarterWords,
): readonly NameSpan[] => {
  const found: NameSpan[] = []
  for (let last = sentence.first + 1; last < sentence.last; last++) {
    if (!isQuarterAt(words, tokens, last, sentence.last, "name")) continue
    let first = last
    while (first > sentence.first && last - first < widest && pos[first - 1] === tag.PROPN && held[first - 1] === 0)
      first--
    // A day names some ("THE 15 SEPTEMBER NEIGHBORHOOD"), of which the tags see but a part.
    if (first === last || pos[first - 1] === tag.NUM || held[first - 1] === 1) continue
    found.push({ first, last, label: "place", confidence: 1, sector: null })
  }
  return found
}
