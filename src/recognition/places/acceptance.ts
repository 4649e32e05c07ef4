import type { Finding } from "./finding.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"

/** From this size on a town is known beyond its own region. */
const knownTown = 300_000
const knownPhrase = 5_000

const isKnown = (gazetteer: Gazetteer, { entry, first, last }: Finding): boolean => {
  for (const candidate of gazetteer.candidates(entry)) {
    if ((candidate & ~(candidateBits.place | candidateBits.last)) !== 0) continue
    const place = candidate & candidateBits.place
    const type = gazetteer.type(place)
    if (type === "country" || type === "continent" || type === "region" || type === "water") return true
    if (type === "admin1" && gazetteer.countryCode(place) === unitedStates) return true
    if (type === "admin2" && last - first > 1) return true
    if ((gazetteer.population[place] ?? 0) >= (last - first > 1 ? knownPhrase : knownTown)) return true
  }
  return false
}

const unitedStates = 0x55 * 256 + 0x53

/** Whether a finding by itself is good enough to be a mention where the names model did not say so. */
const standsAlone = (gazetteer: Gazetteer, finding: Finding, contains: boolean): boolean => {
  if (finding.finder === "model" || finding.finder === "street") return true
  if (finding.finder === "context" || finding.naming === "demonym") return false
  if (finding.finder === "institution") return !finding.ambiguous
  if (finding.container >= 0 || (contains && !finding.crowded)) return true
  if (finding.crowded || finding.naming === "abbreviation") return false
  if (finding.said !== null && finding.located) return true
  if (finding.dateline) return true
  return !finding.ambiguous && (finding.located || isKnown(gazetteer, finding))
}

/**
 * Which findings become mentions. A name accepted once is accepted wherever it stands bare: one sense an article.
 */
export const accept = (gazetteer: Gazetteer, findings: readonly Finding[]): readonly boolean[] => {
  const contains = new Set(findings.map(({ container }) => container))
  const accepted = findings.map((finding, index) => standsAlone(gazetteer, finding, contains.has(index)))
  const known = new Set<number>()
  for (const [index, { entry, naming, ambiguous }] of findings.entries()) {
    if (accepted[index] && entry >= 0 && naming === "name" && !ambiguous) known.add(entry)
  }
  return findings.map(
    ({ entry, naming, finder, crowded }, index) =>
      accepted[index] === true || (finder === "gazetteer" && naming === "name" && !crowded && known.has(entry)),
  )
}
