import { type UniversalTag, universalTags } from "../../src/model/syntax.js"
import type { WholeWord } from "../treebank.js"

/** A sentence of a treebank; places count from 1, 0 is no token, the root is `forms.length + 1`. */
export interface GoldSentence {
  /** As written, joined where the product's tokenizer does not cut. */
  readonly text: readonly string[]
  /** In lower case. */
  readonly forms: readonly string[]
  /** Indices into `universalTags`. */
  readonly tags: Uint8Array
  /** Head of each place. */
  readonly heads: Int32Array
  /** Relation of each place; "" at 0. */
  readonly relations: readonly string[]
}

const tagNumbers = new Map<string, number>(universalTags.map((tag, index) => [tag, index]))
const unknown: UniversalTag = "X"

/** A sentence as the parser learns it. */
export const goldSentence = (words: readonly WholeWord[]): GoldSentence => {
  const root = words.length + 1
  const placeOf = (id: number) => words.findIndex(({ from, to }) => from <= id && id < to) + 1 || root
  return {
    text: words.map(({ form }) => form),
    forms: words.map(({ form }) => form.toLowerCase()),
    tags: Uint8Array.from(words, ({ tag }) => tagNumbers.get(tag) ?? universalTags.indexOf(unknown)),
    heads: Int32Array.from([0, ...words.map(({ head }) => placeOf(head))]),
    relations: ["", ...words.map(({ relation }) => relation)],
  }
}
