import { flatMap } from "../../model/flat-map.js"
import type { Cluster } from "../gathering/cluster.js"
import { amendCluster } from "../gathering/retelling.js"
import type { Scene } from "../scene.js"
import type { Role } from "../tellings/telling.js"

/**
 * "Police killed six members of a gang in a shoot-out": the gang was a side in it. Only in clashes: where members of a body are hit
 * otherwise, it is nobody's part to be their body.
 */
export const nameSides = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] =>
  clusters.map((cluster) => {
    if (cluster.type !== "clash") return cluster
    const roles = [...flatMap(cluster.told, ({ telling }) => telling.roles), ...cluster.besides]
    const known = new Set(roles.map(({ entity }) => entity))
    const sides = flatMap(roles, (role): readonly Role[] => {
      const members = role.role === "target" ? scene.entities[role.entity] : undefined
      if (members?.kind !== "group" || members.memberOf < 0 || known.has(members.memberOf)) return []
      known.add(members.memberOf)
      const head = scene.mentions[scene.entities[members.memberOf]?.mentions[0] ?? -1]?.head ?? -1
      return head < 0
        ? []
        : [{ role: "side", entity: members.memberOf, head, suspected: false, rule: "article/side-of-members" }]
    })
    return sides.length === 0 ? cluster : amendCluster(cluster, { besides: [...cluster.besides, ...sides] })
  })
