import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { labelCount } from "./labels.js"

const magic = 0x314d414e

/** Weights of a linear chain: of each feature for each label, and of each label after each other. Most are 0 and not kept. */
export interface Weights {
  /** An open-addressed table of entries of `entrySize`: a feature's hash, a bit for each label that has a weight, where its codes begin. */
  readonly slots: Int32Array
  /** A bit for each hash by its high bits: most features are none that the model has, and so small a table stays near. */
  readonly sieve: Uint32Array
  /** 8-bit codes of the weights, feature by feature; see `decoded`. */
  readonly codes: Uint8Array
  /** `labelCount` by `labelCount`: from, to. */
  readonly transitions: Float32Array
  /** Hashes of small words that begin names. */
  readonly particles: ReadonlySet<number>
}

const entrySize = 3
const sieveBits = 20
const sieveShift = 32 - sieveBits

/** Where the entry of a feature is, or -1. */
export const entryOf = ({ slots, sieve }: Weights, hash: number): number => {
  const bit = hash >>> sieveShift
  if (((sieve[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1
  const count = slots.length / entrySize
  const key = hash | 0
  for (let slot = hash & (count - 1); ; slot = (slot + 1) & (count - 1)) {
    const entry = entrySize * slot
    if (slots[entry + 1] === 0) return -1
    if (slots[entry] === key) return entry
  }
}

const longestSum = 256
const entries = new Int32Array(longestSum)

/**
 * Adds the weights of features for each label, in parts of 1 (see `fineness`), to `sums`, from `to` on. First all entries are looked for, then the weights are
 * added: the waits for memory, which is where the time goes, then overlap.
 */
export const addWeights = (
  weights: Weights,
  hashes: Uint32Array,
  length: number,
  sums: Int16Array | Int32Array,
  to: number,
): void => {
  let found = 0
  for (let feature = 0; feature < length; feature++) {
    const entry = entryOf(weights, hashes[feature] ?? 0)
    if (entry >= 0) entries[found++] = entry
  }
  const { slots, codes } = weights
  for (let index = 0; index < found; index++) {
    const entry = entries[index] ?? 0
    let next = slots[entry + 2] ?? 0
    for (let mask = slots[entry + 1] ?? 0; mask !== 0; mask &= mask - 1) {
      const at = to + 31 - Math.clz32(mask & -mask)
      sums[at] = (sums[at] ?? 0) + (decoded[codes[next++] ?? 0] ?? 0)
    }
  }
}

/** Scores are added up as whole numbers of this part of 1: in whatever order, they come to the same, and take half the room. */
export const fineness = 256

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

const decoded = Int16Array.from({ length: 256 }, (_, code) => {
  const step = code & 127
  if (step === 0) return 0
  const size = Math.round(fineness * smallest * Math.exp(((step - 1) / steps) * Math.log(largest / smallest)))
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
  return { ...makeTable(keys, masks), codes, transitions, particles }
}

const makeTable = (keys: Uint32Array, masks: Uint32Array): Pick<Weights, "slots" | "sieve"> => {
  const count = slotsFor(keys.length)
  const slots = new Int32Array(entrySize * count)
  const sieve = new Uint32Array(1 << (sieveBits - 5))
  let next = 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0
    const bit = key >>> sieveShift
    sieve[bit >>> 5] = (sieve[bit >>> 5] ?? 0) | (1 << (bit & 31))
    let slot = key & (count - 1)
    while (slots[entrySize * slot + 1] !== 0) slot = (slot + 1) & (count - 1)
    const mask = masks[row] ?? 0
    slots[entrySize * slot] = key
    slots[entrySize * slot + 1] = mask
    slots[entrySize * slot + 2] = next
    for (let rest = mask; rest !== 0; rest &= rest - 1) next++
  }
  return { slots, sieve }
}
