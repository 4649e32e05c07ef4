import type { Scene } from "../scene.js"
import type { Count, Telling } from "./telling.js"
import { inside } from "./within.js"

/** A count with the telling that gives it. */
export interface Said extends Count {
  readonly telling: Telling
}

/** Two clauses of one sentence that count people of two kinds apart. */
const areApart = (scene: Scene, a: Said, b: Said): boolean => {
  if (a.telling === b.telling || a.telling.sentence !== b.telling.sentence) return false
  if (a.entity === b.entity || a.unit === b.unit || !isOfKind(a) || !isOfKind(b)) return false
  const [from, to] = a.first < b.first ? [a.last, b.first] : [b.last, a.first]
  const between = scene.document.tokens.lower.slice(from, to)
  return between.includes("and") && !between.some((word) => inside.test(word))
}

const isOfKind = ({ rule, unit, quantity }: Said): boolean =>
  rule === "count/group" && unit !== null && unit !== "people" && quantity.best !== null

/** What others count besides: a total that the article states stands for the two already. */
export const isStated = (others: readonly Said[], total: number): boolean =>
  others.some(({ quantity: { low, best } }) => (best ?? low) >= total)

/**
 * "Three soldiers were killed and two civilians died": what two clauses of a sentence count apart adds up; the terms are parts of
 * the sum. Counts that nothing is added to are left as they are.
 */
export const addConjoined = (scene: Scene, said: readonly Said[]): readonly Said[] => {
  const wholes = said.filter(({ part }) => !part)
  for (const [at, one] of wholes.entries()) {
    const other = wholes.slice(at + 1).find((rival) => areApart(scene, one, rival))
    if (other === undefined) continue
    const terms = [one, other]
    const rest = said.filter((count) => !terms.includes(count))
    const sum = addUp(one, other)
    if (isStated(rest, sum.quantity.best ?? sum.quantity.low)) continue
    return [...rest, ...terms.map((term) => ({ ...term, part: true })), sum]
  }
  return said
}

export const addUp = (one: Said, other: Said): Said => {
  const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
  const [a, b] = [one.quantity, other.quantity]
  return {
    ...one,
    quantity: { low: a.low + b.low, best: add(a.best, b.best), high: add(a.high, b.high), hedge: a.hedge ?? b.hedge },
    unit: null,
    entity: -1,
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
    rule: "count/conjoined",
  }
}
