import { type Share, shares } from "../../src/events/involvement/shares.js"

/** One question with its features by number, and for each share whether it is so; a share that nobody answered is left out. */
export interface Example {
  readonly features: readonly (readonly [feature: number, value: number])[]
  readonly answers: Readonly<Partial<Record<Share, boolean>>>
  readonly weight: number
}

/** How much a weight may grow before it costs more than it gains. */
const penalty = 7
const rounds = 600

/**
 * Learns a weight for each feature and share by logistic regression with a quadratic penalty: Nesterov's accelerated gradient, each feature's step
 * by the curvature that its values can have at most.
 */
export const learn = (examples: readonly Example[], size: number): readonly Float64Array[] =>
  shares.map((share) => {
    const asked = examples.filter(({ answers }) => answers[share] !== undefined)
    const curvature = new Float64Array(size).fill(penalty)
    for (const { features, weight } of asked) {
      const sum = features.reduce((total, [, value]) => total + Math.abs(value), 0)
      for (const [at, value] of features) curvature[at] = (curvature[at] ?? 0) + 0.25 * weight * Math.abs(value) * sum
    }
    let weights = new Float64Array(size)
    let ahead = weights.slice()
    for (let round = 0; round < rounds; round++) {
      const gradient = gradientAt(asked, share, ahead)
      const next = ahead.map((value, at) => value - ((gradient[at] ?? 0) + penalty * value) / (curvature[at] ?? 1))
      const momentum = round / (round + 3)
      ahead = next.map((value, at) => value + momentum * (value - (weights[at] ?? 0)))
      weights = next
    }
    return weights
  })

const gradientAt = (examples: readonly Example[], share: Share, weights: Float64Array): Float64Array => {
  const gradient = new Float64Array(weights.length)
  for (const { features, answers, weight } of examples) {
    let sum = 0
    for (const [at, value] of features) sum += (weights[at] ?? 0) * value
    const error = weight * (1 / (1 + Math.exp(-sum)) - (answers[share] ? 1 : 0))
    for (const [at, value] of features) gradient[at] = (gradient[at] ?? 0) + error * value
  }
  return gradient
}
