import { type CodedModel, type CodedRow, unit } from "../../src/language/parser-weights.js"

/** An averaged perceptron over hashed features (Freund and Schapire 1999); a feature gets weights when first corrected. */
export class Perceptron {
  readonly #bits: number
  readonly #classes: number
  readonly #rowOf: Int32Array
  readonly #met: Uint8Array
  #rows = 1
  #weights: Float32Array
  /** Each change times the time it was made at: what the average lacks. */
  #late: Float64Array

  constructor(bits: number, classes: number) {
    this.#bits = bits
    this.#classes = classes
    this.#rowOf = new Int32Array(1 << bits)
    this.#met = new Uint8Array(1 << bits)
    this.#weights = new Float32Array(classes << 14)
    this.#late = new Float64Array(classes << 14)
  }

  /** Notes that the features were met; those met once get no weights. */
  count(buckets: Int32Array): void {
    for (const bucket of buckets) this.#met[bucket] = Math.min(2, (this.#met[bucket] ?? 0) + 1)
  }

  score(buckets: Int32Array, scores: Float32Array): void {
    const classes = this.#classes
    const weights = this.#weights
    scores.fill(0)
    for (let feature = 0; feature < buckets.length; feature++) {
      const row = this.#rowOf[buckets[feature] ?? 0] ?? 0
      if (row === 0) continue
      const from = row * classes
      for (let label = 0; label < classes; label++) scores[label] = (scores[label] ?? 0) + (weights[from + label] ?? 0)
    }
  }

  /** Moves the weights towards `right` and away from `wrong`. */
  correct(buckets: Int32Array, right: number, wrong: number, time: number): void {
    for (const bucket of buckets) {
      if ((this.#met[bucket] ?? 0) < 2) continue
      const from = this.#row(bucket) * this.#classes
      this.#add(from + right, 1, time)
      this.#add(from + wrong, -1, time)
    }
  }

  /** The averaged weights as codes; those that stand for less than `least` are left out. */
  code(time: number, least: number): CodedModel {
    const average = (at: number) => (this.#weights[at] ?? 0) - (this.#late[at] ?? 0) / time
    let largest = 0
    for (let at = 0; at < this.#rows * this.#classes; at++) largest = Math.max(largest, Math.abs(average(at)))
    const step = Math.log1p(largest / unit) / 127
    const rows: CodedRow[] = []
    for (let bucket = 0; bucket < this.#rowOf.length; bucket++) {
      const row = this.#rowOf[bucket] ?? 0
      if (row === 0) continue
      const classes: number[] = []
      const codes: number[] = []
      for (let label = 0; label < this.#classes; label++) {
        const weight = average(row * this.#classes + label)
        const size = Math.round(Math.log1p(Math.abs(weight) / unit) / step)
        if (unit * Math.expm1(size * step) < least) continue
        classes.push(label)
        codes.push(Math.sign(weight) * size)
      }
      if (classes.length > 0) rows.push({ bucket, classes, codes })
    }
    return { bits: this.#bits, step, rows }
  }

  #add(at: number, change: number, time: number): void {
    this.#weights[at] = (this.#weights[at] ?? 0) + change
    this.#late[at] = (this.#late[at] ?? 0) + change * time
  }

  #row(bucket: number): number {
    const known = this.#rowOf[bucket] ?? 0
    if (known !== 0) return known
    const row = this.#rows++
    if (this.#rows * this.#classes > this.#weights.length) {
      const size = Math.ceil(this.#weights.length * 1.6)
      const weights = new Float32Array(size)
      weights.set(this.#weights)
      this.#weights = weights
      const late = new Float64Array(size)
      late.set(this.#late)
      this.#late = late
    }
    this.#rowOf[bucket] = row
    return row
  }
}
