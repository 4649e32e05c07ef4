import { type Entry, loadList, loadSets } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { TriggerEntry } from "../lexicon/trigger-forms.js"
import type { Trigger } from "../lexicon/trigger-frames.js"
import { loadTriggers, type Triggers } from "../lexicon/triggers.js"
import { FormMemo } from "../model/form-memo.js"
import { type Fields, loadFields } from "./fields.js"

/** What `findTriggers` reads with. */
export interface TriggerLexicon {
  readonly triggers: Triggers
  readonly verbs: PhraseIndex<TriggerEntry>
  readonly nouns: PhraseIndex<TriggerEntry>
  readonly states: PhraseIndex<TriggerEntry>
  /** Phrases in which a trigger word tells no incident: "heart attack", "killed the bill". */
  readonly figurative: PhraseIndex<Entry>
  /** Nouns that make a trigger before them a part of a name ("assault rifle"), by its word; "any": every trigger. */
  readonly compounds: ReadonlyMap<string, ReadonlySet<string>>
  /** What tells a story. */
  readonly works: ReadonlySet<string>
  /** Fields of news in which words of violence are figures of speech. */
  readonly fields: Fields
  /** Whether a phrase of any of these lists may begin with a form: at most words none does. */
  readonly begins: FormMemo
}

/** @throws BlotterError `lexicon-invalid` */
export const loadTriggerLexicon = (): TriggerLexicon => {
  const triggers = loadTriggers()
  const verbs = new PhraseIndex(triggers.verbs)
  const nouns = new PhraseIndex(triggers.nouns)
  const states = new PhraseIndex(triggers.states)
  const figurative = new PhraseIndex(loadList("figurative", {}))
  const compounds = new Map(loadList("trigger-compounds", {}).map(({ id, phrases }) => [id, new Set(phrases)]))
  const lists = [verbs, nouns, states, figurative]
  const begins = new FormMemo((lower) =>
    triggers.splits.has(lower) || lists.some((list) => list.begins(lower)) ? 1 : 0,
  )
  const { works } = loadSets("works", ["works", "fiction", "tells", "told"])
  return { triggers, verbs, nouns, states, figurative, compounds, works, fields: loadFields(), begins }
}

/** A trigger and the tokens that say it. */
export interface TriggerFound {
  readonly trigger: Trigger
  readonly first: number
  readonly last: number
  readonly head: number
}
