import { sizeOf } from "../places/sizes.js"
import type { Scene } from "../scene.js"
import { announced } from "../tellings/clause-status.js"
import type { Role } from "../tellings/telling.js"
import { precisionOf } from "../time/days.js"
import { opensLater } from "../time/sequence.js"
import type { ArticleShape } from "./article-shape.js"
import type { Cluster } from "./cluster.js"
import { readHappening } from "./happening-features.js"
import type { HappeningWeights } from "./happening-weights.js"

/** Log-odds that a cluster tells one happening rather than speaks of a kind of them. */
export const oddsOf = (scene: Scene, cluster: Cluster, article: ArticleShape, weights: HappeningWeights): number =>
  readHappening(scene, cluster, article).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

/** "Charged in connection with the death of a nurse", "accused of a string of burglaries". */
export const isCharged = ({ role, rule }: Role): boolean =>
  role === "perpetrator" && /^support\/(?:accuse|charge)$/u.test(rule)

/**
 * What a reader could look up is a happening even where it is told in passing: somebody by name was hit, its toll is still
 * rising, or a day or a week is given with a town, a spot, a toll or who did it, or a month with a toll, or with a town or a spot and who
 * did it; or, of an act that is no number of a war's, how many it hit with who did it or where.
 */
export const isConcrete = (scene: Scene, { told, status, type, harmOnly }: Cluster): boolean => {
  const dates = told.flatMap(({ said }) => (said && said.distance <= within ? precisionOf(said.date) : []))
  const [days, months] = [
    dates.some((precision) => precision === "day" || precision === "week"),
    dates.includes("month"),
  ]
  const places = told.some(({ placing }) => placing !== null && sizeOf(placing.place) < division)
  const named = told.some(({ telling: { roles } }) =>
    roles.some(({ role, entity }) => role === "target" && scene.entities[entity]?.kind === "person"),
  )
  const counts = told.filter(({ telling }) => telling.counts.some(({ quantity }) => quantity.low > 0))
  const counted = counts.length > 0
  // No toll of a war or of a year.
  const tallied = counts.some(({ telling }) => !telling.generic)
  const placed = told.some(({ placing }) => placing !== null)
  const running = told.some(({ telling }) => telling.counts.some(({ rule }) => rule === "count/toll"))
  const done = told.some(({ telling: { roles } }) =>
    roles.some(({ role }) => role === "perpetrator" || role === "side" || role === "participant"),
  )
  // A bomb threat has been made.
  if (type === "threat") return days && (places || done || named)
  // "Nurses will go on strike on Monday": announced with who and when.
  if (status === "planned" || status === "threatened")
    return (announced.has(type) && days && (done || type === "strike")) || (type === "strike" && months && done)
  if (status !== "occurred") return false
  // "Charged with a string of burglaries in Lima".
  const charged = told.some(({ telling: { roles } }) => roles.some(isCharged))
  // Nobody does what befalls people.
  const befallen = type === "accident" || type === "fire"
  const later = told.some(({ telling }) => opensLater(scene, telling.sentence))
  return (
    named ||
    (type === "strike" && done) ||
    (running && !harmOnly) ||
    ((days || later) && (places || counted || done)) ||
    (charged && places) ||
    (months && ((places && done) || (counted && !harmOnly))) ||
    (befallen && counted && !harmOnly) ||
    (places && counted && done && !harmOnly) ||
    (tallied && (done || placed) && !harmOnly)
  )
}

/** Tokens between a trigger and a date that is still its own, among those that only may be. */
const within = 30
/** Size of a first-level division; see `sizeOf`. */
const division = 4
