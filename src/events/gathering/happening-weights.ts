import { resource } from "../../model/resources.js"
import { loadNamedWeights } from "../named-weights.js"

/**
 * What tells a happening from talk of such happenings: how it is told, whom and what it names, when and where it puts it, and what kind
 * of text it stands in. Neither its type nor its words are here, so that no set's taste in incidents is learned.
 */
export const happeningFeatures = [
  "",
  "tellings",
  "sentences",
  "echoes",
  "verb",
  "only harm",
  "definite noun",
  "indefinite noun",
  "bare noun",
  "only plural nouns",
  "past",
  "perfect",
  "present",
  "infinitive",
  "gerund",
  "day",
  "month or year",
  "town",
  "spot",
  "country",
  "neither when nor where",
  "day and town",
  "target: person",
  "target: counted",
  "target: many",
  "target: described",
  "target: vague",
  "target: organization",
  "target: thing",
  "target: none",
  "doer: person",
  "doer: counted",
  "doer: described",
  "doer: vague",
  "doer: organization",
  "doer: none",
  "weapon",
  "title",
  "lead",
  "distance from the start",
  "last part",
  "quoted",
  "first person",
  "question",
  "habit",
  "stretch",
  "unreal",
  "other",
  "not occurred",
  "speech",
  "rivals",
  "share of tellings",
  "leads with an incident",
  "in capitals",
] as const
export type HappeningFeature = (typeof happeningFeatures)[number]

/** Puts a feature of a happening in its row. */
export type Setter = (name: HappeningFeature, value?: number | boolean) => void

/** Weights in the order of `happeningFeatures`. */
export type HappeningWeights = Float64Array

/**
 * Reads `models/happenings.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadHappenings = (file: string = resource("models", "happenings.json")): HappeningWeights =>
  loadNamedWeights(file, happeningFeatures, "happenings")
