import { readFileSync } from "node:fs"
import type { Document, Sentence, Tokens } from "../model/document.js"
import { resource } from "../model/resources.js"
import { featureCount, fillFeatures } from "./tagger-features.js"
import { type TaggerModel, unpackTagger } from "./tagger-model.js"
import { field, noCapitals, TaggerWords, tagCount } from "./tagger-words.js"

/** Words of nothing that stand on either side of a sentence. */
const padding = 2

/**
 * Gives words their parts of speech, from left to right: a greedy averaged perceptron (Collins 2002) over hashed features.
 * Frequent words that have only one tag skip it.
 */
export class Tagger {
  readonly #model: TaggerModel
  readonly #words: TaggerWords
  readonly #features = new Int32Array(featureCount)
  /** Where the rows of the features that have one begin. */
  readonly #rows = new Int32Array(featureCount)
  #places = new Int32Array(256)

  constructor(model: TaggerModel) {
    this.#model = model
    this.#words = new TaggerWords(model.forms)
  }

  /** For each token an index into `universalTags`. Text in capitals is read as if it were in small letters. */
  tag(tokens: Tokens, sentences: readonly Sentence[], letterCase: Document["letterCase"]): Uint8Array {
    const found = new Uint8Array(tokens.length)
    this.#words.trim()
    for (const { first, last } of sentences) this.#tagSentence(tokens, first, last, letterCase === "upper", found)
    return found
  }

  #place(forms: readonly string[], first: number, last: number): number {
    const end = padding + last - first
    if (end + padding > this.#places.length) this.#places = new Int32Array(2 * (end + padding))
    for (let i = first; i < last; i++) this.#places[i - first + padding] = this.#words.place(forms[i] ?? "")
    this.#places[end] = 0
    this.#places[end + 1] = 0
    return end
  }

  #tagSentence(tokens: Tokens, first: number, last: number, upper: boolean, found: Uint8Array): void {
    let end = this.#place(upper ? tokens.lower : tokens.text, first, last)
    const letterCase = upper ? noCapitals : this.#words.caseOf(this.#places, padding, end)
    if (letterCase === noCapitals && !upper) end = this.#place(tokens.lower, first, last)
    const sure = letterCase === noCapitals ? field.sureCaseless : field.sure
    const { records } = this.#words
    let before = -1
    let earlier = -1
    for (let at = padding; at < end; at++) {
      let tag = records[(this.#places[at] ?? 0) + sure] ?? -1
      if (tag < 0) {
        fillFeatures(this.#features, records, this.#places, at, before, earlier, letterCase)
        tag = this.#best()
      }
      found[first + at - padding] = tag
      earlier = before
      before = tag
    }
  }

  /** The tag for which the features speak most; the first of equals. */
  #best(): number {
    const { rows, weights } = this.#model
    const features = this.#features
    const scored = this.#rows
    let count = 0
    for (let k = 0; k < featureCount; k++) {
      const row = rows[features[k] ?? 0] ?? 0
      if (row > 0) scored[count++] = row
    }
    // One tag after the other: a sum in a register is faster than a row of sums in memory.
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let tag = 0; tag < tagCount; tag++) {
      let sum = 0
      for (let k = 0; k < count; k++) sum += weights[(scored[k] ?? 0) + tag] ?? 0
      if (sum > most) {
        most = sum
        best = tag
      }
    }
    return best
  }
}

/** @throws BlotterError `model-invalid` where models/tagger.bin is not one that `train/tagger.ts` made. */
export const loadTagger = (): Tagger => {
  const file = resource("models", "tagger.bin")
  return new Tagger(unpackTagger(readFileSync(file), file))
}
