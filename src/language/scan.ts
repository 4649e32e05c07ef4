import type { Vocabulary } from "./vocabulary.js"

/** What stands between a token and the one before it. */
export const glued = 0
export const spaced = 1
export const wide = 2
export const lineBreak = 3
export const blankLine = 4

/** Tokens as columns, before sentences are known; `gap` is one of the five constants above. */
export interface Scan {
  length: number
  start: Int32Array
  end: Int32Array
  form: Int32Array
  forms: Vocabulary
  gap: Uint8Array
}

/** The columns of a scan while it grows; kept from text to text, so that nothing is allocated for most. */
export class ScanColumns {
  length = 0
  /** What has been passed since the last token. */
  pending = blankLine
  #start = new Int32Array(1024)
  #end = new Int32Array(1024)
  #form = new Int32Array(1024)
  #gap = new Uint8Array(1024)

  clear(): void {
    this.length = 0
    this.pending = blankLine
  }

  /** White space of a kind lies before the next token; of several kinds the widest counts. */
  pass(gap: number): void {
    this.pending = Math.max(this.pending, gap)
  }

  put(start: number, end: number, form: number): void {
    if (this.length === this.#start.length) this.#grow()
    const n = this.length++
    this.#start[n] = start
    this.#end[n] = end
    this.#form[n] = form
    this.#gap[n] = this.pending
    this.pending = glued
  }

  /** Where the last token begins, -1 before the first. */
  lastStart(): number {
    return this.#start[this.length - 1] ?? -1
  }

  /** A copy of what was put. */
  scan(forms: Vocabulary): Scan {
    const { length } = this
    return {
      length,
      start: this.#start.slice(0, length),
      end: this.#end.slice(0, length),
      form: this.#form.slice(0, length),
      forms,
      gap: this.#gap.slice(0, length),
    }
  }

  #grow(): void {
    const size = this.#start.length * 2
    const widen = (column: Int32Array) => {
      const wider = new Int32Array(size)
      wider.set(column)
      return wider
    }
    this.#start = widen(this.#start)
    this.#end = widen(this.#end)
    this.#form = widen(this.#form)
    const gap = new Uint8Array(size)
    gap.set(this.#gap)
    this.#gap = gap
  }
}
