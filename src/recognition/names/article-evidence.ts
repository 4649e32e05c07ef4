import type { Tokens } from "../../model/document.js"
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

const capital = /^\p{Lu}/u

/**
 * What an article as a whole says of each of its words: a name once clear is clear everywhere. For each capitalised word
 * the probabilities of its kinds, summed over where it stands; the sum over all other places is added to the scores of
 * each place (a soft form of the extended prediction history of Ratinov and Roth 2009).
 */
export class ArticleEvidence {
  readonly #sums = new Map<string, Float64Array>()
  readonly #own = new Map<number, Float64Array>()

  constructor(readonly tokens: Tokens) {}

  /** Counts the probabilities of a stretch's words. */
  note({ first, last }: ScoredStretch, marginals: Float64Array): void {
    for (let at = first; at < last; at++) {
      if (!capital.test(this.tokens.text[at] ?? "")) continue
      const kinds = new Float64Array(kindCount + 1)
      const row = (at - first) * labelCount
      for (let label = 0; label < labelCount; label++) {
        const kind = kindOfLabel[label] ?? 0
        kinds[kind] = (kinds[kind] ?? 0) + (marginals[row + label] ?? 0)
      }
      kinds[kindCount] = 1
      this.#own.set(at, kinds)
      const word = this.tokens.lower[at] ?? ""
      const sum = this.#sums.get(word)
      if (sum) for (let kind = 0; kind <= kindCount; kind++) sum[kind] = (sum[kind] ?? 0) + (kinds[kind] ?? 0)
      else this.#sums.set(word, kinds.slice())
    }
  }

  /** Adds to a stretch's scores what the same words are elsewhere. */
  apply({ first, last, scores }: ScoredStretch): void {
    for (let at = first; at < last; at++) {
      const own = this.#own.get(at)
      const sum = own && this.#sums.get(this.tokens.lower[at] ?? "")
      if (!own || !sum) continue
      const others = (sum[kindCount] ?? 0) - 1
      if (others < 0.5) continue
      const weight = (strength * others) / (others + 1)
      const row = (at - first) * labelCount
      for (let label = 0; label < labelCount; label++) {
        const kind = kindOfLabel[label] ?? 0
        const share = ((sum[kind] ?? 0) - (own[kind] ?? 0)) / others
        scores[row + label] = (scores[row + label] ?? 0) + weight * Math.log((share + floor) / (1 + floor))
      }
    }
  }
}
