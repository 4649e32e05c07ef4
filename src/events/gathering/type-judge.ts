import type { Scene } from "../scene.js"
import type { Cluster } from "./cluster.js"
import { describeCluster, describeType, typesOf } from "./type-signs.js"

/** By how much another type must be likelier than the rules'. */
const margin = 0.4

/** Gives each cluster the likeliest of the types that it may be of, and a trigger of that type; the rules' where nothing is likelier. */
export const judgeTypes = (scene: Scene, clusters: readonly Cluster[], kept: readonly Cluster[]): void => {
  const { types: weights, triggers } = scene.knowledge
  // On wires in capitals the types learned from other news are no better than those of the rules.
  if (weights === null || scene.document.letterCase === "upper") return
  const judged = kept.map((cluster) => {
    const types = typesOf(cluster)
    if (types.length < 2) return cluster.type
    const signs = describeCluster(scene, clusters, cluster)
    const sums = types.map((type) => {
      let sum = 0
      describeType(cluster, type, signs, (feature, value) => {
        sum += feature < weights.length ? value * (weights[feature] ?? 0) : 0
      })
      return sum
    })
    const likeliest = Math.max(...sums)
    return likeliest > (sums[0] ?? 0) + margin ? (types[sums.indexOf(likeliest)] ?? cluster.type) : cluster.type
  })
  for (const [at, cluster] of kept.entries()) {
    const type = judged[at] ?? cluster.type
    if (type === cluster.type) continue
    const told = cluster.told.find(({ telling }) => telling.trigger.type === type && telling.trigger.sense !== "echo")
    cluster.trigger = told?.telling.trigger ?? triggers.byId.get(`${type}-n`) ?? cluster.trigger
    cluster.type = type
  }
}
