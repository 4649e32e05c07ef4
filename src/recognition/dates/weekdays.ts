import { dayNumber, dayOf, mondayOf, weekdayOf } from "./calendar.js"
import { readDayFirst, reading, readMonth } from "./calendar-dates.js"
import { directionAt } from "./direction.js"
import { yearOf } from "./numerals.js"
import { dayPeriod, nearestWeekday, type Period } from "./period.js"
import { isCapital, type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const relations = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["next", 1],
  ["coming", 1],
  ["this", 0],
])

const joins = /^(?:,|and|or|to|through|until|till)$/u

/** Behind "Monday night and" the weekday that goes with the one at the token, or null. */
const joinedWeekday = (scene: Scene, at: number): number | null => {
  const join = scene.knowledge.dayParts.has(wordAt(scene, at + 1)) ? at + 2 : at + 1
  if (!joins.test(wordAt(scene, join))) return null
  const other = scene.knowledge.weekdays.get(wordAt(scene, join + 1))
  return other && !other.wary && !other.plural ? other.weekday : null
}

/** Of "Monday and Tuesday" the second day follows the first; not of "Friday and Thursday", said on Friday. */
const followingDay = (scene: Scene, at: number, anchor: number, weekday: number): Period | null => {
  const { told, toldLast } = scene
  if (told?.unit !== "day" || toldLast !== at - 1 || !joins.test(wordAt(scene, at - 1))) return null
  const before = scene.knowledge.dayParts.has(wordAt(scene, at - 2)) ? at - 3 : at - 2
  const days = (weekday - weekdayOf(told.start) + 7) % 7
  const passes = told.start <= anchor && told.start + days > anchor
  return scene.knowledge.weekdays.has(wordAt(scene, before)) && days > 0 && !passes
    ? dayPeriod(told.start + days)
    : null
}

/** The latest such weekday: of two that go together the first lies before the second. */
const latestWeekday = (scene: Scene, at: number, anchor: number, weekday: number): number => {
  const other = weekdayOf(anchor) === weekday ? null : joinedWeekday(scene, at)
  return nearestWeekday(other === null ? anchor : nearestWeekday(anchor, other, "past"), weekday, "past")
}

/** The day a weekday names: the latest up to publication, the next one where the verb looks ahead. */
export const placeWeekday = (scene: Scene, at: number, weekday: number): Period | null => {
  const { anchor } = scene
  if (anchor === null) return null
  const relation = relations.get(wordAt(scene, at - 1))
  if (relation === -1) return dayPeriod(nearestWeekday(anchor - 1, weekday, "past"))
  if (relation === 1) return dayPeriod(nearestWeekday(anchor + 1, weekday, "future"))
  const following = followingDay(scene, at, anchor, weekday)
  if (following) return following
  const ahead = directionAt(scene, at) === "future"
  return dayPeriod(ahead ? nearestWeekday(anchor, weekday, "future") : latestWeekday(scene, at, anchor, weekday))
}

/** The value of a day, its year known or not. */
const dayForm = /^(?:\d{4}|XXXX)-\d\d-\d\d$/u

/** "Monday, January 9": of the years about, the one in which the day is such a weekday. */
const agreeing = (scene: Scene, full: Reading, weekday: number): Reading => {
  const dated = yearOf(wordAt(scene, full.last - 1)) !== null
  if (dated || full.period?.unit !== "day" || weekdayOf(full.period.start) === weekday) return full
  const { year, month, day } = dayOf(full.period.start)
  const other = [year - 1, year + 1].find((near) => weekdayOf(dayNumber(near, month, day)) === weekday)
  if (other === undefined) return full
  const period = dayPeriod(dayNumber(other, month, day))
  return { last: full.last, head: full.head, timex: full.timex, value: period.value, period, rule: full.rule }
}

const weeks = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
])

/** "Tuesday last week", "Tuesday of this week". */
const readOfWeek = (scene: Scene, at: number, weekday: number): Reading | null => {
  const from = wordAt(scene, at + 1) === "of" ? at + 2 : at + 1
  const step = weeks.get(wordAt(scene, from))
  if (step === undefined || wordAt(scene, from + 1) !== "week" || scene.anchor === null) return null
  return reading(dayPeriod(mondayOf(scene.anchor) + 7 * step + weekday - 1), from + 2, at, "weekday")
}

/** "Monday", "last Friday" by its weekday, "Sunday, July 12, 2012". */
export const readWeekday: Rule = (scene, at) => {
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, at))
  if (!weekday || !(isCapital(scene, at) || scene.upper)) return null
  if (scene.knowledge.namedDays.has(wordAt(scene, at - 1)) && (isCapital(scene, at - 1) || scene.upper)) return null
  const named = scene.knowledge.dayParts.has(wordAt(scene, at + 1)) ? at + 2 : at + 1
  const next = /^(?:,|the)$/u.test(wordAt(scene, named)) ? named + 1 : named
  const full = readMonth(scene, next) ?? readDayFirst(scene, next)
  if (full && dayForm.test(full.value)) return agreeing(scene, full, weekday.weekday)
  if (weekday.wary) return null
  const value = `XXXX-WXX-${weekday.weekday}`
  if (weekday.plural) return { last: at + 1, head: at, timex: "SET", value, period: null, rule: "dates/weekday" }
  const ofWeek = readOfWeek(scene, at, weekday.weekday)
  if (ofWeek) return ofWeek
  const period = placeWeekday(scene, at, weekday.weekday)
  return period
    ? reading(period, at + 1, at, "weekday")
    : { last: at + 1, head: at, timex: "DATE", value, period: null, rule: "dates/weekday" }
}
