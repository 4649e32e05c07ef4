import { classesOf, continuePhrase, type KnownPhrases } from "./known-phrases.js"
import { leafAt, leaningsAt, slotOf, type WordClusters } from "./word-clusters.js"
import { hashWord, mix } from "./word-hash.js"

/**
 * What the model knows of a word by itself, worked out once for each spelling. Hashes are of 32 bits, kept with a sign: the
 * engine keeps such numbers in the object itself, larger ones elsewhere in memory.
 */
export interface WordType {
  /** The word in lower case, its digits made alike. */
  readonly word: number
  /** The run of capitals, small letters, digits and marks: "Xx", "XxXx", "X.X.", "d-d". */
  readonly shape: number
  /** Prefixes and suffixes of one to four letters. */
  readonly affixes: readonly number[]
  /** Cluster at each cut of the tree, the leaf first; 0 where the word has none. */
  readonly clusters: readonly number[]
  /** Two of them once more, as pairs of words ask for them: the second and third cut. */
  readonly fine: number
  readonly middle: number
  /** What kinds of name such words are; see `leaningsAt`. */
  readonly leanings: number
  /** Bits of `phraseClasses`. */
  readonly classes: number
  /** Hash from which a phrase that begins or goes on with this word is made. */
  readonly key: number
  /** Letters stand in it at all. */
  readonly letters: boolean
  /** Its number among the words that a cache holds: what is summed of it is kept by that. Never let it reach a result. */
  readonly id: number
}

const maskDigits = (lower: string): string => (/\d/u.test(lower) ? lower.replace(/\d/gu, "0") : lower)

const isLetter = /\p{L}|\p{M}/u

/** How a shape writes a UTF-16 unit of ASCII that is no letter: a digit as d, a mark as itself. */
const asciiSigns = Array.from({ length: 128 }, (_, code) =>
  code >= 0x30 && code <= 0x39 ? "d" : String.fromCharCode(code),
)

const signOf = (text: string, lower: string, at: number): string => {
  const code = text.charCodeAt(at)
  const small = code | 0x20
  if (code < 128 && (small < 0x61 || small > 0x7a)) return asciiSigns[code] ?? ""
  if (code < 128) return code === lower.charCodeAt(at) ? "x" : "X"
  const char = text[at] ?? ""
  return isLetter.test(char) ? (char === lower[at] ? "x" : "X") : char
}

/** Capitals, small letters and digits to X, x and d, runs to one; at most 8 long. */
const shapeOf = (text: string, lower: string): string => {
  let shape = ""
  let before = ""
  for (let at = 0; at < text.length && shape.length < 8; at++) {
    const sign = signOf(text, lower, at)
    if (sign !== before) shape += sign
    else if (sign === "X" && shape.length === 1) shape += "X"
    before = sign
  }
  return shape
}

export interface Knowledge {
  readonly clusters: WordClusters
  readonly phrases: KnownPhrases
}

const emptyAffixes: readonly number[] = []

const curled = /(?<=\p{L})’(?=\p{L})/u

/** "O’Connor" as the texts have it that the model learned from: "O'Connor". */
const straighten = (word: string): string => (word.includes("’") ? word.replace(curled, "'") : word)

/** A word as the model sees it; `caseless` hides which letters are capitals. */
export const describeWord = (
  id: number,
  written: string,
  writtenLower: string,
  caseless: boolean,
  knowledge: Knowledge,
): WordType => {
  const [text, lower] = [straighten(written), straighten(writtenLower)]
  const masked = maskDigits(lower)
  const slot = findSlot(knowledge.clusters, lower)
  const leaf = slot < 0 ? 0 : leafAt(knowledge.clusters, slot)
  const affixes: number[] = []
  for (let length = 1; length <= 4 && length < masked.length; length++) {
    affixes.push(hashWord(masked, 0, length, 1) | 0, hashWord(masked, masked.length - length, masked.length, 2) | 0)
  }
  const key = hashWord(lower) | 0
  const clusters = leaf === 0 ? noClusters : [leaf, ...knowledge.clusters.cuts.map((cut) => cut[leaf - 1] ?? 0)]
  return {
    word: hashWord(masked) | 0,
    shape: hashWord(caseless ? shapeOf(lower, lower) : shapeOf(text, lower), 0, undefined, 3) | 0,
    affixes,
    clusters,
    fine: clusters[1] ?? 0,
    middle: clusters[2] ?? 0,
    leanings: slot < 0 ? 0 : leaningsAt(knowledge.clusters, slot),
    classes: classesOf(knowledge.phrases, continuePhrase(0, key)),
    key,
    letters: /\p{L}/u.test(text),
    id,
  }
}

/** The slot of a word, or of the last part of one like "anti-Ankara" or "mid-August". */
const findSlot = (clusters: WordClusters, lower: string): number => {
  const slot = slotOf(clusters, lower)
  const hyphen = lower.lastIndexOf("-")
  return slot < 0 && hyphen > 0 && hyphen < lower.length - 2 ? slotOf(clusters, lower.slice(hyphen + 1)) : slot
}

const noClusters: readonly number[] = [0, 0, 0, 0]

/** What stands before the first and after the last word of a sentence. */
export const edgeWord = (id: number, seed: number): WordType => ({
  word: mix(seed, 1) | 0,
  shape: mix(seed, 2) | 0,
  affixes: emptyAffixes,
  clusters: noClusters,
  fine: 0,
  middle: 0,
  leanings: 0,
  classes: 0,
  key: mix(seed, 3) | 0,
  letters: false,
  id,
})
