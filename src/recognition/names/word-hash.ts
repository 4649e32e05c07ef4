/** Integer hashes of words and features. Tables on disk are keyed by them, so a change here means training anew. */

/** FNV-1a over UTF-16 units from `from` to `to`, then scrambled so that both ends of the 32 bits may serve as keys. */
export const hashWord = (word: string, from = 0, to: number = word.length, seed = 0): number => {
  let hash = 0x811c9dc5 ^ seed
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return scramble(hash)
}

/** Joins a value to a hash, order mattering. */
export const mix = (hash: number, value: number): number => scramble(Math.imul(hash, 0x9e3779b1) ^ value)

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
const scramble = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
