import type { HarmField } from "../model/codes.js"
import { harmFields } from "../model/codes.js"
import type { Span } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { Quantity } from "../model/mention.js"
import type { Figure } from "../model/report.js"
import type { Cluster } from "./gathering/cluster.js"
import type { Scene } from "./scene.js"
import { addConjoined, type Said } from "./tellings/conjoined-sums.js"
import { fieldOf } from "./tellings/counts.js"
import { addFurther } from "./tellings/further.js"
import { withoutLone } from "./tellings/lone-speakers.js"
import { withoutOwnClaims } from "./tellings/own-claims.js"
import type { Count } from "./tellings/telling.js"

/**
 * The harm figures of one incident: each statement of a total once, with all places that say it; what counts only some of
 * them is a part. People named one by one make a total of their own where no statement is as large.
 */
export const readFigures = (scene: Scene, cluster: Cluster, incident: number): readonly Figure[] => {
  const dead = new Set(gatherCounts(cluster, "killed").map(({ entity }) => entity))
  const killed = reconcile(scene, cluster, gatherCounts(cluster, "killed"), "killed", incident)
  const shot = settleShot(gatherCounts(cluster, "injured"), dead, totalOf(killed))
  return flatMap(harmFields, (field) => {
    if (field === "killed") return killed
    return reconcile(scene, cluster, field === "injured" ? shot : gatherCounts(cluster, field), field, incident)
  })
}

const gatherCounts = (cluster: Cluster, field: HarmField): readonly Said[] =>
  flatMap(cluster.told, ({ telling }) =>
    fieldOf(telling.trigger) === field ? telling.counts.map((count) => ({ telling, ...count })) : [],
  )

const totalOf = (figures: readonly Figure[]): number =>
  Math.max(0, ...figures.filter(({ part }) => !part).map(({ quantity }) => figureOf(quantity)))

/**
 * Who is said to be shot or attacked, not how they fared, counts as injured unless the article says that they died; those
 * who died are taken off the number shot.
 */
const settleShot = (said: readonly Said[], dead: ReadonlySet<number>, killed: number): readonly Said[] => {
  const living = said.filter(({ entity }) => entity < 0 || !dead.has(entity))
  const explicit = living.filter(({ telling }) => telling.trigger.sense === "harm")
  const named = [...dead].filter((entity) => entity >= 0).length
  let unnamed = Math.max(0, killed - named)
  const shot = flatMap(living, (one) => {
    if (one.telling.trigger.sense === "harm") return []
    const { low, best, high } = one.quantity
    if (best === 1 && one.entity >= 0 && unnamed > 0) {
      unnamed--
      return []
    }
    if (killed === 0 || (one.entity >= 0 && one.rule === "count/name")) return [one]
    if (figureOf(one.quantity) <= killed) return []
    return [
      {
        ...one,
        quantity: {
          ...one.quantity,
          low: Math.max(0, low - killed),
          best: best === null ? null : best - killed,
          high: high === null ? null : high - killed,
        },
        rule: "count/less-killed",
      },
    ]
  })
  return [...explicit, ...shot]
}

const spanOf = (scene: Scene, { first, last }: Count): Span => ({
  start: scene.document.tokens.start[first] ?? 0,
  end: scene.document.tokens.end[last - 1] ?? 0,
})

const figureOf = ({ best, low }: Quantity): number => best ?? low

const reconcile = (
  scene: Scene,
  cluster: Cluster,
  counts: readonly Said[],
  field: HarmField,
  incident: number,
): readonly Figure[] => {
  if (counts.length === 0) return []
  const said = withoutLone(scene, withoutOwnClaims(scene, cluster, addFurther(scene, addConjoined(scene, counts))))
  const wholes = said.filter(({ part }) => !part)
  const stated = wholes.filter(({ rule }) => rule !== "count/name")
  const named = nameByName(scene, said, field, incident)
  const nought = stated.filter(({ quantity, unit }) => quantity.high === 0 && unit === null)
  const numbers = stated.filter(({ quantity }) => quantity.high !== 0)
  const largest = Math.max(0, ...numbers.map(({ quantity }) => figureOf(quantity)))
  const figures: Figure[] = []
  for (const group of groupByQuantity(numbers)) {
    const value = figureOf(group[0]?.quantity ?? { low: 0, best: 0, high: 0, hedge: null })
    figures.push(...makeFigure(scene, group, field, incident, value < largest || value < (named?.quantity.low ?? 0)))
  }
  for (const one of said.filter(({ part }) => part)) figures.push(...makeFigure(scene, [one], field, incident, true))
  if (named) figures.push(largest > (named.quantity.best ?? 0) ? { ...named, part: true } : named)
  for (const one of stated.filter(({ quantity, unit }) => quantity.high === 0 && unit !== null))
    figures.push(...makeFigure(scene, [one], field, incident, true))
  if (figures.every(({ part }) => part)) figures.push(...makeFigure(scene, nought, field, incident, false))
  return figures
}

const groupByQuantity = (said: readonly Said[]): readonly (readonly Said[])[] => {
  const groups = new Map<string, Said[]>()
  for (const one of said) {
    const { low, best, high } = one.quantity
    const key = `${low} ${best} ${high} ${one.unit}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const makeFigure = (
  scene: Scene,
  said: readonly Said[],
  field: HarmField,
  incident: number,
  part: boolean,
): readonly Figure[] => {
  const [head] = said
  if (!head) return []
  const { quantity, unit, entity, rule } = head
  return [{ field, incident, quantity, unit, part, entity, evidence: said.map((one) => spanOf(scene, one)), rule }]
}

/** Distinct people said one by one, by name or as "a man": as many were harmed as there are of them. */
const nameByName = (scene: Scene, said: readonly Said[], field: HarmField, incident: number): Figure | null => {
  const people = new Map<number, Said>()
  for (const one of said) {
    if (one.rule === "count/name" && one.entity >= 0 && !people.has(one.entity)) people.set(one.entity, one)
  }
  if (people.size === 0) return null
  const list = [...people.values()]
  const quantity = { low: people.size, best: people.size, high: people.size, hedge: null }
  const entity = list.length === 1 ? (list[0]?.entity ?? -1) : -1
  return {
    field,
    incident,
    quantity,
    unit: null,
    part: false,
    entity,
    evidence: list.map((one) => spanOf(scene, one)),
    rule: "count/names",
  }
}
