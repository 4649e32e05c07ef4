import { mix } from "./parser-features.js"
import type { ParserState } from "./parser-state.js"

/** Tags with none (0) and the root's come to fewer than this. */
const tagCount = 20
/** Odd numbers that spread a word's hash and tags. */
const [wordSpread, tagSpread] = [0x85ebca6b, 0xc2b2ae35]

/** Stands for the tags of the two topmost tokens of the stack and of the next two of the buffer. */
export const moveKey = ({ tag, next, depth, stack }: ParserState): number => {
  const top = depth > 0 ? (tag[stack[depth - 1] ?? 0] ?? 0) : 0
  const below = depth > 1 ? (tag[stack[depth - 2] ?? 0] ?? 0) : 0
  return mix(((below * tagCount + top) * tagCount + (tag[next] ?? 0)) * tagCount + (tag[next + 1] ?? 0))
}

/** How many keys an arc has; see `labelKey`. */
export const labelKeyCount = 3

/**
 * Stands for an arc: its side and the tags of its head and dependent, with the tag of the dependent's leftmost dependent (0),
 * the dependent itself (1), or its leftmost dependent (2).
 */
export const labelKey = ({ tag, left, word }: ParserState, head: number, dependent: number, which: number): number => {
  const inner = left[dependent] ?? 0
  const ends = ((tag[head] ?? 0) * tagCount + (tag[dependent] ?? 0)) * 2 + (head > dependent ? 1 : 0)
  const tags = ends * tagCount + (which === 1 ? 0 : (tag[inner] ?? 0))
  const form = which === 0 ? 0 : (word[which === 1 ? dependent : inner] ?? 0)
  return mix(which + Math.imul(form, wordSpread) + Math.imul(tags, tagSpread))
}

/** A key and the only choice that the training data know for it. */
export interface SureChoice {
  readonly key: number
  readonly choice: number
}

/** The choices that need no scoring: a hash table with open addressing, at most a quarter full. */
export class SureChoices {
  readonly #keys: Int32Array
  /** Plus one; 0 where a slot is empty. */
  readonly #choices: Uint8Array

  constructor(known: readonly SureChoice[]) {
    const size = 1 << Math.ceil(Math.log2(4 * known.length + 4))
    this.#keys = new Int32Array(size)
    this.#choices = new Uint8Array(size)
    for (const { key, choice } of known) {
      const slot = this.#slot(key)
      this.#keys[slot] = key
      this.#choices[slot] = choice + 1
    }
  }

  /** The only choice for a key, or -1. */
  of(key: number): number {
    return (this.#choices[this.#slot(key)] ?? 0) - 1
  }

  /** Where a key is, or where it would go. */
  #slot(key: number): number {
    const last = this.#keys.length - 1
    let slot = key & last
    while ((this.#choices[slot] ?? 0) > 0 && this.#keys[slot] !== key) slot = (slot + 1) & last
    return slot
  }
}

/** Lays choices out as bytes: how many; then each key and its choice. */
export const packChoices = (known: readonly SureChoice[]): Buffer => {
  const bytes = Buffer.alloc(4 + 5 * known.length)
  bytes.writeUInt32LE(known.length)
  for (const [index, { key, choice }] of known.entries()) {
    bytes.writeInt32LE(key, 4 + 5 * index)
    bytes.writeUInt8(choice, 8 + 5 * index)
  }
  return bytes
}

/** Reads the choices that begin at `from`; returns them and where their bytes end. */
export const unpackChoices = (bytes: Buffer, from: number): { choices: SureChoices; end: number } => {
  const known = Array.from({ length: bytes.readUInt32LE(from) }, (_, index): SureChoice => {
    const at = from + 4 + 5 * index
    return { key: bytes.readInt32LE(at), choice: bytes.readUInt8(at + 4) }
  })
  return { choices: new SureChoices(known), end: from + 4 + 5 * known.length }
}
