import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { Cluster } from "../gathering/cluster.js"
import { amendCluster } from "../gathering/retelling.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"

/** Whom an arrest or a trial is of. */
const partIn: ReadonlyMap<IncidentType, TriggerRole> = new Map([
  ["arrest", "arrested"],
  ["trial", "suspect"],
])
const culprits: ReadonlySet<TriggerRole> = new Set(["perpetrator", "arrested", "suspect"])

const rolesOf = ({ told, besides }: Cluster): readonly Role[] => [
  ...flatMap(told, ({ telling }) => telling.roles),
  ...besides,
]

/**
 * "An arraignment is scheduled for Monday": where the words of an arrest or a trial name nobody, it is of the one whom the article
 * holds to have done it, if there is but one.
 */
export const nameTried = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.map((cluster) => {
    const part = partIn.get(cluster.type)
    if (part === undefined || isOfMany(cluster) || rolesOf(cluster).some(({ role }) => culprits.has(role)))
      return cluster
    const held = flatMap(clusters, rolesOf).filter(({ role, entity }) => culprits.has(role) && isPerson(scene, entity))
    const first = held.find(({ entity }) => scene.entities[entity]?.kind === "person") ?? held[0]
    if (first === undefined || !held.every((role) => role.entity === first.entity || isSomebody(scene, role)))
      return cluster
    const role: Role = {
      role: part,
      entity: first.entity,
      head: first.head,
      suspected: true,
      rule: "article/only-suspect",
    }
    return amendCluster(cluster, { besides: [...cluster.besides, role] })
  })

/** "Police made 86 arrests": not of the one. */
const isOfMany = ({ told }: Cluster): boolean =>
  told.some(
    ({ telling: { counts, mention } }) =>
      counts.some(({ quantity }) => quantity.low > 1) || /(?:arrests|trials|convictions)$/iu.test(mention.text),
  )

/** One person by a description, who may be the one with a name. */
const isSomebody = (scene: Scene, { head }: Role): boolean => {
  const mention = mentionOn(scene, head)
  return mention?.kind === "group" && !mention.plural
}

const isPerson = (scene: Scene, id: number): boolean => {
  const entity = scene.entities[id]
  return entity?.kind === "person" || (entity?.kind === "group" && entity.category !== "organization")
}
