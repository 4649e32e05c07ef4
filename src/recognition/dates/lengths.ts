import { readNumber, readVague, yearOf } from "./numerals.js"
import { type Scene, wordAt } from "./scene.js"

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

/** What a fraction of a unit is counted in: "2 1/2 years" is P2Y6M. */
const parts = new Map<string, { readonly per: number; readonly code: string }>([
  ["year", { per: 12, code: "M" }],
  ["hour", { per: 60, code: "M" }],
  ["minute", { per: 60, code: "S" }],
])

/** Units that TIMEX3 values count in a smaller one. */
export const multiples = new Map<string, { readonly times: number; readonly unit: string }>([
  ["fortnight", { times: 2, unit: "week" }],
  ["decade", { times: 10, unit: "year" }],
  ["century", { times: 100, unit: "year" }],
])

/** Whether a unit is shorter than a day. */
export const isOfDay = (unit: string): boolean => codes.get(unit)?.startsWith("T") ?? false

/** The ISO 8601 form of a length, "PXD" where the words give no number. */
export const formatDuration = (count: number, unit: string): string => {
  const multiple = Number.isNaN(count) ? undefined : multiples.get(unit)
  if (multiple) return formatDuration(count * multiple.times, multiple.unit)
  const code = codes.get(unit) ?? "D"
  const time = code.startsWith("T") ? "T" : ""
  const letter = code.replace(/^T/u, "")
  if (Number.isNaN(count)) return `P${time}X${letter}`
  const rest = count % 1
  const part = parts.get(unit)
  if (rest === 0 || count < 1 || !part) return `P${time}${count}${letter}`
  return `P${time}${Math.floor(count)}${letter}${Math.round(rest * part.per)}${part.code}`
}

export interface Length {
  readonly count: number
  readonly unit: string
  readonly first: number
  readonly last: number
}

const fillers = new Set([
  "more",
  "consecutive",
  "full",
  "straight",
  "whole",
  "long",
  "calendar",
  "additional",
  "extra",
  "entire",
])
/** "Eight trading days": what is counted leaves other days out. */
const kinds = new Set(["trading", "working", "business", "school"])

const bareCompany = new Set(["for", "in", "within", "after", "over", "takes", "took", "lasted", "just", "only"])

/** "Years ago", "hours later": how many is left open. */
const moves = /^(?:ago|later|earlier)$/u

/** Halves that are counted in a smaller unit. */
const halves = new Map<string, { readonly count: number; readonly unit: string }>([
  ["minute", { count: 30, unit: "second" }],
  ["hour", { count: 30, unit: "minute" }],
  ["day", { count: 12, unit: "hour" }],
  ["year", { count: 6, unit: "month" }],
  ["decade", { count: 5, unit: "year" }],
])

/** "Half an hour", "a half hour", "a half-hour". */
const readHalf = (scene: Scene, at: number): Length | null => {
  const [one, two, three] = [wordAt(scene, at), wordAt(scene, at + 1), wordAt(scene, at + 2)]
  const joined = one === "a" && two.startsWith("half-") ? two.slice("half-".length) : null
  const words = joined ?? ((one === "half" && /^an?$/u.test(two)) || (one === "a" && two === "half") ? three : "")
  const half = halves.get(words)
  return half ? { count: half.count, unit: half.unit, first: at, last: at + (joined === null ? 3 : 2) } : null
}

/** Parts of a hundred years that are said in words: "half a century", "a quarter of a century", "a quarter-century". */
const ofCentury: readonly { readonly words: readonly string[]; readonly years: number }[] = [
  { words: ["half", "a", "century"], years: 50 },
  { words: ["a", "half-century"], years: 50 },
  { words: ["a", "quarter", "of", "a", "century"], years: 25 },
  { words: ["a", "quarter-century"], years: 25 },
  { words: ["three", "quarters", "of", "a", "century"], years: 75 },
]

const readPartOfCentury = (scene: Scene, at: number): Length | null => {
  const found = ofCentury.find(({ words }) => words.every((word, step) => wordAt(scene, at + step) === word))
  return found ? { count: found.years, unit: "year", first: at, last: at + found.words.length } : null
}

/** Whether a unit without a number is a length: "for years", "hours later"; "minutes apart" is how far it was. */
const isAlone = (scene: Scene, at: number): boolean =>
  moves.test(wordAt(scene, at + 1)) || (bareCompany.has(wordAt(scene, at - 1)) && wordAt(scene, at + 1) !== "apart")

/** "five years", "a week", "2 1/2 hours", "several more days", "days". */
export const readLength = (scene: Scene, at: number): Length | null => {
  const part = readPartOfCentury(scene, at) ?? readHalf(scene, at)
  if (part) return part
  const numeral = readNumber(scene, at) ?? readVague(scene, at)
  const article = /^(?:a|an|another)$/u.test(wordAt(scene, at))
  let last = numeral ? numeral.last : article ? at + 1 : at
  if (last > at && (fillers.has(wordAt(scene, last)) || (numeral && kinds.has(wordAt(scene, last))))) last++
  const unit = scene.knowledge.units.get(wordAt(scene, last))
  if (!unit) return null
  // "a second blast", "a quarter of the food": more often a rank and a share than a length.
  if (article && !numeral && /^(?:second|quarter|weekend)$/u.test(unit.unit)) return null
  if (!numeral && !article && !(unit.plural && isAlone(scene, at))) return null
  const count = numeral ? numeral.value : article ? 1 : Number.NaN
  if (article && !numeral && unit.plural) return null
  // "The 1988 quarter" is no length.
  if (numeral && !unit.plural && yearOf(wordAt(scene, at)) !== null) return null
  if (wordAt(scene, last + 1) === "and" && wordAt(scene, last + 2) === "a" && wordAt(scene, last + 3) === "half")
    return { count: count + 0.5, unit: unit.unit, first: at, last: last + 4 }
  return { count, unit: unit.unit, first: at, last: last + 1 }
}
