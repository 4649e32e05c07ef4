import type { Forms, Tokens } from "../model/document.js"
import { universalTags } from "../model/syntax.js"
import { type Lemmas, lemmaOf } from "./lemmas.js"

const tagCount = universalTags.length

/** The lemmas of the forms at hand, by form and tag: a text asks for those of the same few words again and again. */
export class LemmaTable {
  #forms: Forms | undefined
  /** The place of a form's lemma in `#lemmas`, from 1. */
  #places = new Int32Array(0)
  readonly #lemmas: string[] = []

  constructor(readonly dictionary: Lemmas) {}

  /** Makes ready for the forms of a document. */
  begin(forms: Forms): void {
    if (forms !== this.#forms) {
      this.#forms = forms
      this.#places.fill(0)
      this.#lemmas.length = 0
    }
    const size = forms.text.length * tagCount
    if (size <= this.#places.length) return
    const wider = new Int32Array(2 * size)
    wider.set(this.#places)
    this.#places = wider
  }

  /** The lemma of a token as the part of speech `pos`. Tokens of documents that came before are looked up anew. */
  of(tokens: Tokens, token: number, pos: number): string {
    if (token < 0) return lemmaOf("", pos, this.dictionary)
    const lower = tokens.lower[token] ?? ""
    const form = tokens.form[token]
    if (form === undefined || tokens.forms !== this.#forms) return lemmaOf(lower, pos, this.dictionary)
    const at = form * tagCount + pos
    const place = this.#places[at] ?? 0
    if (place > 0) return this.#lemmas[place - 1] ?? ""
    const lemma = lemmaOf(lower, pos, this.dictionary)
    this.#places[at] = this.#lemmas.push(lemma)
    return lemma
  }
}
