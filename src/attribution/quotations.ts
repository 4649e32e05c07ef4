import type { Document, TokenSpan } from "../model/document.js"

/** Words between quotation marks, the marks included; an unclosed one ends with its paragraph. */
export interface Quotation extends TokenSpan {
  /** Index of the quotation that it takes up again in the next paragraph, or -1. */
  readonly resumes: number
}

const opening = new Set(["“", "‘", "«", "„", "``"])
const closing = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["„", "“"],
  ["``", "''"],
  ["''", "''"],
  ['"', '"'],
])

/** Marks that open and close alike. */
const straight = new Set(['"', "''"])

const isGap = (character: string | undefined): boolean => character === undefined || /[\s([—–-]/u.test(character)

/**
 * The outermost quotations of a document, in order. Marks pair within a paragraph, since a writer who goes on quoting
 * in the next one leaves the first open and opens the next: such quotations are joined by `resumes`.
 */
export const findQuotations = (document: Document): readonly Quotation[] => {
  const { text, tokens, sentences } = document
  const found: Quotation[] = []
  let open = -1
  let closer = ""
  let unclosed = false
  let paragraph = -1
  const close = (last: number, closed: boolean): void => {
    const resumes = unclosed && open === paragraphStart ? found.length - 1 : -1
    if (last - open > 1) found.push({ first: open, last, resumes })
    unclosed = !closed
    open = -1
  }
  let paragraphStart = 0
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      if (open >= 0) close(sentence.first, false)
      paragraph = sentence.paragraph
      paragraphStart = sentence.first
    }
    for (let token = sentence.first; token < sentence.last; token++) {
      const word = tokens.text[token] ?? ""
      if (open >= 0) {
        if (word === closer || (word === '"' && closer === "”")) close(token + 1, true)
        continue
      }
      if (token > paragraphStart && token === sentence.first) unclosed = false
      const start = tokens.start[token] ?? 0
      if (opening.has(word) || (straight.has(word) && isGap(text[start - 1]))) {
        open = token
        closer = closing.get(word) ?? word
      }
    }
  }
  if (open >= 0) close(tokens.length, false)
  return found
}
