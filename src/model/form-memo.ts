import type { Forms, Tokens } from "./document.js"

const unknown = -0x80000000

/**
 * Remembers a whole number for each word form, made when it is first asked for: a text says "the" a hundred times. Begins
 * anew with the forms of another vocabulary, so that what it holds has an end.
 */
export class FormMemo {
  #forms: Forms | undefined
  #values = new Int32Array(0)

  /** @param make above -2^31 */
  constructor(readonly make: (lower: string, text: string) => number) {}

  /** The number of a token's form; of tokens beyond the ends of the text, what "" has. */
  at({ forms, form }: Pick<Tokens, "forms" | "form">, token: number): number {
    if (forms !== this.#forms) {
      this.#forms = forms
      this.#values.fill(unknown)
    }
    // Bounds are asked for first: a list that is once read beyond them is slow to read for good.
    if (token < 0 || token >= form.length) return this.make("", "")
    const number = form[token] ?? 0
    const value = number < this.#values.length ? (this.#values[number] ?? unknown) : unknown
    return value === unknown ? this.#learn(forms, number) : value
  }

  #learn({ text, lower }: Forms, number: number): number {
    if (number >= this.#values.length) {
      const wider = new Int32Array(Math.max(1024, 2 * number)).fill(unknown)
      wider.set(this.#values)
      this.#values = wider
    }
    const value = this.make(lower[number] ?? "", text[number] ?? "")
    this.#values[number] = value
    return value
  }
}
