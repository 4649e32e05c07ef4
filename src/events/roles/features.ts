import { hashWord, mix } from "../../recognition/names/word-hash.js"
import { DistinctHashes } from "../distinct-hashes.js"
import type { Hashed } from "../linear-model.js"

/** Hash of a text, as part of a feature. */
export const hashOf = (text: string): number => hashWord(text)

const labels = new Map<string, number>()

/** The same of a name of ours (a relation, a rule, a category), of which there are few: remembered. */
export const labelOf = (name: string): number => {
  let hash = labels.get(name)
  if (hash === undefined) {
    hash = hashWord(name)
    labels.set(name, hash)
  }
  return hash
}

const distinct = new DistinctHashes()

/** Collects the hashed features of one decision; made once and cleared for each. */
export class Features implements Hashed {
  /** Full 32-bit hashes. */
  readonly hashes: Uint32Array
  length = 0
  /** Mixed into each feature that is added by `also`: what kind of thing is judged. */
  kind = 0

  /** @param room the most features that one decision has */
  constructor(readonly room = 512) {
    this.hashes = new Uint32Array(room)
  }

  clear(): void {
    this.length = 0
  }

  /** Adds the feature `name` with up to three values. */
  add(name: number, a = 0, b = 0, c = 0): void {
    let hash = mix(name * 0x9e3779b1, a)
    if (b !== 0) hash = mix(hash ^ 0x51, b)
    if (c !== 0) hash = mix(hash ^ 0xa7, c)
    this.hashes[this.length++] = hash
  }

  /** Keeps each feature once, in the order in which they came. */
  unite(): void {
    distinct.clear()
    for (let at = 0; at < this.length; at++) distinct.add(this.hashes[at] ?? 0)
    const { hashes } = distinct
    this.hashes.set(hashes)
    this.length = hashes.length
  }

  /** Adds a feature for all kinds of things and once more for the kind that is judged. */
  also(name: number, a = 0, b = 0): void {
    this.add(name, a, b)
    this.add(name + 128, a, b, this.kind)
  }
}
