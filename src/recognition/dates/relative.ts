import { dayOf } from "./calendar.js"
import { reading, readMonth } from "./calendar-dates.js"
import { formatDuration, isAge } from "./durations.js"
import { rankOf, readNumber, readVague, yearOf } from "./numerals.js"
import { centuryPeriod, dayPeriod, quarterPeriod, shift, yearPeriod } from "./period.js"
import { readQuarter, readSeason } from "./quarters.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"
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
  // "this year's third quarter"
  if (unit.unit === "year" && /^['’]s$/u.test(wordAt(scene, at + 1))) {
    const rank = rankOf(scene, wordAt(scene, at + 2))
    if (rank !== null && rank < 5 && wordAt(scene, at + 3) === "quarter") {
      return reading(quarterPeriod(dayOf(period.start).year, rank), at + 4, at + 3, "quarter")
    }
  }
  return reading(period, at + 1, at, "relative")
}

/** "last three years", "next two weeks", "past few days": how long they are. */
const readSpan = (scene: Scene, at: number): Reading | null => {
  const numeral = readNumber(scene, at) ?? readVague(scene, at)
  const unit = scene.knowledge.units.get(wordAt(scene, numeral ? numeral.last : at))
  if (!unit || (!unit.plural && (!numeral || yearOf(wordAt(scene, at)) !== null))) return null
  const last = (numeral ? numeral.last : at) + 1
  if (isAge(scene, last)) return null
  const value = formatDuration(numeral ? numeral.value : Number.NaN, unit.unit)
  return { last, head: last - 1, timex: "DURATION", value, period: null, rule: "dates/duration" }
}

/** "last Friday", "this July", "next week", "last three years"; a determiner before it belongs to it. */
export const readRelative: Rule = (scene, at) => {
  const determined = /^(?:the|these|those)$/u.test(wordAt(scene, at))
  const word = determined ? at + 1 : at
  const step = steps.get(wordAt(scene, word))
  if (step === undefined) return determined ? readDefinite(scene, at) : null
  const next = word + 1
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

/** What only a definite article makes a date: "the weekend", "the third quarter", "the quarter", "the 19th century". */
const readDefinite = (scene: Scene, at: number): Reading | null => {
  const word = wordAt(scene, at + 1)
  const { anchor } = scene
  if (word === "weekend" && anchor !== null) {
    const period = shift("weekend", anchor, 0)
    return reading(period.start > anchor ? shift("weekend", anchor, -1) : period, at + 2, at + 1, "weekend")
  }
  const latest = word === "latest" ? at + 2 : at + 1
  if (wordAt(scene, latest) === "quarter" && anchor !== null) {
    const period = scene.told?.unit === "quarter" && latest === at + 1 ? scene.told : shift("quarter", anchor, -1)
    return reading(period, latest + 1, latest, "quarter")
  }
  const part = wordAt(scene, at - 2)
  const edge =
    (wordAt(scene, at - 1) === "of" && /^(?:end|beginning|start|middle)$/u.test(part)) ||
    (wordAt(scene, at - 1) === "in" && /^(?:early|earlier|late|later)$/u.test(part))
  if (edge && /^(?:year|month|week|decade|century)$/u.test(word) && anchor !== null) {
    return reading(shift(word, anchor, 0), at + 2, at + 1, "relative")
  }
  if (word === "latest" && wordAt(scene, latest) === "period" && scene.quarter) {
    return reading(scene.quarter, latest + 1, latest, "quarter")
  }
  const spoken = word === "year" ? readNumber(scene, at + 2) : null
  if (spoken && spoken.last > at + 3 && spoken.value >= 1000 && spoken.value < 2100) {
    return reading(yearPeriod(spoken.value), spoken.last, at + 1, "year")
  }
  const year = /^(?:full|fiscal)$/u.test(word) ? at + 2 : at + 1
  if (
    wordAt(scene, year) === "year" &&
    anchor !== null &&
    !/^(?:ended|ending)$/u.test(wordAt(scene, year + 1)) &&
    yearOf(wordAt(scene, year + 1)) === null
  ) {
    return reading(shift("year", anchor, 0), year + 1, year, "relative")
  }
  if (wordAt(scene, year) === "year" && yearOf(wordAt(scene, year + 1)) === null) {
    return { last: year + 1, head: year, timex: "DURATION", value: "P1Y", period: null, rule: "dates/duration" }
  }
  const season = /^(?:early|late|mid)$/u.test(word) ? at + 2 : at + 1
  return (
    readCentury(scene, at + 1) ??
    readQuarter(scene, at + 1, at) ??
    readRanked(scene, at) ??
    readSeason(scene, season, null, at)
  )
}

/** "19th century", "21st-century". */
export const readCentury: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const joined = word.endsWith("-century")
  const rank = rankOf(scene, joined ? word.slice(0, -"-century".length) : word)
  if (rank === null || rank <= 10 || !(joined || wordAt(scene, at + 1) === "century")) return null
  const head = joined ? at : at + 1
  return reading(centuryPeriod(rank * 100 - 100), head + 1, head, "century")
}

/** "the first nine months": a length with a rank before it. */
const readRanked = (scene: Scene, at: number): Reading | null => {
  const rank = rankOf(scene, wordAt(scene, at + 1)) !== null || wordAt(scene, at + 1) === "final"
  return readNumber(scene, rank ? at + 2 : at + 1) ? readSpan(scene, rank ? at + 2 : at + 1) : null
}

/** "that year", "the same day": the period told last, in its unit. */
export const readTold: Rule = (scene, at) => {
  const same = wordAt(scene, at) === "the" ? (wordAt(scene, at + 1) === "same" ? at + 2 : -1) : at + 1
  const head = wordAt(scene, same) === "same" ? same + 1 : same
  const unit = same < 0 ? undefined : scene.knowledge.units.get(wordAt(scene, head))
  const told = scene.told
  if (!unit || unit.plural || !told || !/^(?:day|week|month|quarter|year)$/u.test(unit.unit)) return null
  if (unit.unit === "day" && told.unit !== "day") return null
  return reading(shift(unit.unit, told.start, 0), head + 1, head, "relative")
}
