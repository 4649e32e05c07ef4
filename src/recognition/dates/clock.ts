import { readDayFirst, readMonth } from "./calendar-dates.js"
import { numberOf } from "./numerals.js"
import { dayPeriod, type Period } from "./period.js"
import { isCapital, type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { placeWeekday, readWeekday } from "./weekdays.js"
import { isMilitaryTime } from "./years.js"

interface Clock {
  readonly value: string
  readonly last: number
}

const zones = /^(?:gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|utc|cet|local|time|hours)$/u
/** "ET", "AMT": where not all is in capitals. */
const zoneLetters = /^\p{Lu}{1,4}T$/u

const isZone = (scene: Scene, at: number): boolean =>
  zones.test(wordAt(scene, at)) ||
  (!scene.upper && wordAt(scene, at) !== "" && zoneLetters.test(scene.tokens.text[at] ?? ""))

/** "at 1435 Front Street", "at 1300 N. 25th Street": a house number, no time of day. */
const isAddress = (scene: Scene, at: number): boolean =>
  !scene.upper &&
  wordAt(scene, at + 1) !== "" &&
  isCapital(scene, at + 1) &&
  !isZone(scene, at + 1) &&
  !scene.knowledge.weekdays.has(wordAt(scene, at + 1)) &&
  !scene.knowledge.months.has(wordAt(scene, at + 1))

const two = (value: number): string => String(value).padStart(2, "0")

/** "4 in the morning", "ten at night". */
const readSpokenHour = (scene: Scene, at: number): Clock | null => {
  const hour = numberOf(scene, wordAt(scene, at))
  if (hour === null || !Number.isInteger(hour) || hour < 1 || hour > 12) return null
  const of = wordAt(scene, at + 1) === "in" && wordAt(scene, at + 2) === "the" ? at + 3 : at + 2
  if (of === at + 2 && wordAt(scene, at + 1) !== "at") return null
  const part = scene.knowledge.dayParts.get(wordAt(scene, of))
  if (!part || part.alone || (of === at + 2) !== (part.code === "NI")) return null
  const late = part.code === "MO" ? hour === 12 : part.code === "NI" ? hour < 5 || hour === 12 : false
  const shifted = part.code === "MO" || late ? hour % 12 : (hour % 12) + 12
  return { value: `${two(shifted)}:00`, last: of + 1 }
}

/** "10:35 a.m.", "10 p.m.", "0735 GMT", "noon". */
const readClock = (scene: Scene, at: number): Clock | null => {
  const word = wordAt(scene, at)
  const part = scene.knowledge.dayParts.get(word)
  // "High noon" is a hard hour of any day.
  if (part?.alone && wordAt(scene, at - 1) === "high") return null
  if (part?.alone) return { value: part.code, last: at + 1 }
  const military = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word)
  if (military && isMilitaryTime(scene, at) && !isAddress(scene, at)) {
    const last = /^(?:hours|gmt)$/u.test(wordAt(scene, at + 1)) ? at + 2 : at + 1
    return { value: `${military[1]}:${military[2]}`, last }
  }
  const spoken = readSpokenHour(scene, at)
  if (spoken) return spoken
  const time = /^(\d{1,2})(?:[:.](\d\d))?$/u.exec(word)
  if (!time) return null
  const half = /^([ap])\.?m\.?$/u.exec(wordAt(scene, at + 1))
  const hour = Number(time[1])
  const oclock = /^o['’]clock$/u.test(wordAt(scene, at + 1))
  if ((!half && !oclock && (time[2] === undefined || !word.includes(":"))) || hour > 24 || Number(time[2] ?? 0) > 59)
    return null
  const shifted = half ? (hour % 12) + (half[1] === "p" ? 12 : 0) : hour
  let last = half || oclock ? at + 2 : at + 1
  while (isZone(scene, last) || wordAt(scene, last) === "sharp") last++
  return { value: `${two(shifted)}:${time[2] ?? "00"}`, last }
}

interface ClockDay {
  readonly period: Period | null
  readonly last: number
}

/** "11:40 p.m. the night of July 4": past the words that say which part of the day it was. */
const skipDayPart = (scene: Scene, at: number): number => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at + 1))
  return wordAt(scene, at) === "the" && part && !part.alone && wordAt(scene, at + 2) === "of" ? at + 3 : at
}

