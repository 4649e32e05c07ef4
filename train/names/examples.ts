import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Document, TokenSpan, Tokens } from "../../src/model/document.js"
import { FeatureBuffer } from "../../src/recognition/names/features.js"
import { labelCount, labelOf, outside, Position } from "../../src/recognition/names/labels.js"
import { type NameLabel, nameLabels } from "../../src/recognition/names/name-span.js"
import { SentenceWords, WordCache } from "../../src/recognition/names/sentence-words.js"
import { findStretches } from "../../src/recognition/names/stretches.js"
import { hashWord } from "../../src/recognition/names/word-hash.js"
import type { Knowledge } from "../../src/recognition/names/word-types.js"
import type { GoldText } from "./corpora.js"

const everyLabel = 2 ** labelCount - 1
/** Outside or a name of another kind: what is left open where a corpus marks persons, organisations and places only. */
const unmarked = [Position.first, Position.inner, Position.last, Position.only].reduce<number>(
  (mask, position) => mask | (1 << labelOf(nameLabels.indexOf("other"), position)),
  1 << outside,
)

/** An annotated document: for each token the labels that its annotation allows, a bit each. */
export interface Labelled {
  readonly document: Document
  readonly allowed: Uint32Array
}

/** Lays the annotation of a text on its tokens; where a name does not end between two tokens, its tokens stay open. */
export const labelTokens = (gold: GoldText, document: Document): Labelled => {
  const { tokens } = document
  const allowed = new Uint32Array(tokens.length).fill(gold.complete ? 1 << outside : unmarked)
  let token = 0
  for (const { start, end, kind } of gold.names) {
    while (token < tokens.length && (tokens.end[token] ?? 0) <= start) token++
    const first = token
    let last = first
    while (last < tokens.length && (tokens.start[last] ?? 0) < end) last++
    if (last === first) continue
    const exact = tokens.start[first] === start && tokens.end[last - 1] === end
    const number = kind === null ? -1 : nameLabels.indexOf(kind)
    for (let at = first; at < last; at++) {
      const position =
        last - first === 1
          ? Position.only
          : at === first
            ? Position.first
            : at === last - 1
              ? Position.last
              : Position.inner
      allowed[at] = !exact ? everyLabel : number < 0 ? unmarked : 1 << labelOf(number, position)
    }
  }
  for (const [start, end] of gold.unsure) {
    for (let at = 0; at < tokens.length; at++) {
      if ((tokens.start[at] ?? 0) >= start && (tokens.end[at] ?? 0) <= end) allowed[at] = everyLabel
    }
  }
  return { document, allowed }
}

/** Stretches with the features of their words, as columns: what the learner reads. */
export interface Examples {
  /** First word of each stretch; one more entry ends the last. */
  readonly stretches: number[]
  /** For each word the labels allowed. */
  readonly allowed: number[]
  /** First feature of each word; one more entry ends the last. */
  readonly starts: number[]
  readonly hashes: Uint32Column
}

/** A column that grows. */
export class Uint32Column {
  #values = new Uint32Array(1 << 20)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.length)
  }
}

export const newExamples = (): Examples => ({ stretches: [0], allowed: [], starts: [0], hashes: new Uint32Column() })

/** Turns labelled sentences into examples, exactly as the recognizer sees them. */
export class ExampleMaker {
  readonly #words: SentenceWords
  readonly #buffer = new FeatureBuffer()

  constructor(
    knowledge: Knowledge,
    readonly caseless: boolean,
    readonly particles: ReadonlySet<number>,
  ) {
    this.#words = new SentenceWords(new WordCache(knowledge, caseless))
  }

  add(examples: Examples, tokens: Tokens, sentence: TokenSpan, allowed: Uint32Array): void {
    const isParticle = (lower: string) => this.particles.has(hashWord(lower))
    const stretches = this.caseless ? [sentence] : findStretches(tokens, sentence, isParticle)
    if (stretches.length === 0) return
    this.#words.enter(tokens, sentence)
    for (const stretch of stretches) {
      if (stretch.last === stretch.first) continue
      this.#words.reach(stretch)
      for (let at = stretch.first; at < stretch.last; at++) {
        this.#buffer.clear()
        this.#words.addAll(this.#buffer, at)
        for (let index = 0; index < this.#buffer.length; index++) examples.hashes.push(this.#buffer.values[index] ?? 0)
        examples.starts.push(examples.hashes.length)
        examples.allowed.push(this.#mask(allowed, at, stretch))
      }
      examples.stretches.push(examples.allowed.length)
    }
  }

  /** A name that leaves its stretch cannot be learned from: its words stay open. */
  #mask(allowed: Uint32Array, at: number, stretch: TokenSpan): number {
    const cut = (from: number, step: number, edge: number, stops: readonly Position[]): boolean => {
      for (let word = from; word !== edge; word += step) {
        const mask = allowed[word] ?? everyLabel
        if (mask === everyLabel || mask & (1 << outside)) return false
        if (stops.some((position) => kinds.some((kind) => mask === 1 << labelOf(kind, position)))) return false
      }
      return true
    }
    const mask = allowed[at] ?? everyLabel
    if (mask & (1 << outside)) return mask
    const before = cut(at, -1, stretch.first - 1, [Position.first, Position.only])
    const after = cut(at, 1, stretch.last, [Position.last, Position.only])
    return before || after ? everyLabel : mask
  }
}

const kinds = nameLabels.map((_: NameLabel, index) => index)

/** A document as a headline writer would set it, or with every letter a capital; offsets stay as they are. */
export const recase = ({ document, allowed }: Labelled, change: (lower: string, at: number) => string): Labelled => {
  const { tokens } = document
  const text = tokens.lower.map((lower, at) =>
    tokens.text[at] === lower ? change(lower, at) : (tokens.text[at] ?? ""),
  )
  const { form, forms } = new Vocabulary().columns(text)
  return { document: { ...document, tokens: { ...tokens, text, form, forms } }, allowed }
}
