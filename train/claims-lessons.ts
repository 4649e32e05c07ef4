import { candidateCues } from "../src/attribution/cues.js"
import { loadReporting } from "../src/attribution/knowledge.js"
import { hashText } from "../src/attribution/linear-model.js"
import { type Reading, readDocument } from "../src/attribution/reading.js"
import { WordTable } from "../src/attribution/word-table.js"
import { loadLanguage, parse } from "../src/language/index.js"
import type { Span, TokenSpan } from "../src/model/document.js"
import { tag } from "../src/model/syntax.js"
import { type GoldAttribution, readGold } from "./claims-gold.js"

/** A marked attribution with the tokens it touches. */
export interface Marked extends GoldAttribution {
  readonly cueTokens: readonly number[]
  /** The token that stands for the cue, or -1 where none of its words is a candidate. */
  readonly head: number
  /** Source, cue and content are all there: only those are asked for. */
  readonly complete: boolean
}

/** An article with its answers; `fold` is 0 to 3, by the hash of its id. */
export interface Lesson {
  readonly reading: Reading
  readonly marked: readonly Marked[]
  readonly fold: number
}

export const folds = 4

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The characters of a stretch of tokens. */
export const spanOf = (reading: Reading, { first, last }: TokenSpan): Span => {
  const { start, end } = reading.document.tokens
  return { start: start[first] ?? 0, end: end[last - 1] ?? 0 }
}

const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/**
 * Reads and parses the articles. The head of a cue of several words ("went on to say") is the candidate whose lemma most
 * often is a cue all by itself, as a share of the times it is used.
 */
export const readLessons = (file: string): readonly Lesson[] => {
  const language = loadLanguage()
  const words = new WordTable(loadReporting())
  const drafts = readGold(file).map(({ article, attributions }) => {
    const { document, syntax } = parse(article, language)
    const reading = readDocument(document, syntax, words)
    const marked = attributions.map(({ source, cue, content }) => {
      const move = (span: Span) => shift(span, document.origin)
      const moved = { source: source && move(source), cue: move(cue), content: content && move(content) }
      return { ...moved, cueTokens: tokensIn(reading, moved.cue), complete: source !== null && content !== null }
    })
    return { reading, marked, fold: (hashText(article.id) >>> 3) % folds }
  })
  const alone = new Map<string, number>()
  const used = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { reading, marked } of drafts) {
    for (const { cueTokens } of marked)
      if (cueTokens.length === 1) count(alone, reading.syntax.lemma(cueTokens[0] ?? 0))
    for (let token = 0; token < reading.document.tokens.length; token++) count(used, reading.syntax.lemma(token))
  }
  const worth = (reading: Reading, token: number): number => {
    const lemma = reading.syntax.lemma(token)
    const prior = reading.pos[token] === tag.VERB ? 0.02 : 0.005
    return ((alone.get(lemma) ?? 0) + prior) / ((used.get(lemma) ?? 0) + 1)
  }
  return drafts.map(({ reading, marked, fold }) => ({
    reading,
    fold,
    marked: marked.map((one) => {
      let head = -1
      for (const token of one.cueTokens) {
        if (candidateCues(reading, token, token + 1).length === 0) continue
        if (head < 0 || worth(reading, token) > worth(reading, head)) head = token
      }
      return { ...one, head }
    }),
  }))
}

const tokensIn = (reading: Reading, span: Span): readonly number[] => {
  const { start, end, length } = reading.document.tokens
  const found: number[] = []
  for (let token = 0; token < length; token++) {
    if ((start[token] ?? 0) < span.end && (end[token] ?? 0) > span.start) found.push(token)
  }
  return found
}
