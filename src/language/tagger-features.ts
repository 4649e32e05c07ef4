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
  fillOwn(into, records, places[at] ?? 0, letterCase, at === 2)
  fillHistory(into, before, earlier)
  fillLeft(into, records, places[at - 1] ?? 0)
  fillLeft2(into, records, places[at - 2] ?? 0)
  fillRight(into, records, places[at + 1] ?? 0, letterCase)
  fillRight2(into, records, places[at + 2] ?? 0)
  fillJoint(into, records, places, at, before, earlier, letterCase)
}

/** Which features depend on one thing alone, the word itself or one of its neighbours: `TaggerTables` sums them once. */
export const ownFeatures = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 25] as const
export const historyFeatures = [11, 12] as const
export const leftFeatures = [15] as const
export const left2Features = [16] as const
export const rightFeatures = [17, 19, 22] as const
export const right2Features = [18] as const
/** Those that join several words, or words and tags. */
export const jointFeatures = [13, 14, 20, 21, 23, 24, 26, 27, 28, 29, 30, 31] as const

export const fillOwn = (
  into: Int32Array,
  records: Int32Array,
  own: number,
  letterCase: number,
  opening: boolean,
): void => {
  const word = records[own] ?? 0
  const shape = (records[own + field.shape] ?? 0) + letterCase
  into[0] = one(1, letterCase)
  into[1] = one(2, word)
  into[2] = one(3, records[own + field.suffix2] ?? 0)
  into[3] = one(4, records[own + field.suffix3] ?? 0)
  into[4] = one(5, records[own + field.suffix4] ?? 0)
  into[5] = one(6, records[own + field.suffix1] ?? 0)
  into[6] = one(7, records[own + field.prefix1] ?? 0)
  into[7] = one(8, records[own + field.prefix3] ?? 0)
  into[8] = one(9, shape)
  into[9] = two(10, word, shape)
  into[10] = one(11, records[own + field.tags] ?? 0)
  into[25] = two(26, shape, opening ? 1 : 0)
}

const historyOf = (before: number, earlier: number): number => (before + 1) * 32 + earlier + 1

export const fillHistory = (into: Int32Array, before: number, earlier: number): void => {
  into[11] = one(12, before)
  into[12] = one(13, historyOf(before, earlier))
}

export const fillLeft = (into: Int32Array, records: Int32Array, left: number): void => {
  into[15] = one(16, records[left] ?? 0)
}

export const fillLeft2 = (into: Int32Array, records: Int32Array, left2: number): void => {
  into[16] = one(17, records[left2] ?? 0)
}

export const fillRight = (into: Int32Array, records: Int32Array, right: number, letterCase: number): void => {
  const shape = (records[right + field.shape] ?? 0) + letterCase
  into[17] = one(18, records[right] ?? 0)
  into[19] = one(20, records[right + field.tags] ?? 0)
  into[22] = two(23, records[right + field.suffix3] ?? 0, shape)
}

export const fillRight2 = (into: Int32Array, records: Int32Array, right2: number): void => {
  into[18] = one(19, records[right2] ?? 0)
}

export const fillJoint = (
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
  const right = places[at + 1] ?? 0
  const word = records[own] ?? 0
  const tags = records[own + field.tags] ?? 0
  const shape = (records[own + field.shape] ?? 0) + letterCase
  const rightTags = records[right + field.tags] ?? 0
  const history = historyOf(before, earlier)
  into[13] = two(14, before, word)
  into[14] = two(15, history, tags)
  into[20] = two(21, before, rightTags)
  into[21] = two(22, word, rightTags)
  into[23] = two(24, word, records[right] ?? 0)
  into[24] = two(25, records[left] ?? 0, word)
  into[26] = two(27, rightTags, records[(places[at + 2] ?? 0) + field.tags] ?? 0)
  into[27] = two(28, shape, (records[right + field.shape] ?? 0) + letterCase)
  into[28] = two(29, (records[left + field.shape] ?? 0) + letterCase, shape)
  into[29] = two(30, before, records[own + field.suffix3] ?? 0)
  into[30] = two(31, tags, rightTags)
  into[31] = two(32, history, rightTags)
}
