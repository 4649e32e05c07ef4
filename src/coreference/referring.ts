import { loadForest } from "../model/forest-file.js"
import { loadClusters } from "../recognition/names/word-clusters.js"
import { loadReferringWords, type ReferringWords } from "./referring-words.js"
import type { Sameness } from "./sameness/judge.js"
import { sameSigns } from "./sameness/same-signs.js"

/** What it takes to tell who is meant. */
export interface Referring {
  readonly words: ReferringWords
  readonly sameness: Sameness
}

/** Loads `referring-words`, `models/sameness.json` and the tree of words of `models/names-clusters.bin`. @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadReferring = (): Referring => ({
  words: loadReferringWords(),
  sameness: { forest: loadForest("sameness", sameSigns.length), clusters: loadClusters() },
})
