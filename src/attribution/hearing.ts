import type { Span, TokenSpan } from "../model/document.js"
import type { Cast } from "./cast.js"
import type { Chorus } from "./chorus.js"
import type { AttributionKnowledge } from "./knowledge.js"
import type { Reading } from "./reading.js"

/** What the makers of claims share: the article, who is in it, who speaks in it. */
export interface Hearing {
  readonly reading: Reading
  readonly cast: Cast
  readonly knowledge: AttributionKnowledge
  /** The voices that are sure enough to name in a claim. */
  readonly chorus: Chorus
}

/** The characters of a stretch of tokens. */
export const spanOf = (reading: Reading, { first, last }: TokenSpan): Span => {
  const { start, end } = reading.document.tokens
  return { start: start[first] ?? 0, end: end[last - 1] ?? 0 }
}

/** The last token that begins at or before an offset. */
export const tokenAt = (starts: Int32Array, offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
