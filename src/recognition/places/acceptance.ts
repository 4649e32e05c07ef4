import { flatMap } from "../../model/flat-map.js"
import type { Finding } from "./finding.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"

const labels = ["none", "place", "person", "organization", "other"] as const

const byLabel = [
  "",
  "sure",
  "located",
  "container",
  "contains",
  "said",
  "place elsewhere",
  "in a person's name",
  "crowded before",
  "crowded after",
  "institution",
  "begins a longer name",
  "in a longer name",
  "population",
  "ambiguous",
] as const

const shared = [
  "unlisted",
  "several words",
  "dateline",
  "abbreviation",
  "country",
  "state",
  "county",
  "alternate name only",
  "unlisted, several words",
  "capitals",
  "street",
  "party",
  "compound",
  "compound in a longer name",
] as const

/** What decides whether a finding is a place: most of it is counted apart for each label of the names model. */
export const acceptanceFeatures: readonly string[] = [
  ...flatMap(labels, (label) => byLabel.map((name) => `${label}: ${name}`)),
  ...shared,
]

const sharedFrom = labels.length * byLabel.length
const sharedAt = (name: (typeof shared)[number]): number => sharedFrom + shared.indexOf(name)

/** What the article says of a finding beside its own words. */
interface ArticleEvidence {
  /** Entries that are plainly a place somewhere in the article: the names model is sure, a container follows, or a dateline names it. */
  readonly places: ReadonlySet<number>
  readonly containers: ReadonlySet<number>
  readonly upper: boolean
}

const surePlace = 0.8

const isPlain = ({ label, confidence, container, entry, headed }: Finding): boolean =>
  entry >= 0 && ((label === "place" && confidence >= surePlace) || container >= 0 || (headed && label !== "none"))

export const gatherEvidence = (findings: readonly Finding[], upper: boolean): ArticleEvidence => ({
  places: new Set(findings.filter(isPlain).map(({ entry }) => entry)),
  containers: new Set(findings.map(({ container }) => container)),
  upper,
})

/** Fills the features of finding `index`. */
export const fillAcceptance = (
  row: Float64Array,
  gazetteer: Gazetteer,
  finding: Finding,
  index: number,
  { places, containers, upper }: ArticleEvidence,
): void => {
  row.fill(0)
  const from = labels.indexOf(finding.label) * byLabel.length
  const set = (name: (typeof byLabel)[number], value: number) => {
    row[from + byLabel.indexOf(name)] = value
  }
  set("", 1)
  set("sure", finding.confidence)
  if (finding.located) set("located", 1)
  if (finding.container >= 0) set("container", 1)
  if (containers.has(index)) set("contains", 1)
  if (finding.said !== null) set("said", 1)
  if (finding.entry >= 0 && finding.label !== "place" && places.has(finding.entry)) set("place elsewhere", 1)
  if (finding.inPersonName) set("in a person's name", 1)
  if (finding.crowdedBefore) set("crowded before", 1)
  if (finding.crowdedAfter) set("crowded after", 1)
  if (finding.institution) set("institution", 1)
  if (finding.cover === "start") set("begins a longer name", 1)
  if (finding.cover === "later") set("in a longer name", 1)
  if (finding.ambiguous) set("ambiguous", 1)
  const several = finding.last - finding.first > 1
  if (several) row[sharedAt("several words")] = 1
  if (finding.dateline) row[sharedAt("dateline")] = 1
  if (finding.naming === "abbreviation") row[sharedAt("abbreviation")] = 1
  if (finding.street) row[sharedAt("street")] = 1
  if (finding.hyphened !== null) row[sharedAt(finding.hyphened)] = 1
  if (finding.hyphened === "compound" && finding.cover === "start") row[sharedAt("compound in a longer name")] = 1
  if (upper) row[sharedAt("capitals")] = 1
  if (finding.entry < 0) {
    row[sharedAt("unlisted")] = 1
    if (several) row[sharedAt("unlisted, several words")] = 1
  } else set("population", fillKnown(row, gazetteer, finding.entry))
}

/** What kind of place the name may be; returns the largest population, on a logarithmic scale to about 1. */
const fillKnown = (row: Float64Array, gazetteer: Gazetteer, entry: number): number => {
  let largest = 0
  let main = false
  for (const candidate of gazetteer.candidates(entry)) {
    if ((candidate & candidateBits.demonym) !== 0) continue
    const place = candidate & candidateBits.place
    const population = gazetteer.population[place] ?? 0
    const alternate = (candidate & candidateBits.alternate) !== 0
    const type = gazetteer.type(place)
    if (type === "country" || type === "continent" || type === "region") row[sharedAt("country")] = 1
    else if (type === "admin1" && !alternate) row[sharedAt("state")] = 1
    else if (type === "admin2" && !alternate) row[sharedAt("county")] = 1
    largest = Math.max(largest, alternate ? population / 10 : population)
    main ||= !alternate
  }
  if (!main) row[sharedAt("alternate name only")] = 1
  return (Math.log10(largest + 100) - 2) / 5
}

/** Which findings become mentions: a logistic model over what the names model, the gazetteer and the words beside a name say. */
export const accept = (
  gazetteer: Gazetteer,
  findings: readonly Finding[],
  upper: boolean,
  weights: Float64Array,
): readonly boolean[] => {
  const evidence = gatherEvidence(findings, upper)
  const row = new Float64Array(acceptanceFeatures.length)
  return findings.map((finding, index) => {
    if (finding.naming === "demonym" || (finding.ofBody && finding.entry < 0)) return false
    if (finding.said === "town" && finding.entry < 0 && finding.cover === "whole" && finding.label === "place")
      return true
    if (finding.street || finding.hyphened === "party") return true
    // A club or a paper is named after its town, but no dateline names a club; a word within a front's name is no town.
    if (finding.headed && finding.entry >= 0 && finding.label !== "none" && finding.cover !== "later") return true
    fillAcceptance(row, gazetteer, finding, index, evidence)
    let score = 0
    for (let at = 0; at < row.length; at++) score += (row[at] ?? 0) * (weights[at] ?? 0)
    return score > 0
  })
}
