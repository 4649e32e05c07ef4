import { resource } from "../../model/resources.js"
import { fileByFeature, loadWeightsByName, type WeightsByFeature } from "../named-weights.js"

/**
 * Reads `models/keeping.json`, by the signs that `describeHappening` gives.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadKeeping = (file: string = resource("models", "keeping.json")): WeightsByFeature =>
  fileByFeature(loadWeightsByName(file, "keeping"))

/**
 * Reads `models/types.json`, by the signs that `describeType` gives.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadTypes = (file: string = resource("models", "types.json")): WeightsByFeature =>
  fileByFeature(loadWeightsByName(file, "types"))
