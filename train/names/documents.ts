import { loadAbbreviations } from "../../src/language/abbreviations.js"
import { Tokenizer } from "../../src/language/tokenizer.js"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Document, Sentence } from "../../src/model/document.js"
import type { GoldText } from "./corpora.js"

/** Cuts annotated texts into tokens as the product does, and into the sentences that their corpus gives. */
export const documentReader = (): ((gold: GoldText) => Document) => {
  const tokenizer = new Tokenizer(new Vocabulary(), loadAbbreviations())
  return ({ id, text, sentences: begins }) => {
    const { length, start, end, form, forms } = tokenizer.scan(text, begins)
    const sentence = new Int32Array(length)
    const sentences: Sentence[] = []
    const stops = [...begins, Number.POSITIVE_INFINITY]
    let first = 0
    for (const stop of stops) {
      let last = first
      while (last < length && (start[last] ?? 0) < stop) sentence[last++] = sentences.length
      if (last === first) continue
      const span = { start: start[first] ?? 0, end: end[last - 1] ?? 0 }
      sentences.push({ ...span, first, last, part: "body", paragraph: 0 })
      first = last
    }
    const article = { id, title: null, text, url: null, published: null, publisher: null, authors: [], language: "en" }
    const words = Array.from(form, (number) => forms.text[number] ?? "")
    const lower = Array.from(form, (number) => forms.lower[number] ?? "")
    const tokens = { length, text: words, lower, start, end, sentence, form, forms }
    return { article, text, origin: 0, letterCase: "mixed", tokens, sentences }
  }
}
