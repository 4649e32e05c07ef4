import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { loadClusters, type WordClusters } from "../../recognition/names/word-clusters.js"

/** What tells which incident a statement is about. */
export interface MatterModel {
  /** What each feature of a statement and an incident weighs, by its name; others weigh nothing. */
  readonly weights: ReadonlyMap<string, number>
  readonly clusters: WordClusters
}

/** Reads `models/matters.json`. @throws BlotterError `model-invalid` */
export const loadMatters = (): MatterModel => {
  const file = resource("models", "matters.json")
  const parsed = z.record(z.string(), z.number()).safeParse(JSON.parse(readFileSync(file, "utf8")))
  if (!parsed.success) throw new BlotterError("model-invalid", "these are no weights of matters", { file })
  return { weights: new Map(Object.entries(parsed.data)), clusters: loadClusters() }
}
