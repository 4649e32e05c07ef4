import type { IncidentType } from "../../model/codes.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { deathDelay, gapOf, overlap } from "../time/days.js"
import type { Cluster } from "./cluster.js"
import { areCompatible, isHarmful } from "./compatibility.js"
import { join } from "./joining.js"
import { isPutToDeath } from "./parties.js"
import { settled } from "./statuses.js"

/** What may be told of beside the death of somebody in it without being that death. */
const apart: ReadonlySet<IncidentType> = new Set(["arrest", "kidnapping", "hostage-taking", "hijacking"])

/**
 * "Al Roe was killed in a clash" and, sentences before, "the killing of Al Roe": nobody dies twice, so clusters in which the same person by name
 * was killed are one, whatever words tell it.
 */
export const uniteDeaths = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const first = new Map<number, Cluster>()
  const gone = new Set<Cluster>()
  for (const cluster of clusters) {
    const dead = [...deadIn(scene, cluster)]
    const earlier = dead.flatMap((entity) => first.get(entity) ?? []).find((one) => mayBeOne(one, cluster))
    for (const entity of dead) if (!first.has(entity)) first.set(entity, earlier ?? cluster)
    if (earlier === undefined || earlier === cluster) continue
    for (const one of cluster.told) join(earlier, one)
    earlier.told.sort((a, b) => a.telling.index - b.telling.index)
    earlier.besides.push(...cluster.besides)
    gone.add(cluster)
  }
  return gone.size === 0 ? clusters : clusters.filter((cluster) => !gone.has(cluster))
}

const mayBeOne = (a: Cluster, b: Cluster): boolean => {
  const types = areCompatible(a.type, b.type) || a.harmOnly || b.harmOnly
  if (!types || b.told.some(({ telling }) => isPutToDeath(a, telling))) return false
  const days = ({ told }: Cluster) => told.flatMap(({ said }) => said?.date ?? [])
  return !days(a).some((day) => days(b).some((other) => !overlap(day, other) && gapOf(day, other) > deathDelay))
}

/** Whom by name a cluster of what did happen kills. */
const deadIn = (scene: Scene, { status, type, told }: Cluster): ReadonlySet<number> =>
  new Set(
    settled.has(status) && isHarmful(type) && !apart.has(type)
      ? told.flatMap(({ telling }) => (telling.trigger.harm === "killed" ? killedIn(scene, telling) : []))
      : [],
  )

const killedIn = (scene: Scene, { roles }: Telling): readonly number[] =>
  roles.flatMap(({ role, entity, head }) =>
    role === "target" && scene.entities[entity]?.kind === "person" && (scene.mentionAt[head] ?? -1) >= 0
      ? [entity]
      : [],
  )
