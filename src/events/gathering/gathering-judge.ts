import { sumOf } from "../named-weights.js"
import type { Scene } from "../scene.js"
import { agree } from "./agreement.js"
import type { Cluster, Told } from "./cluster.js"
import { noteSigns } from "./gathering-signs.js"
import { type GatheringWeights, gatheringFeatures } from "./gathering-weights.js"
import { certain, judgeByRules, type Verdict } from "./likeness.js"
import type { SentenceIndex } from "./sentence-words.js"

const indexOf: ReadonlyMap<string, number> = new Map(gatheringFeatures.map((name, at) => [name, at]))

/** A cluster that a telling may be of, with what speaks for and against it. */
export interface Candidate {
  readonly cluster: Cluster
  readonly verdict: Verdict
  /** In the order of `gatheringFeatures`; of what is told so far. */
  readonly describe: () => Float64Array
}

/** The clusters that a telling may be of: those that no rule excludes. */
export const candidatesOf = (
  scene: Scene,
  words: SentenceIndex,
  clusters: readonly Cluster[],
  one: Told,
): readonly Candidate[] => {
  const judged = clusters
    .map((cluster) => ({ cluster, verdict: judgeByRules(scene, cluster, one) }))
    .filter(({ verdict }) => verdict.excluded === null)
  const scores = judged.map(({ verdict }) => verdict.score)
  const describe = (cluster: Cluster, verdict: Verdict, at: number): Float64Array => {
    const row = new Float64Array(gatheringFeatures.length)
    const note = (name: string, value: number | boolean): void => {
      if (value !== false) row[indexOf.get(name) ?? 0] = Number(value)
    }
    const agreement = verdict.agreement ?? agree(scene, cluster, one)
    row.set(agreement.row)
    noteRules(verdict, scores, at, note)
    noteSigns({ scene, words, clusters, cluster, one }, note)
    return row
  }
  return judged.map(({ cluster, verdict }, at) => ({
    cluster,
    verdict,
    describe: () => describe(cluster, verdict, at),
  }))
}

/** Scores beyond these say no more. */
const bound = 8

const noteRules = (
  verdict: Verdict,
  scores: readonly number[],
  at: number,
  note: (name: string, value: number | boolean) => void,
): void => {
  const { score } = verdict
  let rival = 0
  for (const [other, theirs] of scores.entries()) if (other !== at && theirs > rival) rival = theirs
  note("how many may be it", Math.log(scores.length))
  note("score of the best other", Math.min(rival, bound))
  note("score", Math.max(-bound, Math.min(score, bound)))
  note("speaks for it", score > 0)
  note("speaks much for it", score > 2)
  note("speaks much against it", score < -3)
  note("best of all", score > 0 && score >= rival)
  note("ahead of the others", Math.max(-bound, Math.min(score - rival, bound)))
}

/** "Killed in a clash": what one clause ties together the judge is not asked about. */
const isSure = ({ score, agreement }: Verdict): boolean => score === certain || (score > 0 && agreement?.tied === true)

/**
 * The happening that a telling tells, by learned weights, or by the rules alone; undefined where it begins another. The rules propose and the judge chooses among
 * them or refuses: what it joined against the rules was as often wrong as right.
 */
export const chooseCluster = (
  candidates: readonly Candidate[],
  weights: GatheringWeights | null,
): Cluster | undefined => {
  const [sure] = candidates
    .filter(({ verdict }) => isSure(verdict))
    .toSorted((a, b) => b.verdict.score - a.verdict.score)
  if (sure) return sure.cluster
  let best: Cluster | undefined
  let most = 0
  for (const { cluster, verdict, describe } of candidates) {
    if (verdict.score <= 0) continue
    const sum = weights === null ? verdict.score : sumOf(describe(), weights)
    if (sum > most) [best, most] = [cluster, sum]
  }
  return best
}
