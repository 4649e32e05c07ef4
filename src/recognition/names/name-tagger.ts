import type { TokenSpan, Tokens } from "../../model/document.js"
import { Chain } from "./chain.js"
import { addWordFeatures, FeatureBuffer, places } from "./features.js"
import { labelCount } from "./labels.js"
import { distances, SentenceWords, WordCache } from "./sentence-words.js"
import { findStretches } from "./stretches.js"
import { rowOf, type Weights } from "./weights.js"
import { hashWord } from "./word-hash.js"
import type { Knowledge, WordType } from "./word-types.js"

/** A run of words with the score of each label for each word, and the chain that joins the labels. */
export interface ScoredStretch extends TokenSpan {
  readonly scores: Float32Array
  readonly chain: Chain
}

/** Scores the words of sentences with one model. Keeps what it has worked out of each spelling. */
export class NameTagger {
  readonly #words: SentenceWords
  readonly #buffer = new FeatureBuffer()
  readonly #chain: Chain

  constructor(
    readonly weights: Weights,
    knowledge: Knowledge,
    readonly caseless: boolean,
  ) {
    this.#words = new SentenceWords(new WordCache(knowledge, caseless))
    this.#chain = new Chain(weights.transitions)
  }

  readonly #isParticle = (lower: string): boolean => this.weights.particles.has(hashWord(lower))

  /** Scores the stretches of a sentence in which names may stand. */
  read(tokens: Tokens, sentence: TokenSpan, scored: ScoredStretch[]): void {
    const stretches = this.caseless ? [sentence] : findStretches(tokens, sentence, this.#isParticle)
    if (stretches.length === 0) return
    this.#words.enter(tokens, sentence)
    for (const stretch of stretches) {
      const scores = new Float32Array((stretch.last - stretch.first) * labelCount)
      this.#score(stretch, scores)
      scored.push({ first: stretch.first, last: stretch.last, scores, chain: this.#chain })
    }
  }

  #score(stretch: TokenSpan, scores: Float32Array): void {
    const { rows } = this.weights
    this.#words.reach(stretch)
    for (let at = stretch.first; at < stretch.last; at++) {
      const to = (at - stretch.first) * labelCount
      for (let place = 0; place < places.length; place++) {
        for (const distance of distances[place] ?? []) {
          const type = this.#words.word(at, distance)
          const known = type.scores ?? this.#scoreWord(type)
          const from = place * labelCount
          for (let label = 0; label < labelCount; label++) {
            scores[to + label] = (scores[to + label] ?? 0) + (known[from + label] ?? 0)
          }
        }
      }
      this.#buffer.clear()
      this.#words.addContext(this.#buffer, at)
      this.#sum(rows, scores, to)
    }
  }

  #sum(rows: Float32Array, scores: Float32Array, to: number): void {
    const { values, length } = this.#buffer
    for (let feature = 0; feature < length; feature++) {
      const row = rowOf(this.weights, values[feature] ?? 0)
      if (row < 0) continue
      const from = row * labelCount
      for (let label = 0; label < labelCount; label++) {
        scores[to + label] = (scores[to + label] ?? 0) + (rows[from + label] ?? 0)
      }
    }
  }

  #scoreWord(type: WordType): Float32Array {
    const scores = new Float32Array(places.length * labelCount)
    for (let place = 0; place < places.length; place++) {
      this.#buffer.clear()
      addWordFeatures(this.#buffer, type, place)
      this.#sum(this.weights.rows, scores, place * labelCount)
    }
    type.scores = scores
    return scores
  }
}
