import { readFileSync } from "node:fs"
import { BlotterError } from "../../model/errors.js"
import { resource } from "../../model/resources.js"
import { hashWord, mix } from "./word-hash.js"

/** What a phrase is known as; a phrase may be several ("Jordan"). The order fixes the bits of the table on disk. */
const phraseClasses = [
  "female",
  "male",
  "surname",
  "metropolis",
  "town",
  "village",
  "country",
  "region",
  "demonym",
  "organization",
  "team",
  "brand",
] as const
export type PhraseClass = (typeof phraseClasses)[number]

/** The bit of a class in a phrase's mask. */
export const classBit = (name: PhraseClass): number => 1 << phraseClasses.indexOf(name)

/** No phrase in the table has more words. */
export const longestPhrase = 5

const slotBits = 18
const magic = 0x50524e4d
const mask = (1 << slotBits) - 1

/** Names of people, places and organisations by the hashes of their words: fingerprint and mask of classes by turns. */
export interface KnownPhrases {
  readonly slots: Uint16Array
}

const find = (slots: Uint16Array, hash: number): number => {
  const print = hash & 0xffff
  for (let slot = hash >>> (32 - slotBits); ; slot = (slot + 1) & mask) {
    const classes = slots[2 * slot + 1] ?? 0
    if (classes === 0 || slots[2 * slot] === print) return slot
  }
}

/** The classes of a phrase as bits, 0 where it is not known. `hash` is `phraseHash` of its words, in lower case. */
export const classesOf = ({ slots }: KnownPhrases, hash: number): number => slots[2 * find(slots, hash) + 1] ?? 0

/** The hash of a phrase; the hash of its first words continues with `continuePhrase`. */
export const phraseHash = (words: readonly string[]): number =>
  words.reduce((hash, word) => continuePhrase(hash, hashWord(word)), 0)

export const continuePhrase = (hash: number, word: number): number => mix(hash, word)

/** Lays phrases (lower case, words apart by one space) and their masks out as the bytes that `loadPhrases` reads. */
export const packPhrases = (phrases: ReadonlyMap<string, number>): Uint8Array => {
  const slots = new Uint16Array(2 << slotBits)
  for (const [phrase, classes] of phrases) {
    const hash = phraseHash(phrase.split(" "))
    const slot = find(slots, hash)
    slots[2 * slot] = hash & 0xffff
    slots[2 * slot + 1] = (slots[2 * slot + 1] ?? 0) | classes
  }
  const head = Uint16Array.of(magic & 0xffff, magic >>> 16)
  return Buffer.concat([head, slots].map((column) => new Uint8Array(column.buffer)))
}

/** @throws BlotterError `model-invalid` where the file is not one that `train/names-phrases.ts` made. */
export const loadPhrases = (): KnownPhrases => {
  const file = resource("models", "names-phrases.bin")
  const bytes = readFileSync(file)
  const values = new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  if (values[0] !== (magic & 0xffff) || values[1] !== magic >>> 16 || values.length !== 2 + (2 << slotBits)) {
    throw new BlotterError("model-invalid", "this is no table of names: run train/names-phrases.ts", { file })
  }
  return { slots: values.subarray(2) }
}

export const bitsOf = (names: readonly PhraseClass[]): number => names.reduce((bits, name) => bits | classBit(name), 0)
