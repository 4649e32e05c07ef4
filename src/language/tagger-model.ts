import { BlotterError } from "../model/errors.js"
import { slotBits } from "./tagger-features.js"
import { type KnownForm, tagCount } from "./tagger-words.js"

/** A trained tagger: weights of hashed features for each tag, and what is known of forms. Most weights are 0 and not kept. */
export interface TaggerModel {
  /**
   * For each 32 slots by turns a bit for each that is of a feature with weights, and how many such features come before: small
   * enough to stay near, where most features end.
   */
  readonly present: Int32Array
  /** For each feature with weights where its codes begin, and a bit for each tag that has one. */
  readonly entries: Int32Array
  /** 8-bit codes of the weights, feature by feature; see `sizes`. */
  readonly codes: Uint8Array
  readonly forms: readonly KnownForm[]
}

/** The weights of one feature. */
export interface FeatureRow {
  readonly slot: number
  readonly weights: ArrayLike<number>
}

const magic = 0x31474154
const headSize = 20

/** Weights are kept as a sign and one of 127 sizes, each some 6 % above the one below. */
const largest = 4000
const growth = Math.log(largest) / 126
const sizes = Int16Array.from({ length: 128 }, (_, step) =>
  step === 0 ? 0 : Math.round(Math.exp((step - 1) * growth)),
)

const weightOf = Int16Array.from({ length: 256 }, (_, code) => (code > 127 ? -1 : 1) * (sizes[code & 127] ?? 0))

const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const found = new Int32Array(64)

/**
 * Adds the weights of the features in `slots` that `which` lists, for each tag, to `sums` from `to` on. All entries are
 * looked for first: the waits for memory then overlap.
 */
export const addWeights = (
  { present, entries, codes }: TaggerModel,
  slots: Int32Array,
  which: readonly number[],
  sums: Int32Array,
  to: number,
): void => {
  let count = 0
  for (const feature of which) {
    const slot = slots[feature] ?? 0
    const at = 2 * (slot >>> 5)
    const word = present[at] ?? 0
    const bit = 1 << (slot & 31)
    if (word & bit) found[count++] = 2 * ((present[at + 1] ?? 0) + bitsIn(word & (bit - 1)))
  }
  for (let index = 0; index < count; index++) {
    const entry = found[index] ?? 0
    let next = entries[entry] ?? 0
    for (let mask = entries[entry + 1] ?? 0; mask !== 0; mask &= mask - 1) {
      const at = to + 31 - Math.clz32(mask & -mask)
      sums[at] = (sums[at] ?? 0) + (weightOf[codes[next++] ?? 0] ?? 0)
    }
  }
}

const encode = (weight: number): number => {
  const size = Math.min(largest, Math.round(Math.abs(weight)))
  if (size === 0) return 0
  const step = 1 + Math.round(Math.log(size) / growth)
  return weight < 0 ? 128 + step : step
}

/** Lays a model out as bytes: head, masks of tags, steps between slots, known forms, codes of weights. */
export const packTagger = (features: readonly FeatureRow[], forms: readonly KnownForm[]): Uint8Array => {
  const masks: number[] = []
  const steps: number[] = []
  const codes: number[] = []
  let last = 0
  for (const { slot, weights } of features) {
    let mask = 0
    for (let tag = 0; tag < tagCount; tag++) {
      const code = encode(weights[tag] ?? 0)
      if (code === 0) continue
      mask |= 1 << tag
      codes.push(code)
    }
    if (mask === 0) continue
    masks.push(mask)
    steps.push(slot - last)
    last = slot
  }
  const text = Buffer.from(forms.map(({ form }) => form).join("\n"), "utf8")
  const parts = [
    Uint32Array.of(magic, masks.length, codes.length, forms.length, text.length),
    Uint32Array.from(masks),
    Int32Array.from(forms, ({ tags }) => tags),
    Uint16Array.from(steps),
    Int8Array.from(forms, ({ sure }) => sure),
    Int8Array.from(forms, ({ sureCaseless }) => sureCaseless),
    Uint8Array.from(codes),
    text,
  ]
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)))
}

/** @throws BlotterError `model-invalid` where the bytes are not those that `packTagger` makes. */
export const unpackTagger = (bytes: Uint8Array, file: string): TaggerModel => {
  const buffer = new Uint8Array(bytes).buffer
  const fail = () => new BlotterError("model-invalid", "this is no model of the tagger: run train/tagger.ts", { file })
  if (buffer.byteLength < headSize) throw fail()
  const [sign, rowCount = 0, codeCount = 0, formCount = 0, textSize = 0] = new Uint32Array(buffer, 0, 5)
  const size = headSize + rowCount * 6 + formCount * 6 + codeCount + textSize
  if (sign !== magic || size !== buffer.byteLength) throw fail()
  let at = headSize
  const masks = new Uint32Array(buffer, at, rowCount)
  at += masks.byteLength
  const tags = new Int32Array(buffer, at, formCount)
  at += tags.byteLength
  const steps = new Uint16Array(buffer, at, rowCount)
  at += steps.byteLength
  const sure = new Int8Array(buffer, at, formCount)
  at += formCount
  const sureCaseless = new Int8Array(buffer, at, formCount)
  at += formCount
  const codes = new Uint8Array(buffer, at, codeCount)
  const names = Buffer.from(buffer, at + codeCount, textSize)
    .toString("utf8")
    .split("\n")
  const forms = Array.from(sure, (own, i) => {
    return { form: names[i] ?? "", tags: tags[i] ?? 0, sure: own, sureCaseless: sureCaseless[i] ?? -1 }
  })
  return { ...indexFeatures(masks, steps), codes, forms }
}

const indexFeatures = (masks: Uint32Array, steps: Uint16Array): Pick<TaggerModel, "present" | "entries"> => {
  const present = new Int32Array(2 << (slotBits - 5))
  const entries = new Int32Array(2 * masks.length)
  let slot = 0
  let next = 0
  for (let row = 0; row < masks.length; row++) {
    const mask = masks[row] ?? 0
    slot += steps[row] ?? 0
    const at = 2 * (slot >>> 5)
    present[at] = (present[at] ?? 0) | (1 << (slot & 31))
    entries[2 * row] = next
    entries[2 * row + 1] = mask
    next += bitsIn(mask)
  }
  for (let at = 2; at < present.length; at += 2) present[at + 1] = (present[at - 1] ?? 0) + bitsIn(present[at - 2] ?? 0)
  return { present, entries }
}
