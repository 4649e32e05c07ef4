import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { hashWord } from "./word-hash.js"

/** Into how many clusters each cut of the tree divides the words, fine to coarse; the leaves themselves come first. */
export const clusterLevels = [512, 128, 32] as const

const slotBits = 18
const magic = 0x424c4e43

/**
 * Clusters of words by the company they keep. The words themselves are not kept: a slot holds a 16-bit fingerprint and
 * the leaf, so that the table is read straight into typed arrays. A stranger finds a wrong cluster once in some 30,000.
 */
export interface WordClusters {
  /** Fingerprint and leaf (from 1; 0 is an empty slot), by turns. */
  readonly slots: Uint16Array
  /** For each cut: leaf → cluster, from 1. */
  readonly cuts: readonly Uint16Array[]
}

/** The leaf of a lower-case word, from 1, or 0 for a word that is not in the table. */
export const leafOf = ({ slots }: WordClusters, word: string): number => {
  const hash = hashWord(word)
  const print = hash & 0xffff
  const mask = (1 << slotBits) - 1
  for (let slot = hash >>> (32 - slotBits); ; slot = (slot + 1) & mask) {
    const leaf = slots[2 * slot + 1] ?? 0
    if (leaf === 0 || slots[2 * slot] === print) return leaf
  }
}

/** Lays words and their leaves (from 0) out as the bytes that `loadClusters` reads. */
export const packClusters = (
  words: readonly string[],
  leaves: Uint16Array,
  cuts: readonly Uint16Array[],
): Uint8Array => {
  const slots = new Uint16Array(2 << slotBits)
  const mask = (1 << slotBits) - 1
  for (const [index, word] of words.entries()) {
    const hash = hashWord(word)
    let slot = hash >>> (32 - slotBits)
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
    slots[2 * slot] = hash & 0xffff
    slots[2 * slot + 1] = (leaves[index] ?? 0) + 1
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
  if (values[0] !== (magic & 0xffff) || values[1] !== magic >>> 16 || values.length !== slotsAt + (2 << slotBits)) {
    throw new BlotterError("model-invalid", "this is no table of word clusters: run train/names-clusters.ts", { file })
  }
  const cuts = Array.from({ length: cutCount }, (_, cut) =>
    values.subarray(4 + cut * leafCount, 4 + (cut + 1) * leafCount),
  )
  return { slots: values.subarray(slotsAt), cuts }
}
