import { followUpTypes } from "../../model/codes.js"
import { isJudged } from "../roles/parts.js"
import type { Scene } from "../scene.js"
import { shapeOf } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { isConcrete } from "./happening-judge.js"
import { keepByRules } from "./happening-rules.js"
import { describeHappening } from "./happening-signs.js"

/** Log-odds that a cluster is an incident that somebody would record, below which what the rules keep is left out. */
const least = -0.5
/** From which on what the rules drop is kept: an arrest or an inquiry told in passing, and a death that nobody is said to have done. */
const most = { followUp: 0.1, other: 0.5 }
/** Shorter texts tell what they are there to tell: the rules alone decide, as on wires in capitals, of which too few were learned from. */
const fewestSentences = 6

/** Clusters that tell a happening, by the rules and by the judge over them. */
export const keepHappenings = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const { keeping } = scene.knowledge
  if (keeping === "all") return clusters
  const ruled = new Set(keepByRules(scene, clusters))
  const { sentences, letterCase } = scene.document
  if (keeping === null || sentences.length < fewestSentences || letterCase === "upper")
    return clusters.filter((one) => ruled.has(one))
  const shape = shapeOf(
    scene,
    clusters.filter(({ type }) => !followUpTypes.has(type)),
  )
  return clusters.filter((cluster) => {
    let odds = 0
    for (const [feature, value] of describeHappening(scene, clusters, cluster, shape))
      if (feature < keeping.length) odds += value * (keeping[feature] ?? 0)
    return odds >= (ruled.has(cluster) ? least : followUpTypes.has(cluster.type) ? most.followUp : most.other)
  })
}

/**
 * Whether each cluster stays, in their order. Violence goes in which nobody is left once it is judged who takes part in what, where neither a number
 * nor a day stands beside it and no court or police takes it up: talk ("the murder of activists must stop"), or another sense of the word
 * ("a battle for delegates").
 */
export const findPeopled = (scene: Scene, clusters: readonly Cluster[]): readonly boolean[] => {
  const pursued = new Set(clusters.filter(({ type }) => followUpTypes.has(type)).flatMap(sentencesOf))
  return clusters.map(
    (cluster) =>
      !isJudged(cluster.type) ||
      cluster.status !== "occurred" ||
      cluster.besides.length > 0 ||
      cluster.told.some(({ telling: { roles, counts } }) => roles.length > 0 || counts.length > 0) ||
      isConcrete(scene, cluster) ||
      sentencesOf(cluster).some((sentence) => pursued.has(sentence)),
  )
}

const sentencesOf = ({ told }: Cluster): readonly number[] => told.map(({ telling }) => telling.sentence)
