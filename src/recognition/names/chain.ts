import { labelCount, mayBegin, mayEnd, pairFrom, pairStarts, pairTo, predecessors } from "./labels.js"

/**
 * Decoding of one stretch under a linear-chain model (Lafferty et al. 2001): the best labels, and how probable each label
 * of each word is. Scores are laid out word by word, `labelCount` each. Buffers are kept between stretches.
 */
export class Chain {
  #best = new Float64Array(64 * labelCount)
  #from = new Uint8Array(64 * labelCount)
  #forward = new Float64Array(64 * labelCount)
  #backward = new Float64Array(64 * labelCount)
  #factors = new Float64Array(64 * labelCount)
  #tops = new Float64Array(64)
  readonly #expTransitions: Float64Array
  /** By pair of labels that may follow each other; see `pairFrom`. */
  readonly #joins: Float64Array
  readonly #steps: Float64Array

  constructor(readonly transitions: Float32Array) {
    this.#expTransitions = Float64Array.from(transitions, Math.exp)
    const ofPair = (from: number, pair: number): number => from * labelCount + (pairTo[pair] ?? 0)
    this.#joins = Float64Array.from(pairFrom, (from, pair) => this.#expTransitions[ofPair(from, pair)] ?? 0)
    this.#steps = Float64Array.from(pairFrom, (from, pair) => transitions[ofPair(from, pair)] ?? 0)
  }

  #reserve(length: number): void {
    if (length * labelCount <= this.#best.length) return
    const size = 2 * length * labelCount
    this.#best = new Float64Array(size)
    this.#from = new Uint8Array(size)
    this.#forward = new Float64Array(size)
    this.#backward = new Float64Array(size)
    this.#factors = new Float64Array(size)
    this.#tops = new Float64Array(2 * length)
  }

