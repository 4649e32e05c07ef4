import { flatMap } from "../model/flat-map.js"
import { compareIncidents, exclusion, type Likeness, threshold } from "./comparison.js"
import type { Profile } from "./profile.js"

/** Two incidents found to be one, as indices into the profiles, with the reason shown to a reader. */
interface IncidentLink extends Likeness {
  readonly a: number
  readonly b: number
}

/** A bucket that everybody is in tells nothing; beyond this many members only neighbours in time are compared. */
const crowd = 64
/** How far apart two incidents of one place are compared: with a day of their own, and with a vaguer time. */
const closedDays = 3
const openDays = 33

const anchor = (profile: Profile): number | null => profile.first ?? profile.published

/** Profiles that share something telling, in order of time, and how many days apart they may be for it. */
interface Bucket {
  readonly members: number[]
  readonly timeOf: (profile: Profile) => number | null
  readonly days: (a: Profile, b: Profile) => number
}

const ever = () => Number.POSITIVE_INFINITY

/** Profiles that share a person, a place about the same day, or a town that their articles of about the same day name. */
const gatherBuckets = (profiles: readonly Profile[]): readonly Bucket[] => {
  const buckets = new Map<string, Bucket>()
  const put = (key: string, index: number, timeOf: Bucket["timeOf"], days: Bucket["days"]) => {
    const bucket = buckets.get(key)
    if (bucket) bucket.members.push(index)
    else buckets.set(key, { members: [index], timeOf, days })
  }
  for (const [index, profile] of profiles.entries()) {
    for (const person of new Set([...profile.persons, ...(profile.account?.people ?? [])]))
      put(`person ${person}`, index, anchor, ever)
    const fine = profile.places.filter((place) => place.fine)
    for (const place of fine.length > 0 ? fine : profile.places)
      put(`at ${place.key}`, index, anchor, (a, b) => (isOpen(a) || isOpen(b) ? openDays : closedDays))
    for (const town of profile.account?.towns ?? [])
      put(
        `in ${town}`,
        index,
        ({ published }) => published,
        () => openDays,
      )
  }
  return [...buckets.values()]
}

/** In ascending order, each once; a Set would hold no more than 2^24 of them. */
const distinct = (pairs: readonly number[]): readonly number[] =>
  Array.from(Float64Array.from(pairs).sort()).filter((pair, at, all) => pair !== all[at - 1])

/** Pairs worth comparing, each once, as a·n + b with a < b. */
const pairUp = (profiles: readonly Profile[]): readonly number[] => {
  const pairs: number[] = []
  for (const { members, timeOf, days } of gatherBuckets(profiles)) {
    const inTime = flatMap(members, (index) => {
      const profile = profiles[index]
      return profile ? [{ index, profile, time: timeOf(profile) ?? 0 }] : []
    }).toSorted((x, y) => x.time - y.time || x.index - y.index)
    for (const [at, left] of inTime.entries()) {
      for (const right of inTime.slice(at + 1, at + 1 + crowd)) {
        if (right.time - left.time > days(left.profile, right.profile)) continue
        if (left.profile.report === right.profile.report) continue
        const [a, b] = [Math.min(left.index, right.index), Math.max(left.index, right.index)]
        pairs.push(a * profiles.length + b)
      }
    }
  }
  return distinct(pairs)
}

const isOpen = ({ first, last }: Profile): boolean => first === null || last !== first

/** Incidents found to be one so far, and the articles that tell them. */
interface Group {
  readonly members: number[]
  readonly reports: Set<number>
}

/** Groups that grow, and the links that made them grow. */
class Grouping {
  readonly #profiles: readonly Profile[]
  readonly #groupOf: Group[]
  readonly links: IncidentLink[] = []

  constructor(profiles: readonly Profile[]) {
    this.#profiles = profiles
    this.#groupOf = profiles.map(({ report }, index) => ({ members: [index], reports: new Set([report]) }))
  }

