import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { acceptanceFeatures } from "./acceptance.js"
import { candidateFeatures } from "./candidate-features.js"

/** Weights of the two passes, in the order of `candidateFeatures`. */
export interface Ranker {
  /** Each name by itself. */
  readonly alone: Float64Array
  /** With the other places of the article. */
  readonly together: Float64Array
}

/** All that is learned of places. */
export interface PlaceWeights extends Ranker {
  /** Whether a finding is a place at all, in the order of `acceptanceFeatures`. */
  readonly accept: Float64Array
}

const column = z.record(z.string(), z.number())
const shape = z.object({ accept: column, alone: column, together: column })

const inOrder = (names: readonly string[], weights: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(names, (name) => weights[name] ?? 0)

/**
 * Reads `models/places.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadPlaceWeights = (file: string = resource("models", "places.json")): PlaceWeights => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "not the weights of places", { file })
  const { accept, alone, together } = parsed.data
  return {
    accept: inOrder(acceptanceFeatures, accept),
    alone: inOrder(candidateFeatures, alone),
    together: inOrder(candidateFeatures, together),
  }
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
