import { followUpTypes } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { Cluster } from "../gathering/cluster.js"
import { amendCluster, retell } from "../gathering/retelling.js"
import { amendTelling, type Role } from "../tellings/telling.js"

const triedFor: ReadonlySet<string> = new Set(["suspect", "arrested", "perpetrator"])

/**
 * Takes those whom a court has cleared out of what they were suspected of: "a jury found Al Roe not guilty of the murder". Who was convicted
 * as well stays.
 */
export const clearAcquitted = (clusters: readonly Cluster[]): readonly Cluster[] => {
  const judged = (verdict: "clears" | "convicts"): ReadonlySet<number> =>
    new Set(
      flatMap(
        flatMap(
          clusters.filter(({ type, status }) => type === "trial" && status === "occurred"),
          ({ told }) => flatMap(told, ({ telling }) => (telling.trigger.verdict === verdict ? telling.roles : [])),
        ),
        ({ role, entity }) => (role === "suspect" ? [entity] : []),
      ),
    )
  const cleared = judged("clears")
  if (cleared.size === 0) return clusters
  const convicted = judged("convicts")
  // What a clause says somebody did stays; what is only suspected or judged likely does not.
  const isHeld = ({ suspected, rule }: Role): boolean => suspected || /^(?:roles|involvement)\//u.test(rule)
  const stays = (role: Role): boolean =>
    !isHeld(role) || !triedFor.has(role.role) || !cleared.has(role.entity) || convicted.has(role.entity)
  return clusters.map((cluster) =>
    followUpTypes.has(cluster.type)
      ? cluster
      : amendCluster(cluster, {
          besides: cluster.besides.filter(stays),
          told: cluster.told.map((one) =>
            retell(one, amendTelling(one.telling, { roles: one.telling.roles.filter(stays) })),
          ),
        }),
  )
}
