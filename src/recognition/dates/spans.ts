import { isAge } from "./durations.js"
import { formatDuration } from "./lengths.js"
import { readNumber, readVague, yearOf } from "./numerals.js"
import { type Reading, type Scene, wordAt } from "./scene.js"

/** "last three years", "next two weeks", "past few days": how long they are. */
export const readSpan = (scene: Scene, at: number): Reading | null => {
  const numeral = readNumber(scene, at) ?? readVague(scene, at)
  const unit = scene.knowledge.units.get(wordAt(scene, numeral ? numeral.last : at))
  if (!unit || (!unit.plural && (!numeral || yearOf(wordAt(scene, at)) !== null))) return null
  const last = (numeral ? numeral.last : at) + 1
  if (isAge(scene, last)) return null
  const value = formatDuration(numeral ? numeral.value : Number.NaN, unit.unit)
  return { last, head: last - 1, timex: "DURATION", value, period: null, rule: "dates/duration" }
}