  /** The labels with the highest sum of scores, into `labels`. */
  decode(scores: Float32Array, length: number, labels: Uint8Array): void {
    this.#reserve(length)
    const best = this.#best
    const from = this.#from
    for (let label = 0; label < labelCount; label++) {
      best[label] = mayBegin[label] ? (scores[label] ?? 0) + (this.transitions[label] ?? 0) : Number.NEGATIVE_INFINITY
    }
    for (let at = 1; at < length; at++) {
      const row = at * labelCount
      for (let to = 0; to < labelCount; to++) {
        let top = Number.NEGATIVE_INFINITY
        let winner = 0
        const end = pairStarts[to + 1] ?? 0
        for (let pair = pairStarts[to] ?? 0; pair < end; pair++) {
          const label = pairFrom[pair] ?? 0
          const sum = (best[row - labelCount + label] ?? 0) + (this.#steps[pair] ?? 0)
          if (sum > top) {
            top = sum
            winner = label
          }
        }
        best[row + to] = top + (scores[row + to] ?? 0)
        from[row + to] = winner
      }
    }
    let label = 0
    let top = Number.NEGATIVE_INFINITY
    const end = (length - 1) * labelCount
    for (let last = 0; last < labelCount; last++) {
      const sum = mayEnd[last]
        ? (best[end + last] ?? 0) + (this.transitions[last * labelCount] ?? 0)
        : Number.NEGATIVE_INFINITY
      if (sum > top) {
        top = sum
        label = last
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      labels[at] = label
      label = from[at * labelCount + label] ?? 0
    }
  }

  /**
   * The probability of each label of each word, into `marginals`; labels that `allowed` (a bit each) leaves out have none.
   * The transition from outside stands for the edges of the stretch. How often each label is to be expected after each
   * other is added to `pairs`, laid out as the transitions are.
   */
  weigh(
    scores: Float32Array,
    length: number,
    marginals: Float64Array,
    allowed?: Uint32Array,
    pairs?: Float64Array,
  ): void {
    this.#reserve(length)
    const forward = this.#forward
    const backward = this.#backward
    const factors = this.#factors
    const joins = this.#joins
    const edges = this.#expTransitions
    for (let at = 0; at < length; at++) {
      const row = at * labelCount
      let top = Number.NEGATIVE_INFINITY
      for (let label = 0; label < labelCount; label++) top = Math.max(top, scores[row + label] ?? 0)
      const mask = allowed?.[at] ?? -1
      for (let label = 0; label < labelCount; label++) {
        factors[row + label] = mask & (1 << label) ? Math.exp((scores[row + label] ?? 0) - top) : 0
      }
    }
    for (let at = 0; at < length; at++) {
      const row = at * labelCount
      let total = 0
      for (let to = 0; to < labelCount; to++) {
        let sum = 0
        if (at === 0) sum = mayBegin[to] ? (edges[to] ?? 0) : 0
        else {
          const end = pairStarts[to + 1] ?? 0
          for (let pair = pairStarts[to] ?? 0; pair < end; pair++) {
            sum += (forward[row - labelCount + (pairFrom[pair] ?? 0)] ?? 0) * (joins[pair] ?? 0)
          }
        }
        const value = sum * (factors[row + to] ?? 0)
        forward[row + to] = value
        total += value
      }
      const scale = total > 0 ? 1 / total : 0
      this.#tops[at] = scale
      for (let label = 0; label < labelCount; label++) forward[row + label] = (forward[row + label] ?? 0) * scale
    }
    const end = (length - 1) * labelCount
    for (let label = 0; label < labelCount; label++) {
      backward[end + label] = mayEnd[label] ? (edges[label * labelCount] ?? 0) : 0
    }
    for (let at = length - 1; at > 0; at--) {
      const row = at * labelCount
      const before = row - labelCount
      backward.fill(0, before, row)
      const scale = this.#tops[at] ?? 1
      for (let to = 0; to < labelCount; to++) {
        const value = (factors[row + to] ?? 0) * (backward[row + to] ?? 0) * scale
        if (value === 0) continue
        const end = pairStarts[to + 1] ?? 0
        for (let pair = pairStarts[to] ?? 0; pair < end; pair++) {
          const label = before + (pairFrom[pair] ?? 0)
          backward[label] = (backward[label] ?? 0) + value * (joins[pair] ?? 0)
        }
      }
    }
    for (let at = 0; at < length; at++) {
      const row = at * labelCount
      let total = 0
      for (let label = 0; label < labelCount; label++)
        total += (forward[row + label] ?? 0) * (backward[row + label] ?? 0)
      for (let label = 0; label < labelCount; label++) {
        marginals[row + label] = total > 0 ? ((forward[row + label] ?? 0) * (backward[row + label] ?? 0)) / total : 0
      }
    }
    if (pairs) this.#countPairs(length, marginals, pairs)
  }

  #countPairs(length: number, marginals: Float64Array, pairs: Float64Array): void {
    const end = (length - 1) * labelCount
    for (let label = 0; label < labelCount; label++) {
      pairs[label] = (pairs[label] ?? 0) + (marginals[label] ?? 0)
      pairs[label * labelCount] = (pairs[label * labelCount] ?? 0) + (marginals[end + label] ?? 0)
    }
    for (let row = labelCount; row <= end; row += labelCount) {
      for (let to = 0; to < labelCount; to++) {
        const share = marginals[row + to] ?? 0
        if (share < 1e-9) continue
        const options = predecessors[to] ?? new Uint8Array()
        let total = 0
        for (let option = 0; option < options.length; option++) total += this.#join(row, options[option] ?? 0, to)
        if (total === 0) continue
        for (let option = 0; option < options.length; option++) {
          const at = (options[option] ?? 0) * labelCount + to
          pairs[at] = (pairs[at] ?? 0) + (share * this.#join(row, options[option] ?? 0, to)) / total
        }
      }
    }
  }

  #join(row: number, from: number, to: number): number {
    return (this.#forward[row - labelCount + from] ?? 0) * (this.#expTransitions[from * labelCount + to] ?? 0)
  }
}
