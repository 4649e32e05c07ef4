import { z } from "zod"
import { loadInflection } from "../lexicon/inflection.js"
import { type Entry, loadList, loadTable } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { type Stance, stances } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import { loadMatters, type MatterModel } from "./matters/weights.js"
import { type ClaimModels, loadModels } from "./models.js"
import { WordTable } from "./word-table.js"

/** What a reporting word says of its source. */
export interface Reporting extends Entry {
  readonly stance: Stance
  /** Its object is whose words are passed on: "quoting police sources". */
  readonly relays: boolean
  /** What follows is a wish or a question, no statement of fact. */
  readonly asks: boolean
}

interface Hedge extends Entry {
  readonly sense: "possible" | "likely" | "apparent" | "alleged" | "about"
}

/** What a statement says of an actor or an incident: by the dictionary form of a word, or by several words as they stand. */
interface Accusations {
  readonly byLemma: ReadonlyMap<string, string>
  readonly phrases: PhraseIndex<Entry & { readonly kind: string }>
}

/** What sayings are found with. */
export interface SayingKnowledge {
  readonly models: ClaimModels
  /** By dictionary form, of one word or more. */
  readonly reporting: ReadonlyMap<string, Reporting>
  /** The verbs that relay, by their gerunds. */
  readonly relaying: ReadonlyMap<string, string>
  readonly words: WordTable
}

/** All that this room knows before it reads an article. */
export interface AttributionKnowledge extends SayingKnowledge {
  readonly hedges: PhraseIndex<Hedge>
  /** Dictionary forms of texts that speak for whoever issued them. */
  readonly documents: ReadonlySet<string>
  /** Dictionary forms of words for what a happening comes about by or leaves behind. */
  readonly circumstances: { readonly nouns: ReadonlySet<string>; readonly verbs: ReadonlySet<string> }
  /** The names of each country's capital, by the country's code. */
  readonly capitals: ReadonlyMap<string, readonly string[]>
  /** Words that make a statement one about motive, cause, membership … */
  readonly accusations: Accusations
  /** What tells which incident a statement is about; null for rules alone. */
  readonly matters: MatterModel | null
}

/** Reads `lexicon/reporting.yml`, by phrase. @throws BlotterError `lexicon-invalid` */
export const loadReporting = (): ReadonlyMap<string, Reporting> => {
  const entries = loadList("reporting", {
    stance: z.enum(stances),
    relays: z.boolean().default(false),
    asks: z.boolean().default(false),
  })
  return new Map(flatMap(entries, (entry) => entry.phrases.map((phrase) => [phrase, entry] as const)))
}

/** @throws BlotterError `lexicon-invalid` or `model-invalid` */
export const loadSayings = (): SayingKnowledge => {
  const reporting = loadReporting()
  const inflection = loadInflection()
  const relays = flatMap([...reporting], ([verb, entry]) => (entry.relays ? [verb] : []))
  const relaying = new Map(relays.map((verb) => [inflection.verb(verb).gerund, verb] as const))
  return Object.freeze({ models: loadModels(), reporting, relaying, words: new WordTable(reporting) })
}

/** @throws BlotterError `lexicon-invalid` */
export const loadAttribution = (sayings: SayingKnowledge = loadSayings()): AttributionKnowledge => {
  const hedges = loadList("hedges", { sense: z.enum(["possible", "likely", "apparent", "alleged", "about"]) })
  const circumstances = loadList("circumstances", { verb: z.boolean().default(false) })
  const accusations = loadList("accusations", { kind: z.string() })
  return Object.freeze({
    ...sayings,
    matters: loadMatters(),
    hedges: new PhraseIndex(hedges),
    documents: new Set(flatMap(loadList("documents", {}), ({ phrases }) => phrases)),
    circumstances: {
      nouns: new Set(flatMap(circumstances, ({ verb, phrases }) => (verb ? [] : phrases))),
      verbs: new Set(flatMap(circumstances, ({ verb, phrases }) => (verb ? phrases : []))),
    },
    capitals: new Map(loadTable("capitals").map(({ code = "", names = "" }) => [code, names.split("|")])),
    accusations: {
      byLemma: new Map(
        flatMap(accusations, ({ phrases, kind }) =>
          flatMap(phrases, (word) => (word.includes(" ") ? [] : [[word, kind]])),
        ),
      ),
      phrases: new PhraseIndex(
        accusations.map((entry) => ({ ...entry, phrases: entry.phrases.filter((phrase) => phrase.includes(" ")) })),
      ),
    },
  })
}
