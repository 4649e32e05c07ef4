import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { candidateFeatures } from "./candidate-features.js"

/** Weights of the two passes, in the order of `candidateFeatures`. */
export interface Ranker {
  /** Each name by itself. */
  readonly alone: Float64Array
  /** With the other places of the article. */
  readonly together: Float64Array
}

const shape = z.object({ alone: z.record(z.string(), z.number()), together: z.record(z.string(), z.number()) })

/**
 * Reads `models/places.json`.
 * @throws BlotterError `model-invalid` where it is missing or of another shape.
 */
export const loadRanker = (file: string = resource("models", "places.json")): Ranker => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "not the weights of the place ranker", { file })
  const column = (weights: Readonly<Record<string, number>>) =>
    Float64Array.from(candidateFeatures, (name) => weights[name] ?? 0)
  return { alone: column(parsed.data.alone), together: column(parsed.data.together) }
}

export const dot = (weights: Float64Array, row: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0)
  return sum
}

/** Scores to probabilities, in place. */
export const softmax = (scores: Float64Array): void => {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) highest = Math.max(highest, score)
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const value = Math.exp((scores[at] ?? 0) - highest)
    scores[at] = value
    sum += value
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum
}
