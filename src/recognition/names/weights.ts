import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { labelCount } from "./labels.js"

const magic = 0x314d414e

/** Weights of a linear chain: of each feature for each label, and of each label after each other. */
export interface Weights {
  /** Slots of an open-addressed table: row plus one, 0 where empty. */
  readonly slots: Int32Array
  readonly keys: Uint32Array
  /** Rows of `labelCount` weights. */
  readonly rows: Float32Array
  /** `labelCount` by `labelCount`: from, to. */
  readonly transitions: Float32Array
  /** Hashes of small words that begin names. */
  readonly particles: ReadonlySet<number>
}

/** The row of a feature, or -1. */
export const rowOf = (weights: Weights, hash: number): number => {
  const { slots, keys } = weights
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1
    if (row < 0 || keys[row] === hash) return row
  }
}

/** Weights are kept as 8-bit codes: a sign and the logarithm of the size, between these two. */
const smallest = 0.02
const largest = 12
const steps = 126

const encode = (weight: number): number => {
  const size = Math.min(largest, Math.abs(weight))
  if (size < smallest) return 0
  const step = 1 + Math.round((steps * Math.log(size / smallest)) / Math.log(largest / smallest))
  return weight < 0 ? 128 + step : step
}

const decoded = Float32Array.from({ length: 256 }, (_, code) => {
  const step = code & 127
  if (step === 0) return 0
  const size = smallest * Math.exp(((step - 1) / steps) * Math.log(largest / smallest))
  return code > 127 ? -size : size
})

/** A learned feature: its hash and its weight for each label. */
export interface Row {
  readonly hash: number
  readonly weights: ArrayLike<number>
}

/** Lays a model out as the bytes that `loadWeights` reads: head, particles, transitions, keys, masks of labels, codes. */
export const packWeights = (
  rows: readonly Row[],
  transitions: Float32Array,
  particles: readonly number[],
): Uint8Array => {
  const keys: number[] = []
  const masks: number[] = []
  const codes: number[] = []
  for (const { hash, weights } of rows) {
    let mask = 0
    for (let label = 0; label < labelCount; label++) {
      const code = encode(weights[label] ?? 0)
      if (code === 0) continue
      mask |= 1 << label
      codes.push(code)
    }
    if (mask === 0) continue
    keys.push(hash)
    masks.push(mask)
  }
  const parts = [
    Uint32Array.of(magic, keys.length, particles.length, codes.length),
    Uint32Array.from(particles),
    transitions,
    Uint32Array.from(keys),
    Uint32Array.from(masks),
    Uint8Array.from(codes),
  ]
  return Buffer.concat(parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)))
}

const slotsFor = (count: number): number => {
  let size = 1024
  while (size < 2 * count) size *= 2
  return size
}

/** @throws BlotterError `model-invalid` where the file is not one that `train/names.ts` made. */
export const loadWeights = (name: string): Weights => {
  const file = resource("models", name)
  const bytes = readFileSync(file)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const [sign, count = 0, particleCount = 0, codeCount = 0] = new Uint32Array(buffer, 0, 4)
  const size = 16 + 4 * (particleCount + labelCount * labelCount + 2 * count) + codeCount
  if (sign !== magic || size !== buffer.byteLength) {
    throw new BlotterError("model-invalid", "this is no model of names: run train/names.ts", { file })
  }
  const particles = new Set(new Uint32Array(buffer, 16, particleCount))
  let at = 16 + 4 * particleCount
  const transitions = new Float32Array(buffer, at, labelCount * labelCount)
  at += transitions.byteLength
  const keys = new Uint32Array(buffer, at, count)
  at += keys.byteLength
  const masks = new Uint32Array(buffer, at, count)
  at += masks.byteLength
  const codes = new Uint8Array(buffer, at, codeCount)
  const rows = new Float32Array(count * labelCount)
  const slots = new Int32Array(slotsFor(count))
  const slotMask = slots.length - 1
  let next = 0
  for (let row = 0; row < count; row++) {
    const mask = masks[row] ?? 0
    for (let label = 0; label < labelCount; label++) {
      if (mask & (1 << label)) rows[row * labelCount + label] = decoded[codes[next++] ?? 0] ?? 0
    }
    let slot = (keys[row] ?? 0) & slotMask
    while (slots[slot] !== 0) slot = (slot + 1) & slotMask
    slots[slot] = row + 1
  }
  return { slots, keys, rows, transitions, particles }
}
