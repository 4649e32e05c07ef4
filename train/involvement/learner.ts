import { type Share, shares } from "../../src/events/involvement/shares.js"

/** One question with its features by number, and for each share whether it is so; a share that nobody answered is left out. */
export interface Example {
  readonly features: Int32Array
  readonly values: Float64Array
  readonly answers: Readonly<Partial<Record<Share, boolean>>>
  readonly weight: number
}

/** How much a weight may grow before it costs more than it gains. */
const penalty = 7
const rounds = 400

/**
 * Learns a weight for each feature and share by logistic regression with a quadratic penalty: Nesterov's accelerated gradient, each feature's step
 * by the curvature that its values can have at most.
 */
export const learn = (examples: readonly Example[], size: number): readonly Float64Array[] =>
  shares.map((share) => {
    const asked = examples.filter(({ answers }) => answers[share] !== undefined)
    const curvature = new Float64Array(size).fill(penalty)
    for (const { features, values, weight } of asked) {
      const sum = values.reduce((total, value) => total + Math.abs(value), 0)
      for (let at = 0; at < features.length; at++) {
        const feature = features[at] ?? 0
        curvature[feature] = (curvature[feature] ?? 0) + 0.25 * weight * Math.abs(values[at] ?? 0) * sum
      }
    }
    const weights = new Float64Array(size)
    const ahead = new Float64Array(size)
    const gradient = new Float64Array(size)
    for (let round = 0; round < rounds; round++) {
      addGradient(asked, share, ahead, gradient.fill(0))
      const momentum = round / (round + 3)
      for (let at = 0; at < size; at++) {
        const value = ahead[at] ?? 0
        const next = value - ((gradient[at] ?? 0) + penalty * value) / (curvature[at] ?? 1)
        ahead[at] = next + momentum * (next - (weights[at] ?? 0))
        weights[at] = next
      }
    }
    return weights
  })

const addGradient = (
  examples: readonly Example[],
  share: Share,
  weights: Float64Array,
  gradient: Float64Array,
): void => {
  for (const { features, values, answers, weight } of examples) {
    let sum = 0
    for (let at = 0; at < features.length; at++) sum += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0)
    const error = weight * (1 / (1 + Math.exp(-sum)) - (answers[share] ? 1 : 0))
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] ?? 0
      gradient[feature] = (gradient[feature] ?? 0) + error * (values[at] ?? 0)
    }
  }
}
