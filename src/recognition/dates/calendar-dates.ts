import { dayNumber, dayOf, daysInMonth } from "./calendar.js"
import { rankOf, readSpokenYear, yearOf } from "./numerals.js"
import { dayPeriod, decadePeriod, monthPeriod, nearestWeekday, type Period, yearPeriod } from "./period.js"
import { directionAt, isCapital, type Reading, type Rule, type Scene, wordAt } from "./scene.js"

export const reading = (period: Period, last: number, head: number, rule: string): Reading => ({
  last,
  head,
  timex: "DATE",
  value: period.value,
  period,
  rule: `dates/${rule}`,
})

/** Two digits after a day and a month: years up to 2049 and from 1950. */
const shortYear = (word: string): number | null =>
  /^\d\d$/u.test(word) ? Number(word) + (Number(word) < 50 ? 2000 : 1900) : null

interface Tail {
  readonly year: number | null
  readonly last: number
}

/** ", 1989", "1989", "of 1989", "89", ", '89". */
const readYearAfter = (scene: Scene, at: number, short: boolean): Tail => {
  const comma = wordAt(scene, at) === "," || wordAt(scene, at) === "of" ? at + 1 : at
  const year = yearOf(wordAt(scene, comma))
  if (year !== null) return { year, last: comma + 1 }
  const spoken = readSpokenYear(scene, at)
  if (spoken) return { year: spoken.value, last: spoken.last }
  const two = short ? shortYear(wordAt(scene, at)) : null
  if (two !== null) return { year: two, last: at + 1 }
  const { anchor } = scene
  const relative = wordAt(scene, at)
  const sign = relative === "last" ? -1 : relative === "next" ? 1 : relative === "this" ? 0 : null
  if (anchor !== null && sign !== null && wordAt(scene, at + 1) === "year")
    return { year: dayOf(anchor).year + sign, last: at + 2 }
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
  if (ahead > (direction === "past" ? 60 : direction === "future" ? 330 : 200)) return year - 1
  if (ahead < -300 || (direction === "future" && ahead < -60)) return year + 1
  return year
}

const monthDay = (
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
  if (day !== null && wordAt(scene, at + 2) !== "%") {
    return monthDay(scene, at, month.month, day, readYearAfter(scene, at + 2, false), at)
  }
  const tail = readYearAfter(scene, at + 1, false)
  // "Jan Kovar", "Mar", "Dec": three letters alone are more often a name than a month.
  const short = wordAt(scene, at).length <= 3 && wordAt(scene, at) !== "may"
  if (tail.year === null && (short || month.wary) && !company.has(wordAt(scene, at - 1))) return null
  return monthDay(scene, at, month.month, null, tail, at)
}

/** "12 July 2012", "4 FEB 90", "30th of July", "the 12th of July". */
export const readDayFirst: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const day = dayOfMonth(scene, from)
  if (day === null) return null
  const of = wordAt(scene, from + 1) === "of" ? from + 2 : from + 1
  const month = scene.knowledge.months.get(wordAt(scene, of))
  if (!month || !isCapital(scene, of)) return null
  return monthDay(scene, at, month.month, day, readYearAfter(scene, of + 1, true), of)
}

/** "2012-07-30", "7/30/2012", "30.7.2012"; a day above 12 tells which of the first two is the month. */
export const readNumeric: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(word)
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

const yearCues = new Set([
  "in",
  "since",
  "by",
  "until",
  "of",
  "during",
  "from",
  "to",
  "fiscal",
  "year",
  "before",
  "after",
  "through",
  "and",
  "for",
  "early",
  "late",
  "(",
  "mid",
  "between",
  "or",
  "than",
  "till",
  "around",
  "about",
  "the",
  "in",
  ",",
  "back",
])

