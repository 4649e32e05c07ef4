import type { Document } from "../../model/document.js"
import type { NameSpan } from "../names/name-span.js"
import type { Gazetteer } from "./gazetteer.js"
import type { PlaceWords } from "./place-cues.js"

/** A span of the names model for each token, or undefined. */
export type SpanOf = readonly (NameSpan | undefined)[]

/** What the places of one article are looked for in, and with what. */
export interface Ground {
  readonly document: Document
  readonly gazetteer: Gazetteer
  readonly words: PlaceWords
  readonly spanOf: SpanOf
  /** Words of the longer person names of the article. */
  readonly personWords: ReadonlySet<string>
}

/** Reads where each name of the model stands, and the words of its persons. */
export const groundOf = (
  document: Document,
  gazetteer: Gazetteer,
  words: PlaceWords,
  spans: readonly NameSpan[],
): Ground => {
  const { length, lower } = document.tokens
  const spanOf: (NameSpan | undefined)[] = new Array(length)
  const personWords = new Set<string>()
  for (const span of spans) {
    for (let at = span.first; at < span.last; at++) {
      spanOf[at] = span
      if (span.label === "person" && span.last - span.first > 1) personWords.add(lower[at] ?? "")
    }
  }
  return { document, gazetteer, words, spanOf, personWords }
}
