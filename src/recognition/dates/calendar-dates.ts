import { dayNumber, dayOf, daysInMonth } from "./calendar.js"
import { directionAt } from "./direction.js"
import { rankOf, readSpokenYear, yearOf } from "./numerals.js"
import { dayPeriod, daysPeriod, monthPeriod, type Period } from "./period.js"
import { isCapital, type Reading, type Rule, type Scene, wordAt } from "./scene.js"

export const reading = (period: Period, last: number, head: number, rule: string): Reading => ({
  last,
  head,
  timex: "DATE",
  value: period.value,
  period,
  rule: `dates/${rule}`,
})

/** Two digits after a day and a month: years up to 2049 and from 1950. */
export const shortYear = (word: string): number | null =>
  /^\d\d$/u.test(word) ? Number(word) + (Number(word) < 50 ? 2000 : 1900) : null

interface Tail {
  readonly year: number | null
  readonly last: number
}

/** ", 1989", "1989", "of 1989", "89", ", '89". */
export const readYearAfter = (scene: Scene, at: number, short: boolean): Tail => {
  const comma = wordAt(scene, at) === "," || wordAt(scene, at) === "of" ? at + 1 : at
  const year = yearOf(wordAt(scene, comma))
  if (year !== null) return { year, last: comma + 1 }
  const spoken = readSpokenYear(scene, at)
  if (spoken) return { year: spoken.value, last: spoken.last }
  const two = short ? shortYear(wordAt(scene, at)) : null
  if (two !== null) return { year: two, last: at + 1 }
  const { anchor } = scene
  const from = wordAt(scene, at) === "of" ? at + 1 : at
  const relative = wordAt(scene, from)
  const sign = relative === "last" ? -1 : relative === "next" ? 1 : relative === "this" ? 0 : null
  if (anchor !== null && sign !== null && wordAt(scene, from + 1) === "year")
    return { year: dayOf(anchor).year + sign, last: from + 2 }
  return { year: null, last: at }
}

const dayOfMonth = (scene: Scene, at: number): number | null => {
  const word = wordAt(scene, at)
  const day = /^\d{1,2}$/u.test(word) ? Number(word) : rankOf(scene, word)
  return day !== null && day >= 1 && day <= 31 ? day : null
}

/** The year that puts a month (and day) nearest to publication, on the side its verb tells. */
const guessYear = (scene: Scene, at: number, month: number, day: number | null): number | null => {
  // Without a day of publication the year told last still holds.
  const anchor = scene.anchor ?? (scene.told?.unit === "day" ? scene.told.start : null)
  if (anchor === null) return null
  const { year } = dayOf(anchor)
  if (scene.anchor === null) return year
  const ahead = dayNumber(year, month, day ?? 15) - anchor
  const direction = directionAt(scene, at)
  // Most dates without a year lie in the year gone by or a few weeks ahead.
  if (ahead > (direction === "past" ? 60 : direction === "future" ? 330 : 120)) return year - 1
  if (ahead < (direction === "past" ? -300 : -240) || (direction === "future" && ahead < -60)) return year + 1
  return year
}

export const monthDay = (
  scene: Scene,
  at: number,
  month: number,
  day: number | null,
  tail: Tail,
  head: number,
): Reading | null => {
  const year = tail.year ?? guessYear(scene, at, month, day)
  if (year === null) {
    const value = `XXXX-${String(month).padStart(2, "0")}${day === null ? "" : `-${String(day).padStart(2, "0")}`}`
    return { last: tail.last, head, timex: "DATE", value, period: null, rule: "dates/month" }
  }
  if (day === null) return reading(monthPeriod(year, month), tail.last, head, "month")
  if (day > daysInMonth(year, month)) return null
  return reading(dayPeriod(dayNumber(year, month, day)), tail.last, head, "month-day")
}

interface Days {
  readonly from: number
  readonly to: number
  /** The token after them. */
  readonly last: number
}

/** "23-25", "23–25" as days of a month. */
const daysAt = (scene: Scene, at: number): Days | null => {
  const { text, start, end } = scene.tokens
  const dash = wordAt(scene, at + 1)
  const parted = (dash === "–" || dash === "-") && start[at + 1] === end[at] && start[at + 2] === end[at + 1]
  const word = parted ? `${text[at]}-${text[at + 2]}` : wordAt(scene, at)
  const parts = /^(\d{1,2})[-–](\d{1,2})$/u.exec(word)
  if (!parts) return null
  const from = Number(parts[1])
  const to = Number(parts[2])
  return from >= 1 && from < to && to <= 31 ? { from, to, last: parted ? at + 3 : at + 1 } : null
}

