import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "./errors.js"
import type { Forest } from "./forest.js"
import { resource } from "./resources.js"

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
 * Trees from parsed JSON, over so many signs; `file` is where they come from.
 * @throws BlotterError `model-invalid` where they are of another shape or ask for a sign that is not there.
 */
export const readForest = (json: unknown, signs: number, file: string): Forest => {
  const parsed = shape.safeParse(json)
  if (!parsed.success || !isWhole(parsed.data, signs))
    throw new BlotterError("model-invalid", `no trees over ${signs} signs: make them anew, as their card says`, {
      file,
    })
  const { depth, base, features, limits, leaves } = parsed.data
  return {
    ...{ depth, base, features: Int8Array.from(features) },
    ...{ limits: Float32Array.from(limits), leaves: Float32Array.from(leaves) },
  }
}

const isWhole = ({ depth, features, limits, leaves }: z.infer<typeof shape>, signs: number): boolean => {
  const inner = 2 ** depth - 1
  const trees = features.length / inner
  return (
    Number.isInteger(trees) &&
    limits.length === features.length &&
    leaves.length === trees * (inner + 1) &&
    features.every((feature) => feature >= -1 && feature < signs)
  )
}

/** Reads the trees of `models/NAME.json`, over so many signs. @throws BlotterError `model-invalid` */
export const loadForest = (name: string, signs: number): Forest => {
  const file = resource("models", `${name}.json`)
  return readForest(readJson(file), signs, file)
}

const readJson = (file: string): unknown => {
  const text = readFileSync(file, "utf8")
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BlotterError("model-invalid", "this is no JSON: make it anew, as its card says", { file }, { cause })
  }
}
