import { resource } from "../../model/resources.js"
import { loadNamedWeights } from "../named-weights.js"

/** What speaks for and against a telling's being of the happening that a cluster tells. */
export const agreementFeatures = [
  "",
  "tied",
  "same sentence",
  "near",
  "distance",
  "harm, same sentence",
  "harm, near or shared",
  "harm, far",
  "echo",
  "another setting",
  "more harmed",
  "turned, same sentence",
  "turned",
  "after a headline",
  "definite",
  "definite, next",
  "definite, same word",
  "definite, of somebody new",
  "indefinite",
  "said to be another",
  "added",
  "one of several",
  "same type",
  "other type",
  "same target",
  "same doer",
  "another named target",
  "another named doer",
  "another thing",
  "another weapon",
  "another victim, new",
  "fewer victims, new",
  "new doer",
  "new weapon",
  "same count",
  "same day",
  "another day, loosely",
  "another day",
  "another day, onward",
  "same place",
  "another place",
  "another known place",
  "another town",
  "opens elsewhere",
  "opens at a place",
  "goes on to others",
  "goes on later",
  "an act of its own",
] as const
export type AgreementFeature = (typeof agreementFeatures)[number]
/** Notes a feature; 1 unless a value is given. */
export type AgreementSetter = (name: AgreementFeature, value?: number | boolean) => void
/** In the order of `agreementFeatures`. */
export type AgreementWeights = Float64Array

/**
 * Reads `models/agreement.json`.
 * @throws BlotterError `model-invalid` where it is of another shape.
 */
export const loadAgreement = (file: string = resource("models", "agreement.json")): AgreementWeights =>
  loadNamedWeights(file, agreementFeatures, "agreement")
