import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import { flatMap } from "../../model/flat-map.js"

const shape = { role: z.enum(["verb", "before", "sign", "share"]) }

/** How reports say whom somebody holds to have done it. */
export interface BlameWords {
  /** Lemmas of the verbs of blame. */
  readonly verbs: ReadonlySet<string>
  /** Words without which no sentence blames. */
  readonly signs: ReadonlySet<string>
  /** Phrases after which a culprit stands: "the work of". */
  readonly before: PhraseIndex<Entry>
  /** What may stand between the culprit and the deed: "of taking part in". */
  readonly share: ReadonlySet<string>
}

/** @throws BlotterError `lexicon-invalid` */
export const loadBlame = (): BlameWords => {
  const list = loadList("blame", shape)
  const having = (...roles: readonly string[]) => list.filter(({ role }) => roles.includes(role))
  return {
    verbs: new Set(having("verb").map(({ id }) => id)),
    signs: new Set(flatMap(having("verb", "sign"), ({ phrases }) => phrases)),
    before: new PhraseIndex(having("before")),
    share: new Set(flatMap(having("share"), ({ phrases }) => phrases)),
  }
}
