import z from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import type { SettlementWords } from "../../lexicon/settlement-words.js"
import type { GroupLexicon } from "../group-lexicon.js"
import type { KnownPhrases } from "./known-phrases.js"
import type { SiteWords } from "./sited-names.js"
import type { TitleIndex } from "./titles.js"

const shape = { role: z.enum(["business", "institution", "storm"]) }
/** Words that tell what the name beside them is of. */
export type NameCues = PhraseIndex<Entry & z.infer<z.ZodObject<typeof shape>>>

/** @throws BlotterError `lexicon-invalid` */
export const loadNameCues = (): NameCues => new PhraseIndex(loadList("name-cues", shape))

export interface CueKnowledge {
  readonly cues: NameCues
  readonly sites: SiteWords
  readonly settlements: SettlementWords
  readonly phrases: KnownPhrases
  readonly titles: TitleIndex
  readonly people: GroupLexicon["index"]
}
