import { itemsOf } from "../items.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { antecedentOf, deadliest, inRaid, pointedAt } from "./antecedents.js"
import type { Cluster, Told } from "./cluster.js"
import { isPastLead, uniteHeadlines } from "./headlines.js"
import { begin, join } from "./joining.js"
import { likeness } from "./likeness.js"
import { retype } from "./retyping.js"

/** Merges tellings, in the order of the text, into clusters of one happening each. */
export const clusterTellings = (scene: Scene, told: readonly Told[]): readonly Cluster[] => {
  let clusters: Cluster[] = []
  const items = itemsOf(scene)
  let led = false
  for (const one of told) {
    const { telling } = one
    if (telling.generic) continue
    if (!led && isPastLead(scene, clusters, telling)) {
      clusters = uniteHeadlines(scene, clusters)
      led = true
    }
    const near = items === null ? clusters : clusters.filter((cluster) => isInItem(items, cluster, telling))
    let best = pointedAt(scene, near, one) ?? deadliest(scene, near, one)
    let bestScore = 0
    for (const cluster of best ? [] : near) {
      const score = likeness(scene, cluster, one)
      if (score > bestScore || (score === bestScore && score > 0)) [best, bestScore] = [cluster, score]
    }
    best = (best && inRaid(near, best, one)) ?? best ?? antecedentOf(scene, near, one)
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
