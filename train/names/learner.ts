import { Chain } from "../../src/recognition/names/chain.js"
import { labelCount, mayFollow } from "../../src/recognition/names/labels.js"
import type { Row } from "../../src/recognition/names/weights.js"
import type { Examples } from "./examples.js"

export interface Settings {
  readonly rounds: number
  /** Strength of the squared penalty, per stretch. */
  readonly penalty: number
  readonly rate: number
  /** Features met more seldom are left out. */
  readonly leastCount: number
  /** A row is kept when one of its weights is at least this large. */
  readonly leastWeight: number
}

export interface Learned {
  readonly rows: readonly Row[]
  readonly transitions: Float32Array
}

/** Numbers the features that are frequent enough; gives for each occurrence its number or -1. */
const numberFeatures = (hashes: Uint32Array, leastCount: number): { index: Int32Array; keys: Uint32Array } => {
  let size = 1 << 16
  while (size < hashes.length / 3) size *= 2
  const slots = new Uint32Array(size)
  const counts = new Int32Array(size)
  const mask = size - 1
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) & mask
    while (counts[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  for (const hash of hashes) {
    const slot = slotOf(hash)
    slots[slot] = hash
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const numbers = new Int32Array(size).fill(-1)
  const keys: number[] = []
  for (let slot = 0; slot < size; slot++) {
    if ((counts[slot] ?? 0) < leastCount) continue
    numbers[slot] = keys.length
    keys.push(slots[slot] ?? 0)
  }
  return { index: Int32Array.from(hashes, (hash) => numbers[slotOf(hash)] ?? -1), keys: Uint32Array.from(keys) }
}

/** Marsaglia's xorshift: numbers from 0 to 1, the same in every run. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
}

const shuffle = (order: Int32Array, random: () => number): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const swapped = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = swapped
  }
}

const longestStretch = 4096
/** How much slower the weights of pairs of labels move, of which there is one in every word. */
const pairRate = 0.2
/** Pairs' probabilities change slowly enough that their exponentials are made anew only once in so many stretches. */
const refresh = 64

/** The weights while they are learned. They are kept divided by `scale`, so that the penalty costs one product a step. */
class Field {
  readonly weights: Float32Array
  readonly transitions = new Float32Array(labelCount * labelCount)
  scale = 1
  readonly #scores = new Float32Array(longestStretch * labelCount)
  readonly #model = new Float64Array(longestStretch * labelCount)
  readonly #truth = new Float64Array(longestStretch * labelCount)
  readonly #modelPairs = new Float64Array(labelCount * labelCount)
  readonly #truePairs = new Float64Array(labelCount * labelCount)
  readonly #allowed: Uint32Array
  #chain: Chain

  constructor(
    readonly examples: Examples,
    readonly index: Int32Array,
    featureCount: number,
  ) {
    this.weights = new Float32Array(featureCount * labelCount)
    this.#allowed = Uint32Array.from(examples.allowed)
    for (let from = 0; from < labelCount; from++) {
      for (let to = 0; to < labelCount; to++) {
        if (!mayFollow(from, to)) this.transitions[from * labelCount + to] = forbidden
      }
    }
    this.#chain = new Chain(this.transitions)
  }

  renewPairs(): void {
    this.#chain = new Chain(this.transitions)
  }

  /** One step on the words from `first`; gives the sum over them of how much was not expected. */
  learn(first: number, length: number, rate: number): number {
    this.#score(first, length)
    this.#modelPairs.fill(0)
    this.#truePairs.fill(0)
    this.#chain.weigh(this.#scores, length, this.#model, undefined, this.#modelPairs)
    this.#setTruth(this.#allowed.subarray(first, first + length), length)
    let doubt = 0
    for (let word = 0; word < length; word++) doubt += this.#correct(first + word, word * labelCount, rate / this.scale)
    for (let pair = 0; pair < this.transitions.length; pair++) {
      const error = (this.#truePairs[pair] ?? 0) - (this.#modelPairs[pair] ?? 0)
      if (error > 1e-6 || error < -1e-6) {
        this.transitions[pair] = (this.transitions[pair] ?? 0) + pairRate * rate * error
      }
    }
    return doubt
  }

  /** Multiplies the weights out when they would leave the range of their numbers. */
  settle(): void {
    if (this.scale >= 1e-3) return
    for (let at = 0; at < this.weights.length; at++) this.weights[at] = (this.weights[at] ?? 0) * this.scale
    this.scale = 1
  }

  #score(first: number, length: number): void {
    const { weights, index } = this
    const { starts } = this.examples
    const scores = this.#scores
    for (let word = 0; word < length; word++) {
      const row = word * labelCount
      scores.fill(0, row, row + labelCount)
      const end = starts[first + word + 1] ?? 0
      for (let feature = starts[first + word] ?? 0; feature < end; feature++) {
        const number = index[feature] ?? -1
        if (number < 0) continue
        const from = number * labelCount
        for (let label = 0; label < labelCount; label++) {
          scores[row + label] = (scores[row + label] ?? 0) + (weights[from + label] ?? 0)
        }
      }
      for (let label = 0; label < labelCount; label++) scores[row + label] = (scores[row + label] ?? 0) * this.scale
    }
  }

  #setTruth(allowed: Uint32Array, length: number): void {
    if (!allowed.every((mask) => (mask & (mask - 1)) === 0)) {
      this.#chain.weigh(this.#scores, length, this.#truth, allowed, this.#truePairs)
      return
    }
    for (let word = 0; word < length; word++) {
      const row = word * labelCount
      this.#truth.fill(0, row, row + labelCount)
      this.#truth[row + (31 - Math.clz32(allowed[word] ?? 1))] = 1
    }
    countPairs(this.#truth, length, this.#truePairs)
  }

  #correct(word: number, row: number, gain: number): number {
    const { weights, index } = this
    const { starts } = this.examples
    const end = starts[word + 1] ?? 0
    let sure = 0
    for (let label = 0; label < labelCount; label++) {
      sure += (this.#truth[row + label] ?? 0) * (this.#model[row + label] ?? 0)
    }
    for (let label = 0; label < labelCount; label++) {
      const error = (this.#truth[row + label] ?? 0) - (this.#model[row + label] ?? 0)
      if (error < 1e-3 && error > -1e-3) continue
      const change = gain * error
      for (let feature = starts[word] ?? 0; feature < end; feature++) {
        const at = (index[feature] ?? -1) * labelCount + label
        if (at >= 0) weights[at] = (weights[at] ?? 0) + change
      }
    }
    return 1 - sure
  }
}

/** The weight of a pair of labels that cannot stand together. */
const forbidden = -30

/**
 * Learns a linear-chain conditional random field by stochastic gradient descent with a squared penalty and a rate that falls
 * to nothing (Bottou 2010). Words whose annotation leaves several labels open count as their sum (Tsuboi et al. 2008). The
 * order of the stretches is shuffled by a fixed seed, so that the same examples give the same weights.
 */
export const learn = (examples: Examples, settings: Settings, report: (line: string) => void): Learned => {
  const { stretches, allowed } = examples
  const { index, keys } = numberFeatures(examples.hashes.values, settings.leastCount)
  const count = stretches.length - 1
  report(`${count} stretches, ${allowed.length} words, ${index.length} features of ${keys.length} kinds`)
  const field = new Field(examples, index, keys.length)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const random = randomNumbers(88172645)
  for (let round = 0, step = 0; round < settings.rounds; round++) {
    shuffle(order, random)
    let doubt = 0
    for (const [turn, stretch] of order.entries()) {
      if (turn % refresh === 0) field.renewPairs()
      const first = stretches[stretch] ?? 0
      const rate = settings.rate * (1 - step++ / (settings.rounds * count + 1))
      field.scale *= 1 - rate * settings.penalty
      doubt += field.learn(first, (stretches[stretch + 1] ?? 0) - first, rate)
      field.settle()
    }
    report(`round ${round + 1}: doubt ${(doubt / allowed.length).toFixed(5)}`)
  }
  return { rows: keptRows(field, keys, settings.leastWeight), transitions: field.transitions }
}

const keptRows = ({ weights, scale }: Field, keys: Uint32Array, leastWeight: number): readonly Row[] => {
  const rows: Row[] = []
  for (const [number, hash] of keys.entries()) {
    const row = weights.slice(number * labelCount, (number + 1) * labelCount).map((weight) => weight * scale)
    if (row.some((weight) => Math.abs(weight) >= leastWeight)) rows.push({ hash, weights: row })
  }
  return rows
}

/** Counts the pairs of a stretch whose labels are known; before and after it every word is outside. */
const countPairs = (truth: Float64Array, length: number, pairs: Float64Array): void => {
  let before = 0
  for (let word = 0; word <= length; word++) {
    const label = word === length ? 0 : truth.subarray(word * labelCount, (word + 1) * labelCount).indexOf(1)
    const at = before * labelCount + label
    pairs[at] = (pairs[at] ?? 0) + 1
    before = label
  }
}
