import type { TokenSpan, Tokens } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import {
  addLeftFeatures,
  addLineFeatures,
  addOpeningFeatures,
  addRightFeatures,
  addWideFeatures,
  addWordFeatures,
  type FeatureBuffer,
  LineKind,
  matchPhrases,
  phraseFeature,
  places,
} from "./features.js"
import { kindOfLine } from "./stretches.js"
import { describeWord, edgeWord, type Knowledge, type WordType } from "./word-types.js"

const margin = 4

/** Spellings that a cache holds at most: some 40 megabytes of sums, so that no stream of articles fills the memory. */
export const cacheLimit = 48_000
/** Describes each spelling once. */
export class WordCache {
  /** What stands beyond the ends of a sentence. */
  readonly start = edgeWord(0, 11)
  readonly end = edgeWord(1, 12)
  readonly #types: WordType[] = [this.start, this.end]
  #ids = this.#newIds()
  /** Counts how often it began anew: what is kept by a word's number is void then. */
  generation = 0

  constructor(
    readonly knowledge: Knowledge,
    readonly caseless: boolean,
  ) {}

  #newIds(): FormMemo {
    return new FormMemo((lower, text) => {
      const id = this.#types.length
      this.#types.push(describeWord(id, text, lower, this.caseless, this.knowledge))
      return id
    })
  }

  /** Begins anew where so many words more might not find room. */
  makeRoom(count: number): void {
    if (this.#types.length + count <= cacheLimit) return
    this.#types.length = 2
    this.#ids = this.#newIds()
    this.generation++
  }

  /** The word of a token of the text. */
  at(tokens: Tokens, token: number): WordType {
    return this.#types[this.#ids.at(tokens, token)] ?? this.end
  }
}

/** The words of one sentence as the model sees them, with edges on both sides, made as far as they are needed. */
export class SentenceWords {
  #words: WordType[] = []
  /** By word, the features of the phrases that cover it. */
  readonly #phrases: (number[] | undefined)[] = []
  #first = 0
  #last = 0
  #tokens: Tokens | undefined
  line: LineKind = LineKind.prose

  constructor(readonly cache: WordCache) {}

  enter(tokens: Tokens, sentence: TokenSpan): void {
    this.#tokens = tokens
    this.#first = sentence.first
    this.#last = sentence.last
    this.#words.length = 0
    this.cache.makeRoom(sentence.last - sentence.first)
    this.line = this.cache.caseless ? LineKind.prose : kindOfLine(tokens, sentence)
  }

  /** Makes ready the words of a stretch and of its surroundings. */
  reach(stretch: TokenSpan): void {
    this.#phrases.length = 0
    const tokens = this.#tokens
    if (!tokens) return
    for (let at = stretch.first - margin; at < stretch.last + margin; at++) {
      const slot = at - this.#first + margin
      if (this.#words[slot] !== undefined) continue
      this.#words[slot] =
        at < this.#first ? this.cache.start : at >= this.#last ? this.cache.end : this.cache.at(tokens, at)
    }
    const shift = margin - this.#first
    const { phrases } = this.cache.knowledge
    matchPhrases(phrases, this.#words, stretch.first + shift, stretch.last + shift, (word, classes, position) => {
      const known = this.#phrases[word]
      if (known) known.push(phraseFeature(classes, position))
      else this.#phrases[word] = [phraseFeature(classes, position)]
    })
  }

  /** The word `distance` from token `at`. */
  word(at: number, distance = 0): WordType {
    return this.#words[at - this.#first + margin + distance] ?? this.cache.end
  }

  /** The features of token `at` that neither its spelling nor a pair of neighbours gives alone: what is summed anew each time. */
  addWide(buffer: FeatureBuffer, at: number): void {
    addWideFeatures(buffer, this.word(at), this.word(at, -1), this.word(at, 1), this.word(at, -2), this.word(at, 2))
    const phrases = this.#phrases[at - this.#first + margin]
    if (phrases) for (const hash of phrases) buffer.add(hash)
  }

  /** All features of token `at`, for training; `ScoreTables` sums most of them from what it remembers. */
  addAll(buffer: FeatureBuffer, at: number): void {
    const here = this.word(at)
    for (let place = 0; place < places.length; place++) {
      for (const distance of distances[place] ?? []) addWordFeatures(buffer, this.word(at, distance), place)
    }
    const from = buffer.length
    addLineFeatures(buffer, here, this.line)
    addLeftFeatures(buffer, here, this.word(at, -1))
    addRightFeatures(buffer, here, this.word(at, 1))
    this.addWide(buffer, at)
    const context = buffer.values.slice(from, from + learnedOrder.length)
    for (const [index, place] of learnedOrder.entries()) buffer.values[from + index] = context[place] ?? 0
    const phrases = buffer.values.slice(from + learnedOrder.length, buffer.length)
    buffer.length = from + learnedOrder.length
    if (this.opens(at)) addOpeningFeatures(buffer, here)
    for (const hash of phrases) buffer.add(hash)
  }

  /** Whether only marks and figures stand before a token in its sentence. */
  opens(at: number): boolean {
    for (let before = at - 1; before >= this.#first; before--) {
      if (before < at - margin || this.word(before).letters) return false
    }
    return true
  }
}

/**
 * The order in which the shipped weights were learned from the features of context. Weights are sums of floating point, so that
 * another order gives other bytes.
 */
const learnedOrder = [
  6, 14, 7, 15, 22, 8, 16, 23, 9, 17, 24, 25, 26, 18, 10, 27, 28, 0, 1, 2, 3, 12, 20, 4, 5, 13, 21, 11, 19,
]

/** How far from the word scored stands what each of `places` names. */
const distances: readonly (readonly number[])[] = [[0], [-1], [1], [-2], [2], [-4, -3], [3, 4]]
