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
  /** Share of the features that each turn leaves out, so that none comes to rest on a few words (Hinton et al. 2012). */
  readonly dropout: number
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

/**
 * Learns a linear-chain conditional random field by stochastic gradient descent with a squared penalty (Bottou 2010).
 * Words whose annotation leaves several labels open count as their sum (Tsuboi et al. 2008). The order of the stretches
 * is shuffled by a fixed seed, so that the same examples give the same weights.
 */
export const learn = (examples: Examples, settings: Settings, report: (line: string) => void): Learned => {
  const { stretches, allowed, starts } = examples
  const { index, keys } = numberFeatures(examples.hashes.values, settings.leastCount)
  const weights = new Float32Array(keys.length * labelCount)
  const transitions = new Float32Array(labelCount * labelCount)
  for (let from = 0; from < labelCount; from++) {
    for (let to = 0; to < labelCount; to++) if (!mayFollow(from, to)) transitions[from * labelCount + to] = -30
  }
  const count = stretches.length - 1
  report(`${count} stretches, ${allowed.length} words, ${index.length} features of ${keys.length} kinds`)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  let state = 88172645
  const random = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x100000000
  }
  const maskColumn = Uint32Array.from(allowed)
  // What is kept is the mean of the weights after each round of the second half (Polyak and Juditsky 1992).
  const sums = new Float32Array(weights.length)
  const joins = new Float32Array(transitions.length)
  let averaged = 0
  let scale = 1
  let step = 0
  const left = settings.dropout * 0x100000000
  const scores = new Float32Array(4096 * labelCount)
  const model = new Float64Array(4096 * labelCount)
  const truth = new Float64Array(4096 * labelCount)
  const modelPairs = new Float64Array(labelCount * labelCount)
  const truePairs = new Float64Array(labelCount * labelCount)
  for (let round = 0; round < settings.rounds; round++) {
    for (let at = count - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const swapped = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = swapped
    }
    let doubt = 0
    let chain = new Chain(transitions)
    for (let turn = 0; turn < count; turn++) {
      const stretch = order[turn] ?? 0
      const first = stretches[stretch] ?? 0
      const length = (stretches[stretch + 1] ?? 0) - first
      const rate = settings.rate * (1 - step / (settings.rounds * count + 1))
      step++
      const seed = settings.dropout > 0 ? Math.floor(random() * 0x100000000) : 0
      const kept = (number: number): boolean => number >= 0 && Math.imul((number + 1) ^ seed, 0x9e3779b1) >>> 0 >= left
      scale *= 1 - rate * settings.penalty
      for (let word = 0; word < length; word++) {
        const row = word * labelCount
        scores.fill(0, row, row + labelCount)
        const end = starts[first + word + 1] ?? 0
        for (let feature = starts[first + word] ?? 0; feature < end; feature++) {
          const number = index[feature] ?? -1
          if (!kept(number)) continue
          const from = number * labelCount
          for (let label = 0; label < labelCount; label++) {
            scores[row + label] = (scores[row + label] ?? 0) + (weights[from + label] ?? 0)
          }
        }
        for (let label = 0; label < labelCount; label++) scores[row + label] = (scores[row + label] ?? 0) * scale
      }
      if (turn % 64 === 0) chain = new Chain(transitions)
      const masks = maskColumn.subarray(first, first + length)
      modelPairs.fill(0)
      truePairs.fill(0)
      chain.weigh(scores, length, model, undefined, modelPairs)
      if (masks.every((mask) => (mask & (mask - 1)) === 0)) {
        for (let word = 0; word < length; word++) {
          const row = word * labelCount
          truth.fill(0, row, row + labelCount)
          truth[row + (31 - Math.clz32(masks[word] ?? 1))] = 1
        }
        countPairs(truth, length, truePairs)
      } else chain.weigh(scores, length, truth, masks, truePairs)
      const gain = rate / scale
      for (let word = 0; word < length; word++) {
        const row = word * labelCount
        let sure = 0
        for (let label = 0; label < labelCount; label++) sure += (truth[row + label] ?? 0) * (model[row + label] ?? 0)
        doubt += 1 - sure
        const end = starts[first + word + 1] ?? 0
        for (let label = 0; label < labelCount; label++) {
          const error = (truth[row + label] ?? 0) - (model[row + label] ?? 0)
          if (error < 1e-3 && error > -1e-3) continue
          const change = gain * error
          for (let feature = starts[first + word] ?? 0; feature < end; feature++) {
            const number = index[feature] ?? -1
            if (kept(number))
              weights[number * labelCount + label] = (weights[number * labelCount + label] ?? 0) + change
          }
        }
      }
      for (let pair = 0; pair < transitions.length; pair++) {
        const error = (truePairs[pair] ?? 0) - (modelPairs[pair] ?? 0)
        if (error > 1e-6 || error < -1e-6) transitions[pair] = (transitions[pair] ?? 0) + 0.2 * rate * error
      }
      if (scale < 1e-3) {
        for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale
        scale = 1
      }
    }
    if (round >= settings.rounds / 2) {
      averaged++
      for (let at = 0; at < weights.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) * scale
      for (let at = 0; at < transitions.length; at++) joins[at] = (joins[at] ?? 0) + (transitions[at] ?? 0)
    }
    report(`round ${round + 1}: doubt ${(doubt / allowed.length).toFixed(5)}`)
  }
  const rows: Row[] = []
  for (const [number, hash] of keys.entries()) {
    const row = weights
      .slice(number * labelCount, (number + 1) * labelCount)
      .map((weight) => weight * scale * (1 - settings.dropout))
    if (row.some((weight) => Math.abs(weight) >= settings.leastWeight)) rows.push({ hash, weights: row })
  }
  report(`${rows.length} features kept`)
  return { rows, transitions: joins.map((sum) => sum / averaged) }
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
