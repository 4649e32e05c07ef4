import { type NameLabel, nameLabels } from "../../src/recognition/names/name-span.js"
import type { GoldText } from "./corpora.js"

const dimensions = 100
const hidden = 32
/** The kinds of name, then none. */
const kinds: readonly (NameLabel | "none")[] = [...nameLabels, "none"]
const none = kinds.indexOf("none")
const rounds = 12
const rate = 0.05
/** Word vectors have length one, too short for the hidden units to bend. */
const stretch = 3

/** How often each word of the vocabulary stands in names of each kind, and outside of names. */
const countKinds = (
  texts: readonly GoldText[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, Float64Array> => {
  const counts = new Map<number, Float64Array>()
  for (const { text, names } of texts) {
    let next = 0
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&-]*/gu)) {
      while (next < names.length && (names[next]?.end ?? 0) <= index) next++
      const name = names[next]
      const inside = name !== undefined && name.start <= index
      if (inside && name.kind === null) continue
      const kind = inside && name.kind !== null ? kinds.indexOf(name.kind) : none
      const number = numbers.get(word.toLowerCase()) ?? numbers.get(word.toLowerCase().replace(/\.$/u, ""))
      if (number === undefined) continue
      const count = counts.get(number) ?? new Float64Array(kinds.length)
      count[kind] = (count[kind] ?? 0) + 1
      counts.set(number, count)
    }
  }
  return counts
}

/** A network of one hidden layer from word vectors to kinds of name. */
class KindNetwork {
  readonly outputs = new Float64Array(kinds.length)
  readonly #units = new Float64Array(hidden)
  readonly #errors = new Float64Array(hidden)
  readonly #inner: Float64Array
  readonly #outer: Float64Array
  readonly #innerBias = new Float64Array(hidden)
  readonly #outerBias = new Float64Array(kinds.length)

  constructor(
    readonly vectors: Float32Array,
    random: () => number,
  ) {
    this.#inner = Float64Array.from({ length: dimensions * hidden }, () => (random() - 0.5) / 2)
    this.#outer = Float64Array.from({ length: hidden * kinds.length }, () => (random() - 0.5) / 2)
  }

  /** The probability of each kind for a word, into `outputs`. */
  judge(word: number): void {
    const from = word * dimensions
    for (let unit = 0; unit < hidden; unit++) {
      let sum = this.#innerBias[unit] ?? 0
      for (let axis = 0; axis < dimensions; axis++) {
        sum += stretch * (this.vectors[from + axis] ?? 0) * (this.#inner[axis * hidden + unit] ?? 0)
      }
      this.#units[unit] = Math.tanh(sum)
    }
    let total = 0
    for (let kind = 0; kind < kinds.length; kind++) {
      let sum = this.#outerBias[kind] ?? 0
      for (let unit = 0; unit < hidden; unit++) {
        sum += (this.#units[unit] ?? 0) * (this.#outer[unit * kinds.length + kind] ?? 0)
      }
      this.outputs[kind] = Math.exp(sum)
      total += Math.exp(sum)
    }
    for (let kind = 0; kind < kinds.length; kind++) this.outputs[kind] = (this.outputs[kind] ?? 0) / total
  }

  /** One step towards the shares that a word has. */
  learn(word: number, shares: Float64Array, step: number): void {
    this.judge(word)
    this.#errors.fill(0)
    for (let kind = 0; kind < kinds.length; kind++) {
      const error = (shares[kind] ?? 0) - (this.outputs[kind] ?? 0)
      this.#outerBias[kind] = (this.#outerBias[kind] ?? 0) + step * error
      for (let unit = 0; unit < hidden; unit++) {
        const at = unit * kinds.length + kind
        this.#errors[unit] = (this.#errors[unit] ?? 0) + error * (this.#outer[at] ?? 0)
        this.#outer[at] = (this.#outer[at] ?? 0) + step * error * (this.#units[unit] ?? 0)
      }
    }
    const from = word * dimensions
    for (let unit = 0; unit < hidden; unit++) {
      const change = step * (this.#errors[unit] ?? 0) * (1 - (this.#units[unit] ?? 0) ** 2)
      this.#innerBias[unit] = (this.#innerBias[unit] ?? 0) + change
      for (let axis = 0; axis < dimensions; axis++) {
        const at = axis * hidden + unit
        this.#inner[at] = (this.#inner[at] ?? 0) + change * stretch * (this.vectors[from + axis] ?? 0)
      }
    }
  }
}

/** Two bits: hardly, perhaps, likely, mostly. */
const level = (share: number): number => (share < 0.08 ? 0 : share < 0.3 ? 1 : share < 0.65 ? 2 : 3)

/**
 * What kinds of name the words of a vocabulary are, judged from their vectors by what the annotated texts make of the words
 * that stand in them; so a name that no text has is known by its company. See `leaningsAt` for the bits.
 */
export const learnLeanings = (
  words: readonly string[],
  vectors: Float32Array,
  texts: readonly GoldText[],
  random: () => number,
): Uint8Array => {
  const counts = countKinds(texts, new Map(words.map((word, number) => [word, number])))
  const network = new KindNetwork(vectors, random)
  const order = [...counts.keys()]
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const swapped = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = swapped
    }
    for (const word of order) {
      const count = counts.get(word) ?? new Float64Array(kinds.length)
      const total = count.reduce((sum, value) => sum + value, 0)
      const weight = Math.min(3, Math.log(1 + total))
      network.learn(
        word,
        count.map((value) => value / total),
        rate * weight * (1 - round / rounds),
      )
    }
  }
  const shown = ["person", "organization", "place", "none"] as const
  return Uint8Array.from(words, (_, word) => {
    network.judge(word)
    return shown.reduce((bits, kind, at) => bits | (level(network.outputs[kinds.indexOf(kind)] ?? 0) << (2 * at)), 0)
  })
}
