import type { TimexType } from "../../model/codes.js"
import { tag } from "../../model/syntax.js"
import { reading } from "./calendar-dates.js"
import { formatDuration, isOfDay, type Length, multiples, readLength } from "./lengths.js"
import { numberOf } from "./numerals.js"
import { dayPeriod, type Period, shift } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

/** Before "a week": how often. */
const repeats = /^(?:once|twice|times)$/u
/** Before "a year": a rate, "$3 million a year", which is no time. */
const rates = /^(?:million|billion|%|percent|\d.*)$/u

/** "34 years old", "34-year-old": an age, no date. */
export const isAge = (scene: Scene, last: number): boolean =>
  /^(?:old|of|olds)$/u.test(wordAt(scene, last)) &&
  wordAt(scene, last + 1) !== "the" &&
  (wordAt(scene, last) !== "of" || wordAt(scene, last + 1) === "age")

const moved = (scene: Scene, length: Length, last: number, sign: number, from: number | null): Reading => {
  const read = (timex: TimexType, value: string, period: Period | null): Reading => ({
    last,
    head: length.last - 1,
    timex,
    value,
    period,
    rule: "dates/distance",
  })
  const vague = Number.isNaN(length.count)
  if (vague && wordAt(scene, last - 1) === "ago") return read("DATE", "PAST_REF", null)
  // "An hour later": how long is all that is told; the day is that of what went before.
  if (vague || from === null || isOfDay(length.unit))
    return read("DURATION", formatDuration(length.count, length.unit), from === null ? null : dayPeriod(from))
  const told = scene.told
  // "A decade ago" is told to the year.
  const unit = multiples.has(length.unit) && length.unit !== "fortnight" ? "year" : length.unit
  const count = length.unit === unit ? length.count : length.count * (multiples.get(length.unit)?.times ?? 1)
  const quarter = length.unit === "year" && told?.unit === "quarter"
  const period = quarter
    ? shift("quarter", told.start, sign * 4 * length.count)
    : shift(unit, from, sign * Math.round(count))
  return read("DATE", period.value, period)
}

/** Lengths of time, and the moments they reach: "five years", "two days ago", "a week later". */
export const readDuration: Rule = (scene, at) => {
  const length = readLength(scene, at)
  if (!length) return null
  const loose = wordAt(scene, length.last) === "or" && wordAt(scene, length.last + 1) === "so" ? 2 : 0
  return placeLength(scene, loose === 0 ? length : { ...length, last: length.last + loose })
}

/** "It will one day be the second largest": some day to come. */
const isSomeDay = (scene: Scene, length: Length): boolean =>
  length.unit === "day" &&
  wordAt(scene, length.first) === "one" &&
  length.last === length.first + 2 &&
  (scene.syntax.pos[length.first - 1] ?? 0) === tag.AUX

const placeLength = (scene: Scene, length: Length): Reading | null => {
  const after = wordAt(scene, length.last)
  if (isAge(scene, length.last)) return null
  if (isSomeDay(scene, length))
    return {
      last: length.last,
      head: length.last - 1,
      timex: "DATE",
      value: "FUTURE_REF",
      period: null,
      rule: "dates/reference",
    }
  const from = scene.told?.unit === "day" ? scene.told.start : scene.anchor
  if (after === "ago") return moved(scene, length, length.last + 1, -1, scene.anchor)
  // "Two days before the vote" is counted from the vote, not from what was told.
  const before = after === "before" && /^(?:[.,;:]?|and|but)$/u.test(wordAt(scene, length.last + 1))
  if (after === "earlier" || before) return moved(scene, length, length.last + 1, -1, from)
  if (after === "later") return moved(scene, length, length.last + 1, 1, from)
  if (after === "from" && wordAt(scene, length.last + 1) === "now")
    return moved(scene, length, length.last + 2, 1, scene.anchor)
  const article = /^an?$/u.test(wordAt(scene, length.first))
  if (article && rates.test(wordAt(scene, length.first - 1))) return null
  const per = /^an?$/u.test(after) ? scene.knowledge.units.get(wordAt(scene, length.last + 1)) : undefined
  // "24 hours a day", "seven days a week".
  if (per && !article) {
    const value = formatDuration(1, per.unit)
    return { last: length.last + 2, head: length.last + 1, timex: "SET", value, period: null, rule: "dates/set" }
  }
  const repeated = article && repeats.test(wordAt(scene, length.first - 1))
  return {
    last: length.last,
    head: length.last - 1,
    timex: repeated ? "SET" : "DURATION",
    value: formatDuration(length.count, length.unit),
    period: null,
    rule: "dates/duration",
  }
}

/** "five-year", "24-hour", "month-long", "weeklong"; not "34-year-old". */
export const readHyphenated: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const hyphen = word.lastIndexOf("-")
  const lasting = word.endsWith("long") ? scene.knowledge.units.get(word.replace(/-?long$/u, "")) : undefined
  if (lasting) {
    const value = formatDuration(lasting.plural ? Number.NaN : 1, lasting.unit)
    return { last: at + 1, head: at, timex: "DURATION", value, period: null, rule: "dates/duration" }
  }
  const count = word.startsWith("several-") ? Number.NaN : hyphen > 0 ? numberOf(scene, word.slice(0, hyphen)) : null
  const unit = scene.knowledge.units.get(word.slice(hyphen + 1))
  if (count === null || !unit || unit.unit === "quarter" || wordAt(scene, at + 1) === "old") return null
  return {
    last: at + 1,
    head: at,
    timex: "DURATION",
    value: formatDuration(count, unit.unit),
    period: null,
    rule: "dates/duration",
  }
}

/** "year-earlier", "year-ago", alone or before "quarter" and "period". */
export const readCompared: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  if (!/^year-(?:earlier|ago)$/u.test(wordAt(scene, from)) || scene.anchor === null) return null
  const rest = /^(?:quarter|period)$/u.test(wordAt(scene, from + 1)) ? from + 2 : from + 1
  // "The year-ago results": the article belongs to the noun.
  if (from > at && rest === from + 1) return null
  // "The year-earlier period" is that of the quarter the report is about.
  if (rest > from + 1 && scene.quarter)
    return reading(shift("quarter", scene.quarter.start, -4), rest, from, "distance")
  return moved(scene, { count: 1, unit: "year", first: at, last: from + 1 }, rest, -1, scene.anchor)
}