const dayAfter = (scene: Scene, at: number): ClockDay | null => {
  const on = skipDayPart(scene, /^(?:on|,)$/u.test(wordAt(scene, at)) ? at + 1 : at)
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, on))
  if (weekday && !weekday.wary) return { period: placeWeekday(scene, on, weekday.weekday), last: on + 1 }
  const full = readMonth(scene, on) ?? readDayFirst(scene, on)
  if (full?.period?.unit === "day") return { period: full.period, last: full.last }
  const found = scene.knowledge.references
    .get(wordAt(scene, at))
    ?.find((entry) => entry.words.length === 1 && entry.sense === "day")
  return found && scene.anchor !== null ? { period: dayPeriod(scene.anchor + found.days), last: at + 1 } : null
}

/** "10:35 a.m. (0735 GMT) Friday": past the bracket that says the same time for another zone. */
const skipRestated = (scene: Scene, at: number): number => {
  const again = wordAt(scene, at) === "(" ? readClock(scene, at + 1) : null
  return again && wordAt(scene, again.last) === ")" ? again.last + 1 : at
}

/** "5 a.m. Friday morning": the part of the day that a clock time has told before. */
const withPart = (scene: Scene, day: ClockDay): ClockDay => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, day.last))
  return part && !part.alone ? { ...day, last: day.last + 1 } : day
}

const partBefore = (scene: Scene, last: number): string | undefined =>
  scene.knowledge.dayParts.get(wordAt(scene, last - 1))?.code

/** "10:30 Monday night" is half past ten in the evening, "12:02 Sunday morning" just after midnight. */
const shiftInto = (part: string, clock: string): string => {
  const hour = Number(clock.slice(0, 2))
  if (!/^\d\d:\d\d$/u.test(clock) || hour > 12) return clock
  const early = part === "MO" || (part === "NI" && (hour < 5 || hour === 12))
  return `${two((hour % 12) + (early ? 0 : 12))}${clock.slice(2)}`
}

/** A clock time with its day: the one beside it, else the day last told, else publication. */
export const readTime: Rule = (scene, at): Reading | null => {
  const clock = readClock(scene, at)
  if (!clock) return null
  const beside = dayAfter(scene, skipRestated(scene, clock.last))
  const day = beside ? withPart(scene, beside) : null
  const told = scene.told?.unit === "day" ? scene.told : scene.anchor === null ? null : dayPeriod(scene.anchor)
  const period = day ? day.period : told
  const part = day && !/m\.?$/u.test(wordAt(scene, clock.last - 1)) ? partBefore(scene, day.last) : undefined
  const value = part ? shiftInto(part, clock.value) : clock.value
  return {
    last: day?.last ?? clock.last,
    head: at,
    timex: "TIME",
    value: `${period?.value ?? "XXXX-XX-XX"}T${value}`,
    period,
    rule: "dates/clock",
  }
}

/** "this morning", "that night": a part of publication day or of the day told. */
export const readDayPart: Rule = (scene, at): Reading | null => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at + 1))
  if (!part) return null
  const of = wordAt(scene, at + 2) === "of" ? at + 3 : -1
  const dated = of < 0 ? null : (readMonth(scene, of) ?? readDayFirst(scene, of) ?? readWeekday(scene, of))
  if (dated?.period?.unit === "day") {
    const { last, period, value } = dated
    return { last, head: at + 1, timex: "TIME", value: `${value}T${part.code}`, period, rule: "dates/day-part" }
  }
  const told = scene.told?.unit === "day" ? scene.told : null
  const day =
    wordAt(scene, at) === "this" || told === null ? (scene.anchor === null ? null : dayPeriod(scene.anchor)) : told
  return {
    last: at + 2,
    head: at + 1,
    timex: "TIME",
    value: `${day?.value ?? "XXXX-XX-XX"}T${part.code}`,
    period: day,
    rule: "dates/day-part",
  }
}

/** A day followed by its part: "Monday night", "yesterday morning". */
export const withDayPart = (scene: Scene, found: Reading): Reading => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, found.last))
  if (
    !part ||
    found.timex === "TIME" ||
    found.timex === "DURATION" ||
    !/^(?:\d{4}-\d\d-\d\d|XXXX-.*)$/u.test(found.value)
  )
    return found
  return {
    last: found.last + 1,
    head: found.head,
    timex: found.timex === "SET" ? "SET" : "TIME",
    value: `${found.value}T${part.code}`,
    period: found.period,
    rule: found.rule,
  }
}
