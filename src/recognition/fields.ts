import { z } from "zod"
import { loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Trigger } from "../lexicon/triggers.js"
import type { Document, Sentence } from "../model/document.js"

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
export type Fields = readonly Field[]

/** @throws BlotterError `lexicon-invalid` */
export const loadFields = (): Fields =>
  loadList("fields", shape).map(({ id, phrases, least, drops, article }) => ({
    least,
    words: new PhraseIndex([{ id, phrases }]),
    drops: drops ? new Set(drops) : null,
    article: new Set(article ?? drops ?? []),
  }))

/** Words of a field to each sentence, from which on an article is of it throughout. */
const thick = 0.9

/** Tells which of a sentence's triggers, by id, are figures of speech of its field; the words of an article are counted when first asked. */
export const findFigures = (
  document: Document,
  fields: Fields,
): ((sentence: Sentence, triggers: readonly Trigger[]) => ReadonlySet<string>) => {
  let whole: readonly boolean[] | undefined
  const count = (field: Field, { first, last }: Sentence): number =>
    field.words.all(document.tokens, first, last).length
  const isThick = (field: Field): boolean => {
    const words = document.sentences.reduce((sum, sentence) => sum + count(field, sentence), 0)
    return words >= 4 && words >= thick * document.sentences.length
  }
  return (sentence, triggers) => {
    whole ??= fields.map(isThick)
    const figures = new Set<string>()
    for (const [index, field] of fields.entries()) {
      const marked = count(field, sentence) >= field.least
      const doubted = marked ? field.drops : whole[index] ? field.article : new Set<string>()
      // One trigger beyond doubt in the sentence, and the others are meant too.
      const sure = triggers.some(({ id, sense }) => sense !== "weak" && doubted !== null && !doubted.has(id))
      if (!sure) for (const { id } of triggers) if (doubted === null || doubted.has(id)) figures.add(id)
    }
    return figures
  }
}
