import { Descent, generator, quantize, type Schedule, shuffle } from "../descent.js"
import type { Question } from "./questions.js"

const schedule: Schedule = { bits: 18, epochs: 6, rate: 0.02, decay: 5e-3 }

/**
 * Learns a softmax over the options of each question by stochastic gradient with AdaGrad steps (Duchi et al. 2011). Questions
 * without a right option teach nothing. Gives the weights as signed bytes of one scale.
 */
export const learnTolls = (questions: readonly Question[]): Int8Array => {
  const mask = 2 ** schedule.bits - 1
  const descent = new Descent(2 ** schedule.bits, schedule.decay)
  const taught = questions.filter(({ options }) => options.some(({ right }) => right))
  const order = Int32Array.from(taught, (_, index) => index)
  const random = generator(13)
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    shuffle(order, random)
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const question of order) {
      const options = taught[question]?.options ?? []
      const chances = weigh(options, descent.weights, mask)
      for (const [index, { features, right }] of options.entries()) {
        const gradient = (chances[index] ?? 0) - (right ? 1 : 0)
        for (const hash of features) descent.step(hash & mask, gradient, rate)
      }
    }
  }
  return quantize(descent.weights).steps
}

/** The chance of each option. */
const weigh = (options: Question["options"], weights: Float32Array, mask: number): readonly number[] => {
  const sums = options.map(({ features }) => {
    let sum = 0
    for (const hash of features) sum += weights[hash & mask] ?? 0
    return sum
  })
  const top = Math.max(...sums)
  const masses = sums.map((sum) => Math.exp(sum - top))
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.map((mass) => mass / total)
}
