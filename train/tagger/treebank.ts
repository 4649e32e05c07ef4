import { universalTags } from "../../src/model/syntax.js"
import type { WholeWord } from "../treebank.js"

/** A sentence of a treebank, its words joined where the product's tokenizer does not cut. */
export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  /** Indices into `universalTags`. */
  readonly tags: readonly number[]
}

const tagNames: readonly string[] = universalTags

/** A sentence as the tagger learns it. */
export const taggedSentence = (words: readonly WholeWord[]): TaggedSentence => ({
  forms: words.map(({ form }) => form),
  lemmas: words.map(({ lemma }) => lemma),
  tags: words.map(({ tag }) => tagNames.indexOf(tag)),
})
