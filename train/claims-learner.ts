import type { FeatureBag } from "../src/attribution/linear-model.js"
import { Descent, generator, type Schedule, shuffle } from "./descent.js"

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

/**
 * Learns weights by stochastic gradient. A decision of one option is a logistic
 * yes or no; of several, a softmax whose right options share the probability.
 */
export const learn = (decisions: Decisions, schedule: Schedule): Float32Array => {
  const mask = 2 ** schedule.bits - 1
  const descent = new Descent(2 ** schedule.bits, schedule.decay)
  const { weights } = descent
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
    for (let at = optionStart[option] ?? 0; at < (optionStart[option + 1] ?? 0); at++)
      descent.step((features[at] ?? 0) & mask, gradient, rate)
  }
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random)
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
