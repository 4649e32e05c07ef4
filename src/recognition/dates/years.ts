import { tag } from "../../model/syntax.js"
import { dayOf } from "./calendar.js"
import { monthDay, reading, readYearAfter, shortYear } from "./calendar-dates.js"
import { rankOf, readSpokenYear, yearOf } from "./numerals.js"
import { decadePeriod, quarterPeriod, shift, yearPeriod } from "./period.js"
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

/** "1989" after a cue, "the 1988 third quarter"; of "the 1998 vote" the article belongs to the noun. */
export const readYear: Rule = (scene, at) => {
  if (wordAt(scene, at) === "the") {
    const year = plainYear(scene, at + 1)
    return year === null ? null : readYearQuarter(scene, year, at + 2)
  }
  const short = /^['’](\d\d)$/u.exec(wordAt(scene, at))
  if (short && yearCues.has(wordAt(scene, at - 1)))
    return reading(yearPeriod(shortYear(short[1] ?? "") ?? 0), at + 1, at, "year")
  const spoken = readSpokenYear(scene, at)
  if (spoken) return reading(yearPeriod(spoken.value), spoken.last, at, "year")
  const year = plainYear(scene, at)
  if (year === null) return readYears(scene, at)
  return readYearQuarter(scene, year, at + 1) ?? reading(yearPeriod(year), at + 1, at, "year")
}

/** Four digits that are a year: no count, no time of day, no house and no car. */
const plainYear = (scene: Scene, at: number): number | null => {
  const year = yearOf(wordAt(scene, at))
  if (year === null || year > 2030) return null
  const before = wordAt(scene, at - 1)
  const after = wordAt(scene, at + 1)
  if (year < 1900 && !/^(?:in|since|of|from|until|between|around)$/u.test(before)) return null
  if (isModel(scene, at) || isHouseNumber(scene, at) || isMilitaryTime(scene, at)) return null
  const unit = scene.knowledge.units.has(after) && after !== "quarter" && after !== "second"
  if (unit || before === "$" || /^(?:percent|%|people|million|feet|miles|block)$/u.test(after)) return null
  return yearCues.has(before) || !after.endsWith("s") || after === "'s" ? year : null
}

const termed = /^(?:season|seasons|school|academic|fiscal|budget|war|period)$/u
/** Years that one war or term of office may last. */
const longest = 60

/** "in 1990-95", "the 1990-91 season": the value is the first year. */
const readYears = (scene: Scene, at: number): Reading | null => {
  const parts = /^((?:1[89]|20)\d\d)[-–](\d{4}|\d\d)$/u.exec(wordAt(scene, at))
  if (!parts || !(yearCues.has(wordAt(scene, at - 1)) || termed.test(wordAt(scene, at + 1)))) return null
  const [first, end] = [Number(parts[1]), Number(parts[2])]
  const last = end >= 100 ? end : first - (first % 100) + end + (end < first % 100 ? 100 : 0)
  if (last <= first || last > first + longest || wordAt(scene, at + 1) === "block") return null
  // So many years are no time at which something happened once.
  return { last: at + 1, head: at, timex: "DATE", value: String(first), period: null, rule: "dates/year" }
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
  const spelled = scene.knowledge.decades.get(word.slice(prefix))
  if (spelled !== undefined && wordAt(scene, at - 1) === "the")
    return reading(decadePeriod(spelled), at + 1, at, "decade")
  const decade = /^(\d{3})0s$/u.exec(word.slice(prefix))
  if (decade) return reading(decadePeriod(Number(decade[1]) * 10), at + 1, at, "decade")
  const year = yearOf(word.slice(prefix))
  return year === null ? null : reading(yearPeriod(year), at + 1, at, "year")
}

const untilEnd = /^(?:by|at|before|until|till|around|since|from|near|through|toward|towards)$/u

/** "by year-end", "at year's end", "before the month's end", "around year end 1998". */
export const readUnitEnd: Rule = (scene, at) => {
  const from = wordAt(scene, at) === "the" ? at + 1 : at
  const joined = /^(year|month)-end$/u.exec(wordAt(scene, from))?.[1]
  const owner = /^['’]s$/u.test(wordAt(scene, from + 1)) ? from + 2 : from + 1
  const unit = joined ?? (wordAt(scene, owner) === "end" ? wordAt(scene, from) : "")
  if (!/^(?:year|month)$/u.test(unit) || !untilEnd.test(wordAt(scene, at - 1)) || scene.anchor === null) return null
  const last = joined === undefined ? owner + 1 : from + 1
  const year = unit === "year" ? yearOf(wordAt(scene, last)) : null
  if (year !== null) return reading(yearPeriod(year), last + 1, from, "year")
  return reading(shift(unit, scene.anchor, 0), last, from, "relative")
}
