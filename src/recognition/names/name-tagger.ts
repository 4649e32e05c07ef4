import type { TokenSpan, Tokens } from "../../model/document.js"
import { Chain } from "./chain.js"
import { FeatureBuffer } from "./features.js"
import { labelCount } from "./labels.js"
import { ScoreTables } from "./score-tables.js"
import { SentenceWords, WordCache } from "./sentence-words.js"
import { findStretches } from "./stretches.js"
import { addWeights, fineness, type Weights } from "./weights.js"
import { hashWord } from "./word-hash.js"
import type { Knowledge } from "./word-types.js"

/** A run of words with the score of each label for each word, and the chain that joins the labels. */
export interface ScoredStretch extends TokenSpan {
  readonly scores: Float32Array
  readonly chain: Chain
}

/** Scores the words of sentences with one model. Keeps what it has worked out of each spelling. */
export class NameTagger {
  readonly #words: SentenceWords
  readonly #tables: ScoreTables
  readonly #buffer = new FeatureBuffer()
  readonly #sums = new Int32Array(labelCount)
  readonly #chain: Chain

  constructor(
    readonly weights: Weights,
    knowledge: Knowledge,
    readonly caseless: boolean,
  ) {
    const cache = new WordCache(knowledge, caseless)
    this.#words = new SentenceWords(cache)
    this.#tables = new ScoreTables(weights, cache)
    this.#chain = new Chain(weights.transitions)
  }

  readonly #isParticle = (lower: string): boolean => this.weights.particles.has(hashWord(lower))

  /** Scores the stretches of a sentence in which names may stand; `room` has `labelCount` scores for each token of the article. */
  read(tokens: Tokens, sentence: TokenSpan, room: Float32Array, scored: ScoredStretch[]): void {
    const stretches = this.caseless ? [sentence] : findStretches(tokens, sentence, this.#isParticle)
    if (stretches.length === 0) return
    this.#words.enter(tokens, sentence)
    this.#tables.follow()
    for (const stretch of stretches) {
      const scores = room.subarray(stretch.first * labelCount, stretch.last * labelCount)
      this.#words.reach(stretch)
      for (let at = stretch.first; at < stretch.last; at++) this.#score(at, scores, (at - stretch.first) * labelCount)
      scored.push({ first: stretch.first, last: stretch.last, scores, chain: this.#chain })
    }
  }

  #score(at: number, scores: Float32Array, to: number): void {
    const sums = this.#sums
    this.#tables.sum(this.#words, at, sums)
    this.#buffer.clear()
    this.#words.addWide(this.#buffer, at)
    addWeights(this.weights, this.#buffer.values, this.#buffer.length, sums, 0)
    for (let label = 0; label < labelCount; label++) scores[to + label] = (sums[label] ?? 0) / fineness
  }
}
