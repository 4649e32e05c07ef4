import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { featureOf } from "../feature-names.js"
import { shares } from "./shares.js"

/** By the number of a feature what it weighs for each share, in the order of `shares`; what is not in it weighs nothing. */
export type InvolvementWeights = readonly (Float64Array | null)[]

/** Files weights by the numbers of their names. */
export const fileWeights = (weights: Readonly<Record<string, readonly number[]>>): InvolvementWeights => {
  const filed: (Float64Array | null)[] = []
  for (const [name, list] of Object.entries(weights)) {
    const feature = featureOf(name)
    while (filed.length <= feature) filed.push(null)
    filed[feature] = Float64Array.from(list)
  }
  return filed
}

const shape = z.record(z.string(), z.array(z.number()).length(shares.length))

/**
 * Reads `models/involvement.json`, `{"feature": [by, target, others]}`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadInvolvement = (file: string = resource("models", "involvement.json")): InvolvementWeights => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "not the weights of involvement", { file })
  return fileWeights(parsed.data)
}
