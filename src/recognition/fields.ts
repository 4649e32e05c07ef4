import { z } from "zod"
import { loadList, loadSets } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Trigger } from "../lexicon/trigger-frames.js"
import type { Document, Sentence, Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"

const shape = {
  least: z.number().int().min(1),
  drops: z.array(z.string()).optional(),
  article: z.array(z.string()).optional(),
  labels: z.array(z.string()).default([]),
  scores: z.boolean().default(false),
  sober: z.boolean().default(false),
  thick: z.number().default(0.9),
}

/** A field of news in which words of violence are figures of speech; see `lexicon/fields.yml`. */
interface Field {
  readonly least: number
  readonly words: PhraseIndex<{ readonly id: string; readonly phrases: readonly string[] }>
  /** Triggers doubted in a sentence of the field; null where all of them are dropped. */
  readonly drops: ReadonlySet<string> | null
  /** Triggers doubted in every sentence of an article that is of the field throughout. */
  readonly article: ReadonlySet<string>
  /** Words that a headline of the field opens with, before a dash or a colon. */
  readonly labels: ReadonlySet<string>
  /** Whether a score ("6-2") is a word of the field. */
  readonly scores: boolean
  /** Whether a sober word says that its violence is meant; police and gunmen are in films too. */
  readonly sober: boolean
  /** Words of the field to each sentence, from which on an article is of it throughout. */
  readonly thick: number
}
export interface Fields {
  readonly list: readonly Field[]
  /** 1 for words beside which a sentence of any field tells what it says: of police, courts and hospitals. */
  readonly sober: FormMemo
  /** A bit for each field of which a phrase may begin with a form. */
  readonly begins: FormMemo
}

/** @throws BlotterError `lexicon-invalid` */
export const loadFields = (): Fields => {
  const list = loadList("fields", shape).map(
    ({ id, phrases, least, drops, article, labels, scores, sober, thick }) => ({
      least,
      words: new PhraseIndex([{ id, phrases }]),
      drops: drops ? new Set(drops) : null,
      article: new Set(article ?? drops ?? []),
      labels: new Set(labels),
      scores,
      sober,
      thick,
    }),
  )
  const bitsOf = (lower: string): number =>
    list.reduce(
      (bits, { words, scores }, index) =>
        words.begins(lower) || (scores && digits.test(lower)) ? bits | (1 << index) : bits,
      0,
    )
  const { sober } = loadSets("sober-words", ["sober"])
  return { list, sober: new FormMemo((lower) => (sober.has(lower) ? 1 : 0)), begins: new FormMemo(bitsOf) }
}

const digits = /^\d{1,3}(?:$|-\d)/u

/** Where a score that begins at a token ends: "6-2", "15 – 12"; -1 where none does. A span of numbers ("10-15 killed") rises. */
const scoreEnd = ({ lower }: Tokens, at: number): number => {
  const joined = /^(\d{1,3})-(\d{1,3})$/u.exec(lower[at] ?? "")
  if (joined) return isScore(joined[1], joined[2]) ? at + 1 : -1
  if (!/^[-–]$/u.test(lower[at + 1] ?? "")) return -1
  return isScore(lower[at], lower[at + 2]) ? at + 3 : -1
}

const isScore = (won: string | undefined, lost: string | undefined): boolean =>
  number.test(won ?? "") && number.test(lost ?? "") && Number(won) >= Number(lost) && won !== "50"

const number = /^\d{1,3}$/u

/** A score is worth two words. */
const scoreWeight = 2

/** How many phrases of each field each sentence has, sentence by sentence: none of one field overlap. */
const countWords = ({ tokens, sentences }: Document, { list, begins }: Fields): Uint16Array => {
  const counts = new Uint16Array(sentences.length * list.length)
  const free = new Int32Array(list.length)
  for (const [index, { first, last }] of sentences.entries()) {
    for (let at = first; at < last; at++) {
      for (let bits = begins.at(tokens, at); bits !== 0; bits &= bits - 1) {
        const field = 31 - Math.clz32(bits & -bits)
        if (at < (free[field] ?? 0)) continue
        const word = list[field]?.words.at(tokens, at, last)?.last
        const end = word ?? (list[field]?.scores ? scoreEnd(tokens, at) : -1)
        if (end < 0) continue
        free[field] = end
        const count = index * list.length + field
        counts[count] = (counts[count] ?? 0) + (word === undefined ? scoreWeight : 1)
      }
    }
  }
  return counts
}

/** Tokens of a headline within which its field is named: "RTRS - Tennis - …". */
const labelReach = 5

/** Whether an article's first line names a field: "SOCCER - …", "Tennis: …". */
const isLabelled = ({ tokens, sentences }: Document, { labels }: Field): boolean => {
  const first = sentences[0]?.first ?? 0
  for (let at = first; at < first + labelReach; at++)
    if (/^[-–—:]$/u.test(tokens.lower[at] ?? "") && labels.has(tokens.lower[at - 1] ?? "")) return true
  return false
}

/** Whether a sober word stands in a sentence; "killed off the title hopes" has none. */
const holdsSober = ({ tokens }: Document, { first, last }: Sentence, { sober }: Fields): boolean => {
  for (let at = first; at < last; at++)
    if (sober.at(tokens, at) === 1 && (at + 1 === last || tokens.lower[at + 1] !== "off")) return true
  return false
}

const nothing: ReadonlySet<string> = new Set()

/** Tells which of a sentence's triggers, by id, are figures of speech of its field; the words of an article are counted when first asked. */
export const findFigures = (
  document: Document,
  fields: Fields,
): ((sentence: Sentence, triggers: readonly Trigger[]) => ReadonlySet<string>) => {
  const { tokens, sentences } = document
  const { list } = fields
  let counted: { readonly counts: Uint16Array; readonly whole: readonly boolean[] } | undefined
  const isThick = (counts: Uint16Array, field: number): boolean => {
    let words = 0
    for (let at = field; at < counts.length; at += list.length) words += counts[at] ?? 0
    return words >= 4 && words >= (list[field]?.thick ?? 1) * sentences.length
  }
  const countAll = () => {
    const counts = countWords(document, fields)
    return { counts, whole: list.map((field, index) => isLabelled(document, field) || isThick(counts, index)) }
  }
  return (sentence, triggers) => {
    counted ??= countAll()
    const { counts, whole } = counted
    const from = (tokens.sentence[sentence.first] ?? 0) * list.length
    const figures = new Set<string>()
    const isSober = holdsSober(document, sentence, fields)
    for (const [index, field] of list.entries()) {
      if (isSober && field.sober) continue
      const marked = (counts[from + index] ?? 0) >= field.least
      const doubted = marked ? field.drops : whole[index] ? field.article : nothing
      // One trigger beyond doubt in the sentence, and the others are meant too.
      const sure = triggers.some(({ id, sense }) => sense !== "weak" && doubted !== null && !doubted.has(id))
      if (!sure) for (const { id } of triggers) if (doubted === null || doubted.has(id)) figures.add(id)
    }
    return figures
  }
}
