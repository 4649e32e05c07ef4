import {
  featureCount,
  fillHistory,
  fillLeft,
  fillLeft2,
  fillOwn,
  fillRight,
  fillRight2,
  historyFeatures,
  left2Features,
  leftFeatures,
  ownFeatures,
  right2Features,
  rightFeatures,
} from "./tagger-features.js"
import { addWeights, type TaggerModel } from "./tagger-model.js"
import { recordSize, type TaggerWords, tagCount } from "./tagger-words.js"

/** The rows of a word: what it gives to itself, by use of capitals and whether it opens the sentence, then to its neighbours. */
const ownRows = 6
const leftRow = ownRows
const left2Row = leftRow + 1
const right2Row = left2Row + 1
const rightRow = right2Row + 1
const rowCount = rightRow + 3

const tagsAndNone = tagCount + 1

/**
 * What a word adds to the score of each tag, of itself or of a neighbour, summed when it is first asked for: the model is
 * linear, and texts repeat their words. Sums are whole numbers, the same in whatever order.
 */
export class TaggerTables {
  readonly #model: TaggerModel
  readonly #words: TaggerWords
  readonly #slots = new Int32Array(featureCount)
  #rows = new Int32Array(0)
  /** For each word a bit for each of its rows that is filled. */
  #filled = new Uint16Array(0)
  /** By the two tags before. */
  readonly #histories = new Int32Array(tagsAndNone * tagsAndNone * tagCount)

  constructor(model: TaggerModel, words: TaggerWords) {
    this.#model = model
    this.#words = words
    for (let before = -1; before < tagCount; before++) {
      for (let earlier = -1; earlier < tagCount; earlier++) {
        fillHistory(this.#slots, before, earlier)
        addWeights(model, this.#slots, historyFeatures, this.#histories, this.#history(before, earlier))
      }
    }
  }

  #history(before: number, earlier: number): number {
    return ((before + 1) * tagsAndNone + earlier + 1) * tagCount
  }

  /** Forgets all words. */
  forget(): void {
    this.#filled.fill(0)
  }

  /** Finds room for the words that have records by now. */
  makeRoom(): void {
    const count = this.#words.records.length / recordSize
    if (count <= this.#filled.length) return
    const filled = new Uint16Array(count)
    filled.set(this.#filled)
    this.#filled = filled
    const rows = new Int32Array(count * rowCount * tagCount)
    rows.set(this.#rows)
    this.#rows = rows
  }

  /** Sets `sums` to what the words and the tags before one token add by themselves. */
  sum(
    sums: Int32Array,
    places: Int32Array,
    at: number,
    before: number,
    earlier: number,
    letterCase: number,
    opening: boolean,
  ): void {
    const rows = this.#rows
    const own = this.#own(places[at] ?? 0, letterCase, opening)
    const left = this.#left(places[at - 1] ?? 0)
    const left2 = this.#left2(places[at - 2] ?? 0)
    const right = this.#right(places[at + 1] ?? 0, letterCase)
    const right2 = this.#right2(places[at + 2] ?? 0)
    const history = this.#history(before, earlier)
    for (let tag = 0; tag < tagCount; tag++) {
      sums[tag] =
        (rows[own + tag] ?? 0) +
        (rows[left + tag] ?? 0) +
        (rows[left2 + tag] ?? 0) +
        (rows[right + tag] ?? 0) +
        (rows[right2 + tag] ?? 0) +
        (this.#histories[history + tag] ?? 0)
    }
  }

  #own(place: number, letterCase: number, opening: boolean): number {
    const row = 2 * letterCase + (opening ? 1 : 0)
    if (this.#isNew(place, row)) {
      fillOwn(this.#slots, this.#words.records, place, letterCase, opening)
      this.#fill(place, row, ownFeatures)
    }
    return rowAt(place, row)
  }

  #left(place: number): number {
    if (this.#isNew(place, leftRow)) {
      fillLeft(this.#slots, this.#words.records, place)
      this.#fill(place, leftRow, leftFeatures)
    }
    return rowAt(place, leftRow)
  }

  #left2(place: number): number {
    if (this.#isNew(place, left2Row)) {
      fillLeft2(this.#slots, this.#words.records, place)
      this.#fill(place, left2Row, left2Features)
    }
    return rowAt(place, left2Row)
  }

  #right(place: number, letterCase: number): number {
    const row = rightRow + letterCase
    if (this.#isNew(place, row)) {
      fillRight(this.#slots, this.#words.records, place, letterCase)
      this.#fill(place, row, rightFeatures)
    }
    return rowAt(place, row)
  }

  #right2(place: number): number {
    if (this.#isNew(place, right2Row)) {
      fillRight2(this.#slots, this.#words.records, place)
      this.#fill(place, right2Row, right2Features)
    }
    return rowAt(place, right2Row)
  }

  #isNew(place: number, row: number): boolean {
    const word = place / recordSize
    const filled = this.#filled[word] ?? 0
    if (filled & (1 << row)) return false
    this.#filled[word] = filled | (1 << row)
    return true
  }

  #fill(place: number, row: number, features: readonly number[]): void {
    const rows = this.#rows
    const from = rowAt(place, row)
    // An array's own fill is a call out of the code, which for so few costs more than the rest.
    for (let at = from; at < from + tagCount; at++) rows[at] = 0
    addWeights(this.#model, this.#slots, features, rows, from)
  }
}

const rowAt = (place: number, row: number): number => ((place / recordSize) * rowCount + row) * tagCount
