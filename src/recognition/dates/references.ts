import type { TimexType } from "../../model/codes.js"
import { universalTags } from "../../model/syntax.js"
import { dayNumber, dayOf, easterOf, weekdayOf } from "./calendar.js"
import { reading } from "./calendar-dates.js"
import { directionAt } from "./direction.js"
import type { Holiday } from "./knowledge.js"
import { formatDuration } from "./lengths.js"
import { readNumber, readVague, yearOf } from "./numerals.js"
import { dayPeriod, type Period, weekendPeriod, weekPeriod } from "./period.js"
import { isCapital, matchesWords, type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const counted = /^(?:NOUN|NUM|SYM)$/u

/** "Today's youth", "many of today's personal computers": what the present age has. */
const isOfPresentAge = (scene: Scene, at: number): boolean => {
  if (!/^['’]s$/u.test(wordAt(scene, at)) || wordAt(scene, at - 1) !== "today") return false
  let head = at + 1
  while (nominal.test(universalTags[scene.syntax.pos[head + 1] ?? 0] ?? "") && head < at + 4) head++
  return scene.knowledge.presentAge.has(wordAt(scene, head))
}

const nominal = /^(?:NOUN|ADJ)$/u

/** "The party daily Granma", "the daily said": a newspaper. */
const isNewspaper = (scene: Scene, at: number): boolean => {
  if (wordAt(scene, at) !== "daily" || scene.upper) return false
  const next = universalTags[scene.syntax.pos[at + 1] ?? 0]
  if (next === "PROPN") return isCapital(scene, at + 1)
  return /^(?:the|a)$/u.test(wordAt(scene, at - 1)) && next === "VERB"
}

/** "today", "last night", "now", "recently", "daily". */
export const readReference: Rule = (scene, at) => {
  const found = scene.knowledge.references.get(wordAt(scene, at))?.find(({ words }) => matchesWords(scene, at, words))
  if (!found) return null
  const after = at + found.words.length
  if (isOfPresentAge(scene, after) || isNewspaper(scene, at)) return null
  // "In the past nine elections": counted in something else than time.
  if (wordAt(scene, after - 1) === "past" && (readNumber(scene, after) ?? readVague(scene, after))) return null
  const unit = scene.knowledge.units.get(wordAt(scene, after))
  const last = after + (found.value === "PAST_REF" && found.words.length === 1 && unit?.plural ? 1 : 0)
  const read = (timex: TimexType, value: string, period: Period | null): Reading => ({
    last,
    head: last - 1,
    timex,
    value,
    period,
    rule: "dates/reference",
  })
  if (unit && last > after) return read("DURATION", formatDuration(Number.NaN, unit.unit), null)
  // "Rise 8 percent annually", "10,000 units annually": a rate, no time.
  if (found.value === "P1Y" && counted.test(universalTags[scene.syntax.pos[at - 1] ?? 0] ?? "")) return null
  if (found.sense === "set") return read("SET", found.value, null)
  if (found.sense === "reference") return read("DATE", found.value, null)
  const period = scene.anchor === null ? null : dayPeriod(scene.anchor + found.days)
  const day = period?.value ?? "XXXX-XX-XX"
  if (found.sense === "time") return read("TIME", `${day}T${found.value}`, period)
  return read("DATE", day, period)
}

const placeHoliday = (holiday: Holiday, year: number): number => {
  const [first = 0, second = 0, third = 0, later = 0] = holiday.on
    .split(holiday.rule === "month-day" ? "-" : " ")
    .map(Number)
  if (holiday.rule === "easter") return easterOf(year) + Number(holiday.on)
  if (holiday.rule === "month-day") return dayNumber(year, first, second)
  if (second < 0) {
    const last = dayNumber(year, first + 1, 0)
    return last - ((weekdayOf(last) - third + 7) % 7)
  }
  const start = dayNumber(year, first, 1)
  return start + ((third - weekdayOf(start) + 7) % 7) + (second - 1) * 7 + later
}

/** Days before a holiday on which what is told of its weekend may have happened. */
const eve = 3

/** The one day that "9/11" means: in no article that is older. */
const onlyDay = (on: string, anchor: number | null): number | null => {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number)
  const number = dayNumber(year, month, day)
  return anchor === null || anchor >= number ? number : null
}

/** "Christmas", "Good Friday", "Memorial Day 2012": of the year told, else the last where the verb looks back, the nearest where none says. */
export const readHoliday: Rule = (scene, at): Reading | null => {
  const found = scene.knowledge.holidays.get(wordAt(scene, at))?.find(({ words }) => matchesWords(scene, at, words))
  if (!found) return null
  const last = at + found.words.length
  if (found.rule === "once") {
    const day = onlyDay(found.on, scene.anchor)
    return day === null ? null : reading(dayPeriod(day), last, at, "holiday")
  }
  const year = yearOf(wordAt(scene, last))
  if (year !== null) return reading(dayPeriod(placeHoliday(found, year)), last + 1, last - 1, "holiday")
  const { anchor } = scene
  if (anchor === null) return null
  const now = dayOf(anchor).year
  const direction = directionAt(scene, at)
  const [day = anchor] = [now - 1, now, now + 1]
    .map((candidate) => placeHoliday(found, candidate))
    .filter((one) => direction === "open" || (direction === "past" ? one <= anchor + eve : one >= anchor))
    .toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))
  // "Easter week", "Labor Day weekend": of a Monday the weekend before it.
  const around = wordAt(scene, last)
  if (around === "week") return reading(weekPeriod(day), last + 1, last, "holiday")
  if (around === "weekend") return reading(weekendPeriod(day - 2), last + 1, last, "holiday")
  return reading(dayPeriod(day), last, last - 1, "holiday")
}
