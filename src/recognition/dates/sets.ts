import { formatDuration } from "./durations.js"
import { readNumber } from "./numerals.js"
import { type Rule, wordAt } from "./scene.js"

/** "every Monday", "each year", "every two weeks". */
export const readSet: Rule = (scene, at) => {
  const next = at + 1
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, next))
  if (weekday && !weekday.wary)
    return {
      last: next + 1,
      head: next,
      timex: "SET",
      value: `XXXX-WXX-${weekday.weekday}`,
      period: null,
      rule: "dates/set",
    }
  const month = scene.knowledge.months.get(wordAt(scene, next))
  if (month && !month.wary)
    return {
      last: next + 1,
      head: next,
      timex: "SET",
      value: `XXXX-${String(month.month).padStart(2, "0")}`,
      period: null,
      rule: "dates/set",
    }
  const numeral = readNumber(scene, next)
  const unit = scene.knowledge.units.get(wordAt(scene, numeral ? numeral.last : next))
  if (!unit) return null
  const last = (numeral ? numeral.last : next) + 1
  return {
    last,
    head: last - 1,
    timex: "SET",
    value: formatDuration(numeral?.value ?? 1, unit.unit),
    period: null,
    rule: "dates/set",
  }
}
