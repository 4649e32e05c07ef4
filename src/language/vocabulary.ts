import type { Forms, Tokens } from "../model/document.js"

/**
 * Every word form once. Tokens share their strings, and what depends on the form alone (features, dictionary tags, lemmas)
 * is kept by form number. A form's number differs between runs that read other texts before: never let it reach a result.
 */
export class Vocabulary implements Forms {
  /** By form number: the form itself and its lower case by the root locale. */
  readonly text: string[] = []
  readonly lower: string[] = []
  #slots = new Int32Array(1 << 15).fill(-1)
  #hashes = new Int32Array(1 << 14)

  get size(): number {
    return this.text.length
  }

  /** The number of the form `source.slice(start, end)`. */
  intern(source: string, start: number, end: number): number {
    let hash = 0
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const form = this.#slots[slot] ?? -1
      if (form < 0) return this.#add(source.slice(start, end), hash, slot)
      if (this.#hashes[form] === hash) {
        const known = this.text[form] ?? ""
        if (known.length === end - start && source.startsWith(known, start)) return form
      }
    }
  }

  /** The number of a whole string. */
  of(word: string): number {
    return this.intern(word, 0, word.length)
  }

  /** The columns of tokens that whole strings give. */
  columns(words: readonly string[]): Pick<Tokens, "length" | "text" | "lower" | "form" | "forms"> {
    const form = Int32Array.from(words, (word) => this.of(word))
    const lower = Array.from(form, (number) => this.lower[number] ?? "")
    return { length: words.length, text: words, lower, form, forms: this }
  }

  #add(word: string, hash: number, slot: number): number {
    const form = this.text.length
    // A slice keeps the whole article alive: a copy does not.
    const copy = Buffer.from(word, "utf16le").toString("utf16le")
    this.text.push(copy)
    const lower = copy.toLowerCase()
    this.lower.push(lower === copy ? copy : lower)
    if (form >= this.#hashes.length) {
      const hashes = new Int32Array(this.#hashes.length * 2)
      hashes.set(this.#hashes)
      this.#hashes = hashes
    }
    this.#hashes[form] = hash
    this.#slots[slot] = form
    if (this.text.length * 2 > this.#slots.length) this.#grow()
    return form
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let form = 0; form < this.text.length; form++) {
      let slot = (this.#hashes[form] ?? 0) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = form
    }
    this.#slots = slots
  }
}
