import { z } from "zod"
import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Tokens } from "../model/document.js"

const shape = { after: z.array(z.enum(["name", "town"])) }

/** Words after a name that say that it is a quarter's. */
export type QuarterWords = PhraseIndex<Entry & z.infer<z.ZodObject<typeof shape>>>

/** @throws BlotterError `lexicon-invalid` */
export const loadQuarterWords = (): QuarterWords => new PhraseIndex(loadList("quarter-words", shape))

/** Whether the words from a token on make the name before them a quarter's, be it any name or one that is a town's elsewhere. */
export const isQuarterAt = (
  words: QuarterWords,
  tokens: Tokens,
  at: number,
  limit: number,
  of: "name" | "town",
): boolean => at < limit && words.at(tokens, at, limit)?.entry.after.includes(of) === true
