import { followUpTypes, type IncidentStatus, type IncidentType } from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import type { PlaceProfile, Profile } from "./profile.js"
import { compareWording } from "./wording.js"

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

const [sameDay, samePlace] = [2.5, 1.5]
/** Places that differ: other countries, divisions or towns far apart. */
const elsewhere: Point = { score: -3.5 }

const compareDays = (a: Profile, b: Profile): Point => {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return { score: -1 }
  const exact = a.first === a.last && b.first === b.last
  if (exact && a.first === b.first) return { score: sameDay, reason: "same day" }
  if (a.first <= b.last && b.first <= a.last) return { score: 1, reason: "days overlap" }
  const gap = Math.max(a.first - b.last, b.first - a.last)
  if (gap === 1) return { score: 0, reason: "a day apart" }
  return { score: gap <= 3 ? -1 : gap <= 10 ? -1.5 : -2.5 }
}

/** Days between the articles, and what more than the step before takes off: news is told at once. */
const lateness: readonly (readonly [days: number, score: number])[] = [
  [1, 0],
  [3, -0.75],
  [7, -1.5],
  [15, -1.75],
  [40, -2.5],
]

/** Articles that give no day at all may be years apart. */
const undated: Point = { score: -2 }

const comparePublication = (a: Profile, b: Profile): Point => {
  if (a.published === null || b.published === null) return a.first === null || b.first === null ? undated : nothing
  const apart = Math.abs(a.published - b.published)
  return { score: lateness.find(([days]) => apart <= days)?.[1] ?? -3.25 }
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

const comparePlaces = (a: Profile, b: Profile): Point => {
  if (a.places.length === 0 || b.places.length === 0) return { score: -1 }
  let best = elsewhere
  for (const left of a.places) {
    for (const right of b.places) {
      const point = comparePlace(left, right)
      if (point.score > best.score) best = point
    }
  }
  return best.score >= samePlace ? best : (namesTown(a, b) ?? namesTown(b, a) ?? best)
}

/** Whether the one's article names the town where the other is said to be. */
const namesTown = ({ account }: Profile, { places, account: other }: Profile): Point | null =>
  other !== null && places.some(({ key }) => account?.towns.has(key))
    ? { score: 1, reason: "both articles name the place" }
    : null

/** Towns of fewer people, and what it adds that both are there: little happens in a small town in the same days. */
const sizes: readonly (readonly [people: number, score: number])[] = [
  [30_000, 2],
  [100_000, 1.5],
  [300_000, 0.5],
]

const rarity = ({ population }: PlaceProfile): number =>
  population > 0 ? (sizes.find(([people]) => population < people)?.[1] ?? 0) : 0

const comparePlace = (left: PlaceProfile, right: PlaceProfile): Point => {
  if (left.key === right.key)
    return left.fine ? { score: samePlace + rarity(left), reason: "same place" } : { score: 0, reason: "same region" }
  if (left.fine && right.fine) {
    const apart = kilometres(left, right)
    const near = apart === null ? left.country === right.country : apart <= nearEnough
    return near ? { score: 0.5, reason: "places near" } : elsewhere
  }
  if (left.country === null || left.country !== right.country) return elsewhere
  return left.admin1 === null || right.admin1 === null || left.admin1 === right.admin1 ? { score: -1 } : elsewhere
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
  [...a].filter((name) => b.has(name))

/** Days beyond which the same names are of another happening. */
const generation = 3650

const isSoon = (a: Profile, b: Profile): boolean =>
  a.published === null || b.published === null || Math.abs(a.published - b.published) < generation

const isFull = (name: string): boolean => name.includes(" ")

const comparePeople = (a: Profile, b: Profile): Point => {
  if (!isSoon(a, b)) return nothing
  const players = shared(a.persons, b.persons)
  const others = a.account && b.account ? shared(a.account.people, b.account.people) : []
  const full = players.filter(isFull)
  const people = new Set([...players, ...others])
  if (people.size > 0) {
    const score = 3.5 * Math.min(2, full.length) + 2.5 * Math.min(3, [...people].filter(isFull).length)
    return { score: score || 1.5, reason: `both name ${[...people].join(" and ")}` }
  }
  return a.persons.size > 0 && b.persons.size > 0 ? { score: -0.5 } : nothing
}

/**
 * Nobody is killed twice, but one article may name whom the other leaves unnamed; on another day, or where neither the incident
 * nor the article has a day, it is another crime of the same people.
 */
const compareVictims = (a: Profile, b: Profile, days: Point): Point => {
  if (a.victims.size === 0 || b.victims.size === 0 || shared(a.victims, b.victims).length > 0) return nothing
  return { score: days.score < -1 || comparePublication(a, b) === undated ? -3.5 : -1 }
}

/** Of the same age, or a birthday apart; whom the one leaves without an age the other may give one. */
const compareAges = (a: Profile, b: Profile): Point => {
  if (a.ages.size === 0 || b.ages.size === 0) return nothing
  const same = [...a.ages].filter((age) => b.ages.has(age))
  if (same.length > 0) return { score: 1, reason: `both tell of a ${same.join("- and a ")}-year-old` }
  const near = [...a.ages].some((age) => b.ages.has(age - 1) || b.ages.has(age + 1))
  return near ? nothing : { score: -2.5 }
}

const compareSpots = (a: Profile, b: Profile): Point => {
  const spots = a.account && b.account ? shared(a.account.spots, b.account.spots) : []
  return spots.length > 0
    ? { score: Math.min(3, spots.length), reason: `both articles name ${spots.join(" and ")}` }
    : nothing
}

/** Articles of one happening share this much of their words and more, others less; what each hundredth is worth; and the bounds of it. */
const wordings = { usual: 0.12, worth: 0.12, least: -2, most: 3 }

const compareWords = (a: Profile, b: Profile): Point => {
  const [one, other] = [a.account?.wording, b.account?.wording]
  if (!one || !other) return nothing
  const { usual, worth, least, most } = wordings
  const score = Math.max(least, Math.min(most, (compareWording(one, other) - usual) * 100 * worth))
  return score >= 1 ? { score, reason: "told in like words" } : { score }
}

const compareOrganizations = (a: Profile, b: Profile): Point => {
  const names = shared(a.organizations, b.organizations)
  return names.length > 0 ? { score: 0.5, reason: `both name ${names.join(" and ")}` } : nothing
}

/** So many more people are another toll, not a later one. */
const farMore = 3

const compareFigures = (one: number | null, other: number | null, what: string): Point => {
  const [a, b] = [one ?? 0, other ?? 0]
  if (a === b) return a > 0 ? { score: 0.25, reason: `both count ${a} ${what}` } : nothing
  const apart = Math.abs(a - b)
  if (apart <= Math.max(a, b) / 2) return { score: -0.5 }
  return { score: apart > farMore && one !== null && other !== null ? -3 : -1 }
}

/** So many dead are seldom counted twice. */
const many = 4

/**
 * What speaks for two incidents beside their own likeness where their articles tell of another happening that is one: whoever writes
 * of a case again tells its story again. `late`, what the days between the articles took off, is given back: a story is told again later.
 */
const company = (a: Profile, b: Profile, days: Point, late: Point): Point => {
  const span = days.score === 1 && a.first === b.first && a.last === b.last ? sameDay - days.score : 0
  const toll = a.killed !== null && a.killed >= many && a.killed === b.killed ? 2 : 0
  return {
    score: 2 + span + toll - late.score,
    reason: "their articles tell of another incident that is one",
  }
}

/** A raid and the arrests of that day may be two; so may be what has neither the day nor the type alike. */
const mayKeepCompany = (a: Profile, b: Profile, days: Point): boolean =>
  a.type === b.type || (days.reason !== undefined && !followUpTypes.has(a.type) && !followUpTypes.has(b.type))

/** Two incidents of this likeness or more are one. */
export const threshold = 2.25
/** What counts where two incidents of groups to be joined cannot be one. */
export const exclusion = -8

/**
 * Compares two incidents of different articles: type and status must agree, all else is weighed. The points were set by hand
 * after the weights of a log-linear model of pairs of articles of GVA and ECB+. `isInCompany`: their articles tell of another
 * happening that is one.
 */
export const compareIncidents = (a: Profile, b: Profile, isInCompany = false): Likeness | null => {
  if (((familyBits.get(a.type) ?? 0) & (familyBits.get(b.type) ?? 0)) === 0) return null
  if (a.status !== b.status && !(happened.has(a.status) && happened.has(b.status))) return null
  const [days, places, late] = [compareDays(a, b), comparePlaces(a, b), comparePublication(a, b)]
  const points: readonly Point[] = [
    days,
    places,
    // Here and then alike say more than each by itself.
    days.score === sameDay && places.score >= samePlace ? { score: 1.5 } : nothing,
    late,
    isInCompany && mayKeepCompany(a, b, days) ? company(a, b, days, late) : nothing,
    a.type === b.type ? { score: 0, reason: `both a ${a.type}` } : nothing,
    comparePeople(a, b),
    compareVictims(a, b, days),
    compareAges(a, b),
    compareSpots(a, b),
    compareWords(a, b),
    compareOrganizations(a, b),
    compareFigures(a.killed, b.killed, "killed"),
    compareFigures(a.injured, b.injured, "injured"),
  ]
  return {
    score: points.reduce((sum, point) => sum + point.score, 0),
    reasons: flatMap(points, (point) => point.reason ?? []),
  }
}