/** "Oct. 23-25", "23-25 October 1998": the days from the first to the last; `head` is the month. */
const readDays = (scene: Scene, at: number, days: Days, head: number): Reading | null => {
  const month = scene.knowledge.months.get(wordAt(scene, head))
  if (!month || !(isCapital(scene, head) || scene.upper)) return null
  const tail = readYearAfter(scene, Math.max(days.last, head + 1), false)
  const first = monthDay(scene, at, month.month, days.from, tail, head)
  if (first?.period?.unit !== "day") return null
  const { start } = first.period
  return reading(daysPeriod(start, start + days.to - days.from), first.last, head, "month-day")
}

const company = new Set([
  "in",
  "since",
  "by",
  "until",
  "till",
  "of",
  "during",
  "last",
  "next",
  "this",
  "early",
  "late",
  "mid",
  "through",
  "from",
  "every",
  "each",
])

/** "July 12, 2012", "Jan. 27", "July 2012", "July". */
export const readMonth: Rule = (scene, at) => {
  const month = scene.knowledge.months.get(wordAt(scene, at))
  if (!month || !(isCapital(scene, at) || scene.upper)) return null
  const day = dayOfMonth(scene, at + 1)
  const days = daysAt(scene, at + 1)
  if (days) return readDays(scene, at, days, at)
  if (day !== null && wordAt(scene, at + 2) !== "%") {
    return monthDay(scene, at, month.month, day, readYearAfter(scene, at + 2, false), at)
  }
  const tail = readYearAfter(scene, at + 1, false)
  // "Jan Kovar", "Mar", "Dec": three letters alone are more often a name than a month.
  const short = wordAt(scene, at).length <= 3 && wordAt(scene, at) !== "may"
  const definite = month.wary && wordAt(scene, at - 1) === "the" && !/^(?:of|on|to)$/u.test(wordAt(scene, at + 1))
  if (tail.year === null && (short || month.wary) && !definite && !company.has(wordAt(scene, at - 1))) return null
  return monthDay(scene, at, month.month, null, tail, at)
}

/** "28 and 29 June": the first of two days of one month. */
const readFirstOfTwo = (scene: Scene, at: number): Reading | null => {
  const cued = /^(?:on|from|between|of)$/u.test(wordAt(scene, at - 1)) && /^\d{1,2}$/u.test(wordAt(scene, at))
  if (!cued || !/^(?:and|or|to)$/u.test(wordAt(scene, at + 1)) || !/^\d{1,2}$/u.test(wordAt(scene, at + 2))) return null
  const month = scene.knowledge.months.get(wordAt(scene, at + 3))
  if (!month || !isCapital(scene, at + 3)) return null
  const { year } = readYearAfter(scene, at + 4, false)
  return monthDay(scene, at, month.month, Number(wordAt(scene, at)), { year, last: at + 1 }, at)
}

/** "12 July 2012", "4 FEB 90", "30th of July", "the 12th of July". */
export const readDayFirst: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const days = daysAt(scene, at)
  if (days) return readDays(scene, at, days, days.last)
  const day = dayOfMonth(scene, from)
  if (day === null) return null
  const of = wordAt(scene, from + 1) === "of" ? from + 2 : from + 1
  const month = scene.knowledge.months.get(wordAt(scene, of))
  if (!month || !isCapital(scene, of)) return readFirstOfTwo(scene, at)
  return monthDay(scene, at, month.month, day, readYearAfter(scene, of + 1, true), of)
}

/** "2012-07-30", "2012/07/30", "7/30/2012", "30.7.2012"; a day above 12 tells which of the first two is the month. */
export const readNumeric: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(word) ?? /^(\d{4})\/(\d\d)\/(\d\d)$/u.exec(word)
  if (iso) {
    const month = Number(iso[2])
    if (month < 1 || month > 12 || yearOf(iso[1] ?? "") === null) return null
    return monthDay(
      scene,
      at,
      month,
      iso[3] === undefined ? null : Number(iso[3]),
      { year: Number(iso[1]), last: at + 1 },
      at,
    )
  }
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)$/u.exec(word)
  if (!parts) return null
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  const swap = first > 12 || parts[2] === "."
  const [month, day] = swap ? [second, first] : [first, second]
  const year = yearOf(parts[4] ?? "") ?? shortYear(parts[4] ?? "")
  if (month < 1 || month > 12 || day < 1 || day > 31 || year === null) return null
  return monthDay(scene, at, month, day, { year, last: at + 1 }, at)
}