/** "1989" after a cue, "1980s", "the 1980s", "the '90s", "1988-89" by its first year. */
export const readYear: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const word = wordAt(scene, from)
  const decade = /^(?:(1[5-9]|20)|['’])(\d)0['’]?s$/u.exec(word)
  if (decade) {
    const year = (decade[1] ? Number(decade[1]) * 100 : Number(decade[2]) < 3 ? 2000 : 1900) + Number(decade[2]) * 10
    return reading(decadePeriod(year), from + 1, from, "decade")
  }
  const short = /^['’](\d\d)$/u.exec(word)
  if (short && yearCues.has(wordAt(scene, at - 1)))
    return reading(yearPeriod(shortYear(short[1] ?? "") ?? 0), from + 1, from, "year")
  const spoken = readSpokenYear(scene, from)
  if (spoken) return reading(yearPeriod(spoken.value), spoken.last, from, "year")
  const year = yearOf(word)
  if (year === null || year < 1900 || year > 2030) return null
  const noun = scene.knowledge.units.has(wordAt(scene, from + 1))
  if (
    noun ||
    isMilitaryTime(scene, from) ||
    wordAt(scene, from - 1) === "$" ||
    /^(?:percent|%|people|million|feet|miles|block)$/u.test(wordAt(scene, from + 1))
  )
    return null
  if (!yearCues.has(wordAt(scene, from - 1)) && /s$/u.test(wordAt(scene, from + 1)) && wordAt(scene, from + 1) !== "'s")
    return null
  return reading(yearPeriod(year), from + 1, from, "year")
}

/** "at 1945", "at about 2015 (0315 GMT)": the time of day that wires write in four digits. */
export const isMilitaryTime = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "at" ||
  (/^(?:about|around|approximately)$/u.test(wordAt(scene, at - 1)) && wordAt(scene, at - 2) === "at") ||
  /^(?:hours|gmt)$/u.test(wordAt(scene, at + 1))

const relations = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["next", 1],
  ["coming", 1],
  ["this", 0],
])

/** The day a weekday names: the latest up to publication, the next one where the verb looks ahead. */
export const placeWeekday = (scene: Scene, at: number, weekday: number): Period | null => {
  const { anchor } = scene
  if (anchor === null) return null
  const relation = relations.get(wordAt(scene, at - 1))
  if (relation === -1) return dayPeriod(nearestWeekday(anchor - 1, weekday, "past"))
  if (relation === 1) return dayPeriod(nearestWeekday(anchor + 1, weekday, "future"))
  return dayPeriod(nearestWeekday(anchor, weekday, directionAt(scene, at) === "future" ? "future" : "past"))
}

/** The value of a day, its year known or not. */
const dayForm = /^(?:\d{4}|XXXX)-\d\d-\d\d$/u

/** "Monday", "last Friday" by its weekday, "Sunday, July 12, 2012". */
export const readWeekday: Rule = (scene, at) => {
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, at))
  if (!weekday || !(isCapital(scene, at) || scene.upper)) return null
  const named = scene.knowledge.dayParts.has(wordAt(scene, at + 1)) ? at + 2 : at + 1
  const next = /^(?:,|the)$/u.test(wordAt(scene, named)) ? named + 1 : named
  const full = readMonth(scene, next) ?? readDayFirst(scene, next)
  if (full && dayForm.test(full.value)) return full
  if (weekday.wary) return null
  const value = `XXXX-WXX-${weekday.weekday}`
  if (weekday.plural) return { last: at + 1, head: at, timex: "SET", value, period: null, rule: "dates/weekday" }
  const period = placeWeekday(scene, at, weekday.weekday)
  return period
    ? reading(period, at + 1, at, "weekday")
    : { last: at + 1, head: at, timex: "DATE", value, period: null, rule: "dates/weekday" }
}

/** "mid-November", "mid-1996": one word. */
export const readMiddle: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  if (!word.startsWith("mid-")) return null
  const month = scene.knowledge.months.get(word.slice(4))
  if (month) return monthDay(scene, at, month.month, null, readYearAfter(scene, at + 1, false), at)
  const decade = /^(\d{3})0s$/u.exec(word.slice(4))
  if (decade) return reading(decadePeriod(Number(decade[1]) * 10), at + 1, at, "decade")
  const year = yearOf(word.slice(4))
  return year === null ? null : reading(yearPeriod(year), at + 1, at, "year")
}
