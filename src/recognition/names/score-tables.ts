import {
  addLeftFeatures,
  addLineFeatures,
  addOpeningFeatures,
  addRightFeatures,
  addWordFeatures,
  FeatureBuffer,
  LineKind,
  places,
} from "./features.js"
import { labelCount } from "./labels.js"
import { cacheLimit, type SentenceWords, type WordCache } from "./sentence-words.js"
import { addWeights, type Weights } from "./weights.js"
import type { WordType } from "./word-types.js"

/** Entries of a table of pairs. A power of two; a pair that falls on another's entry takes its place. */
const pairCount = 1 << 15
const pairShift = Math.clz32(pairCount - 1)

/** An array's own fill is a call out of the code, which for so few costs more than the rest. */
const clearRow = (rows: Int16Array, from: number): void => {
  for (let at = from; at < from + labelCount; at++) rows[at] = 0
}

/** Remembers what two neighbours add to the score of each label of one of them. */
class PairScores {
  readonly #here = new Int32Array(pairCount).fill(-1)
  readonly #other = new Int32Array(pairCount)
  readonly rows = new Int16Array(pairCount * labelCount)

  constructor(
    readonly weights: Weights,
    readonly buffer: FeatureBuffer,
    readonly addFeatures: (buffer: FeatureBuffer, here: WordType, other: WordType) => void,
  ) {}

  forget(): void {
    this.#here.fill(-1)
  }

  /** Where the row of two words begins in `rows`. */
  at(here: WordType, other: WordType): number {
    const slot = (Math.imul(here.id, 0x9e3779b1) ^ Math.imul(other.id, 0x85ebca6b)) >>> pairShift
    const from = slot * labelCount
    if (this.#here[slot] !== here.id || this.#other[slot] !== other.id) {
      this.#here[slot] = here.id
      this.#other[slot] = other.id
      clearRow(this.rows, from)
      this.buffer.clear()
      this.addFeatures(this.buffer, here, other)
      addWeights(this.weights, this.buffer.values, this.buffer.length, this.rows, from)
    }
    return from
  }
}

/** The rows of a word: what it gives to itself in each kind of line and as the first of a sentence, then to its neighbours by place. */
const opening = LineKind.table + 1
const rowCount = opening + places.length
const rowAt = (place: number): number => opening + place
/** A row after all others that stays empty. */
const emptyRow = cacheLimit * rowCount * labelCount

/**
 * The model's scores as sums that are worked out once: the model is linear, so what a word, or a pair of neighbours, adds to
 * the labels is the same wherever it stands. The rows of a word lie together in one table, since the time goes into
 * fetching them from memory.
 */
export class ScoreTables {
  readonly #buffer = new FeatureBuffer()
  readonly #rows = new Int16Array(emptyRow + labelCount)
  /** For each word a bit for each of its rows that is filled. */
  readonly #filled = new Uint16Array(cacheLimit)
  readonly #left: PairScores
  readonly #right: PairScores
  #generation = 0

  constructor(
    readonly weights: Weights,
    readonly words: WordCache,
  ) {
    this.#left = new PairScores(weights, this.#buffer, addLeftFeatures)
    this.#right = new PairScores(weights, this.#buffer, addRightFeatures)
  }

  /** Forgets what the cache of words has forgotten. */
  follow(): void {
    if (this.#generation === this.words.generation) return
    this.#generation = this.words.generation
    this.#filled.fill(0)
    this.#left.forget()
    this.#right.forget()
  }

  /**
   * Sets `sums` to what the word at `at` gives to itself, alone and with the words beside it, and what those give to it. The rows are
   * found first, and then added in one pass: each label's sum stays in a register.
   */
  sum(words: SentenceWords, at: number, sums: Int32Array): void {
    const here = words.word(at)
    const before = words.word(at, -1)
    const after = words.word(at, 1)
    const rows = this.#rows
    const own = this.#own(here, words.line)
    const opened = words.opens(at) ? this.#opening(here) : emptyRow
    const left = this.#placed(before, 1)
    const right = this.#placed(after, 2)
    const left2 = this.#placed(words.word(at, -2), 3)
    const right2 = this.#placed(words.word(at, 2), 4)
    const left3 = this.#placed(words.word(at, -3), 5)
    const left4 = this.#placed(words.word(at, -4), 5)
    const right3 = this.#placed(words.word(at, 3), 6)
    const right4 = this.#placed(words.word(at, 4), 6)
    const withLeft = this.#left.at(here, before)
    const withRight = this.#right.at(here, after)
    const leftRows = this.#left.rows
    const rightRows = this.#right.rows
    for (let label = 0; label < labelCount; label++) {
      sums[label] =
        (rows[own + label] ?? 0) +
        (rows[opened + label] ?? 0) +
        (rows[left + label] ?? 0) +
        (rows[right + label] ?? 0) +
        (rows[left2 + label] ?? 0) +
        (rows[right2 + label] ?? 0) +
        (rows[left3 + label] ?? 0) +
        (rows[left4 + label] ?? 0) +
        (rows[right3 + label] ?? 0) +
        (rows[right4 + label] ?? 0) +
        (leftRows[withLeft + label] ?? 0) +
        (rightRows[withRight + label] ?? 0)
    }
  }

  /** Where the row begins of what a word gives to itself in a kind of line. */
  #own(word: WordType, line: LineKind): number {
    const from = (word.id * rowCount + line) * labelCount
    if (this.#isNew(word, line)) {
      addWordFeatures(this.#buffer, word, 0)
      addLineFeatures(this.#buffer, word, line)
      this.#fill(from)
    }
    return from
  }

  /** What a word gives to the one from which it stands at a place; see `places`. */
  #placed(word: WordType, place: number): number {
    const row = rowAt(place)
    const from = (word.id * rowCount + row) * labelCount
    if (this.#isNew(word, row)) {
      addWordFeatures(this.#buffer, word, place)
      this.#fill(from)
    }
    return from
  }

  /** What a word gives to itself as the first of a sentence. */
  #opening(word: WordType): number {
    const from = (word.id * rowCount + opening) * labelCount
    if (this.#isNew(word, opening)) {
      addOpeningFeatures(this.#buffer, word)
      this.#fill(from)
    }
    return from
  }

  #isNew(word: WordType, row: number): boolean {
    const filled = this.#filled[word.id] ?? 0
    if (filled & (1 << row)) return false
    this.#filled[word.id] = filled | (1 << row)
    this.#buffer.clear()
    return true
  }

  #fill(from: number): void {
    clearRow(this.#rows, from)
    addWeights(this.weights, this.#buffer.values, this.#buffer.length, this.#rows, from)
  }
}
