import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../model/errors.js"
import { featureOf } from "./feature-names.js"

const shape = z.record(z.string(), z.number())

/**
 * Reads a file of weights by name, `{"name": weight}`, in the order of the names; a name that it has not weighs nothing.
 * @throws BlotterError `model-invalid` where it is of another shape; `what` names the weights.
 */
export const loadNamedWeights = (file: string, names: readonly string[], what: string): Float64Array => {
  const weights = loadWeightsByName(file, what)
  return Float64Array.from(names, (name) => weights.get(name) ?? 0)
}

/** What the values of a row come to, each times its weight. */
export const sumOf = (row: Float64Array, weights: ArrayLike<number>): number => {
  let sum = 0
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

/** Weights by the names of what they weigh. */
export type WeightsByName = ReadonlyMap<string, number>

/**
 * Reads such a file as it is.
 * @throws BlotterError `model-invalid` where it is of another shape; `what` names the weights.
 */
export const loadWeightsByName = (file: string, what: string): WeightsByName => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", `not the weights of ${what}`, { file })
  return new Map(Object.entries(parsed.data))
}

/** Weights by the numbers of features; what lies beyond the end weighs nothing. */
export type WeightsByFeature = Float64Array

/** Files weights by the numbers of their names. */
export const fileByFeature = (weights: WeightsByName): WeightsByFeature => {
  const features = Array.from(weights, ([name, weight]) => [featureOf(name), weight] as const)
  const filed = new Float64Array(1 + Math.max(-1, ...features.map(([feature]) => feature)))
  for (const [feature, weight] of features) filed[feature] = weight
  return filed
}
