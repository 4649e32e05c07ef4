import { z } from "zod"
import { loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Trigger } from "../lexicon/triggers.js"
import type { Document, Sentence } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"

const shape = {
  least: z.number().int().min(1),
  drops: z.array(z.string()).optional(),
  article: z.array(z.string()).optional(),
}

/** A field of news in which words of violence are figures of speech; see `lexicon/fields.yml`. */
interface Field {
  readonly least: number
  readonly words: PhraseIndex<{ readonly id: string; readonly phrases: readonly string[] }>
  /** Triggers doubted in a sentence of the field; null where all of them are dropped. */
  readonly drops: ReadonlySet<string> | null
  /** Triggers doubted in every sentence of an article that is of the field throughout. */
  readonly article: ReadonlySet<string>
}
export interface Fields {
  readonly list: readonly Field[]
  /** A bit for each field of which a phrase may begin with a form. */
  readonly begins: FormMemo
}

/** @throws BlotterError `lexicon-invalid` */
export const loadFields = (): Fields => {
  const list = loadList("fields", shape).map(({ id, phrases, least, drops, article }) => ({
    least,
    words: new PhraseIndex([{ id, phrases }]),
    drops: drops ? new Set(drops) : null,
    article: new Set(article ?? drops ?? []),
  }))
  const bitsOf = (lower: string): number =>
    list.reduce((bits, { words }, index) => (words.begins(lower) ? bits | (1 << index) : bits), 0)
  return { list, begins: new FormMemo(bitsOf) }
}

/** How many phrases of each field each sentence has, sentence by sentence: none of one field overlap. */
const countWords = ({ tokens, sentences }: Document, { list, begins }: Fields): Uint16Array => {
  const counts = new Uint16Array(sentences.length * list.length)
  const free = new Int32Array(list.length)
  for (const [index, { first, last }] of sentences.entries()) {
    for (let at = first; at < last; at++) {
      for (let bits = begins.at(tokens, at); bits !== 0; bits &= bits - 1) {
        const field = 31 - Math.clz32(bits & -bits)
        const match = at < (free[field] ?? 0) ? undefined : list[field]?.words.at(tokens, at, last)
        if (!match) continue
        free[field] = match.last
        const count = index * list.length + field
        counts[count] = (counts[count] ?? 0) + 1
      }
    }
  }
  return counts
}

/** Words of a field to each sentence, from which on an article is of it throughout. */
const thick = 0.9
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
    return words >= 4 && words >= thick * sentences.length
  }
  const countAll = () => {
    const counts = countWords(document, fields)
    return { counts, whole: list.map((_, field) => isThick(counts, field)) }
  }
  return (sentence, triggers) => {
    counted ??= countAll()
    const { counts, whole } = counted
    const from = (tokens.sentence[sentence.first] ?? 0) * list.length
    const figures = new Set<string>()
    for (const [index, field] of list.entries()) {
      const marked = (counts[from + index] ?? 0) >= field.least
      const doubted = marked ? field.drops : whole[index] ? field.article : nothing
      // One trigger beyond doubt in the sentence, and the others are meant too.
      const sure = triggers.some(({ id, sense }) => sense !== "weak" && doubted !== null && !doubted.has(id))
      if (!sure) for (const { id } of triggers) if (doubted === null || doubted.has(id)) figures.add(id)
    }
    return figures
  }
}
