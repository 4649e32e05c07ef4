import { ArticleContext, fillContainment, fillHolding, fillHome, type Home } from "./article-context.js"
import { candidateFeatures } from "./candidate-features.js"
import type { Gazetteer } from "./gazetteer.js"
import { candidateBits } from "./gazetteer-format.js"
import { groupNames, type NameGroup } from "./name-group.js"
import { fold } from "./name-key.js"
import { dot, type Ranker, softmax } from "./ranker.js"
import type { Spot } from "./spot.js"

/** What the resolver is given beside the spots. */
interface ResolverInput {
  readonly spots: readonly Spot[]
  /** The words of each spot. */
  readonly names: readonly string[]
  readonly home: Home
}

/** How often the names of an article are judged by each other. */
const rounds = 2

export const judge = (group: NameGroup, weights: Float64Array): void => {
  for (const [k, row] of group.rows.entries()) group.share[k] = dot(weights, row)
  softmax(group.share)
}

/** Containers before what they contain, so that "Ohio" is judged before "Athens, Ohio". */
const outerFirst = (groups: readonly NameGroup[]): readonly number[] => {
  const order: number[] = []
  const seen = new Set<number>()
  const visit = (index: number) => {
    const group = groups[index]
    if (group === undefined || seen.has(index)) return
    seen.add(index)
    visit(group.container)
    order.push(index)
  }
  for (const index of groups.keys()) visit(index)
  return order
}

/** The names of the article as groups, each judged by itself; what the text puts around them is counted in. */
export const judgeAlone = ({ spots, names, home }: ResolverInput, gazetteer: Gazetteer, ranker: Ranker) => {
  const groups = groupNames(spots, gazetteer)
  const inner = groups.map((): NameGroup[] => [])
  for (const group of groups) if (group.container >= 0) inner[group.container]?.push(group)
  for (const index of outerFirst(groups)) {
    const group = groups[index]
    if (group === undefined) continue
    fillHolding(group, inner[index] ?? [], gazetteer)
    fillContainment(group, groups[group.container], gazetteer)
    fillHome(group, fold(names[group.spots[0] ?? -1] ?? ""), home, gazetteer)
    judge(group, ranker.alone)
  }
  return groups
}

/** One round: every name is judged by what the others are taken for. */
export const fillContext = (groups: readonly NameGroup[], gazetteer: Gazetteer): void => {
  const context = new ArticleContext(groups, gazetteer)
  for (const [index, group] of groups.entries()) context.fill(index, group)
}

/** From so many names on an article says where it is. */
const enoughNames = 6
/** A town of this size may be named anywhere. */
const knownTown = 20_000

const near = candidateFeatures.indexOf("within 300 km")
const lonely = candidateFeatures.indexOf("no other place in its country")
const inDivision = candidateFeatures.indexOf("share of the article in its division")
const divisionNamed = candidateFeatures.indexOf("its division is named")
const addressed = candidateFeatures.indexOf("its division is in the outlet's address")
/** Across a border, but close to other places of the article. */
const leastNearness = 0.2

/**
 * A small town in a country of which the article names nothing else: more likely a namesake that the gazetteer does not hold
 * ("Escalón", a quarter of San Salvador, is a town in California). So is one in a division of which it names nothing else, where it is
 * the news of a city ("Whitehaven", a part of Memphis, is a town in Pennsylvania).
 */
const isStray = (groups: readonly NameGroup[], group: NameGroup, best: number, gazetteer: Gazetteer): boolean => {
  if (group.container >= 0) return false
  const place = (group.candidates[best] ?? 0) & candidateBits.place
  const population = gazetteer.population[place] ?? 0
  const row = group.rows[best]
  if (row === undefined || (row[near] ?? 0) >= leastNearness || gazetteer.type(place) === "country") return false
  if (groups.length >= enoughNames && population < knownTown && row[lonely] === 1) return true
  return (
    population < quarterTown &&
    /^(?:city|locality)$/u.test(gazetteer.type(place)) &&
    row[inDivision] === 0 &&
    row[divisionNamed] === 0 &&
    row[addressed] === 0 &&
    groups.some((other) => other !== group && isCity(other, gazetteer))
  )
}
/** A larger town is named in other towns' news as well. */
const quarterTown = 50_000
const city = 200_000
const surely = 0.8

const isCity = ({ candidates, share }: NameGroup, gazetteer: Gazetteer): boolean =>
  candidates.some(
    (candidate, k) =>
      (share[k] ?? 0) > surely &&
      (gazetteer.population[candidate & candidateBits.place] ?? 0) >= city &&
      /^(?:city|capital)$/u.test(gazetteer.type(candidate & candidateBits.place)),
  )

const division = /^admin[12]$/u
/** A town of this size gives its name to its division. */
const seatTown = 5_000

/** A town with the name of its province is meant by the bare name, unless the text says "province" or puts a town in it. */
const mayBeTown = ({ spots }: ResolverInput, group: NameGroup, inner: ReadonlySet<number>): boolean =>
  group.spots.every((spot) => spots[spot]?.naming === "name" && spots[spot]?.said !== "division" && !inner.has(spot))

const isCalledTown = ({ spots }: ResolverInput, group: NameGroup): boolean =>
  group.spots.some((spot) => spots[spot]?.said === "town")

/** The largest town of that very name within a division, or -1: "a bomb went off in Kerman"; of any size where it is `called` a town. */
const seatOf = (candidates: readonly number[], place: number, called: boolean, gazetteer: Gazetteer): number => {
  if (!division.test(gazetteer.type(place))) return -1
  const seat = candidates.find((candidate) => {
    const town = candidate & candidateBits.place
    const least = called ? 0 : seatTown
    const large = (gazetteer.population[town] ?? 0) >= least && /^(?:city|capital)$/u.test(gazetteer.type(town))
    return large && (called || (candidate & candidateBits.alternate) === 0) && liesIn(gazetteer, town, place)
  })
  return seat === undefined ? -1 : seat & candidateBits.place
}

const liesIn = ({ parent }: Gazetteer, place: number, outer: number): boolean => {
  for (let at = parent[place] ?? -1; at >= 0; at = parent[at] ?? -1) if (at === outer) return true
  return false
}

/**
 * The place of each spot, -1 where no gazetteer holds its name. A log-linear ranker over candidates (population, kind, containment;
 * then agreement with the other places of the article), one sense for each name of an article.
 */
export const resolvePlaces = (input: ResolverInput, gazetteer: Gazetteer, ranker: Ranker): Int32Array => {
  const groups = judgeAlone(input, gazetteer, ranker)
  for (let round = 0; round < rounds; round++) {
    fillContext(groups, gazetteer)
    for (const group of groups) judge(group, ranker.together)
  }
  const places = new Int32Array(input.spots.length).fill(-1)
  const inner = new Set(input.spots.map(({ container }) => container))
  for (const group of groups) {
    const { spots, candidates, share } = group
    let best = 0
    for (let k = 1; k < candidates.length; k++) if ((share[k] ?? 0) > (share[best] ?? 0)) best = k
    if (isStray(groups, group, best, gazetteer)) continue
    const place = (candidates[best] ?? 0) & candidateBits.place
    const seat = mayBeTown(input, group, inner) ? seatOf(candidates, place, isCalledTown(input, group), gazetteer) : -1
    for (const spot of spots) places[spot] = seat < 0 ? place : seat
  }
  return places
}
