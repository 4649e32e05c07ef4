/** One decision for training: its hashed features and its class; a negative class teaches nothing. */
export interface Example {
  readonly features: Uint32Array
  readonly label: number
}

export interface Schedule {
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

/** Learns a log-linear model of several classes by stochastic gradient with AdaGrad steps (Duchi et al. 2011). */
export const learn = (examples: readonly Example[], classes: number, schedule: Schedule): Float32Array => {
  const mask = 2 ** schedule.bits - 1
  const weights = new Float32Array(2 ** schedule.bits * classes)
  const squares = new Float32Array(weights.length).fill(1e-2)
  const order = examples.flatMap(({ label }, index) => (label < 0 ? [] : [index]))
  const random = generator(11)
  const chances = new Float64Array(classes)
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = random(at + 1)
      const held = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = held
    }
    const rate = schedule.rate * (1 - epoch / schedule.epochs)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      weigh(example.features, weights, mask, chances)
      for (const hash of example.features) {
        const row = (hash & mask) * classes
        for (let one = 0; one < classes; one++) {
          const weight = weights[row + one] ?? 0
          const slope = (chances[one] ?? 0) - (example.label === one ? 1 : 0) + schedule.decay * weight
          const square = (squares[row + one] ?? 0) + slope * slope
          squares[row + one] = square
          weights[row + one] = weight - (rate * slope) / Math.sqrt(square)
        }
      }
    }
  }
  return weights
}

const weigh = (features: Uint32Array, weights: Float32Array, mask: number, out: Float64Array): void => {
  out.fill(0)
  for (const hash of features) {
    const row = (hash & mask) * out.length
    for (let one = 0; one < out.length; one++) out[one] = (out[one] ?? 0) + (weights[row + one] ?? 0)
  }
  const top = Math.max(...out)
  let total = 0
  for (let one = 0; one < out.length; one++) total += out[one] = Math.exp((out[one] ?? 0) - top)
  for (let one = 0; one < out.length; one++) out[one] = (out[one] ?? 0) / total
}

/** The weights as 8-bit steps; what lies beyond 127 steps is cut. */
export const quantize = (weights: Float32Array): { readonly weights: Int8Array; readonly scale: number } => {
  const sorted = weights.map(Math.abs).toSorted()
  const largest = sorted[Math.floor(sorted.length * 0.9999)] ?? 1
  const scale = Math.max(largest, 1e-6) / 127
  return {
    weights: Int8Array.from(weights, (value) => Math.max(-127, Math.min(127, Math.round(value / scale)))),
    scale,
  }
}
