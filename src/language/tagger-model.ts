import { BlotterError } from "../model/errors.js"
import { slotBits } from "./tagger-features.js"
import { type KnownForm, tagCount } from "./tagger-words.js"

/** A trained tagger: weights of hashed features for each tag, and what is known of forms. */
export interface TaggerModel {
  /** By slot of a feature: where its row of `tagCount` weights begins; 0, a row of noughts, where it has none. */
  readonly rows: Int32Array
  readonly weights: Int16Array
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
  return { ...unpackWeights(masks, steps, codes), forms }
}

const unpackWeights = (masks: Uint32Array, steps: Uint16Array, codes: Uint8Array) => {
  const rows = new Int32Array(1 << slotBits)
  const weights = new Int16Array((masks.length + 1) * tagCount)
  let slot = 0
  let next = 0
  for (let row = 0; row < masks.length; row++) {
    const mask = masks[row] ?? 0
    const begin = (row + 1) * tagCount
    slot += steps[row] ?? 0
    rows[slot] = begin
    for (let tag = 0; tag < tagCount; tag++) {
      if ((mask & (1 << tag)) === 0) continue
      const code = codes[next++] ?? 0
      const weight = sizes[code & 127] ?? 0
      weights[begin + tag] = code > 127 ? -weight : weight
    }
  }
  return { rows, weights }
}
