import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { deathDelay, gapOf, overlap } from "../time/days.js"
import { isLegal } from "./antecedents.js"
import type { Cluster } from "./cluster.js"
import { isHarmful } from "./compatibility.js"
import { settled } from "./statuses.js"

/**
 * "Woman killed in Queens", says the headline, the story tells of a crash, and the driver faces manslaughter charges: where an article tells
 * one accident, deaths that nobody else is said to have suffered are its deaths.
 */
export const uniteFatal = (scene: Scene, clusters: readonly Cluster[]): readonly Cluster[] => {
  const accident = onlyAccident(clusters)
  if (accident === undefined) return clusters
  return clusters.filter((cluster) => {
    const same =
      isAccident(cluster) ||
      (cluster.type === "killing" && isOf(scene, cluster, accident)) ||
      (isTollAlone(cluster) && !clusters.some(isViolent) && !isLongApart(cluster, accident))
    if (cluster === accident || !settled.has(cluster.status) || !same) return true
    accident.told.push(...cluster.told)
    accident.besides.push(...cluster.besides)
    accident.told.sort((a, b) => a.telling.index - b.telling.index)
    return false
  })
}

const isAccident = ({ type, status }: Cluster): boolean => type === "accident" && settled.has(status)

/** The one accident of an article: "the crash", said without victims and day of its own, is the one in which a woman was hit. */
const onlyAccident = (clusters: readonly Cluster[]): Cluster | undefined => {
  const accidents = clusters.filter(isAccident)
  const main = accidents.find((one) => !isBare(one)) ?? accidents[0]
  return accidents.every((one) => one === main || (isBare(one) && !isOnAnotherDay(one, main))) ? main : undefined
}

/** "Four were confirmed dead and 284 were missing": how many are dead, hurt or missing, and no word of what happened to them. */
const isTollAlone = ({ harmOnly, type, told }: Cluster): boolean =>
  harmOnly &&
  isHarmful(type) &&
  type !== "arrest" &&
  told.every(
    ({ telling: { counts, roles } }) => counts.length > 0 && !roles.some(({ role }) => role === "perpetrator"),
  ) &&
  told.some(({ telling: { counts } }) => counts.some(({ quantity }) => quantity.low > 1))

const isViolent = ({ type, harmOnly, status }: Cluster): boolean =>
  !harmOnly && settled.has(status) && isHarmful(type) && type !== "accident" && type !== "arrest"

const isBare = ({ told }: Cluster): boolean =>
  told.every(
    ({ telling: { roles, counts, other } }) =>
      counts.length === 0 && !other && !roles.some(({ role }) => role === "target" || role === "involved"),
  )

const daysOf = (cluster: Cluster | undefined) => cluster?.told.flatMap(({ dating }) => dating?.date ?? []) ?? []

const isOnAnotherDay = (one: Cluster, main: Cluster | undefined): boolean =>
  daysOf(one).some((day) => daysOf(main).some((other) => !overlap(day, other)))

const victimsOf = ({ told }: Cluster): ReadonlySet<number> =>
  new Set(
    told.flatMap(({ telling }) => telling.roles.flatMap(({ role, entity }) => (role === "target" ? [entity] : []))),
  )

const isLongApart = ({ told }: Cluster, accident: Cluster): boolean => {
  const dates = daysOf(accident)
  return told.some(({ dating }) => dating && dates.some((date) => gapOf(date, dating.date) > deathDelay))
}

const isOf = (scene: Scene, killing: Cluster, accident: Cluster): boolean => {
  if (killing.told.some(({ telling }) => isDeed(scene, telling))) return false
  if (isLongApart(killing, accident)) return false
  const hit = victimsOf(accident)
  return killing.told.every(({ telling }) => {
    const own = telling.roles.filter(({ role }) => role === "target")
    const known = own.some(({ entity }) => hit.has(entity))
    const title = scene.document.sentences[telling.sentence]?.part === "title"
    return known || own.length === 0 || title || isLegal(scene, telling.mention)
  })
}

/** What is done with a weapon, or in so many words on purpose, is no accident. */
const isDeed = ({ document, knowledge }: Scene, { trigger, roles, mention }: Telling): boolean =>
  roles.some(({ role }) => role === "weapon") ||
  (!trigger.plain &&
    trigger.sense !== "harm" &&
    !knowledge.words.legal.murder.has(document.tokens.lower[mention.first] ?? ""))
