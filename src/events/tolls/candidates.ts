import type { HarmField } from "../../model/codes.js"
import type { Span } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import type { Quantity } from "../../model/mention.js"
import type { Figure } from "../../model/report.js"
import type { Scene } from "../scene.js"

/** Fields that are judged. */
export type TollField = Extract<HarmField, "killed" | "injured">

/** One number that may be how many were killed or injured, and the words it could stand on. */
export interface Candidate {
  readonly value: number
  /** Null where nothing says so: nobody was. */
  readonly grounds: Omit<Figure, "field" | "incident" | "part"> | null
}

/** Larger numbers of people in a report of one shooting count something else, unless rules read them. */
const largest = 30

/** The numbers that an article offers for a field: what rules read of any incident, and how many people it speaks of; each once. */
export const gatherCandidates = (scene: Scene, figures: readonly Figure[], field: TollField): readonly Candidate[] => {
  const found = new Map<number, Candidate>([[0, { value: 0, grounds: null }]])
  const put = (value: number, quantity: Quantity, evidence: readonly Span[], entity: number, rule: string) => {
    if (value > 0 && !found.has(value))
      found.set(value, { value, grounds: { quantity, unit: null, entity, evidence, rule } })
  }
  for (const own of [true, false]) {
    for (const { quantity, evidence, entity, rule, field: said } of figures)
      if ((said === field) === own) put(quantity.best ?? quantity.low, quantity, evidence, entity, rule)
  }
  for (const [index, mention] of scene.mentions.entries()) {
    if (mention.kind !== "group" || mention.category === "organization") continue
    const size = mention.plural ? (mention.size?.best ?? 0) : 1
    if (size > largest) continue
    const quantity = { low: size, best: size, high: size, hedge: null }
    put(size, quantity, [mention], scene.entityOf[index] ?? -1, "toll/group")
  }
  addLess(found, figures, field)
  return [...found.values()].toSorted((a, b) => a.value - b.value)
}

/** Of those shot all but the dead are wounded: each number less each number of dead. */
const addLess = (found: Map<number, Candidate>, figures: readonly Figure[], field: TollField): void => {
  const dead = flatMap(figures, ({ field: said, quantity }) =>
    said === "killed" ? (quantity.best ?? quantity.low) : [],
  )
  for (const { value, grounds } of [...found.values()]) {
    for (const less of [...new Set(dead), 1]) {
      const rest = value - less
      if (field !== "injured" || rest <= 0 || found.has(rest) || !grounds) continue
      const quantity = { low: rest, best: rest, high: rest, hedge: null }
      found.set(rest, { value: rest, grounds: { ...grounds, quantity, rule: "count/less-killed" } })
    }
  }
}
