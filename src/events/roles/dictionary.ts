import { FormMemo } from "../../model/form-memo.js"
import { clusterLevels, leafAt, slotOf, type WordClusters } from "../../recognition/names/word-clusters.js"
import { hashOf } from "./features.js"

/** What is remembered of word forms: the hash of each and its leaf among the clusters, with the cuts of these. */
export interface Dictionary {
  readonly hashes: FormMemo
  readonly leaves: FormMemo
  readonly fine: Uint16Array
  readonly coarse: Uint16Array
}

const levels: readonly number[] = clusterLevels
const none = new Uint16Array(0)

/** A dictionary over the clusters of words. */
export const makeDictionary = (clusters: WordClusters): Dictionary => ({
  // Half of the bits that there are: a memo keeps whole numbers with a sign.
  hashes: new FormMemo((lower) => hashOf(lower) >>> 1),
  leaves: new FormMemo((lower) => {
    const slot = slotOf(clusters, lower)
    return slot < 0 ? 0 : leafAt(clusters, slot)
  }),
  fine: clusters.cuts[levels.indexOf(512)] ?? none,
  coarse: clusters.cuts[levels.indexOf(128)] ?? none,
})
