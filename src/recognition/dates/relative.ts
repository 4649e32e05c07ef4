import { dayOf } from "./calendar.js"
import { reading, readMonth } from "./calendar-dates.js"
import { readDefinite } from "./definite.js"
import { formatDuration } from "./lengths.js"
import { rankOf } from "./numerals.js"
import { dayPeriod, quarterPeriod, shift } from "./period.js"
import { readQuarter, readSeason } from "./quarters.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { readSpan } from "./spans.js"
import { readWeekday } from "./weekdays.js"

const steps = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
])

const unplaced = new Map([
  ["day", "XXXX-XX-XX"],
  ["week", "XXXX-WXX"],
  ["weekend", "XXXX-WXX-WE"],
  ["month", "XXXX-XX"],
  ["quarter", "XXXX-QX"],
])

/** "last year", "this week", "next month", "the past weekend", "this quarter". */
const readUnit = (scene: Scene, at: number, step: number): Reading | null => {
  const unit = scene.knowledge.units.get(wordAt(scene, at))
  if (unit && /^(?:decade|century)$/u.test(unit.unit) && step < 0) {
    return {
      last: at + 1,
      head: at,
      timex: "DURATION",
      value: formatDuration(1, unit.unit),
      period: null,
      rule: "dates/duration",
    }
  }
  if (!unit || unit.plural || /^(?:second|minute|hour)$/u.test(unit.unit)) return null
  const base =
    /^(?:following|previous)$/u.test(wordAt(scene, at - 1)) || (unit.unit === "day" && wordAt(scene, at - 2) === "the")
      ? scene.told?.start
      : scene.anchor
  const from = base ?? scene.anchor
  if (from === null)
    return {
      last: at + 1,
      head: at,
      timex: "DATE",
      value: unplaced.get(unit.unit) ?? "XXXX",
      period: null,
      rule: "dates/relative",
    }
  if (unit.unit === "weekend") {
    // Publication inside a weekend: "this weekend" is that one; "last weekend" the one before it.
    return reading(shift("weekend", from, step), at + 1, at, "relative")
  }
  const period = shift(unit.unit, from, step)
  // "Last week Tuesday"
  const weekday = unit.unit === "week" ? scene.knowledge.weekdays.get(wordAt(scene, at + 1)) : undefined
  if (weekday && !weekday.plural && !weekday.wary)
    return reading(dayPeriod(period.start + weekday.weekday - 1), at + 2, at + 1, "weekday")
  // "this year's third quarter"
  if (unit.unit === "year" && /^['’]s$/u.test(wordAt(scene, at + 1))) {
    const rank = rankOf(scene, wordAt(scene, at + 2))
    if (rank !== null && rank < 5 && wordAt(scene, at + 3) === "quarter") {
      return reading(quarterPeriod(dayOf(period.start).year, rank), at + 4, at + 3, "quarter")
    }
  }
  return reading(period, at + 1, at, "relative")
}

/** "last Friday", "this July", "next week", "last three years"; a determiner before it belongs to it. */
export const readRelative: Rule = (scene, at) => {
  const determined =
    /^(?:the|these|those)$/u.test(wordAt(scene, at)) ||
    (wordAt(scene, at) === "this" && /^(?:coming|past|next)$/u.test(wordAt(scene, at + 1)))
  const word = determined ? at + 1 : at
  const step = steps.get(wordAt(scene, word))
  if (step === undefined) return determined ? readDefinite(scene, at) : null
  const next = word + 1
  // "The last week of the trial": the last of what follows, not of the calendar.
  const ranked = wordAt(scene, word - 1) === "the" && wordAt(scene, next + 1) === "of"
  if (ranked && wordAt(scene, word) === "last" && scene.knowledge.units.get(wordAt(scene, next))?.plural === false)
    return null
  return (
    readSpan(scene, next) ??
    readUnit(scene, next, step) ??
    nextDayPart(scene, next, step) ??
    readSeason(scene, next, step, at) ??
    readQuarter(scene, next, at) ??
    readWeekday(scene, next) ??
    relativeMonth(scene, next, step)
  )
}

/** "the next morning", "the previous night": of the day after or before the one told. */
const nextDayPart = (scene: Scene, at: number, step: number): Reading | null => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at))
  const day = scene.told?.unit === "day" ? scene.told.start : scene.anchor
  if (!part || part.alone || step === 0 || day === null) return null
  const period = dayPeriod(day + step)
  return {
    last: at + 1,
    head: at,
    timex: "TIME",
    value: `${period.value}T${part.code}`,
    period,
    rule: "dates/day-part",
  }
}

const relativeMonth = (scene: Scene, at: number, step: number): Reading | null => {
  const month = scene.knowledge.months.get(wordAt(scene, at))
  const found = month ? readMonth(scene, at) : null
  const { anchor } = scene
  if (!month || !found?.period || anchor === null || found.period.unit !== "month" || found.last > at + 1) return found
  const now = dayOf(anchor)
  // "Last February", said on the first of March, is that of last year: this year's is "last month".
  const passed = step < 0 ? month.month < now.month - 1 : month.month <= now.month
  const year = step < 0 ? (passed ? now.year : now.year - 1) : step > 0 ? (passed ? now.year + 1 : now.year) : now.year
  const period = shift("month", dayPeriod(found.period.start).start, (year - dayOf(found.period.start).year) * 12)
  return reading(period, found.last, at, "month")
}
