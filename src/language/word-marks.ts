import type { Abbreviations } from "./abbreviations.js"
import { classOf, digit, isWord, lower, space, upper } from "./characters.js"
import type { TextWindow } from "./text-window.js"

const period = 0x2e
const comma = 0x2c
const colon = 0x3a
const slash = 0x2f
const ampersand = 0x26

/** Whether a full stop at `end`, with a word character after it, belongs to the word that began at `i`. */
export const joinsPeriod = (window: TextWindow, i: number, end: number): boolean => {
  const before = classOf(window.code(end - 1))
  const after = classOf(window.code(end + 1))
  if (before === digit) return after === digit
  if (after === digit) return end - i <= 3 && before === upper
  const single = end - i === 1 || !isWord(window.code(end - 2))
  // "gone.The": two sentences without a space between them; "example.com", "U.S", "a.m" go on.
  return after === lower || single
}

/** Whether the full stop at `end` belongs to the word before it. */
export const keepsPeriod = (
  window: TextWindow,
  i: number,
  end: number,
  abbreviations: Abbreviations,
  afterComma: boolean,
): boolean => {
  const last = classOf(window.code(end - 1))
  if (last === digit) return false
  if (window.code(end + 1) === period) return false
  if (end - i === 1) return last === upper && window.code(i) !== 0x49
  if (end - i > 5 && !hasPeriod(window, i, end)) return false
  if (hasPeriod(window, i, end)) return true
  const kind = abbreviations.get(window.text.slice(i, end))
  if (kind === "number") return figureFollows(window, end + 1)
  if (kind === "state") return afterComma
  return kind !== undefined
}

/** Whether the word is an acronym with full stops inside: segments of one or two letters. */
const hasPeriod = ({ text }: TextWindow, i: number, end: number): boolean => {
  let since = 0
  let periods = 0
  for (let k = i; k < end; k++) {
    if (text.charCodeAt(k) === period) {
      periods++
      since = 0
    } else if (++since > 2) return false
  }
  return periods > 0
}

/** "U.S.-led", "U.N.-backed": whether the full stop at `end` and the hyphen after it join an acronym to a word of small letters. */
export const joinsCompound = (window: TextWindow, i: number, end: number): boolean =>
  classOf(window.code(end + 2)) === lower && classOf(window.code(i)) === upper && hasPeriod(window, i, end)

const figureFollows = (window: TextWindow, i: number): boolean => {
  let k = i
  while (k < window.limit && classOf(window.text.charCodeAt(k)) === space) k++
  return classOf(window.code(k)) === digit
}

/** Marks that stay inside figures and names: 1,700; 9:45; 3/4/2012; AT&T. */
export const joinsMark = (window: TextWindow, code: number, end: number): boolean => {
  const before = classOf(window.code(end - 1))
  const after = classOf(window.code(end + 1))
  if (code === comma) return before === digit && threeDigits(window, end + 1)
  if (code === colon || code === slash) return before === digit && after === digit
  if (code === ampersand) return before === upper && after === upper
  return code === 0x5f && after >= digit
}

const threeDigits = (window: TextWindow, i: number): boolean => {
  for (let k = 0; k < 3; k++) if (classOf(window.code(i + k)) !== digit) return false
  return classOf(window.code(i + 3)) !== digit
}
