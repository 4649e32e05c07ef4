import { numberOf, readNumber, readVague } from "./numerals.js"
import { dayPeriod, shift } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"

const codes = new Map([
  ["second", "TS"],
  ["minute", "TM"],
  ["hour", "TH"],
  ["day", "D"],
  ["week", "W"],
  ["fortnight", "W"],
  ["weekend", "WE"],
  ["month", "M"],
  ["quarter", "Q"],
  ["year", "Y"],
  ["decade", "DE"],
  ["century", "CE"],
])

const smaller = new Map([
  ["year", ["M", 12]],
  ["day", ["TH", 24]],
  ["hour", ["TM", 60]],
] as const)

/** The ISO 8601 form of a length, "PXD" where the words give no number. */
export const formatDuration = (count: number, unit: string): string => {
  const code = codes.get(unit) ?? "D"
  const time = code.startsWith("T") ? "T" : ""
  const letter = code.replace(/^T/u, "")
  const whole = unit === "fortnight" ? count * 2 : count
  if (Number.isNaN(whole)) return `P${time}X${letter}`
  const part = whole % 1
  const under = part > 0 ? smaller.get(unit === "year" || unit === "day" || unit === "hour" ? unit : "year") : undefined
  if (under && Math.floor(whole) > 0 && unit === "year") return `P${Math.floor(whole)}Y${Math.round(part * 12)}M`
  return `P${time}${whole}${letter}`
}

interface Length {
  readonly count: number
  readonly unit: string
  readonly last: number
}

const fillers = new Set(["more", "consecutive", "full", "straight", "whole", "long", "calendar"])

/** "five years", "a week", "2 1/2 hours", "several more days", "days". */
const readLength = (scene: Scene, at: number): Length | null => {
  const numeral = readNumber(scene, at) ?? readVague(scene, at)
  const article = /^(?:a|an|another)$/u.test(wordAt(scene, at))
  let last = numeral ? numeral.last : article ? at + 1 : at
  const half = wordAt(scene, last) === "half" && wordAt(scene, last + 1) === "-"
  if (half) return null
  if (fillers.has(wordAt(scene, last)) && last > at) last++
  const unit = scene.knowledge.units.get(wordAt(scene, last))
  if (!unit) return null
  if (!numeral && !article && !unit.plural) return null
  const count = numeral ? numeral.value : article ? 1 : Number.NaN
  if (article && !numeral && unit.plural) return null
  return { count, unit: unit.unit, last: last + 1 }
}

/** "34 years old", "34-year-old": an age, no date. */
const isAge = (scene: Scene, last: number): boolean =>
  /^(?:old|of|olds)$/u.test(wordAt(scene, last)) &&
  wordAt(scene, last + 1) !== "the" &&
  (wordAt(scene, last) !== "of" || wordAt(scene, last + 1) === "age")

const moved = (scene: Scene, length: Length, last: number, sign: number, from: number | null): Reading => {
  const head = length.last - 1
  const base = { last, head, timex: "DATE", rule: "dates/distance" } as const
  if (Number.isNaN(length.count)) {
    return { ...base, value: sign < 0 ? "PAST_REF" : "FUTURE_REF", period: null }
  }
  if (from === null || codes.get(length.unit)?.startsWith("T")) {
    return {
      ...base,
      value: from === null ? formatDuration(length.count, length.unit) : dayPeriod(from).value,
      period: from === null ? null : dayPeriod(from),
      timex: from === null ? "DURATION" : "DATE",
    }
  }
  const told = scene.told
  const quarter = length.unit === "year" && told?.unit === "quarter"
  const period = quarter
    ? shift("quarter", told.start, sign * 4 * length.count)
    : shift(length.unit, from, sign * Math.round(length.count))
  return { ...base, value: period.value, period }
}

/** Lengths of time, and the moments they reach: "five years", "two days ago", "a week later". */
export const readDuration: Rule = (scene, at) => {
  const length = readLength(scene, at)
  if (!length) return null
  const after = wordAt(scene, length.last)
  if (isAge(scene, length.last)) return null
  const from = scene.told?.unit === "day" ? scene.told.start : scene.anchor
  if (after === "ago") return moved(scene, length, length.last + 1, -1, scene.anchor)
  if (after === "earlier" || after === "before")
    return moved(scene, length, length.last + (after === "earlier" ? 1 : 0), -1, from)
  if (after === "later") return moved(scene, length, length.last + 1, 1, from)
  if (after === "from" && wordAt(scene, length.last + 1) === "now")
    return moved(scene, length, length.last + 2, 1, scene.anchor)
  return {
    last: length.last,
    head: length.last - 1,
    timex: "DURATION",
    value: formatDuration(length.count, length.unit),
    period: null,
    rule: "dates/duration",
  }
}

/** One hyphenated word: "five-year", "24-hour"; not "34-year-old". */
export const readHyphenated: Rule = (scene, at) => {
  const word = wordAt(scene, at)
  const hyphen = word.lastIndexOf("-")
  const count = hyphen > 0 ? numberOf(scene, word.slice(0, hyphen)) : null
  const unit = scene.knowledge.units.get(word.slice(hyphen + 1))
  if (count === null || !unit || wordAt(scene, at + 1) === "old") return null
  return {
    last: at + 1,
    head: at,
    timex: "DURATION",
    value: formatDuration(count, unit.unit),
    period: null,
    rule: "dates/duration",
  }
}
