import { followUpTypes, type IncidentType } from "../model/codes.js"
import type { Span } from "../model/document.js"
import type { IncidentRelation } from "../model/report.js"
import type { Cluster } from "./gathering/cluster.js"
import type { Scene } from "./scene.js"
import { isCauseOf } from "./tellings/causes.js"
import { isAfter } from "./time/sequence.js"

const spanOf = (cluster: Cluster): Span => {
  const mention = cluster.told[0]?.telling.mention
  return { start: mention?.start ?? 0, end: mention?.end ?? 0 }
}

/**
 * How an incident hangs together with the article's others: what an inquiry, an arrest or a reaction follows; what is told
 * to have happened in, during or because of another.
 */
export const readRelations = (
  scene: Scene,
  clusters: readonly Cluster[],
  index: number,
  main: number,
): readonly IncidentRelation[] => {
  const cluster = clusters[index]
  if (!cluster) return []
  const relations: IncidentRelation[] = []
  const put = (edge: IncidentRelation["edge"], incident: number, rule: string) => {
    const target = clusters[incident]
    if (!target || incident === index || relations.some((relation) => relation.incident === incident)) return
    relations.push({ edge, incident, evidence: [spanOf(target), spanOf(cluster)], rule })
  }
  const { lower } = scene.document.tokens
  for (const { telling } of cluster.told) {
    for (const [other, rival] of clusters.entries()) {
      if (other === index) continue
      for (const { telling: theirs } of rival.told) {
        if (theirs.sentence !== telling.sentence) continue
        if (isCauseOf(scene, telling, theirs)) put("CAUSED", other, "relation/cause")
        if (telling.settings.includes(theirs.mention.head))
          put(followUpTypes.has(cluster.type) ? "FOLLOWED" : "PART_OF", other, "relation/setting")
        if (theirs.mention.first <= telling.mention.last) continue
        const between = lower.slice(telling.mention.last, theirs.mention.first)
        if (between.length > 12) continue
        if (between.includes("during") && !followUpTypes.has(cluster.type)) put("PART_OF", other, "relation/during")
        else if (between.includes("after") || between.includes("following")) put("FOLLOWED", other, "relation/after")
      }
    }
  }
  const mainType = clusters[main]?.type
  const open = relations.length === 0 && main !== index && mainType !== undefined && !followUpTypes.has(mainType)
  const before = followUpTypes.has(cluster.type) && open ? nearestBefore(clusters, index, main) : -1
  // What broke out after the arrest is not what the arrest was for.
  if (before >= 0 && !isToldLater(scene, clusters[before], cluster)) put("FOLLOWED", before, "relation/follow-up")
  return relations
}

/** Whether the words put the one after the other, or make it its effect. */
const isToldLater = (scene: Scene, later: Cluster | undefined, earlier: Cluster): boolean =>
  later?.told.some(({ telling: a }) =>
    earlier.told.some(({ telling: b }) => isAfter(scene, a, b) || isCauseOf(scene, b, a)),
  ) ?? false

/** The last incident told before this one that is no follow-up itself, else the article's main one; -1 where neither is followed up. */
const nearestBefore = (clusters: readonly Cluster[], index: number, main: number): number => {
  for (let at = index - 1; at >= 0; at--) {
    const cluster = clusters[at]
    if (cluster && !followUpTypes.has(cluster.type)) return at
  }
  return unrest.has(clusters[main]?.type ?? "attack") ? -1 : main
}

/** An arrest told before a clash or a riot is more likely what it was about than what came of it. */
const unrest: ReadonlySet<IncidentType> = new Set(["clash", "riot"])
