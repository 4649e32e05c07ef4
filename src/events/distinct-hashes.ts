/**
 * Numbers of 32 bits, each once, in the order in which they were first added. A set of JavaScript's own does the same with an object
 * for each entry; the judges fill one for every number and every person of an article.
 */
export class DistinctHashes {
  #hashes = new Uint32Array(256)
  /** By place in the table how many were added up to the one there, plus `#before`: what is not above that is of an earlier filling. */
  #table = new Int32Array(1024)
  #before = 0
  #length = 0

  clear(): void {
    this.#before += this.#length
    this.#length = 0
    if (this.#before < wrap) return
    this.#before = 0
    this.#table.fill(0)
  }

  add(hash: number): void {
    const mask = this.#table.length - 1
    let place = Math.imul(hash, spread) >>> Math.clz32(mask)
    for (;;) {
      const at = (this.#table[place] ?? 0) - this.#before - 1
      if (at < 0) break
      if (this.#hashes[at] === hash >>> 0) return
      place = (place + 1) & mask
    }
    this.#hashes[this.#length++] = hash
    this.#table[place] = this.#before + this.#length
    if (4 * this.#length >= this.#table.length) this.#grow()
  }

  /** Those added, valid until the next is. */
  get hashes(): Uint32Array {
    return this.#hashes.subarray(0, this.#length)
  }

  #grow(): void {
    const added = this.#hashes.slice(0, this.#length)
    this.#hashes = new Uint32Array(4 * added.length)
    this.#table = new Int32Array(16 * added.length)
    this.#before = 0
    this.#length = 0
    for (const hash of added) this.add(hash)
  }
}

/** Spreads what differs in any bits over the high ones. */
const spread = 0x9e3779b1

/** From so many on the count begins anew, long before it leaves 32 bits. */
const wrap = 1 << 30
