/** What the tokenizer wants to know of a UTF-16 unit, in an order that groups: from `digit` on it belongs to words. */
export const space = 1
export const newline = 2
export const mark = 3
const symbol = 4
export const high = 5
export const low = 6
export const digit = 7
export const lower = 8
export const upper = 9
export const letter = 10

const table = new Uint8Array(65_536)
const letterPattern = /\p{L}|\p{M}/u
const upperPattern = /\p{Lu}|\p{Lt}/u
const lowerPattern = /\p{Ll}/u
const digitPattern = /\p{Nd}/u
const spacePattern = /\s|\p{Cf}|\p{Cc}|\p{Z}/u
const symbolPattern = /\p{S}/u

const classify = (code: number): number => {
  // Soft hyphens and joiners stand inside words.
  if (code === 0xad || code === 0x200c || code === 0x200d) return letter
  if (code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029) return newline
  if (code >= 0xd800 && code <= 0xdbff) return high
  if (code >= 0xdc00 && code <= 0xdfff) return low
  const char = String.fromCharCode(code)
  if (spacePattern.test(char)) return space
  if (digitPattern.test(char)) return digit
  if (upperPattern.test(char)) return upper
  if (lowerPattern.test(char)) return lower
  if (letterPattern.test(char)) return letter
  return symbolPattern.test(char) ? symbol : mark
}

/** The class of a UTF-16 unit; worked out when it is first met. */
export const classOf = (code: number): number => {
  const known = table[code]
  if (known !== undefined && known !== 0) return known
  const found = classify(code)
  table[code] = found
  return found
}

/** Whether a UTF-16 unit may stand in a word: a digit or a letter. */
export const isWord = (code: number): boolean => classOf(code) >= digit
