import { flatMap } from "../../model/flat-map.js"
import { candidateFeatures, fillOwnFeatures } from "./candidate-features.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import type { SaidType, Spot } from "./spot.js"

/** One name of the article with the places it may stand for: one sense an article, unless the text tells two apart. */
export interface NameGroup {
  readonly spots: readonly number[]
  /** Candidates with their bits, the most populous first. */
  readonly candidates: readonly number[]
  /** The features of each candidate. */
  readonly rows: readonly Float64Array[]
  /** How likely each candidate is; filled by the passes. */
  readonly share: Float64Array
  /** Index of the group that the text puts around it, or -1. */
  container: number
}

/** No name needs more: "San José" has hundreds. */
const mostCandidates = 40

/** The candidates that a name can have in this spelling: a demonym no town, an abbreviation no whole name. */
const fitting = (gazetteer: Gazetteer, { entry, naming }: Spot): readonly number[] => {
  const special = candidateBits.demonym | candidateBits.abbreviation
  const wanted =
    naming === "demonym" ? candidateBits.demonym : naming === "abbreviation" ? candidateBits.abbreviation : 0
  return gazetteer
    .candidates(entry)
    .filter((candidate) => (candidate & special) === wanted)
    .slice(0, mostCandidates)
}

const mostSaid = (spots: readonly (Spot | undefined)[]): SaidType | null =>
  spots.map((spot) => spot?.said ?? null).find((said) => said !== null) ?? null

/** Spots of one entry as lists of their indices; a name with two containers is two names. */
const partition = (spots: readonly Spot[]): readonly number[][] => {
  const byName = new Map<number, number[]>()
  for (const [index, { entry, naming }] of spots.entries()) {
    if (entry < 0) continue
    const key = entry * 4 + (naming === "name" ? 0 : naming === "demonym" ? 1 : 2)
    const list = byName.get(key)
    if (list) list.push(index)
    else byName.set(key, [index])
  }
  return flatMap(Array.from(byName.values()), (list) => splitByContainer(spots, list))
}

const splitByContainer = (spots: readonly Spot[], list: readonly number[]): number[][] => {
  const containerEntry = (index: number) => spots[spots[index]?.container ?? -1]?.entry ?? -1
  const byContainer = new Map<number, number[]>()
  const bare: number[] = []
  for (const index of list) {
    const entry = containerEntry(index)
    if (entry < 0) bare.push(index)
    else byContainer.set(entry, [...(byContainer.get(entry) ?? []), index])
  }
  const groups = [...byContainer.values()]
  if (groups.length === 0) return [bare]
  groups[0]?.push(...bare)
  return groups
}

/** Groups the spots by name and fills what each candidate shows by itself. */
export const groupNames = (spots: readonly Spot[], gazetteer: Gazetteer): readonly NameGroup[] => {
  const groups: NameGroup[] = []
  const groupOf = new Map<number, number>()
  for (const members of partition(spots)) {
    const first = spots[members[0] ?? -1]
    const candidates = first ? fitting(gazetteer, first) : []
    if (candidates.length === 0) continue
    for (const index of members) groupOf.set(index, groups.length)
    groups.push({
      spots: members,
      candidates,
      rows: candidates.map(() => new Float64Array(candidateFeatures.length)),
      share: new Float64Array(candidates.length),
      container: -1,
    })
  }
  for (const group of groups) {
    const members = group.spots.map((index) => spots[index])
    const outer = members.map((spot) => spot?.container ?? -1).find((index) => index >= 0)
    group.container = outer === undefined ? -1 : (groupOf.get(outer) ?? -1)
    const largest = Math.max(...group.candidates.map((found) => gazetteer.population[found & candidateBits.place] ?? 0))
    const situation = { said: mostSaid(members), dateline: members.some((spot) => spot?.dateline), largest }
    for (const [at, candidate] of group.candidates.entries()) {
      const row = group.rows[at]
      if (row) fillOwnFeatures(row, gazetteer, candidate, situation)
    }
  }
  return groups
}
