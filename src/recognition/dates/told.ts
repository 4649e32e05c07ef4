import { dayOf } from "./calendar.js"
import { reading } from "./calendar-dates.js"
import type { Unit } from "./knowledge.js"
import { dayPeriod, type Period, seasonPeriod, shift } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

/** "The day before": how many steps a word leads away. */
export const besides = new Map([
  ["before", -1],
  ["after", 1],
])

const named = /^(?:day|week|month|quarter|year)$/u

/** Tokens from a month to "that day" that still means one of its days. */
const reach = 40

/** "That day" of a month told: one of its days. */
const dayWithin = (told: Period, head: number): Reading => ({
  last: head + 1,
  head,
  timex: "DATE",
  value: `${told.value}-XX`,
  period: told,
  rule: "dates/relative",
})

const unitOf = (scene: Scene, told: Period, { unit }: Unit, head: number): Reading | null => {
  if (!named.test(unit)) return null
  if (unit !== "day" || told.unit === "day") return reading(shift(unit, told.start, 0), head + 1, head, "relative")
  return told.unit === "month" && head - scene.toldLast < reach ? dayWithin(told, head) : null
}

/** "that year", "the same day", "that summer": the period told last, in its unit or within it. */
export const readTold: Rule = (scene, at) => {
  const same = wordAt(scene, at) === "the" ? (wordAt(scene, at + 1) === "same" ? at + 2 : -1) : at + 1
  if (same < 0 || !scene.told) return null
  const head = wordAt(scene, same) === "same" ? same + 1 : same
  // "On the same day as the vote"
  if (wordAt(scene, head - 1) === "same" && wordAt(scene, head + 1) === "as") return null
  const unit = scene.knowledge.units.get(wordAt(scene, head))
  if (unit) return unit.plural ? null : unitOf(scene, scene.told, unit, head)
  const season = scene.knowledge.seasons.get(wordAt(scene, head))
  if (!season || season.plural) return null
  return reading(seasonPeriod(dayOf(scene.told.start).year, season.code, season.first), head + 1, head, "season")
}

/** What follows "the day before" where no day does. */
const closes = /^(?:[.,;:)]?|and|but|in|at|on|near|outside|by|when)$/u

/** "Was swept away the day before", "from $4 million the year before": beside what was told last. */
export const readBeside: Rule = (scene, at) => {
  const step = besides.get(wordAt(scene, at + 2))
  if (step === undefined || !scene.told || !closes.test(wordAt(scene, at + 3))) return null
  const { told } = scene
  const unit = scene.knowledge.units.get(wordAt(scene, at + 1))
  if (unit) return unit.plural ? null : unitBeside(told, unit.unit, step, at)
  return partBeside(scene, told, step, at)
}

const unitBeside = (told: Period, unit: string, step: number, at: number): Reading | null => {
  if (!named.test(unit) || (unit === "day" && told.unit !== "day")) return null
  return reading(shift(unit, told.start, step), at + 3, at + 1, "relative")
}

/** Whether the sentence or the one before it has told a day. */
const hasJustTold = ({ tokens, told, toldLast }: Scene, at: number): boolean =>
  told?.unit === "day" && (tokens.sentence[at] ?? 0) - (tokens.sentence[toldLast - 1] ?? 0) <= 1

/** "The night before": of the day before the one just told. */
const partBeside = (scene: Scene, told: Period, step: number, at: number): Reading | null => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, at + 1))
  if (!part || part.alone || !hasJustTold(scene, at)) return null
  const period = dayPeriod(told.start + step)
  const value = `${period.value}T${part.code}`
  return { last: at + 3, head: at + 1, timex: "TIME", value, period, rule: "dates/day-part" }
}
