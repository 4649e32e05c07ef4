import type { WordKnowledge } from "../../src/annotation.js"
import { parse } from "../../src/language/index.js"
import { candidateFeatures } from "../../src/recognition/places/candidate-features.js"
import { recognizePlaces } from "../../src/recognition/places/index.js"
import type { PlaceWeights } from "../../src/recognition/places/ranker.js"
import { type Variant, variant } from "./variant.js"

/** Weights of which only those of the features that pass are left. */
const keep = (weights: Float64Array, passes: (feature: string) => boolean): Float64Array =>
  weights.map((weight, at) => (passes(candidateFeatures[at] ?? "") ? weight : 0))

const agreement = /^(?:share|its|holds|within|no other)/u
const fromText = /inside what the text says|said to be/u

/** The places without the names model, and ranked without each kind of evidence. */
export const placeVariants = (words: WordKnowledge): readonly Variant[] => {
  const { recognition } = words
  const { weights } = recognition.places
  const ranked = (name: string, change: Partial<PlaceWeights>): Variant =>
    variant(name, words, { ...recognition, places: { ...recognition.places, weights: { ...weights, ...change } } })
  const only = (name: string, passes: (feature: string) => boolean): Variant =>
    ranked(name, { alone: keep(weights.alone, passes), together: keep(weights.together, passes) })
  const unnamed: Variant = {
    name: "without the names model",
    read: (article) => {
      const { document, syntax } = parse(article, words.language)
      return { document, mentions: recognizePlaces(document, syntax, [], recognition.places).places }
    },
  }
  return [
    variant("all", words, recognition),
    unnamed,
    only("the most populous place of a name", (feature) => /population$|^most populous$/u.test(feature)),
    only("without the other places of the article", (feature) => !agreement.test(feature)),
    only("without distances", (feature) => !/^within \d/u.test(feature)),
    only("without containment in the text", (feature) => !fromText.test(feature)),
    only("without the outlet's address", (feature) => !feature.includes("outlet")),
  ]
}
