import { itemsOf } from "../items.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { antecedentOf, deadliest, inRaid, pointedAt } from "./antecedents.js"
import type { Cluster, Told } from "./cluster.js"
import { type Candidate, candidatesOf, chooseCluster } from "./gathering-judge.js"
import { isPastLead, uniteHeadlines } from "./headlines.js"
import { begin, join } from "./joining.js"
import { retype } from "./retyping.js"
import { SentenceIndex } from "./sentence-words.js"

/** Merges tellings, in the order of the text, into clusters of one happening each; `observe` is shown what is chosen among, for training. */
export const clusterTellings = (
  scene: Scene,
  told: readonly Told[],
  observe?: (one: Told, candidates: readonly Candidate[]) => void,
): readonly Cluster[] => {
  let clusters: Cluster[] = []
  const items = itemsOf(scene)
  const words = new SentenceIndex(scene)
  let led = false
  for (const one of told) {
    const { telling } = one
    if (telling.generic) continue
    if (!led && isPastLead(scene, clusters, telling)) {
      clusters = uniteHeadlines(scene, clusters)
      led = true
    }
    const near = items === null ? clusters : clusters.filter((cluster) => isInItem(items, cluster, telling))
    const pointed = pointedAt(scene, near, one) ?? deadliest(scene, near, one)
    const candidates = pointed ? [] : candidatesOf(scene, words, near, one)
    observe?.(one, candidates)
    const likest = pointed ?? chooseCluster(candidates, scene.knowledge.gathering)
    const best = (likest && inRaid(near, likest, one)) ?? likest ?? antecedentOf(scene, near, one)
    if (best) join(best, one)
    else if (telling.trigger.sense !== "echo") clusters.push(begin(one))
  }
  const united = led ? clusters : uniteHeadlines(scene, clusters)
  for (const cluster of united) retype(scene, cluster)
  return united
}

/** Whether a cluster was told in the same item of a round-up as a telling. */
const isInItem = (items: Int32Array, { told }: Cluster, { sentence }: Telling): boolean =>
  told.every(({ telling }) => items[telling.sentence] === items[sentence])
