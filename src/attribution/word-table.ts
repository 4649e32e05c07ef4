import type { Document, Forms } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import { type Syntax, universalTags } from "../model/syntax.js"
import { hashText } from "./linear-model.js"

const tagCount = universalTags.length

/** What this room reads of words: hashes, worked out once for each form and tag. */
export class WordTable {
  readonly #reporting: ReadonlyMap<string, { readonly id: string }>
  readonly #hashes = new FormMemo(hashText)
  #forms: Forms | undefined
  /** By form and tag: hash of the lemma, of the entry in the reporting words or 0, and whether they are known. */
  #lemmas = new Int32Array(0)
  #meanings = new Int32Array(0)
  #known = new Uint8Array(0)

  constructor(reporting: ReadonlyMap<string, { readonly id: string }>) {
    this.#reporting = reporting
  }

  /** Makes ready for a document's forms. */
  begin({ tokens }: Document): void {
    const size = tokens.forms.text.length * tagCount
    if (this.#forms !== tokens.forms) this.#known.fill(0)
    this.#forms = tokens.forms
    if (size <= this.#known.length) return
    const known = new Uint8Array(2 * size)
    known.set(this.#known)
    this.#known = known
    const lemmas = new Int32Array(2 * size)
    lemmas.set(this.#lemmas)
    this.#lemmas = lemmas
    const meanings = new Int32Array(2 * size)
    meanings.set(this.#meanings)
    this.#meanings = meanings
  }

  /** Hash of each lower-cased word of a document. */
  hashes({ tokens }: Document): Int32Array {
    const hashes = new Int32Array(tokens.length)
    for (let at = 0; at < tokens.length; at++) hashes[at] = this.#hashes.at(tokens, at)
    return hashes
  }

  lemma({ tokens }: Document, syntax: Syntax, token: number): number {
    return this.#lemmas[this.#find(tokens.form[token], syntax, token)] ?? 0
  }

  meaning({ tokens }: Document, syntax: Syntax, token: number): number {
    return this.#meanings[this.#find(tokens.form[token], syntax, token)] ?? 0
  }

  #find(form: number | undefined, syntax: Syntax, token: number): number {
    if (form === undefined) return -1
    const at = form * tagCount + (syntax.pos[token] ?? 0)
    if (this.#known[at] === 1) return at
    const lemma = syntax.lemma(token)
    const entry = this.#reporting.get(lemma)
    this.#lemmas[at] = hashText(lemma)
    this.#meanings[at] = entry ? hashText(entry.id) : 0
    this.#known[at] = 1
    return at
  }
}
