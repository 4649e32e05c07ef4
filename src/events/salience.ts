import { followUpTypes } from "../model/codes.js"
import type { Participation } from "../model/report.js"
import type { Cluster } from "./gathering/cluster.js"
import type { Scene } from "./scene.js"

/** How central an incident is to its article, before scaling: where and how often it is told, and how much of it. */
export const weigh = (scene: Scene, cluster: Cluster, participants: readonly Participation[]): number => {
  const { sentences } = scene.document
  const seen = new Set(cluster.told.map(({ telling }) => telling.sentence))
  let weight = 0
  for (const sentence of seen) {
    const { part, paragraph } = sentences[sentence] ?? { part: "body", paragraph: 9 }
    weight += part === "title" ? 3 : paragraph <= 1 || sentence <= 2 ? 2 : 1 / (1 + sentence / 10)
  }
  const first = cluster.told[0]?.telling.sentence ?? 0
  weight += 3 / (1 + first / 3) + Math.min(participants.length, 4) / 2
  if (cluster.told.some(({ telling }) => telling.trigger.harm === "killed")) weight += 1.5
  if (cluster.told.some(({ telling }) => telling.counts.length > 0)) weight += 1
  if (cluster.status !== "occurred") weight *= 0.6
  if (followUpTypes.has(cluster.type)) weight *= 0.5
  if (cluster.type === "threat" || cluster.type === "plot") weight *= 0.7
  return weight
}
