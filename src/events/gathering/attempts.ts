import type { IncidentType } from "../../model/codes.js"
import { overlap } from "../time/days.js"
import type { Cluster, Told } from "./cluster.js"
import { settled } from "./statuses.js"

/** Ways in which a killing is tried, which say more of it than that it was. */
const means: ReadonlySet<IncidentType> = new Set(["shooting", "bombing", "assault"])
const vague: ReadonlySet<IncidentType> = new Set(["attack", "killing"])

/**
 * "He was charged with the attempted murder of a neighbour, who was shot in the leg", "the attempt on the president's life … survived the attack":
 * who was to be killed and lives was hit once, whether the article calls it an attempt or says how it was done.
 */
export const uniteAttempts = (clusters: readonly Cluster[]): readonly Cluster[] => {
  const gone = new Set<Cluster>()
  for (const attempt of clusters) {
    if (attempt.type !== "killing" || attempt.status !== "attempted" || gone.has(attempt)) continue
    const deed = clusters.find((one) => !gone.has(one) && isDone(one, attempt))
    if (deed === undefined) continue
    const [kept, other] = means.has(deed.type) ? [deed, attempt] : [attempt, deed]
    kept.told.push(...other.told)
    kept.told.sort((a, b) => a.telling.index - b.telling.index)
    kept.besides.push(...other.besides)
    gone.add(other)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}

const isDone = (deed: Cluster, attempt: Cluster): boolean => {
  if (!settled.has(deed.status) || deed.harmOnly || !(means.has(deed.type) || vague.has(deed.type))) return false
  const [hit, meant] = [victimsOf(deed.told), [...victimsOf(attempt.told)]]
  const killed = victimsOf(deed.told.filter(({ telling }) => telling.trigger.harm === "killed"))
  if (!meant.some((entity) => hit.has(entity)) || meant.some((entity) => killed.has(entity))) return false
  const days = ({ told }: Cluster) => told.flatMap(({ dating }) => dating?.date ?? [])
  return !days(deed).some((day) => days(attempt).some((other) => !overlap(day, other)))
}

const victimsOf = (told: readonly Told[]): ReadonlySet<number> =>
  new Set(
    told.flatMap(({ telling }) => telling.roles.flatMap(({ role, entity }) => (role === "target" ? [entity] : []))),
  )
