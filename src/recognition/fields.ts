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
  /** Whether a word of any field may begin with a form. */
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
  return { list, begins: new FormMemo((lower) => (list.some(({ words }) => words.begins(lower)) ? 1 : 0)) }
}

/** Words of a field to each sentence, from which on an article is of it throughout. */
const thick = 0.9
const nothing: ReadonlySet<string> = new Set()

/** Tells which of a sentence's triggers, by id, are figures of speech of its field; the words of an article are counted when first asked. */
export const findFigures = (
  document: Document,
  { list, begins }: Fields,
): ((sentence: Sentence, triggers: readonly Trigger[]) => ReadonlySet<string>) => {
  const { tokens } = document
  let whole: readonly boolean[] | undefined
  let told: readonly Sentence[] = []
  const holdsAny = ({ first, last }: Sentence): boolean => {
    for (let at = first; at < last; at++) if (begins.at(tokens, at) === 1) return true
    return false
  }
  const count = (field: Field, { first, last }: Sentence): number => field.words.all(tokens, first, last).length
  const isThick = (field: Field): boolean => {
    const words = told.reduce((sum, sentence) => sum + count(field, sentence), 0)
    return words >= 4 && words >= thick * document.sentences.length
  }
  return (sentence, triggers) => {
    if (whole === undefined) {
      told = document.sentences.filter(holdsAny)
      whole = list.map(isThick)
    }
    const figures = new Set<string>()
    const mayBeMarked = holdsAny(sentence)
    for (const [index, field] of list.entries()) {
      const marked = mayBeMarked && count(field, sentence) >= field.least
      const doubted = marked ? field.drops : whole[index] ? field.article : nothing
      // One trigger beyond doubt in the sentence, and the others are meant too.
      const sure = triggers.some(({ id, sense }) => sense !== "weak" && doubted !== null && !doubted.has(id))
      if (!sure) for (const { id } of triggers) if (doubted === null || doubted.has(id)) figures.add(id)
    }
    return figures
  }
}
