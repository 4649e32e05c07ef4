import type { IncidentStatus, IncidentType } from "../model/codes.js"
import type { PlaceProfile, Profile } from "./profile.js"

/** Types that different reporters use for one happening share a family. */
const families: readonly (readonly IncidentType[])[] = [
  ["attack", "shooting", "killing", "assault", "clash", "raid", "hostage-taking", "bombing", "explosion", "riot"],
  ["fire", "arson", "explosion", "bombing", "accident", "sabotage"],
  ["kidnapping", "hijacking", "hostage-taking"],
  ["robbery", "theft", "seizure", "raid"],
  ["arrest", "raid"],
  ["protest", "riot", "strike"],
  ["threat", "plot"],
  ["investigation"],
  ["trial"],
  ["reaction"],
]
const familyBits: ReadonlyMap<IncidentType, number> = (() => {
  const bits = new Map<IncidentType, number>()
  for (const [index, family] of families.entries()) {
    for (const type of family) bits.set(type, (bits.get(type) ?? 0) | (1 << index))
  }
  return bits
})()

const happened: ReadonlySet<IncidentStatus> = new Set(["occurred", "suspected", "attempted"])

/** How alike two incidents are, and why; null where they cannot be the same. */
export interface Likeness {
  readonly score: number
  /** In words a reader understands: "same day", "both name Maria Lund". */
  readonly reasons: readonly string[]
}

interface Point {
  readonly score: number
  readonly reason?: string
}

const nothing: Point = { score: 0 }

const compareDays = (a: Profile, b: Profile): Point | null => {
  if (a.first === null || a.last === null || b.first === null || b.last === null) {
    const apart = a.published !== null && b.published !== null ? Math.abs(a.published - b.published) : 0
    return apart <= 30 ? nothing : null
  }
  const exact = a.first === a.last && b.first === b.last
  if (exact && a.first === b.first) return { score: 3, reason: "same day" }
  if (a.first <= b.last && b.first <= a.last) return { score: exact ? 3 : 1, reason: "days overlap" }
  const gap = Math.max(a.first - b.last, b.first - a.last)
  return gap === 1 ? { score: 1, reason: "a day apart" } : null
}

/** Great-circle distance in kilometres. */
const kilometres = (a: PlaceProfile, b: PlaceProfile): number | null => {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const radians = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)))
}

const nearEnough = 30

const comparePlaces = (a: Profile, b: Profile): Point | null => {
  let best: Point | null = a.places.length === 0 || b.places.length === 0 ? nothing : null
  for (const left of a.places) {
    for (const right of b.places) {
      let point: Point | null = null
      if (left.key === right.key)
        point = left.fine ? { score: 3, reason: "same place" } : { score: 1, reason: "same region" }
      else if (left.fine && right.fine) {
        const apart = kilometres(left, right)
        if (apart === null ? left.country === right.country : apart <= nearEnough)
          point = { score: 1, reason: "places near" }
      } else if (left.country !== null && left.country === right.country) {
        if (left.admin1 === null || right.admin1 === null || left.admin1 === right.admin1) point = nothing
      }
      if (point && (best === null || point.score > best.score)) best = point
    }
  }
  return best
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((name) => b.has(name))

/** Articles that name the same victim tell of one happening, though one of them gives the day of the arrest or the trial. */
const despiteVictim: Point = { score: -2 }
/** Days beyond which even that is another happening. */
const generation = 3650

const sameVictim = (a: Profile, b: Profile): boolean =>
  shared(a.victims, b.victims).length > 0 &&
  (a.published === null || b.published === null || Math.abs(a.published - b.published) < generation)

const comparePeople = (a: Profile, b: Profile): Point => {
  const people = shared(a.persons, b.persons)
  const full = people.filter((name) => name.includes(" "))
  if (people.length > 0) {
    const score = Math.min(10, 4 * full.length + 2 * (people.length - full.length) + (sameVictim(a, b) ? 2 : 0))
    return { score, reason: `both name ${people.join(" and ")}` }
  }
  return a.persons.size > 0 && b.persons.size > 0 ? { score: -2 } : nothing
}

const compareOrganizations = (a: Profile, b: Profile): Point => {
  const names = shared(a.organizations, b.organizations)
  return names.length > 0 ? { score: 1, reason: `both name ${names.join(" and ")}` } : nothing
}

const compareFigures = (a: number | null, b: number | null, what: string): Point => {
  if (a === null || b === null) return nothing
  if (a === b) return a > 0 ? { score: 1, reason: `both count ${a} ${what}` } : nothing
  return Math.abs(a - b) > Math.max(a, b) / 2 ? { score: -1 } : nothing
}

/** Two incidents of this likeness or more are one. */
export const threshold = 6

/** Compares two incidents of different articles: type and status must agree, days and places must not exclude each other. */
export const compareIncidents = (a: Profile, b: Profile): Likeness | null => {
  if (((familyBits.get(a.type) ?? 0) & (familyBits.get(b.type) ?? 0)) === 0) return null
  if (a.status !== b.status && !(happened.has(a.status) && happened.has(b.status))) return null
  const excuse = sameVictim(a, b) ? despiteVictim : null
  const days = compareDays(a, b) ?? excuse
  const places = days && (comparePlaces(a, b) ?? excuse)
  if (!days || !places) return null
  const points: readonly Point[] = [
    days,
    places,
    a.type === b.type ? { score: 1, reason: `both a ${a.type}` } : nothing,
    comparePeople(a, b),
    compareOrganizations(a, b),
    compareFigures(a.killed, b.killed, "killed"),
    compareFigures(a.injured, b.injured, "injured"),
  ]
  return {
    score: points.reduce((sum, point) => sum + point.score, 0),
    reasons: points.flatMap((point) => point.reason ?? []),
  }
}
