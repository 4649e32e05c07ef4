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

  /** The probability of each class. */
  weigh(features: ReadonlySet<number>): Float64Array {
    const out = new Float64Array(this.classes)
    for (const hash of features) {
      const row = (hash & this.#mask) * this.classes
      for (let one = 0; one < this.classes; one++) out[one] = (out[one] ?? 0) + (this.weights[row + one] ?? 0)
    }
    const top = Math.max(...out)
    let total = 0
    for (let one = 0; one < out.length; one++) total += out[one] = Math.exp(((out[one] ?? 0) - top) * this.scale)
    return out.map((value) => value / total)
  }
}
