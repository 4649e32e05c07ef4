import { resource } from "../../model/resources.js"
import { loadNamedWeights } from "../named-weights.js"
import { agreementFeatures } from "./agreement-weights.js"

/** What a judge of gathering looks at beside what the rules weigh (`agreementFeatures`). */
export const gatheringSigns = [
  "other targets",
  "other doers",
  "a target, before none",
  "no target, before one",
  "people against things",
  "doers of one sector",
  "doers of different sectors",
  "verb with other targets, far",
  "indefinite with other targets",
  "fewer",
  "more",
  "as many",
  "other harm",
  "verb",
  "act by a verb",
  "bare noun",
  "plural noun",
  "definite, far",
  "nothing beside it",
  "nothing beside it, near",
  "same verb",
  "same type, verb",
  "same type, noun",
  "harm",
  "echo",
  "weak",
  "types that may be one",
  "one follows the other",
  "both follow",
  "own day",
  "own day, before none",
  "own place",
  "own place, before none",
  "earlier time",
  "past perfect",
  "not occurred",
  "before not occurred",
  "other status",
  "in the title",
  "before only in the title",
  "before in the lead",
  "new paragraph",
  "more than four sentences on",
  "more than eight sentences on",
  "told last",
  "others told since",
  "largest",
  "first",
  "only one",
  "how many there are",
  "size",
  "quoted",
  "shared person",
  "shared group",
  "shared thing",
  "shared body",
  "new person",
  "new group",
  "new place",
  "shared words",
] as const
export type GatheringSign = (typeof gatheringSigns)[number]

const ruleSigns = [
  "score",
  "speaks for it",
  "speaks much for it",
  "speaks much against it",
  "score of the best other",
  "how many may be it",
  "best of all",
  "ahead of the others",
] as const

/** All that the judge weighs: what the rules weighwhat they make of it, and further signs. */
export const gatheringFeatures: readonly string[] = [
  ...agreementFeatures.map((name) => (name === "" ? name : `rules: ${name}`)),
  ...ruleSigns,
  ...gatheringSigns,
]
/** In the order of `gatheringFeatures`. */
export type GatheringWeights = Float64Array

/**
 * Reads `models/gathering.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadGathering = (file: string = resource("models", "gathering.json")): GatheringWeights =>
  loadNamedWeights(file, gatheringFeatures, "gathering")
