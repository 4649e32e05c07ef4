import type { Tokens } from "../../model/document.js"
import { isCapitalAt } from "../capitals.js"
import { kindOf, labelCount, outside } from "./labels.js"
import { nameLabels } from "./name-span.js"
import type { ScoredStretch } from "./name-tagger.js"

/** Outside, then each kind of name. */
const kindCount = 1 + nameLabels.length
const kindOfLabel = Uint8Array.from({ length: labelCount }, (_, label) => (label === outside ? 0 : 1 + kindOf(label)))

/** How much what the other mentions of a word are counts against what this one looks like. */
const strength = 1.2
/** Keeps what was never seen elsewhere possible. */
const floor = 0.1

/** A row of probabilities: one of each kind, and how often the word was counted. */
const rowSize = kindCount + 1

/**
 * What an article as a whole says of each of its words: a name once clear is clear everywhere. For each capitalised word
 * the probabilities of its kinds, summed over where it stands; the sum over all other places is added to the scores of
 * each place (a soft form of the extended prediction history of Ratinov and Roth 2009).
 */
export class ArticleEvidence {
  /** Rows of words, then of the tokens at which they stand. */
  #rows: Float64Array
  #length = 0
  readonly #words = new Map<string, number>()
  /** By token where its word's row and its own begin, -1 where it has none. */
  readonly #wordAt: Int32Array
  readonly #ownAt: Int32Array
  /** What each kind adds to the score of its labels. */
  readonly #gains = new Float64Array(kindCount)

  constructor(readonly tokens: Tokens) {
    this.#rows = new Float64Array(256 * rowSize)
    this.#wordAt = new Int32Array(tokens.length).fill(-1)
    this.#ownAt = new Int32Array(tokens.length).fill(-1)
  }

  #newRow(): number {
    const from = this.#length
    this.#length += rowSize
    if (this.#length > this.#rows.length) {
      const wider = new Float64Array(2 * this.#rows.length)
      wider.set(this.#rows)
      this.#rows = wider
    }
    return from
  }

  #rowOf(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const made = this.#newRow()
    this.#words.set(word, made)
    return made
  }

  /** Counts the probabilities of a stretch's words. */
  note({ first, last }: ScoredStretch, marginals: Float64Array): void {
    for (let at = first; at < last; at++) {
      if (!isCapitalAt(this.tokens, at)) continue
      const sum = this.#rowOf(this.tokens.lower[at] ?? "")
      const own = this.#newRow()
      const rows = this.#rows
      const row = (at - first) * labelCount
      for (let label = 0; label < labelCount; label++) {
        const kind = own + (kindOfLabel[label] ?? 0)
        rows[kind] = (rows[kind] ?? 0) + (marginals[row + label] ?? 0)
      }
      rows[own + kindCount] = 1
      for (let kind = 0; kind < rowSize; kind++) rows[sum + kind] = (rows[sum + kind] ?? 0) + (rows[own + kind] ?? 0)
      this.#wordAt[at] = sum
      this.#ownAt[at] = own
    }
  }

  /** Adds to a stretch's scores what the same words are elsewhere. */
  apply({ first, last, scores }: ScoredStretch): void {
    const rows = this.#rows
    const gains = this.#gains
    for (let at = first; at < last; at++) {
      const own = this.#ownAt[at] ?? -1
      const sum = this.#wordAt[at] ?? -1
      if (own < 0) continue
      const others = (rows[sum + kindCount] ?? 0) - 1
      if (others < 0.5) continue
      const weight = (strength * others) / (others + 1)
      for (let kind = 0; kind < kindCount; kind++) {
        const share = ((rows[sum + kind] ?? 0) - (rows[own + kind] ?? 0)) / others
        gains[kind] = weight * Math.log((share + floor) / (1 + floor))
      }
      const row = (at - first) * labelCount
      for (let label = 0; label < labelCount; label++) {
        scores[row + label] = (scores[row + label] ?? 0) + (gains[kindOfLabel[label] ?? 0] ?? 0)
      }
    }
  }
}
