import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import type { Forest } from "../roles/forest.js"

const shape = z.object({
  depth: z.number(),
  base: z.number(),
  features: z.array(z.number()),
  limits: z.array(z.number()),
  leaves: z.array(z.number()),
})

/** The trees as they are kept: `{depth, base, features, limits, leaves}`. */
export const writeForest = ({ depth, base, features, limits, leaves }: Forest): string =>
  `${JSON.stringify({ depth, base, features: [...features], limits: [...limits].map(short), leaves: [...leaves].map(short) })}\n`

const short = (value: number): number => Number(value.toPrecision(5))

/**
 * Reads `models/whereabouts.json`: how likely an incident was at a place, over the signs of `signs.ts`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadWhereabouts = (file: string = resource("models", "whereabouts.json")): Forest => {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "not the trees of whereabouts", { file })
  const { depth, base, features, limits, leaves } = parsed.data
  return {
    ...{ depth, base, features: Int8Array.from(features) },
    ...{ limits: Float32Array.from(limits), leaves: Float32Array.from(leaves) },
  }
}
