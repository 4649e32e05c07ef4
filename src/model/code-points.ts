import type { Span } from "./document.js"

const astral = /[\u{10000}-\u{10FFFF}]/u

/**
 * Turns UTF-16 offsets of one text into Unicode code points. Texts without astral characters, nearly all of them, cost
 * one scan and no table.
 */
export class CodePoints {
  /** Offsets of the second halves of surrogate pairs, ascending. */
  readonly #seconds: readonly number[]

  constructor(text: string) {
    const seconds: number[] = []
    if (astral.test(text)) {
      for (let at = 0; at + 1 < text.length; at++) {
        if ((text.codePointAt(at) ?? 0) > 0xffff) seconds.push(++at)
      }
    }
    this.#seconds = seconds
  }

  /** Code points before UTF-16 offset `offset`. */
  at(offset: number): number {
    let low = 0
    let high = this.#seconds.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#seconds[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }

  /** The span in code points. */
  span({ start, end }: Span): Span {
    return { start: this.at(start), end: this.at(end) }
  }
}