  /** As ascending indices, in the order of their first members. */
  get clusters(): readonly (readonly number[])[] {
    return [...new Set(this.#groupOf)]
      .map(({ members }) => members.toSorted((x, y) => x - y))
      .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))
  }

  /** Links pairs, the likest first; those apart that would put two incidents of one article together, or two that exclude each other. */
  join(pairs: readonly number[], isInCompany: boolean): void {
    const profiles = this.#profiles
    const candidates: IncidentLink[] = []
    for (const pair of pairs) {
      const [a, b] = [Math.floor(pair / profiles.length), pair % profiles.length]
      const [left, right] = [profiles[a], profiles[b]]
      const likeness = left && right ? compareIncidents(left, right, isInCompany) : null
      if (likeness && likeness.score >= threshold) candidates.push({ a, b, ...likeness })
    }
    candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
    for (const link of candidates) {
      const [one, other] = [this.#groupOf[link.a], this.#groupOf[link.b]]
      if (!one || !other || one === other) continue
      const [small, large] = one.members.length < other.members.length ? [one, other] : [other, one]
      if (!agree(profiles, small, large, isInCompany)) continue
      for (const report of small.reports) large.reports.add(report)
      for (const member of small.members) {
        large.members.push(member)
        this.#groupOf[member] = large
      }
      this.links.push(link)
    }
  }
}

/** So many of the next articles that tell of one incident are asked for their other incidents. */
const companions = 12

/** The other incidents of articles that tell of one: pairs as in `pairUp`. */
const pairInCompany = (profiles: readonly Profile[], clusters: readonly (readonly number[])[]): readonly number[] => {
  const byReport = new Map<number, number[]>()
  for (const [index, { report }] of profiles.entries()) {
    const list = byReport.get(report)
    if (list) list.push(index)
    else byReport.set(report, [index])
  }
  const pairs: number[] = []
  for (const cluster of clusters) {
    const inTime = cluster.toSorted((x, y) => (profiles[x]?.published ?? 0) - (profiles[y]?.published ?? 0) || x - y)
    for (const [at, one] of inTime.entries()) {
      for (const other of inTime.slice(at + 1, at + 1 + companions)) {
        for (const x of byReport.get(profiles[one]?.report ?? -1) ?? [])
          for (const y of byReport.get(profiles[other]?.report ?? -1) ?? [])
            pairs.push(Math.min(x, y) * profiles.length + Math.max(x, y))
      }
    }
  }
  return distinct(pairs)
}

/**
 * Groups incidents of different articles that are one happening. Best links first; a link is refused where it would put
 * two incidents of one article together, or two that exclude each other. Then once more the other incidents of articles that tell of
 * one. Returns the groups, as ascending indices into `profiles`, and the links that made them.
 */
export const clusterIncidents = (
  profiles: readonly Profile[],
): { readonly clusters: readonly (readonly number[])[]; readonly links: readonly IncidentLink[] } => {
  const grouping = new Grouping(profiles)
  grouping.join(pairUp(profiles), false)
  grouping.join(pairInCompany(profiles, grouping.clusters), true)
  return { clusters: grouping.clusters, links: grouping.links }
}

/** How like two groups must be on average to be joined: some articles give a wrong day or place. */
const leastMean = 0
/** So many of a group speak for all of it, those that came to it at even steps: a thousand articles must not cost a million comparisons. */
const speakers = 24

const speakersOf = ({ members }: Group): readonly number[] => {
  if (members.length <= speakers) return members
  const step = members.length / speakers
  return Array.from({ length: speakers }, (_, at) => members[Math.floor(at * step)] ?? 0)
}

const agree = (profiles: readonly Profile[], small: Group, large: Group, isInCompany: boolean): boolean => {
  for (const report of small.reports) if (large.reports.has(report)) return false
  const [left, right] = [speakersOf(small), speakersOf(large)]
  let sum = 0
  for (const a of left) {
    for (const b of right) {
      const [x, y] = [profiles[a], profiles[b]]
      if (x && y) sum += compareIncidents(x, y, isInCompany)?.score ?? exclusion
    }
  }
  return sum >= leastMean * left.length * right.length
}
