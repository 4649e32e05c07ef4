import type { Telling } from "../tellings/telling.js"
import type { Cluster, Told } from "./cluster.js"
import { areCompatible, moreTelling } from "./compatibility.js"
import { settled, withoutDeniers } from "./statuses.js"

export const begin = (one: Told): Cluster => ({
  told: [one],
  besides: [],
  type: one.telling.trigger.type,
  trigger: one.telling.trigger,
  status: one.telling.status,
  harmOnly: one.telling.trigger.sense === "harm",
})

/** "Attacked a village, burning homes", "laid down work to protest": what else was done, or what for, and not what it was. */
const isInPassing = ({ type }: Cluster, { trigger, clause }: Telling): boolean =>
  (trigger.type === "arson" || (trigger.type === "protest" && type === "strike")) && clause?.finite === false

/** "Attacked Kofa … the rebels overran it … those displaced by the fighting": what an attack comes to, and not that two sides met. */
const isOfAttack = ({ told }: Cluster, { trigger, definite, roles, counts }: Telling): boolean =>
  trigger.type === "clash" &&
  told.some(({ telling }) => telling.trigger.type === "attack") &&
  (trigger.object === "site" || (trigger.word === "noun" && definite && roles.length + counts.length === 0))

/** Adds a telling to what it tells of. */
export const join = (cluster: Cluster, one: Told): void => {
  const { trigger, status } = one.telling
  if (cluster.status === "denied" && settled.has(status))
    cluster.told.splice(0, Infinity, ...cluster.told.map(withoutDeniers))
  cluster.told.push(status === "denied" && settled.has(cluster.status) ? withoutDeniers(one) : one)
  if (!cluster.harmOnly && trigger.sense === "act" && !areCompatible(cluster.type, trigger.type)) return
  if (!settled.has(cluster.status) || cluster.status === "suspected") if (status === "occurred") cluster.status = status
  if (trigger.sense === "echo") return
  if (trigger.sense === "harm") {
    if (
      cluster.harmOnly &&
      moreTelling(cluster.type, trigger.type) === trigger.type &&
      areCompatible(cluster.type, trigger.type)
    ) {
      cluster.trigger = trigger
      cluster.type = trigger.type
    }
    return
  }
  // What is only held possible ("police suspect arson") does not name what did happen.
  if (status !== "occurred" && cluster.status === "occurred" && !cluster.harmOnly) return
  const type = cluster.harmOnly
    ? trigger.type
    : isInPassing(cluster, one.telling) || isOfAttack(cluster, one.telling)
      ? cluster.type
      : moreTelling(cluster.type, trigger.type)
  if (type !== cluster.type || cluster.harmOnly) cluster.trigger = trigger
  cluster.type = type
  cluster.harmOnly = false
}
