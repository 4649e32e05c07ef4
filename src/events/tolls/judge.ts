import type { Figure } from "../../model/report.js"
import type { Cluster } from "../gathering/cluster.js"
import { isGunfire } from "../persons/judge.js"
import type { Scene } from "../scene.js"
import { type Candidate, gatherCandidates, type TollField } from "./candidates.js"
import { describeToll, makeAccount } from "./features.js"
import type { TollModel } from "./model.js"

/** Fields that are judged, the dead first: who were shot and did not die are wounded. */
export const tollFields: readonly TollField[] = ["killed", "injured"]

/**
 * Chooses how many were killed and injured in the shooting that a report is about, among all the numbers that the report offers;
 * what rules read of it else becomes a part. Without a model, and for all other incidents, the rules' figures stand.
 */
export const judgeTolls = (
  scene: Scene,
  clusters: readonly Cluster[],
  chief: number,
  figures: readonly Figure[],
  model: TollModel | null,
): readonly Figure[] => {
  const cluster = clusters[chief]
  if (model === null || cluster === undefined || !isGunfire(cluster)) return figures
  const account = makeAccount(scene, clusters, chief, figures)
  let judged = figures
  let dead: number | null = null
  for (const field of tollFields) {
    const stated = figures.find((one) => isMany(one, field, chief))
    if (stated !== undefined) {
      dead = stated.quantity.best
      continue
    }
    const candidates = gatherCandidates(scene, figures, field)
    const scores = candidates.map(({ value }) => model.score(describeToll(account, field, value, dead)))
    const best = candidates[scores.indexOf(Math.max(...scores))]
    if (best) judged = settle(judged, field, chief, best, chanceOf(scores))
    dead = best?.value ?? null
  }
  return judged
}

/** What a step of the weights is worth, so that the chances of close candidates are apart and yet not sure; tuned over folds. */
const softness = 0.004

/** The chance of the highest score. */
const chanceOf = (scores: readonly number[]): number => {
  const top = Math.max(...scores)
  return 1 / scores.reduce((sum, score) => sum + Math.exp((score - top) * softness), 0)
}

/** From so many dead on, people of whom a verb says so are sure: the model has seen few shootings of many. */
const many = 8

const isMany = ({ field, incident, part, quantity, rule }: Figure, asked: TollField, chief: number): boolean =>
  field === "killed" &&
  field === asked &&
  incident === chief &&
  !part &&
  rule === "count/group" &&
  (quantity.best ?? 0) >= many

/** Makes one candidate the only whole of a field; figures that already say so stay as they are. */
const settle = (
  figures: readonly Figure[],
  field: TollField,
  incident: number,
  { value, grounds }: Candidate,
  chance: number,
): readonly Figure[] => {
  const isOwn = (one: Figure): boolean => one.field === field && one.incident === incident
  const says = (one: Figure): boolean => (one.quantity.best ?? one.quantity.low) === value
  const settled = figures.map((one) => {
    if (!isOwn(one)) return one
    return judged(field, incident, !says(one), chance, one)
  })
  if (grounds === null || settled.some((one) => isOwn(one) && !one.part)) return settled
  return [...settled, judged(field, incident, false, chance, grounds)]
}

/** Field by field: for V8 of Node 20 what a spread makes is of another hidden class. */
const judged = (
  field: TollField,
  incident: number,
  part: boolean,
  chance: number,
  { quantity, unit, entity, evidence, rule }: Omit<Figure, "field" | "incident" | "part" | "chance">,
): Figure => ({ field, incident, quantity, unit, part, entity, evidence, rule, chance })
