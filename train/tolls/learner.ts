import type { Question } from "./questions.js"

export interface Schedule {
  /** Two to this power are the weights. */
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards zero when it is touched. */
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
 * Learns a softmax over the options of each question by stochastic gradient with AdaGrad steps (Duchi et al. 2011). Questions
 * without a right option teach nothing. Gives the weights as signed bytes of one scale.
 */
export const learnTolls = (questions: readonly Question[], { bits, ...schedule }: Schedule): Int8Array => {
  const mask = 2 ** bits - 1
  const weights = new Float32Array(2 ** bits)
  const squares = new Float32Array(2 ** bits).fill(1e-2)
  const order = questions.filter(({ options }) => options.some(({ right }) => right)).slice()
  const random = generator(13)
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random(at + 1)
      const [a, b] = [order[at], order[other]]
      if (a && b) [order[at], order[other]] = [b, a]
    }
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const { options } of order) {
      const masses = options.map(({ features }) => {
        let sum = 0
        for (const hash of features) sum += weights[hash & mask] ?? 0
        return sum
      })
      const top = Math.max(...masses)
      const chances = masses.map((mass) => Math.exp(mass - top))
      const total = chances.reduce((sum, chance) => sum + chance, 0)
      for (const [index, { features, right }] of options.entries()) {
        const gradient = (chances[index] ?? 0) / total - (right ? 1 : 0)
        for (const hash of features) {
          const at = hash & mask
          const weight = weights[at] ?? 0
          const slope = gradient + schedule.decay * weight
          const square = (squares[at] ?? 0) + slope * slope
          squares[at] = square
          weights[at] = weight - (rate * slope) / Math.sqrt(square)
        }
      }
    }
  }
  return quantize(weights)
}

/** The weights as 8-bit steps; what lies beyond 127 steps is cut. */
const quantize = (weights: Float32Array): Int8Array => {
  const sorted = weights.map(Math.abs).toSorted()
  const step = Math.max(sorted[Math.floor(sorted.length * 0.9999)] ?? 1, 1e-6) / 127
  return Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / step))))
}
