/** How weights are learned by stochastic gradient. */
export interface Schedule {
  /** Two to this power are the weights of a class. */
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  /** Pulls each weight towards zero when it is touched. */
  readonly decay: number
}

/** A linear congruential generator (Numerical Recipes), 0 to 1: training goes the same way on every machine. */
export const generator = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Puts what is to be learned from in another order (Fisher and Yates). */
export const shuffle = (order: Int32Array, random: () => number): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
}

/** Weights that are moved against the gradient by AdaGrad steps (Duchi et al. 2011). */
export class Descent {
  readonly weights: Float32Array
  readonly #squares: Float32Array

  constructor(
    size: number,
    readonly decay: number,
  ) {
    this.weights = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(1e-2)
  }

  step(at: number, gradient: number, rate: number): void {
    const weight = this.weights[at] ?? 0
    const slope = gradient + this.decay * weight
    const square = (this.#squares[at] ?? 0) + slope * slope
    this.#squares[at] = square
    this.weights[at] = weight - (rate * slope) / Math.sqrt(square)
  }
}

/** Weights as signed bytes of one scale, which lets one in ten thousand of those in use overflow and be cut. */
export const quantize = (weights: Float32Array): { readonly steps: Int8Array; readonly scale: number } => {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127
  return {
    steps: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  }
}
