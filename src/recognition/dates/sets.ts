import { formatDuration } from "./lengths.js"
import { readNumber } from "./numerals.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const set = (value: string, last: number): Reading => ({
  last,
  head: last - 1,
  timex: "SET",
  value,
  period: null,
  rule: "dates/set",
})

/** "every morning", "each summer". */
const readRecurring = (scene: Scene, at: number): Reading | null => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at))
  if (part && !part.alone) return set(`XXXX-XX-XXT${part.code}`, at + 1)
  const season = scene.knowledge.seasons.get(wordAt(scene, at))
  return season && !season.plural ? set(`XXXX-${season.code}`, at + 1) : null
}

/** "every other week". */
const readOther = (scene: Scene, at: number): Reading | null => {
  const unit = wordAt(scene, at) === "other" ? scene.knowledge.units.get(wordAt(scene, at + 1)) : undefined
  return unit && !unit.plural ? set(formatDuration(2, unit.unit), at + 2) : null
}

/** "every Monday", "each year", "every two weeks". */
export const readSet: Rule = (scene, at) => {
  const next = at + 1
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, next))
  if (weekday && !weekday.wary) return set(`XXXX-WXX-${weekday.weekday}`, next + 1)
  const month = scene.knowledge.months.get(wordAt(scene, next))
  if (month && !month.wary) return set(`XXXX-${String(month.month).padStart(2, "0")}`, next + 1)
  const found = readRecurring(scene, next) ?? readOther(scene, next)
  if (found) return found
  const numeral = readNumber(scene, next)
  const unit = scene.knowledge.units.get(wordAt(scene, numeral ? numeral.last : next))
  if (!unit) return null
  return set(formatDuration(numeral?.value ?? 1, unit.unit), (numeral ? numeral.last : next) + 1)
}
