import { type Scene, wordAt } from "./scene.js"

export interface Numeral {
  readonly value: number
  readonly last: number
}

const vague = new Set(["several", "few", "some", "many", "couple"])

/** The number a single word or a hyphenated one ("twenty-four") stands for, or null. */
export const numberOf = (scene: Scene, word: string): number | null => {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/u.test(word)) return Number(word.replaceAll(",", ""))
  const known = scene.knowledge.cardinals.get(word)
  if (known !== undefined) return known
  const hyphen = word.indexOf("-")
  if (hyphen < 0) return null
  const tens = scene.knowledge.cardinals.get(word.slice(0, hyphen))
  const ones = scene.knowledge.cardinals.get(word.slice(hyphen + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && tens < 100 && ones < 10 ? tens + ones : null
}

const powers = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
])

/** "five", "24", "twenty four", "a hundred", "a dozen", "2 1/2", "two and a half". */
export const readNumber = (scene: Scene, at: number): Numeral | null => {
  const article = wordAt(scene, at) === "a"
  const first = article ? null : numberOf(scene, wordAt(scene, at))
  let last = at + 1
  let value = article ? 1 : first
  if (value === null) return null
  const next = numberOf(scene, wordAt(scene, last))
  if (!article && value >= 20 && value < 100 && next !== null && next > 0 && next < 10) {
    value += next
    last++
  }
  const times = powers.get(wordAt(scene, last))
  if (times !== undefined) {
    value *= times
    last++
  } else if (article) return null
  const fraction = /^([1-3])\/([24])$/u.exec(wordAt(scene, last))
  if (fraction) {
    value += Number(fraction[1]) / Number(fraction[2])
    last++
  } else if (!article && ["and", "a", "half"].every((word, step) => wordAt(scene, last + step) === word)) {
    value += 0.5
    last += 3
  }
  return { value, last }
}

/** "several", "a few", "a couple of": the value is NaN, of a couple 2. */
export const readVague = (scene: Scene, at: number): Numeral | null => {
  const from = wordAt(scene, at) === "a" ? at + 1 : at
  const word = wordAt(scene, from)
  if (!vague.has(word)) return null
  const last = wordAt(scene, from + 1) === "of" ? from + 2 : from + 1
  return { value: word === "couple" ? 2 : Number.NaN, last }
}

/** "3", "3rd", "third", "twenty-first" as a rank, or null. */
export const rankOf = (scene: Scene, word: string): number | null => {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)
  if (digits) return Number(digits[1])
  const known = scene.knowledge.ordinals.get(word)
  if (known !== undefined) return known
  const hyphen = word.indexOf("-")
  const tens = hyphen < 0 ? undefined : scene.knowledge.cardinals.get(word.slice(0, hyphen))
  const ones = scene.knowledge.ordinals.get(word.slice(hyphen + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : null
}

/** A year of four digits between 1500 and 2099, or null. */
export const yearOf = (word: string): number | null => {
  const year = /^(?:1[5-9]|20)\d\d$/u.test(word) ? Number(word) : Number.NaN
  return Number.isNaN(year) ? null : year
}

/** "nineteen ninety-six", "nineteen ninety six": a year as spoken, or null. */
export const readSpokenYear = (scene: Scene, at: number): Numeral | null => {
  if (wordAt(scene, at) !== "nineteen") return null
  const rest = readNumber(scene, at + 1)
  return rest && rest.value >= 10 && rest.value < 100 && /^\p{L}/u.test(wordAt(scene, at + 1))
    ? { value: 1900 + rest.value, last: rest.last }
    : null
}
