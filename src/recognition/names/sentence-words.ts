import type { TokenSpan, Tokens } from "../../model/document.js"
import {
  addContextFeatures,
  addWordFeatures,
  type FeatureBuffer,
  LineKind,
  matchPhrases,
  phraseFeature,
  places,
} from "./features.js"
import { kindOfLine } from "./stretches.js"
import { describeWord, edgeWord, type Knowledge, type WordType } from "./word-types.js"

const margin = 4

/** Spellings met so far; emptied when it grows beyond this, so that no stream of articles fills the memory. */
const cacheLimit = 120_000

/** Describes each spelling once. */
export class WordCache {
  readonly #types = new Map<string, WordType>()

  constructor(
    readonly knowledge: Knowledge,
    readonly caseless: boolean,
  ) {}

  get(text: string, lower: string): WordType {
    const key = this.caseless ? lower : text
    let type = this.#types.get(key)
    if (type === undefined) {
      if (this.#types.size >= cacheLimit) this.#types.clear()
      type = describeWord(text, lower, this.caseless, this.knowledge)
      this.#types.set(key, type)
    }
    return type
  }
}

/** The words of one sentence as the model sees them, with edges on both sides, made as far as they are needed. */
export class SentenceWords {
  #words: WordType[] = []
  #phrases = new Map<number, number[]>()
  #first = 0
  #last = 0
  #tokens: Tokens | undefined
  line: LineKind = LineKind.prose
  // Each model keeps scores with its words, so that no two may share their edges.
  readonly #start = edgeWord(11)
  readonly #end = edgeWord(12)

  constructor(readonly cache: WordCache) {}

  enter(tokens: Tokens, sentence: TokenSpan): void {
    this.#tokens = tokens
    this.#first = sentence.first
    this.#last = sentence.last
    this.#words.length = 0
    this.line = this.cache.caseless ? LineKind.prose : kindOfLine(tokens, sentence)
  }

  /** Makes ready the words of a stretch and of its surroundings. */
  reach(stretch: TokenSpan): void {
    this.#phrases.clear()
    const tokens = this.#tokens
    if (!tokens) return
    for (let at = stretch.first - margin; at < stretch.last + margin; at++) {
      const slot = at - this.#first + margin
      if (this.#words[slot] !== undefined) continue
      this.#words[slot] =
        at < this.#first
          ? this.#start
          : at >= this.#last
            ? this.#end
            : this.cache.get(tokens.text[at] ?? "", tokens.lower[at] ?? "")
    }
    const shift = margin - this.#first
    const { phrases } = this.cache.knowledge
    matchPhrases(phrases, this.#words, stretch.first + shift, stretch.last + shift, (word, classes, position) => {
      const known = this.#phrases.get(word)
      if (known) known.push(phraseFeature(classes, position))
      else this.#phrases.set(word, [phraseFeature(classes, position)])
    })
  }

  /** The word `distance` from token `at`. */
  word(at: number, distance = 0): WordType {
    return this.#words[at - this.#first + margin + distance] ?? this.#end
  }

  /** All features of token `at` that its own spelling and its neighbours' do not give alone. */
  addContext(buffer: FeatureBuffer, at: number): void {
    addContextFeatures(buffer, this.#words, at - this.#first + margin, this.line, this.#opens(at))
    for (const hash of this.#phrases.get(at - this.#first + margin) ?? []) buffer.add(hash)
  }

  /** The features that token `at` and its neighbours give by their spelling: what the recognizer sums from its cache. */
  addWords(buffer: FeatureBuffer, at: number): void {
    for (let place = 0; place < places.length; place++) {
      for (const distance of distances[place] ?? []) addWordFeatures(buffer, this.word(at, distance), place)
    }
  }

  /** Whether only marks and figures stand before a token in its sentence. */
  #opens(at: number): boolean {
    for (let before = at - 1; before >= this.#first; before--) {
      if (before < at - margin || this.word(before).letters) return false
    }
    return true
  }
}

/** How far from the word scored stands what each of `places` names. */
export const distances: readonly (readonly number[])[] = [[0], [-1], [1], [-2], [2], [-4, -3], [3, 4]]
