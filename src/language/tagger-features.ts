import { field } from "./tagger-words.js"

/** Features are hashed into this many slots. */
export const slotBits = 20
export const featureCount = 32

const one = (template: number, a: number): number => {
  let mixed = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca77)
  mixed ^= mixed >>> 15
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - slotBits)
}

const two = (template: number, a: number, b: number): number => {
  let mixed = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca77)
  mixed = Math.imul((mixed ^ (mixed >>> 15)) + b, 0x85ebca77)
  mixed ^= mixed >>> 14
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - slotBits)
}

/**
 * Writes the slots of a token's features: of it and of two words on either side, and of the two tags before it.
 * `places[at]` is the token's record in `records`; `before` and `earlier` are tags, -1 before the sentence.
 */
export const fillFeatures = (
  into: Int32Array,
  records: Int32Array,
  places: Int32Array,
  at: number,
  before: number,
  earlier: number,
  letterCase: number,
): void => {
  const own = places[at] ?? 0
  const left = places[at - 1] ?? 0
  const left2 = places[at - 2] ?? 0
  const right = places[at + 1] ?? 0
  const right2 = places[at + 2] ?? 0
  const word = records[own] ?? 0
  const suffix2 = records[own + field.suffix2] ?? 0
  const suffix3 = records[own + field.suffix3] ?? 0
  const tags = records[own + field.tags] ?? 0
  const shape = (records[own + field.shape] ?? 0) + letterCase
  const leftWord = records[left] ?? 0
  const rightWord = records[right] ?? 0
  const rightTags = records[right + field.tags] ?? 0
  const rightShape = (records[right + field.shape] ?? 0) + letterCase
  const history = (before + 1) * 32 + earlier + 1
  into[0] = one(1, letterCase)
  into[1] = one(2, word)
  into[2] = one(3, suffix2)
  into[3] = one(4, suffix3)
  into[4] = one(5, records[own + field.suffix4] ?? 0)
  into[5] = one(6, records[own + field.suffix1] ?? 0)
  into[6] = one(7, records[own + field.prefix1] ?? 0)
  into[7] = one(8, records[own + field.prefix3] ?? 0)
  into[8] = one(9, shape)
  into[9] = two(10, word, shape)
  into[10] = one(11, tags)
  into[11] = one(12, before)
  into[12] = one(13, history)
  into[13] = two(14, before, word)
  into[14] = two(15, history, tags)
  into[15] = one(16, leftWord)
  into[16] = one(17, records[left2] ?? 0)
  into[17] = one(18, rightWord)
  into[18] = one(19, records[right2] ?? 0)
  into[19] = one(20, rightTags)
  into[20] = two(21, before, rightTags)
  into[21] = two(22, word, rightTags)
  into[22] = two(23, records[right + field.suffix3] ?? 0, rightShape)
  into[23] = two(24, word, rightWord)
  into[24] = two(25, leftWord, word)
  into[25] = two(26, shape, at === 2 ? 1 : 0)
  into[26] = two(27, rightTags, records[right2 + field.tags] ?? 0)
  into[27] = two(28, shape, rightShape)
  into[28] = two(29, (records[left + field.shape] ?? 0) + letterCase, shape)
  into[29] = two(30, before, suffix3)
  into[30] = two(31, tags, rightTags)
  into[31] = two(32, history, rightTags)
}
