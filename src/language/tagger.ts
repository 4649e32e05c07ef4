import { readFileSync } from "node:fs"
import type { Document, Sentence, Tokens } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import { resource } from "../model/resources.js"
import { featureCount, fillJoint, jointFeatures } from "./tagger-features.js"
import { addWeights, type TaggerModel, unpackTagger } from "./tagger-model.js"
import { TaggerTables } from "./tagger-tables.js"
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
  readonly #tables: TaggerTables
  readonly #features = new Int32Array(featureCount)
  readonly #sums = new Int32Array(tagCount)
  #places = new Int32Array(256)
  /** Where the record of a form begins; of its lower case. */
  #placeOf = new FormMemo(() => 0)
  #placeOfLower = new FormMemo(() => 0)

  constructor(model: TaggerModel) {
    this.#model = model
    this.#words = new TaggerWords(model.forms)
    this.#tables = new TaggerTables(model, this.#words)
    this.#begin()
  }

  #begin(): void {
    this.#tables.forget()
    this.#placeOf = new FormMemo((_, text) => this.#words.place(text))
    this.#placeOfLower = new FormMemo((lower) => this.#words.place(lower))
  }

  /** For each token an index into `universalTags`. Text in capitals is read as if it were in small letters. */
  tag(tokens: Tokens, sentences: readonly Sentence[], letterCase: Document["letterCase"]): Uint8Array {
    const found = new Uint8Array(tokens.length)
    if (this.#words.trim()) this.#begin()
    for (const { first, last } of sentences) this.#tagSentence(tokens, first, last, letterCase === "upper", found)
    return found
  }

  #place(tokens: Tokens, first: number, last: number, placeOf: FormMemo): number {
    const end = padding + last - first
    if (end + padding > this.#places.length) this.#places = new Int32Array(2 * (end + padding))
    for (let i = first; i < last; i++) this.#places[i - first + padding] = placeOf.at(tokens, i)
    this.#places[end] = 0
    this.#places[end + 1] = 0
    return end
  }

  #tagSentence(tokens: Tokens, first: number, last: number, upper: boolean, found: Uint8Array): void {
    let end = this.#place(tokens, first, last, upper ? this.#placeOfLower : this.#placeOf)
    const letterCase = upper ? noCapitals : this.#words.caseOf(this.#places, padding, end)
    if (letterCase === noCapitals && !upper) end = this.#place(tokens, first, last, this.#placeOfLower)
    this.#tables.makeRoom()
    const sure = letterCase === noCapitals ? field.sureCaseless : field.sure
    const { records } = this.#words
    const places = this.#places
    let before = -1
    let earlier = -1
    for (let at = padding; at < end; at++) {
      let tag = records[(places[at] ?? 0) + sure] ?? -1
      if (tag < 0) {
        this.#tables.sum(this.#sums, places, at, before, earlier, letterCase, at === padding)
        fillJoint(this.#features, records, places, at, before, earlier, letterCase)
        addWeights(this.#model, this.#features, jointFeatures, this.#sums, 0)
        tag = highest(this.#sums)
      }
      found[first + at - padding] = tag
      earlier = before
      before = tag
    }
  }
}

/** The tag with the largest sum; the first of equals. */
const highest = (sums: Int32Array): number => {
  let best = 0
  for (let tag = 1; tag < tagCount; tag++) if ((sums[tag] ?? 0) > (sums[best] ?? 0)) best = tag
  return best
}

/** @throws BlotterError `model-invalid` where models/tagger.bin is not one that `train/tagger.ts` made. */
export const loadTagger = (): Tagger => {
  const file = resource("models", "tagger.bin")
  return new Tagger(unpackTagger(readFileSync(file), file))
}
