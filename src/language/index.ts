import type { Article } from "../model/article.js"
import type { Document } from "../model/document.js"
import type { Syntax } from "../model/syntax.js"
import { type Abbreviations, loadAbbreviations } from "./abbreviations.js"
import { cutSite, findHeadline } from "./headline.js"
import { findSentences, loadSentenceCues, type SentenceCues } from "./sentences.js"
import { joinSpacedOut } from "./spaced-out.js"
import { type Grammar, loadGrammar, readSyntax } from "./syntax.js"
import { Tokenizer } from "./tokenizer.js"
import { Vocabulary } from "./vocabulary.js"

/** What reading English takes: the word lists and the models of tags and trees. */
export interface Language {
  readonly tokenizer: Tokenizer
  readonly abbreviations: Abbreviations
  readonly cues: SentenceCues
  readonly grammar: Grammar
}

/** @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadLanguage = (): Language => {
  const abbreviations = loadAbbreviations()
  const tokenizer = new Tokenizer(new Vocabulary(), abbreviations)
  return { tokenizer, abbreviations, cues: loadSentenceCues(), grammar: loadGrammar() }
}

/** The share of letters in lower case under which an article counts as written in capitals. */
const capitalsOnly = 0.1

const letterCaseOf = (text: string): Document["letterCase"] => {
  let small = 0
  let capital = 0
  for (let at = 0; at < text.length && small + capital < 2000; at++) {
    const code = text.charCodeAt(at)
    if (code >= 97 && code <= 122) small++
    else if (code >= 65 && code <= 90) capital++
  }
  return capital > 20 && small < capitalsOnly * (small + capital) ? "upper" : "mixed"
}

/** Puts a title that the text does not begin with before it, and says where the headline stands. */
const layOut = ({ title, text }: Article) => {
  const headline = title === null ? null : findHeadline(text, title)
  if (title === null || title.trim() === "" || headline) return { text, origin: 0, headline }
  const head = cutSite(title)
  return { text: `${head}\n\n${text}`, origin: head.length + 2, headline: { start: 0, end: head.length } }
}

/**
 * Quotation marks and dashes of Windows' code page that stand in a text as control characters, which a page of another encoding
 * makes of them. Each is one UTF-16 unit for one, so that offsets hold.
 */
const strays = new Map([..."‘’“”•–—"].map((mark, at) => [String.fromCharCode(0x91 + at), mark]))
const stray = /[\u0091-\u0097]/gu
const withMarks = (text: string): string => text.replace(stray, (char) => strays.get(char) ?? char)

/** Cuts an article into sentences and tokens, tags them, and parses the sentences that are asked for. */
export const parse = (
  article: Article,
  language: Language,
): { readonly document: Document; readonly syntax: Syntax } => {
  const { text, origin, headline } = layOut(article)
  const readable = withMarks(text)
  const cuts = headline ? [headline.start, headline.end] : []
  const scan = joinSpacedOut(language.tokenizer.scan(readable, cuts), language.abbreviations)
  const { form, forms, length, start, end } = scan
  const words: string[] = []
  const lower: string[] = []
  for (const number of form) {
    words.push(forms.text[number] ?? "")
    lower.push(forms.lower[number] ?? "")
  }
  const sentences = findSentences({ text: readable, scan, words, lower, headline }, language.cues)
  const sentence = new Int32Array(length)
  for (const [index, { first, last }] of sentences.entries()) sentence.fill(index, first, last)
  const tokens = { length, text: words, lower, start, end, sentence, form, forms }
  const document: Document = { article, text, origin, letterCase: letterCaseOf(article.text), tokens, sentences }
  return { document, syntax: readSyntax(document, language.grammar) }
}
