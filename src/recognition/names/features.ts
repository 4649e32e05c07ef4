import { classesOf, continuePhrase, type KnownPhrases, longestPhrase } from "./known-phrases.js"
import { Position } from "./labels.js"
import { mix } from "./word-hash.js"
import type { WordType } from "./word-types.js"

/** Where a word stands relative to the one that is scored; the farther ones without order. */
export const places = ["here", "left", "right", "left2", "right2", "before", "after"] as const

/** Hashes of the features at hand; filled anew for each word. */
export class FeatureBuffer {
  readonly values = new Uint32Array(256)
  length = 0

  clear(): void {
    this.length = 0
  }

  add(hash: number): void {
    this.values[this.length++] = hash
  }
}

const template = (number: number): number => mix(0x6e616d65, number)
const templates = Array.from({ length: 256 }, (_, number) => template(number))
const one = (number: number, value: number): number => mix(templates[number] ?? 0, value)
const two = (number: number, first: number, second: number): number => mix(one(number, first), second)
const three = (number: number, first: number, second: number, third: number): number =>
  mix(two(number, first, second), third)

/** The features that a word alone gives to the word at `places[place]` from it: these are summed once for each spelling. */
export const addWordFeatures = (buffer: FeatureBuffer, type: WordType, place: number): void => {
  const base = 16 * place
  buffer.add(one(base, type.word))
  const { clusters, classes } = type
  if (place >= 5) {
    if (clusters[1]) buffer.add(one(base + 1, clusters[1]))
    return
  }
  buffer.add(one(base + 2, type.shape))
  for (let cut = 0; cut < clusters.length; cut++) {
    const cluster = clusters[cut] ?? 0
    if (cluster !== 0) buffer.add(one(base + 3 + cut, cluster))
  }
  if (classes !== 0) {
    buffer.add(one(base + 7, classes))
    if (place < 3) for (let bit = 1; bit <= classes; bit <<= 1) if (classes & bit) buffer.add(one(base + 8, bit))
  }
  if (place > 2) return
  buffer.add(one(base + 14, type.leanings))
  if (type.leanings !== 0) {
    for (let kind = 0; kind < 8; kind += 2) buffer.add(two(base + 15, kind, (type.leanings >> kind) & 3))
  }
  const { affixes } = type
  if (place === 0) {
    for (let at = 0; at < affixes.length; at++) buffer.add(one(base + 9, affixes[at] ?? 0))
    buffer.add(two(base + 10, type.shape, clusters[2] ?? 0))
    buffer.add(two(base + 11, type.shape, classes))
    buffer.add(two(base + 12, type.shape, type.word))
    buffer.add(two(base + 13, classes, clusters[1] ?? 0))
  } else if (affixes.length >= 6) {
    buffer.add(one(base + 9, affixes[5] ?? 0))
  }
}

/** What kind of line a sentence is, for the casing of its words. */
export enum LineKind {
  prose,
  /** Every word in capitals. */
  capitals,
  /** Nearly every word begins with a capital, as headlines do. */
  headline,
  /** No word in small letters: names and figures, as in a table. */
  table,
}

const context = 128

/** What the kind of line adds to what a word gives to itself. */
export const addLineFeatures = (buffer: FeatureBuffer, here: WordType, line: LineKind): void => {
  buffer.add(two(context + 17, line, here.shape))
  buffer.add(two(context + 18, line, here.middle))
  buffer.add(two(context + 19, line, here.word))
  buffer.add(two(context + 20, line, here.classes))
  buffer.add(two(context + 30, here.leanings, here.shape))
  buffer.add(two(context + 31, line, here.leanings))
}

/** Of the first word of a sentence. */
export const addOpeningFeatures = (buffer: FeatureBuffer, here: WordType): void => {
  buffer.add(one(context + 21, here.word))
  buffer.add(one(context + 22, here.middle))
  buffer.add(one(context + 23, here.classes))
  buffer.add(one(context + 24, here.shape))
}

/** What a word and the one before it give together. */
export const addLeftFeatures = (buffer: FeatureBuffer, here: WordType, left: WordType): void => {
  buffer.add(two(context, left.word, here.word))
  buffer.add(two(context + 2, left.shape, here.shape))
  buffer.add(two(context + 5, left.fine, here.fine))
  buffer.add(two(context + 8, left.word, here.shape))
  buffer.add(two(context + 14, left.fine, here.shape))
  buffer.add(two(context + 26, left.word, here.fine))
  buffer.add(two(context + 28, here.leanings, left.leanings))
  buffer.add(three(context + 32, left.word, here.shape, here.leanings))
}

/** What a word and the one after it give together. */
export const addRightFeatures = (buffer: FeatureBuffer, here: WordType, right: WordType): void => {
  buffer.add(two(context + 1, here.word, right.word))
  buffer.add(two(context + 3, here.shape, right.shape))
  buffer.add(two(context + 6, here.fine, right.fine))
  buffer.add(two(context + 9, here.shape, right.word))
  buffer.add(two(context + 13, here.shape, right.fine))
  buffer.add(two(context + 27, here.fine, right.word))
  buffer.add(two(context + 29, here.leanings, right.leanings))
  buffer.add(three(context + 33, here.leanings, here.shape, right.word))
}

/** What three words give together. */
export const addWideFeatures = (
  buffer: FeatureBuffer,
  here: WordType,
  left: WordType,
  right: WordType,
  left2: WordType,
  right2: WordType,
): void => {
  buffer.add(three(context + 4, left.shape, here.shape, right.shape))
  buffer.add(three(context + 7, left.middle, here.middle, right.middle))
  buffer.add(three(context + 10, left2.word, left.word, here.shape))
  buffer.add(three(context + 11, here.shape, right.word, right2.word))
  buffer.add(three(context + 12, left.word, here.shape, right.word))
  buffer.add(three(context + 15, here.classes, left.classes, right.classes))
  buffer.add(three(context + 16, here.shape, left2.shape, right2.shape))
}

/** Marks of each word the phrases of several words that cover it: class, place in the phrase. Longest at each start. */
export const matchPhrases = (
  phrases: KnownPhrases,
  words: readonly WordType[],
  from: number,
  to: number,
  found: (word: number, classes: number, position: Position) => void,
): void => {
  for (let start = from; start < to; start++) {
    let hash = 0
    let last = -1
    let classes = 0
    const limit = Math.min(to, start + longestPhrase)
    for (let at = start; at < limit; at++) {
      hash = continuePhrase(hash, words[at]?.key ?? 0)
      if (at === start) continue
      const known = classesOf(phrases, hash)
      if (known !== 0) {
        classes = known
        last = at
      }
    }
    if (last < 0) continue
    found(start, classes, Position.first)
    for (let at = start + 1; at < last; at++) found(at, classes, Position.inner)
    found(last, classes, Position.last)
  }
}

/** The feature of a phrase that covers a word. */
export const phraseFeature = (classes: number, position: Position): number => two(context + 25, classes, position)
