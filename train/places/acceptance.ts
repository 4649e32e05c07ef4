import { acceptanceFeatures, fillAcceptance, gatherEvidence } from "../../src/recognition/places/acceptance.js"
import type { Gazetteer } from "../../src/recognition/places/gazetteer.js"
import type { Spotter } from "../../src/recognition/places/spotter.js"
import { type LabelledArticle, overlaps } from "./articles.js"
import { type Choice, learn } from "./learner.js"

const schedule = { rounds: 250, rate: 0.3, ridge: 1e-4 }
const nothing = new Float64Array(acceptanceFeatures.length)

/** Every finding of an article as a choice between being a place and being none. Demonyms are decided by rule. */
const choicesOf = (
  { document, names, gold }: LabelledArticle,
  weight: number,
  gazetteer: Gazetteer,
  spotter: Spotter,
): readonly Choice[] => {
  const findings = spotter.find(document, names)
  const evidence = gatherEvidence(findings, document.letterCase === "upper")
  return findings.flatMap((finding, index) => {
    if (finding.naming === "demonym" || finding.end <= document.origin) return []
    const row = new Float64Array(acceptanceFeatures.length)
    fillAcceptance(row, gazetteer, finding, index, evidence)
    const right = gold.some((place) => overlaps(place, finding))
    return [{ rows: [row, nothing], right: [right, !right], weight }]
  })
}

/** Learns when a finding is a place; each set of articles counts with its weight. */
export const learnAcceptance = (
  sets: readonly { readonly articles: readonly LabelledArticle[]; readonly weight: number }[],
  gazetteer: Gazetteer,
  spotter: Spotter,
): Float64Array =>
  learn(
    sets.flatMap(({ articles, weight }) =>
      articles.flatMap((article) => choicesOf(article, weight, gazetteer, spotter)),
    ),
    acceptanceFeatures.length,
    new Set(),
    schedule,
  )
