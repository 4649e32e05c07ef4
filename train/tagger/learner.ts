import { featureCount, fillFeatures, slotBits } from "../../src/language/tagger-features.js"
import type { FeatureRow } from "../../src/language/tagger-model.js"
import { field, type KnownForm, noCapitals, plainForm, TaggerWords, tagCount } from "../../src/language/tagger-words.js"
import { universalTags } from "../../src/model/syntax.js"
import type { TaggedSentence } from "./treebank.js"

const epochs = 4
/** Every so many sentences one is learned a second time as a headline. */
const headlineEvery = 6
const properNoun = universalTags.indexOf("PROPN")

/** A linear congruential generator is enough: the same order every time is the point. */
const shuffle = (order: Int32Array, seed: number): void => {
  let state = seed
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 4294967296) * (i + 1))
    const held = order[i] ?? 0
    order[i] = order[other] ?? 0
    order[other] = held
  }
}

type Counts = Map<string, Int32Array>
const count = (counts: Counts, form: string, tag: number): void => {
  let found = counts.get(form)
  if (!found) {
    found = new Int32Array(tagCount)
    counts.set(form, found)
  }
  found[tag] = (found[tag] ?? 0) + 1
}

/** The tag that a frequent form has but for slips of the annotators, or -1. Names are left to the weights. */
const sureTag = (counts: Int32Array | undefined): number => {
  if (!counts) return -1
  const all = counts.reduce((sum, n) => sum + n, 0)
  const tag = counts.findIndex((n) => n >= 0.998 * all)
  return all >= 25 && tag !== properNoun ? tag : -1
}

const tagBits = (counts: Int32Array | undefined): number => {
  if (!counts) return 0
  const all = counts.reduce((sum, n) => sum + n, 0)
  if (all < 4) return 0
  return counts.reduce((bits, n, tag) => (n >= 0.02 * all ? bits | (1 << tag) : bits), 0)
}

/** Forms of which something is known, in the order of their code units. */
export const learnForms = (sentences: readonly TaggedSentence[]): readonly KnownForm[] => {
  const exact: Counts = new Map()
  const small: Counts = new Map()
  const plain: Counts = new Map()
  for (const { forms, tags } of sentences) {
    for (const [i, form] of forms.entries()) {
      const tag = tags[i] ?? 0
      count(exact, form, tag)
      count(small, form.toLowerCase(), tag)
      count(plain, plainForm(form), tag)
    }
  }
  return [...new Set([...exact.keys(), ...small.keys(), ...plain.keys()])]
    .sort()
    .map((form) => {
      const sure = sureTag(exact.get(form))
      return { form, tags: tagBits(plain.get(form)), sure, sureCaseless: sureTag(small.get(form)) }
    })
    .filter(({ tags, sure, sureCaseless }) => tags > 0 || sure >= 0 || sureCaseless >= 0)
}

interface Example {
  readonly places: Int32Array
  readonly tags: readonly number[]
  readonly letterCase: number
}

const capitalize = (form: string): string => form.slice(0, 1).toUpperCase() + form.slice(1)

/** Each sentence as it stands and in small letters, some as headlines too. */
const makeExamples = (sentences: readonly TaggedSentence[], words: TaggerWords): readonly Example[] => {
  const placed = (forms: readonly string[]) => Int32Array.from(["", "", ...forms, "", ""], (form) => words.place(form))
  return sentences.flatMap(({ forms, tags }, number) => {
    const small = placed(forms.map((form) => form.toLowerCase()))
    const found: Example[] = [{ places: small, tags, letterCase: noCapitals }]
    const variants = number % headlineEvery === 0 ? [forms, forms.map(capitalize)] : [forms]
    for (const variant of variants) {
      const places = placed(variant)
      const letterCase = words.caseOf(places, 2, places.length - 2)
      if (letterCase !== noCapitals) found.push({ places, tags, letterCase })
    }
    return found
  })
}

