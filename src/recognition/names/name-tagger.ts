import type { TokenSpan, Tokens } from "../../model/document.js"
import { Chain } from "./chain.js"
import { addWordFeatures, FeatureBuffer, places } from "./features.js"
import { kindOf, labelCount, nameOf, outside, Position, positionOf } from "./labels.js"
import type { NameSpan } from "./name-span.js"
import { distances, SentenceWords, WordCache } from "./sentence-words.js"
import { findStretches } from "./stretches.js"
import { rowOf, type Weights } from "./weights.js"
import { hashWord } from "./word-hash.js"
import type { Knowledge, WordType } from "./word-types.js"

/** Labels the words of sentences with one model. Keeps what it has worked out of each spelling. */
export class NameTagger {
  readonly #words: SentenceWords
  readonly #buffer = new FeatureBuffer()
  readonly #chain: Chain
  #scores = new Float32Array(64 * labelCount)
  #labels = new Uint8Array(64)
  #marginals = new Float64Array(64 * labelCount)

  constructor(
    readonly weights: Weights,
    knowledge: Knowledge,
    readonly caseless: boolean,
  ) {
    this.#words = new SentenceWords(new WordCache(knowledge, caseless))
    this.#chain = new Chain(weights.transitions)
  }

  readonly #isParticle = (lower: string): boolean => this.weights.particles.has(hashWord(lower))

  /** Adds the names of a sentence to `found`. */
  tag(tokens: Tokens, sentence: TokenSpan, found: NameSpan[]): void {
    const stretches = this.caseless ? [sentence] : findStretches(tokens, sentence, this.#isParticle)
    if (stretches.length === 0) return
    this.#words.enter(tokens, sentence)
    for (const stretch of stretches) this.#tagStretch(stretch, found)
  }

  #tagStretch(stretch: TokenSpan, found: NameSpan[]): void {
    const length = stretch.last - stretch.first
    if (this.#labels.length < length) {
      this.#scores = new Float32Array(2 * length * labelCount)
      this.#labels = new Uint8Array(2 * length)
      this.#marginals = new Float64Array(2 * length * labelCount)
    }
    this.#score(stretch)
    this.#chain.decode(this.#scores, length, this.#labels)
    if (!this.#labels.subarray(0, length).some((label) => label !== outside)) return
    this.#chain.weigh(this.#scores, length, this.#marginals)
    collect(this.#labels, this.#marginals, stretch, found)
  }

  #score(stretch: TokenSpan): void {
    const { rows } = this.weights
    const scores = this.#scores
    this.#words.reach(stretch)
    for (let at = stretch.first; at < stretch.last; at++) {
      const to = (at - stretch.first) * labelCount
      scores.fill(0, to, to + labelCount)
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

/** Reads the names off a stretch's labels. */
const collect = (labels: Uint8Array, marginals: Float64Array, stretch: TokenSpan, found: NameSpan[]): void => {
  const length = stretch.last - stretch.first
  for (let at = 0; at < length; ) {
    const label = labels[at] ?? outside
    if (label === outside) {
      at++
      continue
    }
    let last = at + 1
    if (positionOf(label) === Position.first) while (positionOf(labels[last - 1] ?? 0) !== Position.last) last++
    const kind = kindOf(label)
    let confidence = 1
    for (let word = at; word < last; word++) {
      confidence = Math.min(confidence, marginals[word * labelCount + (labels[word] ?? 0)] ?? 0)
    }
    found.push({ first: stretch.first + at, last: stretch.first + last, label: nameOf(kind), confidence })
    at = last
  }
}
