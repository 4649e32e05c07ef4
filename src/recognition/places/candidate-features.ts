import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import type { SaidType } from "./spot.js"

/** What a name's candidates are judged by: first each by itself, then by the other places of the article. */
export const candidateFeatures = [
  "country",
  "admin1",
  "admin2",
  "capital",
  "town",
  "district",
  "region",
  "water",
  "town population",
  "division population",
  "below the most populous",
  "most populous",
  "alternate name",
  "alternate name of a small place",
  "bare name of a division",
  "inside what the text says",
  "not inside what the text says",
  "said to be a town, is none",
  "said to be a division, is none",
  "dateline population",
  "in the outlet's address",
  "in the outlet's country",
  "its division is in the outlet's address",
  "share of the article in its country",
  "share of the article in its division",
  "its country is named",
  "its division is named",
  "its county is named",
  "holds other places",
  "within 30 km",
  "within 100 km",
  "within 300 km",
  "no other place in its country",
] as const
export type CandidateFeature = (typeof candidateFeatures)[number]

const at = (name: CandidateFeature): number => candidateFeatures.indexOf(name)
const typeFeature: Readonly<Record<string, number>> = {
  country: at("country"),
  admin1: at("admin1"),
  admin2: at("admin2"),
  capital: at("capital"),
  city: at("town"),
  locality: at("town"),
  district: at("district"),
  continent: at("region"),
  region: at("region"),
  water: at("water"),
  mountain: at("water"),
}
const divisions: ReadonlySet<string> = new Set(["country", "admin1", "admin2", "continent", "region"])
/** The features that need no other place of the article lie before this one. */
export const firstContextFeature = at("share of the article in its country")

const f = {
  townPopulation: at("town population"),
  divisionPopulation: at("division population"),
  below: at("below the most populous"),
  top: at("most populous"),
  alternate: at("alternate name"),
  smallAlternate: at("alternate name of a small place"),
  bare: at("bare name of a division"),
  noTown: at("said to be a town, is none"),
  noDivision: at("said to be a division, is none"),
  dateline: at("dateline population"),
}

/** What the article says of a name wherever it stands. */
interface NameSituation {
  readonly said: SaidType | null
  readonly dateline: boolean
  /** The largest population among the candidates. */
  readonly largest: number
}

/** Fills what a candidate shows by itself. */
export const fillOwnFeatures = (
  row: Float64Array,
  gazetteer: Gazetteer,
  candidate: number,
  situation: NameSituation,
): void => {
  const place = candidate & candidateBits.place
  const type = gazetteer.type(place)
  const population = gazetteer.population[place] ?? 0
  const size = Math.log10(population + 100) - 2
  const isDivision = divisions.has(type)
  row[typeFeature[type] ?? at("town")] = 1
  if (type === "admin1" || type === "admin2") row[f.divisionPopulation] = size / 5
  else if (!isDivision) row[f.townPopulation] = size / 5
  row[f.below] = (Math.log10(situation.largest + 100) - 2 - size) / 5
  if (population === situation.largest) row[f.top] = 1
  if ((candidate & candidateBits.alternate) !== 0) {
    if (type === "admin1" || type === "admin2") row[f.bare] = 1
    else {
      row[f.alternate] = 1
      if (population < 100_000) row[f.smallAlternate] = 1
    }
  }
  if (situation.said === "town" && isDivision) row[f.noTown] = 1
  if (situation.said === "division" && !isDivision) row[f.noDivision] = 1
  if (situation.dateline) row[f.dateline] = size / 5
}
