import type { Document, TokenSpan, Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import { type Syntax, tag, type UniversalTag, universalTags } from "../model/syntax.js"
import { findQuotations, type Quotation } from "./quotations.js"
import type { WordTable } from "./word-table.js"

/** A run of nominal words with one head; `extent` also takes in what hangs on it by prepositions ("the head of police"). */
export interface NounGroup extends TokenSpan {
  readonly head: number
  readonly extent: TokenSpan
  /** The group is a possessor ("Ada's claim"): its last token before `last` is followed by 's. */
  readonly possessor: boolean
}

/** By tag: 1 for those that are listed. */
const among = (...tags: readonly number[]): Uint8Array => {
  const found = new Uint8Array(universalTags.length)
  for (const one of tags) found[one] = 1
  return found
}
const isNominal = among(tag.NOUN, tag.PROPN)
const isInside = among(tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN, tag.SYM)
const owners = /^(my|your|his|her|its|our|their|whose)$/u

/** One letter for what a word does in a clause; runs of them describe what lies between a verb and a noun. */
const symbolOf: Readonly<Record<UniversalTag, string>> = {
  ADJ: "j",
  ADP: "P",
  ADV: "r",
  AUX: "a",
  CCONJ: "&",
  DET: "d",
  INTJ: "x",
  NOUN: "n",
  NUM: "m",
  PART: "t",
  PRON: "p",
  PROPN: "N",
  PUNCT: ".",
  SCONJ: "s",
  SYM: "n",
  VERB: "v",
  X: "x",
}

/** A document as this room reads it: word hashes, quotations and noun groups, each made once. */
export interface Reading {
  readonly document: Document
  readonly syntax: Syntax
  readonly pos: Uint8Array
  /** Hash of each lower-cased word. */
  readonly word: Int32Array
  /** Code of a word's part in a clause; see `symbolOf`. */
  readonly symbol: Uint8Array
  readonly quotations: readonly Quotation[]
  /** Index of the quotation around each token, or -1. */
  readonly quoted: Int32Array
  /** Noun groups of a sentence, in order. */
  groups(sentence: number): readonly NounGroup[]
  /** Hash of the lemma of a token. */
  lemma(token: number): number
  /** Hash of the reporting words' entry that a token's lemma stands in, or 0. */
  reporting(token: number): number
}

const codes = universalTags.map((name) => symbolOf[name].charCodeAt(0))
const commaCode = ",".charCodeAt(0)
const colonCode = ":".charCodeAt(0)
const quoteCode = '"'.charCodeAt(0)
const whCode = "w".charCodeAt(0)
const relative = new Set(["who", "which", "that", "whom", "whose", "what"])
const quoteMarks = new Set(['"', "“", "”", "‘", "«", "»", "``", "''"])

/** What a word is whatever its tag, 0 for most; `whCode` holds for pronouns and conjunctions only. */
const ownSymbols = new FormMemo((word) => {
  if (word === ",") return commaCode
  if (word === ":") return colonCode
  if (quoteMarks.has(word)) return quoteCode
  return relative.has(word) ? whCode : 0
})

const symbolAt = (tokens: Tokens, pos: number, token: number): number => {
  const own = ownSymbols.at(tokens, token)
  if (own === 0 || (own === whCode && pos !== tag.PRON && pos !== tag.SCONJ)) return codes[pos] ?? 0
  return own
}

const isPossessive = (word: string | undefined): boolean =>
  word === "'s" || word === "’s" || word === "'" || word === "’"

/** Whether there is a verb in a stretch. */
export const hasVerb = ({ pos }: Pick<Reading, "pos">, { first, last }: TokenSpan): boolean => {
  for (let at = first; at < last; at++) if (pos[at] === tag.VERB || pos[at] === tag.AUX) return true
  return false
}

/** Noun groups between two tokens, by tags alone: this room looks at every sentence, and trees cost too much for that. */
const groupNouns = (document: Document, pos: Uint8Array, first: number, last: number): readonly NounGroup[] => {
  const { lower } = document.tokens
  const plain: { first: number; last: number; head: number; possessor: boolean }[] = []
  let start = -1
  let head = -1
  const close = (end: number, possessor: boolean): void => {
    if (start >= 0) {
      const onlyDeterminer =
        end - start === 1 && (lower[start] === "the" || lower[start] === "a" || lower[start] === "an")
      if (!onlyDeterminer) plain.push({ first: start, last: end, head: head >= 0 ? head : end - 1, possessor })
    }
    start = -1
    head = -1
  }
  for (let at = first; at < last; at++) {
    const part = pos[at] ?? 0
    if (part === tag.PRON) {
      close(at, false)
      const owner = isPossessive(lower[at + 1])
      const next = pos[at + 1] ?? 0
      // "his lawyer" is one group; "he" is another.
      if (!owner && at + 1 < last && isInside[next] === 1 && next !== tag.DET && owners.test(lower[at] ?? "")) {
        start = at
      } else {
        plain.push({ first: at, last: at + 1, head: at, possessor: owner })
      }
      continue
    }
    if (start >= 0 && head >= 0 && isPossessive(lower[at])) {
      close(at, true)
      continue
    }
    if (isInside[part] === 0) {
      close(at, false)
      continue
    }
    if (part === tag.DET && head >= 0) close(at, false)
    if (start < 0) start = at
    if (isNominal[part] === 1) head = at
  }
  close(last, false)
  return plain.map(({ first, last, head, possessor }, index) => {
    let from = first
    let to = last
    for (let before = index - 1; before >= 0; before--) {
      const earlier = plain[before]
      if (!earlier || !joins(pos, earlier.last, from)) break
      from = earlier.first
    }
    for (let after = index + 1; after < plain.length; after++) {
      const later = plain[after]
      if (!later || !joins(pos, to, later.first)) break
      to = later.last
    }
    return { first, last, head, possessor, extent: { first: from, last: to } }
  })
}

/** Whether two groups make one: "head of police", "Ada's lawyer". */
const joins = (pos: Uint8Array, end: number, start: number): boolean =>
  (start - end === 1 && (pos[end] === tag.ADP || pos[end] === tag.PART)) || (start === end && pos[end - 1] === tag.PART)

/** Prepares a document; everything is computed once and in one pass. */
export const readDocument = (document: Document, syntax: Syntax, words: WordTable): Reading => {
  const { tokens, sentences } = document
  words.begin(document)
  const word = words.hashes(document)
  const symbol = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) symbol[at] = symbolAt(tokens, syntax.pos[at] ?? 0, at)
  const quotations = findQuotations(document)
  const quoted = new Int32Array(tokens.length).fill(-1)
  for (const [index, quotation] of quotations.entries()) quoted.fill(index, quotation.first, quotation.last)
  const groups: (readonly NounGroup[] | undefined)[] = []
  return {
    document,
    syntax,
    pos: syntax.pos,
    word,
    symbol,
    quotations,
    quoted,
    groups: (sentence) => {
      const known = groups[sentence]
      if (known !== undefined) return known
      const span = sentences[sentence]
      const made = span ? groupNouns(document, syntax.pos, span.first, span.last) : []
      groups[sentence] = made
      return made
    },
    lemma: (token) => words.lemma(document, syntax, token),
    reporting: (token) => words.meaning(document, syntax, token),
  }
}
