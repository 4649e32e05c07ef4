import type { WordKnowledge } from "../../src/annotation.js"
import { parse } from "../../src/language/index.js"
import type { Article } from "../../src/model/article.js"
import type { Document } from "../../src/model/document.js"
import type { Mention } from "../../src/model/mention.js"
import { type Recognition, recognize } from "../../src/recognition/index.js"

/** The recognisers with a part switched off. Weights are as shipped: nothing is learned anew without the part. */
export interface Variant {
  readonly name: string
  readonly read: (article: Article) => { readonly document: Document; readonly mentions: readonly Mention[] }
}

/** A variant by what its recognisers know. */
export const variant = (name: string, { language }: WordKnowledge, recognition: Recognition): Variant => ({
  name,
  read: (article) => {
    const { document, syntax } = parse(article, language)
    return { document, mentions: recognize(document, syntax, recognition) }
  },
})

/** A variant that reads each sentence as if it stood alone, so that nothing is learned from the rest of the article. */
export const sentenceBySentence = (name: string, { language, recognition }: WordKnowledge): Variant => ({
  name,
  read: (article) => {
    const { document, syntax } = parse(article, language)
    // The sentence is the first and only one: its words must point to it.
    const tokens = { ...document.tokens, sentence: new Int32Array(document.tokens.length) }
    const mentions = document.sentences.flatMap((sentence) =>
      recognize({ ...document, tokens, sentences: [sentence] }, syntax, recognition).filter(
        ({ first, last }) => first >= sentence.first && last <= sentence.last,
      ),
    )
    return { document, mentions }
  },
})
