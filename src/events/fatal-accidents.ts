import { type Cluster, isLegal, settled } from "./cluster.js"
import { gapOf } from "./days.js"
import type { Scene } from "./scene.js"
import type { Telling } from "./telling.js"

/** Milliseconds between the days that a death and its accident may be told with: "struck on Friday … died two days later". */
const between = 7 * 86_400_000

/**
 * "Woman killed in Queens", says the headline, the story tells of a crash, and the driver faces manslaughter charges: where an article tells
 * one accident, deaths that nobody else is said to have suffered are its deaths.
 */
export const uniteFatal = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const [accident, ...more] = clusters.filter(({ type, status }) => type === "accident" && settled.has(status))
  if (accident === undefined || more.length > 0) return clusters
  return clusters.filter((cluster) => {
    if (cluster.type !== "killing" || !settled.has(cluster.status) || !isOf(scene, cluster, accident)) return true
    accident.told.push(...cluster.told)
    accident.besides.push(...cluster.besides)
    accident.told.sort((a, b) => a.telling.index - b.telling.index)
    return false
  })
}

const victimsOf = ({ told }: Cluster): ReadonlySet<number> =>
  new Set(
    told.flatMap(({ telling }) => telling.roles.flatMap(({ role, entity }) => (role === "target" ? [entity] : []))),
  )

const isOf = (scene: Scene, killing: Cluster, accident: Cluster): boolean => {
  if (killing.told.some(({ telling }) => isDeed(telling))) return false
  const dates = accident.told.flatMap(({ dating }) => dating?.date ?? [])
  const apart = killing.told.some(({ dating }) => dating && dates.some((date) => gapOf(date, dating.date) > between))
  if (apart) return false
  const hit = victimsOf(accident)
  return killing.told.every(({ telling }) => {
    const own = telling.roles.filter(({ role }) => role === "target")
    const known = own.some(({ entity }) => hit.has(entity))
    const title = scene.document.sentences[telling.sentence]?.part === "title"
    return known || own.length === 0 || title || isLegal(scene, telling.mention)
  })
}

/** What is done with a weapon, or in so many words on purpose, is no accident. */
const isDeed = ({ trigger, roles, mention }: Telling): boolean =>
  roles.some(({ role }) => role === "weapon") ||
  (!trigger.plain && trigger.sense !== "harm" && !/^(?:murder|homicide)/iu.test(mention.text))
