import { resource } from "../../model/resources.js"
import { loadWeightsByName, type WeightsByName } from "../named-weights.js"

/**
 * Reads `models/keeping.json`, by the names of signs as `describeHappening` gives them.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadKeeping = (file: string = resource("models", "keeping.json")): WeightsByName =>
  loadWeightsByName(file, "keeping")

/**
 * Reads `models/types.json`, by the names of signs as `describeType` gives them.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadTypes = (file: string = resource("models", "types.json")): WeightsByName =>
  loadWeightsByName(file, "types")
