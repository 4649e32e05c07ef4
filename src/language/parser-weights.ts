/** Weights of one feature: the bucket of its hash, and its classes with their codes, 1 to 127 or the negative. */
export interface CodedRow {
  readonly bucket: number
  readonly classes: readonly number[]
  readonly codes: readonly number[]
}

/** What a linear classifier is packed from; a code c stands for a weight of `unit` × (exp(|c| × step) − 1). */
export interface CodedModel {
  readonly bits: number
  readonly step: number
  readonly rows: readonly CodedRow[]
}

export const unit = 0.5
/** Scores are added up as whole numbers, so that they are the same everywhere. */
const fineness = 64
const lastOfRow = 0x80
const classMask = 0x7f
const headerBytes = 16

/**
 * A linear classifier of moves over hashed features. A feature has one cell: what it adds to the score of the arc to the left
 * less that of the shift in the high byte, the same of the arc to the right in the low one, in whole units. One small
 * memory access a feature and no branch: both matter more than anything else for the parser's speed.
 */
export class MoveModel {
  /** By how much the arcs are better than the shift, after `score`. */
  left = 0
  right = 0
  readonly #table: Int16Array

  /** @param table by bucket; 0 where a feature has no weights */
  constructor(table: Int16Array) {
    this.#table = table
  }

  score(buckets: Int32Array): void {
    const table = this.#table
    let left = 0
    let right = 0
    for (let feature = 0; feature < buckets.length; feature++) {
      const cell = table[buckets[feature] ?? 0] ?? 0
      left += cell >> 8
      right += (cell << 24) >> 24
    }
    this.left = left
    this.right = right
  }
}

/** A linear classifier of labels over hashed features; only weights that are not 0 take room. */
export class LabelModel {
  /** A bit for each bucket: whether it has cells. */
  readonly #filled: Int32Array
  /** Where the cells of the features at hand begin. */
  readonly #found = new Int32Array(64)

  /**
   * @param starts for each bucket, where its cells begin; 0: it has none
   * @param cells the class in the low 7 bits, then whether it is the feature's last, then the weight
   */
  constructor(
    readonly starts: Int32Array,
    readonly cells: Int32Array,
  ) {
    this.#filled = new Int32Array((starts.length >> 5) + 1)
    for (let bucket = 0; bucket < starts.length; bucket++)
      if ((starts[bucket] ?? 0) > 0) this.#filled[bucket >> 5] = (this.#filled[bucket >> 5] ?? 0) | (1 << (bucket & 31))
  }

  /** Sets `scores`, one for each class. All cells are looked for first: the waits for memory then overlap. */
  score(buckets: Int32Array, scores: Int32Array): void {
    const { starts, cells } = this
    const found = this.#found
    const filled = this.#filled
    let count = 0
    scores.fill(0)
    for (let feature = 0; feature < buckets.length; feature++) {
      const bucket = buckets[feature] ?? 0
      // Most features have no weights; a bit tells it without a look at the large table.
      if ((((filled[bucket >> 5] ?? 0) >> (bucket & 31)) & 1) !== 0) found[count++] = starts[bucket] ?? 0
    }
    for (let index = 0; index < count; index++) {
      let at = found[index] ?? 0
      for (let more = true; more; at++) {
        const cell = cells[at] ?? lastOfRow
        const label = cell & classMask
        scores[label] = (scores[label] ?? 0) + (cell >> 8)
        more = (cell & lastOfRow) === 0
      }
    }
  }
}

/** Header (bits, rows, cells, step), then for each row the distance from the last bucket, then classes, then codes. */
export const packModel = ({ bits, step, rows }: CodedModel): Buffer => {
  const distances: number[] = []
  const classes: number[] = []
  const codes: number[] = []
  let last = 0
  for (const row of rows) {
    let distance = row.bucket - last
    last = row.bucket
    for (; distance > 0x7f; distance >>>= 7) distances.push((distance & 0x7f) | 0x80)
    distances.push(distance)
    for (const [index, label] of row.classes.entries()) {
      classes.push(index === row.classes.length - 1 ? label | lastOfRow : label)
      codes.push((row.codes[index] ?? 0) & 0xff)
    }
  }
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32LE(bits, 0)
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt32LE(classes.length, 8)
  header.writeFloatLE(step, 12)
  return Buffer.concat([header, Buffer.from(distances), Buffer.from(classes), Buffer.from(codes)])
}

const decodeWeights = (step: number): Int32Array => {
  const weights = new Int32Array(256)
  for (let code = 1; code < 128; code++) {
    const weight = Math.round(fineness * unit * Math.expm1(code * step))
    weights[code] = weight
    weights[256 - code] = -weight
  }
  return weights
}

/** The parts of a packed model, and where it ends. */
const readParts = (bytes: Buffer, from: number) => {
  const rows = bytes.readUInt32LE(from + 4)
  const count = bytes.readUInt32LE(from + 8)
  const buckets = new Int32Array(rows)
  let at = from + headerBytes
  let bucket = 0
  for (let row = 0; row < rows; row++) {
    let byte = lastOfRow
    for (let bit = 0; byte >= lastOfRow; bit += 7) {
      byte = bytes[at++] ?? 0
      bucket += (byte & 0x7f) << bit
    }
    buckets[row] = bucket
  }
  const classes = bytes.subarray(at, at + count)
  const codes = bytes.subarray(at + count, at + 2 * count)
  const size = 1 << bytes.readUInt32LE(from)
  return { buckets, classes, codes, size, step: bytes.readFloatLE(from + 12), end: at + 2 * count }
}

const toByte = (value: number): number => Math.max(-127, Math.min(127, Math.round(value)))

/** Reads the moves' model that begins at `from`; returns it and where it ends. Class 0 is the shift. */
export const unpackMoves = (bytes: Buffer, from: number): { model: MoveModel; end: number } => {
  const { buckets, classes, codes, size, step, end } = readParts(bytes, from)
  const weights = decodeWeights(step)
  const table = new Int16Array(size)
  const row = [0, 0, 0]
  let next = 0
  for (let cell = 0; cell < classes.length; cell++) {
    const label = classes[cell] ?? 0
    row[label & classMask] = (weights[codes[cell] ?? 0] ?? 0) / fineness
    if (label < lastOfRow) continue
    const [shift = 0, left = 0, right = 0] = row
    table[buckets[next++] ?? 0] = (toByte(left - shift) << 8) | (toByte(right - shift) & 0xff)
    row.fill(0)
  }
  return { model: new MoveModel(table), end }
}

/** Reads the labels' model that begins at `from`; returns it and where it ends. */
export const unpackLabels = (bytes: Buffer, from: number): { model: LabelModel; end: number } => {
  const { buckets, classes, codes, size, step, end } = readParts(bytes, from)
  const weights = decodeWeights(step)
  const starts = new Int32Array(size)
  const cells = new Int32Array(classes.length + 1)
  let row = 0
  let opens = true
  for (let index = 0; index < classes.length; index++) {
    const label = classes[index] ?? 0
    if (opens) starts[buckets[row++] ?? 0] = index + 1
    opens = label >= lastOfRow
    cells[index + 1] = ((weights[codes[index] ?? 0] ?? 0) << 8) | label
  }
  return { model: new LabelModel(starts, cells), end }
}
