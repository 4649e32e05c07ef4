/** Letters that Unicode's decomposition leaves whole, in the spelling that wires use. */
const unaccented: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ħ: "h",
  ə: "a",
  ŧ: "t",
}

/** Lower-case letters and digits of a name, without accents, spaces and marks: "Coeur d'Alene" → "coeurdalene". */
export const fold = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[łøđðþßæœıħəŧ]/gu, (letter) => unaccented[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, "")

const seed1 = 0x811c9dc5 | 0
const seed2 = 0x9747b28c | 0

/**
 * The hash of a folded name, fed word by word: two running 32-bit hashes, so that a name of several tokens is looked up
 * without gluing strings, and however the tokens were cut ("St.-Denis" is one token or four).
 */
export class NameKey {
  /** Chooses the slot. */
  a = seed1
  /** Is stored in the slot, to tell names apart. */
  b = seed2
  /** How many letters and digits were fed. */
  length = 0

  reset(): void {
    this.a = seed1
    this.b = seed2
    this.length = 0
  }

  /** Appends the letters and digits of `text`, folded. */
  feed(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code >= 128) {
        const rest = fold(text.slice(at))
        for (let i = 0; i < rest.length; i++) this.#add(rest.charCodeAt(i))
        return
      }
      if (code >= 97 && code <= 122) this.#add(code)
      else if (code >= 65 && code <= 90) this.#add(code + 32)
      else if (code >= 48 && code <= 57) this.#add(code)
    }
  }

  /** Slot of a table of `size` slots, after a last mix of the bits. */
  slot(size: number): number {
    let hash = this.a ^ (this.a >>> 15)
    hash = Math.imul(hash, 0x2c1b3c6d)
    hash ^= hash >>> 12
    hash = Math.imul(hash, 0x297a2d39)
    hash ^= hash >>> 15
    return (hash >>> 0) % size
  }

  #add(code: number): void {
    this.a = Math.imul(this.a ^ code, 0x01000193)
    this.b = Math.imul(this.b ^ code, 0x5bd1e995)
    this.b ^= this.b >>> 13
    this.length++
  }
}
