import { dayOf } from "./calendar.js"
import { reading } from "./calendar-dates.js"
import { directionAt } from "./direction.js"
import type { Season } from "./knowledge.js"
import { rankOf, readSpokenYear, yearOf } from "./numerals.js"
import { halfPeriod, type Period, quarterPeriod, seasonPeriod } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const placeSeason = (scene: Scene, season: Season, step: number, year: number | null): Period | null => {
  if (year !== null) return seasonPeriod(year, season.code, season.first)
  const { anchor } = scene
  if (anchor === null) return null
  const now = dayOf(anchor).year
  const current = seasonPeriod(now, season.code, season.first)
  if (step < 0) return current.end < anchor ? current : seasonPeriod(now - 1, season.code, season.first)
  if (step > 0) return current.start > anchor ? current : seasonPeriod(now + 1, season.code, season.first)
  return current
}

/** "Over the summer", "since the early spring": not "the fall of the wall". */
const isWithin = (scene: Scene, at: number): boolean => {
  const part = /^(?:early|late|mid)$/u.test(wordAt(scene, at - 1))
  const the = part ? at - 2 : at - 1
  return (
    wordAt(scene, the) === "the" &&
    (part || /^(?:over|during|in|into|since|until|by|through)$/u.test(wordAt(scene, the - 1))) &&
    wordAt(scene, at + 1) !== "of"
  )
}

/** Of a season without a year the one that goes on or went before, or that comes where the verb looks ahead. */
const nearSeason = (scene: Scene, season: Season, at: number): Period | null => {
  const { anchor } = scene
  if (anchor === null) return null
  const now = dayOf(anchor).year
  const current = seasonPeriod(now, season.code, season.first)
  if (directionAt(scene, at) === "future")
    return current.end >= anchor ? current : seasonPeriod(now + 1, season.code, season.first)
  return current.start <= anchor ? current : seasonPeriod(now - 1, season.code, season.first)
}

/** "summer" with a determiner or a year: "last summer", "the summer of 1990". */
export const readSeason = (scene: Scene, at: number, step: number | null, first: number): Reading | null => {
  const season = scene.knowledge.seasons.get(wordAt(scene, at))
  if (!season || season.plural) return null
  const of = wordAt(scene, at + 1) === "of" ? at + 2 : at + 1
  const spoken = readSpokenYear(scene, of)
  const year = spoken?.value ?? yearOf(wordAt(scene, of))
  if (step === null && year === null && !isWithin(scene, at)) return null
  const period =
    step === null && year === null ? nearSeason(scene, season, at) : placeSeason(scene, season, step ?? 0, year)
  return period && first <= at ? reading(period, year === null ? at + 1 : (spoken?.last ?? of + 1), at, "season") : null
}

/** The year that "1998", "the year", "this year" or "last year" is, and the token after it. */
const yearAt = (scene: Scene, at: number): { readonly year: number; readonly last: number } | null => {
  const year = yearOf(wordAt(scene, at))
  if (year !== null) return { year, last: at + 1 }
  const step = yearSteps.get(wordAt(scene, at))
  if (step === undefined || wordAt(scene, at + 1) !== "year" || scene.anchor === null) return null
  return { year: dayOf(scene.anchor).year + step, last: at + 2 }
}

const yearSteps = new Map([
  ["last", -1],
  ["the", 0],
  ["this", 0],
  ["next", 1],
])

/** "the second half of 1998", "first half of next year". */
export const readHalf: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const rank = rankOf(scene, wordAt(scene, from))
  if ((rank !== 1 && rank !== 2) || wordAt(scene, from + 1) !== "half") return null
  const of = wordAt(scene, from + 2) === "of" ? yearAt(scene, from + 3) : null
  return of && reading(halfPeriod(of.year, rank), of.last, from + 1, "half")
}

/** "summer 1998". */
export const readDatedSeason: Rule = (scene, at) => {
  const season = scene.knowledge.seasons.get(wordAt(scene, at))
  const year = yearOf(wordAt(scene, at + 1))
  if (!season || season.plural || year === null) return null
  return reading(seasonPeriod(year, season.code, season.first), at + 2, at, "season")
}

/** "third quarter", "third-quarter", "fourth quarter of 1988", "quarter": of the told year, else the latest gone by. */
export const readQuarter = (scene: Scene, at: number, first: number): Reading | null => {
  const word = wordAt(scene, at)
  const hyphen = word.endsWith("-quarter") ? word.slice(0, -8) : null
  const rank = rankOf(scene, hyphen ?? word)
  if (rank === null || rank < 1 || rank > 4) return null
  if (hyphen === null && wordAt(scene, at + 1) !== "quarter") return null
  const head = hyphen === null ? at + 1 : at
  const of = wordAt(scene, head + 1) === "of" ? head + 2 : head + 1
  const year = yearOf(wordAt(scene, of))
  if (year !== null) return reading(quarterPeriod(year, rank), of + 1, head, "quarter")
  const { anchor } = scene
  if (anchor === null)
    return { last: head + 1, head, timex: "DATE", value: `XXXX-Q${rank}`, period: null, rule: "dates/quarter" }
  const now = dayOf(anchor)
  const quarter = Math.ceil(now.month / 3)
  const candidate = rank > quarter + 1 ? now.year - 1 : now.year
  return first <= at ? reading(quarterPeriod(candidate, rank), head + 1, head, "quarter") : null
}
