import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { hashWord } from "./word-hash.js"

/** Into how many clusters each cut of the tree divides the words, fine to coarse; the leaves themselves come first. */
export const clusterLevels = [512, 128, 32] as const

const slotBits = 18
const magic = 0x424c4e43

/** Values of a slot: fingerprint, leaf (from 1; 0 is an empty slot), leanings. */
const width = 3

/**
 * Clusters of words by the company they keep, and what kind of name such words are. The words themselves are not kept: a
 * slot holds a 16-bit fingerprint, so that the table is read straight into typed arrays. A stranger finds a wrong slot
 * once in some 30,000.
 */
export interface WordClusters {
  readonly slots: Uint16Array
  /** For each cut: leaf → cluster, from 1. */
  readonly cuts: readonly Uint16Array[]
}

const mask = (1 << slotBits) - 1

/** The place of a lower-case word in the table, or -1. */
export const slotOf = ({ slots }: WordClusters, word: string): number => {
  const hash = hashWord(word)
  const print = hash & 0xffff
  for (let slot = hash >>> (32 - slotBits); ; slot = (slot + 1) & mask) {
    const at = width * slot
    if (slots[at + 1] === 0) return -1
    if (slots[at] === print) return at
  }
}

/** The leaf of the word in a slot, from 1; 0 for slot -1. */
export const leafAt = ({ slots }: WordClusters, slot: number): number => slots[slot + 1] ?? 0

/**
 * How much the word in a slot leans to a person, an organisation, a place and to being no name: two bits each, lowest
 * first, 0 for hardly to 3 for mostly; plus 256 for a word that is known. 0 for slot -1.
 */
export const leaningsAt = ({ slots }: WordClusters, slot: number): number => slots[slot + 2] ?? 0

/** What the table holds of one word. */
interface ClusteredWord {
  readonly word: string
  /** From 0. */
  readonly leaf: number
  readonly leanings: number
}

/** Lays words out as the bytes that `loadClusters` reads. */
export const packClusters = (words: readonly ClusteredWord[], cuts: readonly Uint16Array[]): Uint8Array => {
  const slots = new Uint16Array(width << slotBits)
  for (const { word, leaf, leanings } of words) {
    const hash = hashWord(word)
    let slot = hash >>> (32 - slotBits)
    while (slots[width * slot + 1] !== 0) slot = (slot + 1) & mask
    slots.set([hash & 0xffff, leaf + 1, leanings | 256], width * slot)
  }
  const leafCount = cuts[0]?.length ?? 0
  const columns = [Uint16Array.of(magic & 0xffff, magic >>> 16, leafCount, cuts.length), ...cuts, slots]
  return Buffer.concat(columns.map((column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength)))
}

/** @throws BlotterError `model-invalid` where the file is not one that `train/names-clusters.ts` made. */
export const loadClusters = (): WordClusters => {
  const file = resource("models", "names-clusters.bin")
  const bytes = readFileSync(file)
  const values = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const leafCount = values[2] ?? 0
  const cutCount = values[3] ?? 0
  const slotsAt = 4 + leafCount * cutCount
  const due = slotsAt + (width << slotBits)
  if (values[0] !== (magic & 0xffff) || values[1] !== magic >>> 16 || values.length !== due) {
    throw new BlotterError("model-invalid", "this is no table of word clusters: run train/names-clusters.ts", { file })
  }
  const cuts = Array.from({ length: cutCount }, (_, cut) =>
    values.subarray(4 + cut * leafCount, 4 + (cut + 1) * leafCount),
  )
  return { slots: values.subarray(slotsAt), cuts }
}
