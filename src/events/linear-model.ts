/** The hashed features of one decision: the first `length` of the hashes, of which a model takes the low bits. */
export interface Hashed {
  readonly hashes: ArrayLike<number>
  readonly length: number
}

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
  weigh({ hashes, length }: Hashed, allowed: number, out: Float64Array): void {
    const { classes, weights } = this
    const mask = this.#mask
    // Class by class: each sum stays in a register, and a feature's weights, once fetched, are near.
    for (let one = 0; one < classes; one++) {
      let sum = 0
      for (let at = 0; at < length; at++) sum += weights[((hashes[at] ?? 0) & mask) * classes + one] ?? 0
      out[one] = sum
    }
    normalize(out, allowed, this.scale)
  }

  /** The probability of each class. */
  chances(hashes: ArrayLike<number>): Float64Array {
    const out = new Float64Array(this.classes)
    this.weigh({ hashes, length: hashes.length }, 2 ** this.classes - 1, out)
    return out
  }
}

/** Softmax over the classes allowed. */
const normalize = (out: Float64Array, allowed: number, scale: number): void => {
  let top = Number.NEGATIVE_INFINITY
  for (let one = 0; one < out.length; one++) if (allowed & (1 << one)) top = Math.max(top, out[one] ?? 0)
  let total = 0
  for (let one = 0; one < out.length; one++) {
    out[one] = allowed & (1 << one) ? Math.exp(((out[one] ?? 0) - top) * scale) : 0
    total += out[one] ?? 0
  }
  for (let one = 0; one < out.length; one++) out[one] = (out[one] ?? 0) / total
}
