import { tag } from "../../model/syntax.js"
import { readDayFirst, readMonth } from "./calendar-dates.js"
import { readClock, two } from "./clock.js"
import { dayPeriod, type Period } from "./period.js"
import { matchesWords, type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { readWeekday } from "./weekdays.js"

/** The day of a time, and the token after it. */
export interface ClockDay {
  readonly period: Period | null
  readonly last: number
}

/** "11:40 p.m. the night of July 4": past the words that say which part of the day it was. */
const skipDayPart = (scene: Scene, at: number): number => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at + 1))
  return wordAt(scene, at) === "the" && part && !part.alone && wordAt(scene, at + 2) === "of" ? at + 3 : at
}

export const dayAfter = (scene: Scene, at: number): ClockDay | null => {
  const on = skipDayPart(scene, /^(?:on|,)$/u.test(wordAt(scene, at)) ? at + 1 : at)
  const named = /^(?:last|next|this)$/u.test(wordAt(scene, on)) ? on + 1 : on
  const weekday = readWeekday(scene, named)
  if (weekday?.timex === "DATE") return { period: weekday.period, last: weekday.last }
  const full = readMonth(scene, on) ?? readDayFirst(scene, on)
  if (full?.period?.unit === "day") return { period: full.period, last: full.last }
  return referredDay(scene, at)
}

/** "8 p.m. tonight", "10:30 yesterday", "8:30 this morning", "6 p.m. last night": told from publication. */
const referredDay = (scene: Scene, at: number): ClockDay | null => {
  if (scene.anchor === null) return null
  const part = wordAt(scene, at) === "this" ? scene.knowledge.dayParts.get(wordAt(scene, at + 1)) : undefined
  if (part && !part.alone) return { period: dayPeriod(scene.anchor), last: at + 2 }
  const found = scene.knowledge.references.get(wordAt(scene, at))?.find(({ words }) => matchesWords(scene, at, words))
  if (!found || !/^(?:day|time)$/u.test(found.sense)) return null
  return { period: dayPeriod(scene.anchor + found.days), last: at + found.words.length }
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
  wordAt(scene, last - 1) === "tonight" ? "NI" : scene.knowledge.dayParts.get(wordAt(scene, last - 1))?.code

/** "10:30 Monday night" is half past ten in the evening, "12:02 Sunday morning" just after midnight. */
const shiftInto = (part: string, clock: string): string => {
  const hour = Number(clock.slice(0, 2))
  if (!/^\d\d:\d\d$/u.test(clock) || hour > 12) return clock
  const early = part === "MO" || (part === "NI" && (hour < 5 || hour === 12))
  return `${two((hour % 12) + (early ? 0 : 12))}${clock.slice(2)}`
}

/** "9 a.m. to 2 p.m. May 16": the day that stands behind the second time. */
const sharedDay = (scene: Scene, at: number): Period | null => {
  const until = /^(?:to|until|till|and|through|-|–)$/u.test(wordAt(scene, at)) ? readClock(scene, at + 1) : null
  return until ? (dayAfter(scene, until.last)?.period ?? null) : null
}

/** Words from a time to the day that goes with it. */
const dayReach = 12
const parts = /^(?:after|before|since|until|by|[;:)])$/u

/** "At 9:30 p.m. in the 1900 block of Elm Street on Friday": the day behind the place, where the sentence has told none and no verb parts them. */
const dayBehind = (scene: Scene, at: number): Period | null => {
  if (scene.toldLast > scene.sentenceFirst) return null
  const { weekdays, months } = scene.knowledge
  for (let token = at; token < at + dayReach; token++) {
    const word = wordAt(scene, token)
    const pos = scene.syntax.pos[token]
    if (word === "" || parts.test(word) || pos === tag.VERB || pos === tag.AUX) return null
    const isDay = weekdays.has(word) || months.has(word) || months.has(wordAt(scene, token + 1))
    const found = isDay ? dayAfter(scene, token) : null
    if (found) return found.period
  }
  return null
}

/** A clock time with its day: the one beside it or behind it, else the day last told, else publication. */
export const readTime: Rule = (scene, at): Reading | null => {
  const clock = readClock(scene, at)
  if (!clock) return null
  const beside = dayAfter(scene, skipRestated(scene, clock.last))
  const day = beside ? withPart(scene, beside) : null
  const told = scene.told?.unit === "day" ? scene.told : scene.anchor === null ? null : dayPeriod(scene.anchor)
  const period = day ? day.period : (sharedDay(scene, clock.last) ?? dayBehind(scene, clock.last) ?? told)
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
