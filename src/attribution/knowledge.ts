import { z } from "zod"
import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import { type Stance, stances } from "../model/codes.js"
import { type ClaimModels, loadModels } from "./models.js"

/** What a reporting word says of its source. */
export interface Reporting extends Entry {
  readonly stance: Stance
  /** Its object is whose words are passed on: "quoting police sources". */
  readonly relays: boolean
  /** What follows is a wish or a question, no statement of fact. */
  readonly asks: boolean
}

export interface Hedge extends Entry {
  readonly sense: "possible" | "likely" | "apparent" | "alleged" | "about"
}

/** All that this room knows before it reads an article. */
export interface AttributionKnowledge {
  readonly models: ClaimModels
  /** By dictionary form, of one word or more. */
  readonly reporting: ReadonlyMap<string, Reporting>
  readonly hedges: PhraseIndex<Hedge>
  /** Dictionary forms that make a statement one about motive, cause, membership …, with what it is about. */
  readonly accusations: ReadonlyMap<string, string>
}

/** @throws BlotterError `lexicon-invalid` or `model-invalid` */
export const loadAttribution = (): AttributionKnowledge => {
  const reporting = loadList("reporting", {
    stance: z.enum(stances),
    relays: z.boolean().default(false),
    asks: z.boolean().default(false),
  })
  const hedges = loadList("hedges", { sense: z.enum(["possible", "likely", "apparent", "alleged", "about"]) })
  const accusations = loadList("accusations", { kind: z.string() })
  return Object.freeze({
    models: loadModels(),
    reporting: new Map(reporting.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const))),
    hedges: new PhraseIndex(hedges),
    accusations: new Map(accusations.flatMap(({ phrases, kind }) => phrases.map((phrase) => [phrase, kind] as const))),
  })
}
