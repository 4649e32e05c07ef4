import { dayNumber, dayOf } from "./calendar.js"
import { readDayFirst, reading, readMonth } from "./calendar-dates.js"
import { dayPeriod, weekendPeriod, weekPeriod } from "./period.js"
import { readHoliday } from "./references.js"
import { readRelative } from "./relative.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { besides } from "./told.js"
import { readWeekday } from "./weekdays.js"

/** Rules for a day that another date may be told by. */
const dayRules: readonly Rule[] = [readMonth, readDayFirst, readHoliday, readRelative, readWeekday]

const readDay = (scene: Scene, at: number): Reading | null => {
  for (const rule of dayRules) {
    const found = rule(scene, at)
    if (found?.period?.unit === "day" && found.timex === "DATE") return found
  }
  return null
}

/** "the week of March 6", "the weekend of June 3", "the day before Christmas": told by the day beside it. */
export const readAround: Rule = (scene, at) => {
  const unit = wordAt(scene, at + 1)
  const join = wordAt(scene, at + 2)
  const step = unit === "day" ? besides.get(join) : join === "of" && /^week(?:end)?$/u.test(unit) ? 0 : undefined
  const day = step === undefined ? null : readDay(scene, at + 3)
  if (step === undefined || !day?.period) return null
  const { start } = day.period
  const period = unit === "day" ? dayPeriod(start + step) : unit === "week" ? weekPeriod(start) : weekendPeriod(start)
  return reading(period, day.last, at + 1, "around")
}

/** "March 3 and 4": a number that goes on with the month of the day just told. */
export const readListedDay: Rule = (scene, at) => {
  const { told, toldLast } = scene
  if (told?.unit !== "day" || toldLast !== at - 1 || !/^(?:and|or|to|through|,)$/u.test(wordAt(scene, at - 1)))
    return null
  const day = /^\d{1,2}$/u.test(wordAt(scene, at)) ? Number(wordAt(scene, at)) : 0
  // "On March 3 and 40 shops …": what is counted follows at once.
  const ranges = /^(?:to|through)$/u.test(wordAt(scene, at - 1)) && wordAt(scene, at - 4) === "from"
  if (day === 0 || !(ranges || endsList.test(wordAt(scene, at + 1)))) return null
  const month = told.value.slice(0, 8)
  const found = dayPeriod(told.start - Number(told.value.slice(8)) + day)
  return found.value.startsWith(month) && found.start > told.start ? reading(found, at + 1, at, "month-day") : null
}

/** "On the 15th": of the month told last, else the latest such day before publication. */
export const readRankedDay: Rule = (scene, at) => {
  const word = wordAt(scene, at + 1)
  const day = /^\d{1,2}(?:st|nd|rd|th)$/u.test(word) ? Number.parseInt(word, 10) : 0
  const cued = /^(?:on|until|since|by|before|after|from)$/u.test(wordAt(scene, at - 1))
  if (day === 0 || day > 31 || !cued || !endsList.test(wordAt(scene, at + 2))) return null
  const told = scene.told?.unit === "day" || scene.told?.unit === "month" ? scene.told : null
  const from = told?.start ?? scene.anchor
  if (from === null) return null
  const { year, month, day: today } = dayOf(from)
  const back = told === null && day > today ? 1 : 0
  const found = dayNumber(year, month - back, day)
  return dayOf(found).day === day ? reading(dayPeriod(found), at + 2, at + 1, "month-day") : null
}

const endsList = /^(?:[.,;:)]?|at|in|on|by|to|and|or|with|when|as|for|near|outside|after|before|because|while|during)$/u