/** An averaged perceptron that learns from the tags it gives itself. */
class Learner {
  readonly #words: TaggerWords
  readonly #features = new Int32Array(featureCount)
  readonly #scores = new Float64Array(tagCount)
  readonly #weights = new Float32Array(tagCount << slotBits)
  readonly #sums = new Float64Array(tagCount << slotBits)
  readonly #seen = new Uint8Array(1 << slotBits)
  #time = 1

  constructor(words: TaggerWords) {
    this.#words = words
  }

  /** Goes through the tokens of an example; `give` says which tag the token before is to have had. */
  #walk({ places, tags, letterCase }: Example, give: (gold: number) => number): void {
    const { records } = this.#words
    const sure = letterCase === noCapitals ? field.sureCaseless : field.sure
    let before = -1
    let earlier = -1
    for (const [i, gold] of tags.entries()) {
      let tag = records[(places[i + 2] ?? 0) + sure] ?? -1
      if (tag < 0) {
        fillFeatures(this.#features, records, places, i + 2, before, earlier, letterCase)
        tag = give(gold)
      }
      earlier = before
      before = tag
    }
  }

  /** Counts features, up to three. */
  count(example: Example): void {
    this.#walk(example, (gold) => {
      for (const slot of this.#features) this.#seen[slot] = Math.min(3, (this.#seen[slot] ?? 0) + 1)
      return gold
    })
  }

  /** Learns from an example; the number of its words that were tagged wrong. */
  learn(example: Example): number {
    let wrong = 0
    this.#walk(example, (gold) => {
      this.#time++
      const tag = this.#best()
      if (tag === gold) return tag
      wrong++
      for (const slot of this.#features) {
        if ((this.#seen[slot] ?? 0) < 3) continue
        this.#move(slot * tagCount + gold, 1)
        this.#move(slot * tagCount + tag, -1)
      }
      return tag
    })
    return wrong
  }

  #move(at: number, by: number): void {
    this.#weights[at] = (this.#weights[at] ?? 0) + by
    this.#sums[at] = (this.#sums[at] ?? 0) + by * this.#time
  }

  #best(): number {
    const scores = this.#scores.fill(0)
    for (const slot of this.#features) {
      for (let tag = 0; tag < tagCount; tag++) {
        scores[tag] = (scores[tag] ?? 0) + (this.#weights[slot * tagCount + tag] ?? 0)
      }
    }
    return scores.indexOf(Math.max(...scores))
  }

  /** Averages over time, times `scale`; what stays below `least` is left out. */
  rows(scale: number, least: number): readonly FeatureRow[] {
    const found: FeatureRow[] = []
    for (let slot = 0; slot < 1 << slotBits; slot++) {
      const weights = new Float32Array(tagCount)
      for (let tag = 0; tag < tagCount; tag++) {
        const at = slot * tagCount + tag
        const mean = (this.#weights[at] ?? 0) - (this.#sums[at] ?? 0) / this.#time
        weights[tag] = Math.abs(mean) < least ? 0 : mean * scale
      }
      if (weights.some((weight) => weight !== 0)) found.push({ slot, weights })
    }
    return found
  }
}

/** Weights learned from `sentences`; `report` hears after each pass how many words were tagged wrong. */
export const learnWeights = (
  sentences: readonly TaggedSentence[],
  forms: readonly KnownForm[],
  report: (line: string) => void,
): readonly FeatureRow[] => {
  const words = new TaggerWords(forms)
  const examples = makeExamples(sentences, words)
  const learner = new Learner(words)
  for (const example of examples) learner.count(example)
  const order = Int32Array.from(examples.keys())
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, epoch)
    let wrong = 0
    for (const number of order) {
      const example = examples[number]
      if (example) wrong += learner.learn(example)
    }
    report(`pass ${epoch}: ${wrong} words wrong`)
  }
  return learner.rows(100, 0.25)
}
