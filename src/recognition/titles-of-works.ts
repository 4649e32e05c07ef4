import type { Document, Sentence } from "../model/document.js"
import type { TriggerFound } from "./trigger-lexicon.js"

const capital = /^\p{Lu}/u

const quote = /^[“”‘’"'`]+$/u

/** "The sequel 'Catching Fire'", "a star of Breaking Bad": words of a name that is quoted, or capital words of a verb within running text. */
export const isTitleOfWork = (
  document: Document,
  { trigger, first, last }: TriggerFound,
  sentence: Sentence,
): boolean => {
  const words = document.tokens.text.slice(first, last)
  if (!words.every((word) => capital.test(word)) || words.every((word) => word === word.toUpperCase())) return false
  const { share, quoted } = readCapitals(document, first, last, sentence)
  if (quoted) return true
  return trigger.word === "verb" && first > sentence.first && sentence.part === "body" && share < 0.4
}

/** The share of capital words in a trigger's sentence, and whether it stands in a short quotation of capital words. */
const readCapitals = (document: Document, first: number, last: number, sentence: Sentence) => {
  const { text } = document.tokens
  const words = text.slice(sentence.first, sentence.last).filter((word) => /^\p{L}/u.test(word))
  const share = words.filter((word) => capital.test(word)).length / Math.max(1, words.length)
  const isQuote = (at: number) => quote.test(text[at] ?? "")
  let [from, to] = [first, last]
  while (from > sentence.first && first - from < 4 && !isQuote(from - 1)) from--
  while (to < sentence.last && to - last < 4 && !isQuote(to)) to++
  const inner = text.slice(from, to).filter((word) => word.length > 3)
  const quoted = isQuote(from - 1) && isQuote(to) && inner.every((word) => capital.test(word))
  return { share, quoted }
}
