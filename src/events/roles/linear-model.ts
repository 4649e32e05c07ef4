import type { Features } from "./features.js"

/** Log-linear scores of several classes over hashed features; the weights of a feature lie side by side. */
export class LinearModel {
  readonly #mask: number

  /** @param weights `classes` times a power of two of them, in steps of `scale` */
  constructor(
    readonly weights: Int8Array | Float32Array,
    readonly classes: number,
    readonly scale: number,
  ) {
    this.#mask = weights.length / classes - 1
  }

  /** Writes the probability of each class into `out`; those not in the bits of `allowed` get none. */
  weigh({ hashes, length }: Features, allowed: number, out: Float64Array): void {
    const { classes, weights } = this
    out.fill(0)
    for (let at = 0; at < length; at++) {
      const row = ((hashes[at] ?? 0) & this.#mask) * classes
      for (let one = 0; one < classes; one++) out[one] = (out[one] ?? 0) + (weights[row + one] ?? 0)
    }
    normalize(out, allowed, this.scale)
  }
}

/** Softmax over the classes allowed. */
export const normalize = (out: Float64Array, allowed: number, scale: number): void => {
  let total = 0
  for (let one = 0; one < out.length; one++) {
    out[one] = allowed & (1 << one) ? Math.exp(Math.min(30, (out[one] ?? 0) * scale)) : 0
    total += out[one] ?? 0
  }
  for (let one = 0; one < out.length; one++) out[one] = (out[one] ?? 0) / total
}
