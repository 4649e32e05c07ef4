/** FNV-1a over UTF-16 units, as a signed 32-bit integer. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Collects the hashed features of one decision; made once and cleared for each. */
export class FeatureBag {
  /** Full 32-bit hashes; a model takes the low bits that it has weights for. */
  readonly hashes = new Uint32Array(256)
  length = 0

  clear(): void {
    this.length = 0
  }

  /** Adds the feature `kind` with up to three values, mixed into one hash (after murmur3's finaliser). */
  add(kind: number, a = 0, b = 0, c = 0): void {
    let hash = Math.imul(kind + 0x9e37, 0x85ebca6b) ^ a
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ c
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash ^= hash >>> 13
    this.hashes[this.length++] = hash
  }
}

/** A linear model over hashed features, its weights as 8-bit steps of `scale`. */
export class LinearModel {
  readonly #mask: number

  /** @param weights a power of two of them */
  constructor(
    readonly weights: Int8Array | Float32Array,
    readonly scale: number,
  ) {
    this.#mask = weights.length - 1
  }

  /** The sum of the features' weights, in steps. */
  sum({ hashes, length }: FeatureBag): number {
    let sum = 0
    for (let at = 0; at < length; at++) sum += this.weights[(hashes[at] ?? 0) & this.#mask] ?? 0
    return sum
  }

  score(features: FeatureBag): number {
    return this.sum(features) * this.scale
  }
}
