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

/** A linear classifier over hashed features; only weights that are not 0 take room. */
export class SparseModel {
  /** @param starts for each bucket, where its cells begin; 0: it has none
   * @param cells the class in the low 7 bits, then whether it is the feature's last, then the weight */
  constructor(
    readonly starts: Int32Array,
    readonly cells: Int32Array,
  ) {}

  /** Sets `scores`, one for each class. */
  score(buckets: Int32Array, scores: Int32Array): void {
    const { starts, cells } = this
    scores.fill(0)
    for (let feature = 0; feature < buckets.length; feature++) {
      let at = starts[buckets[feature] ?? 0] ?? 0
      if (at === 0) continue
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

/** Reads the model that begins at `from`; returns it and where it ends. */
export const unpackModel = (bytes: Buffer, from: number): { model: SparseModel; end: number } => {
  const rows = bytes.readUInt32LE(from + 4)
  const count = bytes.readUInt32LE(from + 8)
  const weights = decodeWeights(bytes.readFloatLE(from + 12))
  const starts = new Int32Array(1 << bytes.readUInt32LE(from))
  // Bucket by bucket; where a row starts is known from the classes, whose cells are made first.
  let at = from + headerBytes
  const buckets = new Int32Array(rows)
  let bucket = 0
  for (let row = 0; row < rows; row++) {
    let distance = 0
    let byte = lastOfRow
    for (let bit = 0; byte >= lastOfRow; bit += 7) {
      byte = bytes[at++] ?? 0
      distance |= (byte & 0x7f) << bit
    }
    bucket += distance
    buckets[row] = bucket
  }
  const cells = new Int32Array(count + 1)
  let row = 0
  let opens = true
  for (let cell = 1; cell <= count; cell++, at++) {
    const label = bytes[at] ?? 0
    if (opens) starts[buckets[row++] ?? 0] = cell
    opens = label >= lastOfRow
    cells[cell] = ((weights[bytes[at + count] ?? 0] ?? 0) << 8) | label
  }
  return { model: new SparseModel(starts, cells), end: at + count }
}
