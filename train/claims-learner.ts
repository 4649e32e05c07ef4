import type { FeatureBag } from "../src/attribution/linear-model.js"

/** Decisions for training, their hashed features laid end to end. A decision has one or more options, some of them right. */
export class Decisions {
  #features = new Uint32Array(1 << 20)
  #length = 0
  /** Where the features of each option begin; one more entry than options. */
  readonly optionStart: number[] = [0]
  readonly right: number[] = []
  /** Where the options of each decision begin; one more entry than decisions. */
  readonly decisionStart: number[] = [0]

  addOption(bag: FeatureBag, right: boolean): void {
    if (this.#length + bag.length > this.#features.length) {
      const larger = new Uint32Array(this.#features.length * 2)
      larger.set(this.#features)
      this.#features = larger
    }
    this.#features.set(bag.hashes.subarray(0, bag.length), this.#length)
    this.#length += bag.length
    this.optionStart.push(this.#length)
    this.right.push(right ? 1 : 0)
  }

  /** Ends a decision; the options added since the last call are its own. */
  close(): void {
    this.decisionStart.push(this.right.length)
  }

  get size(): number {
    return this.decisionStart.length - 1
  }

  get features(): Uint32Array {
    return this.#features
  }
}

export interface Schedule {
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards zero when it is touched, as a share of the rate. */
  readonly decay: number
}

/** A linear congruential generator (Numerical Recipes): the order of training is the same on every machine. */
const generator = (seed: number) => {
  let state = seed >>> 0
  return (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/**
 * Learns weights by stochastic gradient with AdaGrad steps (Duchi et al. 2011). A decision of one option is a logistic
 * yes or no; of several, a softmax whose right options share the probability.
 */
export const learn = (decisions: Decisions, schedule: Schedule): Float32Array => {
  const mask = 2 ** schedule.bits - 1
  const weights = new Float32Array(2 ** schedule.bits)
  const squares = new Float32Array(2 ** schedule.bits).fill(1e-2)
  const { features, optionStart, right, decisionStart } = decisions
  const order = Int32Array.from({ length: decisions.size }, (_, index) => index)
  const random = generator(7)
  const score = (option: number): number => {
    let sum = 0
    for (let at = optionStart[option] ?? 0; at < (optionStart[option + 1] ?? 0); at++)
      sum += weights[(features[at] ?? 0) & mask] ?? 0
    return sum
  }
  const step = (option: number, gradient: number, rate: number): void => {
    for (let at = optionStart[option] ?? 0; at < (optionStart[option + 1] ?? 0); at++) {
      const index = (features[at] ?? 0) & mask
      const weight = weights[index] ?? 0
      const slope = gradient + schedule.decay * weight
      const square = (squares[index] ?? 0) + slope * slope
      squares[index] = square
      weights[index] = weight - (rate * slope) / Math.sqrt(square)
    }
  }
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random(at + 1)
      const held = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = held
    }
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const decision of order) {
      const first = decisionStart[decision] ?? 0
      const last = decisionStart[decision + 1] ?? 0
      if (last - first === 1) {
        const gradient = 1 / (1 + Math.exp(-score(first))) - (right[first] ?? 0)
        if (Math.abs(gradient) > 1e-4) step(first, gradient, rate)
        continue
      }
      const scores: number[] = []
      for (let option = first; option < last; option++) scores.push(score(option))
      const top = Math.max(...scores)
      let total = 0
      let good = 0
      for (const [index, value] of scores.entries()) {
        const mass = Math.exp(value - top)
        total += mass
        if (right[first + index]) good += mass
      }
      if (good === 0 || good / total > 0.9999) continue
      for (const [index, value] of scores.entries()) {
        const mass = Math.exp(value - top)
        const gradient = mass / total - (right[first + index] ? mass / good : 0)
        if (Math.abs(gradient) > 1e-4) step(first + index, gradient, rate)
      }
    }
  }
  return weights
}
