import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { shares } from "./shares.js"

/** What each feature weighs for each share, in the order of `shares`; what is not in it weighs nothing. */
export type InvolvementWeights = ReadonlyMap<string, Float64Array>

const shape = z.record(z.string(), z.array(z.number()).length(shares.length))

/**
 * Reads `models/involvement.json`, `{"feature": [by, target, others]}`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadInvolvement = (file: string = resource("models", "involvement.json")): InvolvementWeights => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "not the weights of involvement", { file })
  return new Map(Object.entries(parsed.data).map(([name, weights]) => [name, Float64Array.from(weights)]))
}
