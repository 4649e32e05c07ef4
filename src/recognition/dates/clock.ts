import { numberOf } from "./numerals.js"
import { isCapital, type Scene, wordAt } from "./scene.js"
import { isMilitaryTime } from "./years.js"

export interface Clock {
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

export const two = (value: number): string => String(value).padStart(2, "0")

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

const hourCues = /^(?:at|until|till|by|about|around|before|after|from|since)$/u

/** "At 8 tonight", "by 10 Monday night", "9 on Monday morning": an hour that only the part of the day after it makes one. */
const readHourOfPart = (scene: Scene, at: number): Clock | null => {
  const hour = /^(?:[1-9]|1[0-2])$/u.test(wordAt(scene, at)) ? Number(wordAt(scene, at)) : 0
  if (hour === 0 || !hourCues.test(wordAt(scene, at - 1))) return null
  const day = wordAt(scene, at + 1) === "on" ? at + 2 : at + 1
  const named = scene.knowledge.weekdays.has(wordAt(scene, day)) || /^(?:this|last)$/u.test(wordAt(scene, day))
  const part = scene.knowledge.dayParts.get(wordAt(scene, day + 1))
  return wordAt(scene, at + 1) === "tonight" || (named && part && !part.alone)
    ? { value: `${two(hour)}:00`, last: at + 1 }
    : null
}

/** "10:35 a.m.", "10 p.m.", "0735 GMT", "noon". */
export const readClock = (scene: Scene, at: number): Clock | null => {
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
  const spoken = readSpokenHour(scene, at) ?? readHourOfPart(scene, at)
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
