import { compareIncidents, type Likeness, threshold } from "./comparison.js"
import type { Profile } from "./profile.js"

/** Two incidents found to be one, as indices into the profiles, with the reason shown to a reader. */
export interface IncidentLink extends Likeness {
  readonly a: number
  readonly b: number
}

/** A bucket that everybody is in tells nothing; beyond this many members only neighbours in time are compared. */
const crowd = 64
/** How far apart two incidents of one place are compared: with a day of their own, and with a vaguer time. */
const closedDays = 3
const openDays = 33

const anchor = (profile: Profile): number | null => profile.first ?? profile.published

/** Profiles that share a telling property: a person, or a place about the same day. */
const gatherBuckets = (profiles: readonly Profile[]): ReadonlyMap<string, readonly number[]> => {
  const buckets = new Map<string, number[]>()
  const put = (key: string, index: number) => {
    const bucket = buckets.get(key)
    if (bucket) bucket.push(index)
    else buckets.set(key, [index])
  }
  for (const [index, profile] of profiles.entries()) {
    for (const person of profile.persons) put(`person ${person}`, index)
    const fine = profile.places.filter((place) => place.fine)
    for (const place of fine.length > 0 ? fine : profile.places) put(place.key, index)
  }
  return buckets
}

/** Pairs worth comparing, each once, as a·n + b with a < b. */
const pairUp = (profiles: readonly Profile[]): readonly number[] => {
  const pairs = new Set<number>()
  for (const [key, bucket] of gatherBuckets(profiles)) {
    const inTime = bucket.toSorted((x, y) => (anchorOf(profiles, x) ?? 0) - (anchorOf(profiles, y) ?? 0) || x - y)
    const byPerson = key.startsWith("person ")
    for (const [at, left] of inTime.entries()) {
      for (let next = at + 1; next < inTime.length && next <= at + crowd; next++) {
        const right = inTime[next] ?? left
        const apart = Math.abs((anchorOf(profiles, right) ?? 0) - (anchorOf(profiles, left) ?? 0))
        if (!byPerson && apart > openDays) break
        const near = byPerson || apart <= closedDays || isOpen(profiles[left]) || isOpen(profiles[right])
        if (near && profiles[left]?.report !== profiles[right]?.report) {
          pairs.add(Math.min(left, right) * profiles.length + Math.max(left, right))
        }
      }
    }
  }
  return [...pairs].sort((x, y) => x - y)
}

const anchorOf = (profiles: readonly Profile[], index: number): number | null => {
  const profile = profiles[index]
  return profile ? anchor(profile) : null
}

const isOpen = (profile: Profile | undefined): boolean => profile?.first == null || profile.last !== profile.first

/**
 * Groups incidents of different articles that are one happening. Best links first; a link is refused where it would put
 * two incidents of one article together, or two that exclude each other. Returns the groups, as ascending indices into
 * `profiles`, and the links that made them.
 */
export const clusterIncidents = (
  profiles: readonly Profile[],
): { readonly clusters: readonly (readonly number[])[]; readonly links: readonly IncidentLink[] } => {
  const candidates: IncidentLink[] = []
  for (const pair of pairUp(profiles)) {
    const [a, b] = [Math.floor(pair / profiles.length), pair % profiles.length]
    const [left, right] = [profiles[a], profiles[b]]
    const likeness = left && right ? compareIncidents(left, right) : null
    if (likeness && likeness.score >= threshold) candidates.push({ a, b, ...likeness })
  }
  candidates.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const clusterOf = profiles.map((_, index) => [index])
  const links: IncidentLink[] = []
  for (const link of candidates) {
    const [left, right] = [clusterOf[link.a] ?? [], clusterOf[link.b] ?? []]
    if (left === right || !agree(profiles, left, right)) continue
    const joined = [...left, ...right]
    for (const member of joined) clusterOf[member] = joined
    links.push(link)
  }
  const clusters = [...new Set(clusterOf)].map((cluster) => cluster.toSorted((x, y) => x - y))
  return { clusters: clusters.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0)), links }
}

/** The share of pairs that may exclude each other where two groups are joined: some articles give a wrong day or place. */
const odd = 0.25

const agree = (profiles: readonly Profile[], left: readonly number[], right: readonly number[]): boolean => {
  let against = 0
  for (const a of left) {
    for (const b of right) {
      const [x, y] = [profiles[a], profiles[b]]
      if (x === undefined || y === undefined || x.report === y.report) return false
      if (compareIncidents(x, y) === null) against++
    }
  }
  return against <= odd * left.length * right.length
}
