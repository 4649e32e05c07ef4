import { tag } from "../../model/syntax.js"
import { dayOf } from "./calendar.js"
import { monthDay, reading, readYearAfter, shortYear } from "./calendar-dates.js"
import { rankOf, readSpokenYear, yearOf } from "./numerals.js"
import { decadePeriod, quarterPeriod, yearPeriod } from "./period.js"
import { isCapital, type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const yearCues = new Set([
  "in",
  "since",
  "by",
  "until",
  "of",
  "during",
  "from",
  "to",
  "fiscal",
  "year",
  "before",
  "after",
  "through",
  "and",
  "for",
  "early",
  "late",
  "(",
  "mid",
  "between",
  "or",
  "than",
  "till",
  "around",
  "about",
  "the",
  ",",
  "back",
])

/** "1989" after a cue, "1980s", "the 1980s", "the '90s", "1988-89" by its first year. */
export const readYear: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const word = wordAt(scene, from)
  const decade = /^(?:(1[5-9]|20)|['’])(\d)0['’]?s$/u.exec(word)
  if (decade) {
    const year = (decade[1] ? Number(decade[1]) * 100 : Number(decade[2]) < 3 ? 2000 : 1900) + Number(decade[2]) * 10
    return reading(decadePeriod(year), from + 1, from, "decade")
  }
  const short = /^['’](\d\d)$/u.exec(word)
  if (short && yearCues.has(wordAt(scene, at - 1)))
    return reading(yearPeriod(shortYear(short[1] ?? "") ?? 0), from + 1, from, "year")
  const spoken = readSpokenYear(scene, from)
  if (spoken) return reading(yearPeriod(spoken.value), spoken.last, from, "year")
  const year = yearOf(word)
  if (year === null || year > 2030) return null
  if (year < 1900 && !/^(?:in|since|of|from|until|between|around)$/u.test(wordAt(scene, from - 1))) return null
  const follower = wordAt(scene, from + 1)
  const noun = scene.knowledge.units.has(follower) && follower !== "quarter" && follower !== "second"
  if (isModel(scene, from) || isHouseNumber(scene, from)) return null
  if (
    noun ||
    isMilitaryTime(scene, from) ||
    wordAt(scene, from - 1) === "$" ||
    /^(?:percent|%|people|million|feet|miles|block)$/u.test(wordAt(scene, from + 1))
  )
    return null
  if (!yearCues.has(wordAt(scene, from - 1)) && /s$/u.test(wordAt(scene, from + 1)) && wordAt(scene, from + 1) !== "'s")
    return null
  return readYearQuarter(scene, year, from + 1) ?? reading(yearPeriod(year), from + 1, from, "year")
}

const owned = /^(?:an?|the|his|her|their|its|my|our)$/u

/** "a silver 2007 Honda", "a 2003 pickup": the model year of a car; not "a 2003 car bombing". */
const isModel = (scene: Scene, at: number): boolean => {
  const { syntax, knowledge } = scene
  if (owned.test(wordAt(scene, at - 1)) && knowledge.vehicles.has(wordAt(scene, at + 1)))
    return syntax.pos[at + 2] !== tag.NOUN || !/^\p{L}/u.test(wordAt(scene, at + 2))
  for (let next = at + 1; next <= at + 3; next++) {
    if (scene.knowledge.vehicleMakes.has(wordAt(scene, next))) return isCapital(scene, next) || scene.upper
  }
  return false
}

const when = /^(?:in|since|by|until|during|before|after|through|till|between)$/u
/** Words of a street's name with its number: "1935 North Old Orchard St.". */
const streetLength = 5

/** "of 1935 Orchard St.", "at 2031 Monument Ave.": the number of a house in a street. */
const isHouseNumber = (scene: Scene, at: number): boolean => {
  if (when.test(wordAt(scene, at - 1))) return false
  for (let next = at + 1; next <= at + streetLength; next++) {
    if (next > at + 1 && scene.knowledge.streets.has(wordAt(scene, next))) return true
    if (!isCapital(scene, next) && !/^\d+(?:st|nd|rd|th)$/u.test(wordAt(scene, next))) return false
  }
  return false
}

/** "the 1988 third quarter", "the 1988 quarter": without a rank, of the quarter the report is about. */
const readYearQuarter = (scene: Scene, year: number, at: number): Reading | null => {
  const rank = rankOf(scene, wordAt(scene, at))
  if (rank !== null && rank < 5 && wordAt(scene, at + 1) === "quarter")
    return reading(quarterPeriod(year, rank), at + 2, at + 1, "quarter")
  if (!scene.quarter || !/^(?:quarter|period)$/u.test(wordAt(scene, at))) return null
  const number = Math.ceil(dayOf(scene.quarter.start).month / 3)
  return reading(quarterPeriod(year, number), at + 1, at, "quarter")
}

/** "at 1945", "at about 2015 (0315 GMT)": the time of day that wires write in four digits. */
export const isMilitaryTime = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === "at" ||
  (/^(?:about|around|approximately)$/u.test(wordAt(scene, at - 1)) && wordAt(scene, at - 2) === "at") ||
  /^(?:hours|gmt)$/u.test(wordAt(scene, at + 1))

/** "mid-November", "mid-1996": one word. */
export const readMiddle: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const prefix = /^(?:mid|early|late|pre|post)-/u.exec(word)?.[0].length
  if (prefix === undefined) return null
  const month = scene.knowledge.months.get(word.slice(prefix))
  if (month) return monthDay(scene, at, month.month, null, readYearAfter(scene, at + 1, false), at)
  const decade = /^(\d{3})0s$/u.exec(word.slice(prefix))
  if (decade) return reading(decadePeriod(Number(decade[1]) * 10), at + 1, at, "decade")
  const year = yearOf(word.slice(prefix))
  return year === null ? null : reading(yearPeriod(year), at + 1, at, "year")
}
