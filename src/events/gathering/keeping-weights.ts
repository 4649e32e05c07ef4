import { resource } from "../../model/resources.js"
import { loadWeightsByName } from "../named-weights.js"

/** Weights by the names of signs, as `describeHappening` and `describeType` give them. */
export type WeightsByName = ReadonlyMap<string, number>

/**
 * Reads `models/keeping.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadKeeping = (file: string = resource("models", "keeping.json")): WeightsByName =>
  loadWeightsByName(file, "keeping")

/**
 * Reads `models/types.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadTypes = (file: string = resource("models", "types.json")): WeightsByName =>
  loadWeightsByName(file, "types")
