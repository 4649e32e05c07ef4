import { join } from "node:path"
import { universalTags } from "../../src/model/syntax.js"
import { readSentences } from "../treebank.js"

/** A sentence of a treebank, its words joined where the product's tokenizer does not cut. */
export interface TaggedSentence {
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  /** Indices into `universalTags`. */
  readonly tags: readonly number[]
}

const tagNames: readonly string[] = universalTags

/** The sentences of a CoNLL-U file: see `readSentences`. */
export const readTreebank = (
  folder: string,
  file: string,
  without: ReadonlySet<string> = new Set(),
  joined = true,
): readonly TaggedSentence[] =>
  readSentences(join(folder, file), without, joined).map((words) => ({
    forms: words.map(({ form }) => form),
    lemmas: words.map(({ lemma }) => lemma),
    tags: words.map(({ tag }) => tagNames.indexOf(tag)),
  }))
