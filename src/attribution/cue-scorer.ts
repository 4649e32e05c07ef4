import type { Forms, Sentence, TokenSpan } from "../model/document.js"
import { universalTags } from "../model/syntax.js"
import {
  describeClosely,
  describeCueWord,
  describeFrame,
  describeNextPart,
  describeNextWord,
  noWordAfter,
  noWordBefore,
  offsets,
  partAt,
} from "./cue-features.js"
import { FeatureBag, type LinearModel } from "./linear-model.js"
import { formOf } from "./patterns.js"
import type { Reading } from "./reading.js"

/**
 * Log-odds after each of the first two steps under which a word needs no closer look: seven words in ten. Of the sets that we
 * looked at, one cue in 300 articles of gun violence is lost by it.
 */
const hopelessAtOnce = -2.75
const hopelessInFrame = -3

const tagCount = universalTags.length
/** Tags, and what stands before the first and after the last word. */
const partCount = tagCount + 2
const ownCount = 1 + offsets.length * partCount
const unknown = -0x8000

const grown = (values: Int16Array, length: number): Int16Array<ArrayBuffer> => {
  const wider = new Int16Array(length).fill(unknown, values.length)
  wider.set(values)
  return wider
}

/**
 * Scores how likely a word is the head of a cue by its surroundings. Most words are not, and their tags say so: the features
 * are taken in three steps, and those of the first are remembered for each form.
 */
export class CueScorer {
  readonly #model: LinearModel
  readonly #bag = new FeatureBag()
  #forms: Forms | undefined
  /** By form and offset: what a word says of one beside it. */
  #next = new Int16Array(0)
  /** By form and tag: the number of its row in `#own`, from 1. */
  #rows = new Int32Array(0)
  /** What a word says of itself, then with each tag at each offset. */
  #own = new Int16Array(0)
  #count = 0
  readonly #beyond: readonly (readonly number[])[]

  constructor(model: LinearModel) {
    this.#model = model
    this.#beyond = [noWordBefore, noWordAfter].map((word) => offsets.map((offset) => this.#weighNext(offset, word)))
  }

  /** Makes ready for a document's forms. */
  begin({ document: { tokens } }: Reading): void {
    const { forms } = tokens
    if (forms !== this.#forms) {
      this.#forms = forms
      this.#next.fill(unknown)
      this.#rows.fill(0)
      this.#own.fill(unknown)
      this.#count = 0
    }
    const size = forms.text.length
    if (size * offsets.length <= this.#next.length) return
    this.#next = grown(this.#next, 2 * size * offsets.length)
    const rows = new Int32Array(2 * size * tagCount)
    rows.set(this.#rows)
    this.#rows = rows
  }

  /** Log-odds; or -Infinity where a first look shows that they are hopeless. */
  score(reading: Reading, cue: number, sentence: Sentence | TokenSpan): number {
    const { scale } = this.#model
    let sum = this.#lookAtOnce(reading, cue, sentence)
    if (sum * scale < hopelessAtOnce) return Number.NEGATIVE_INFINITY
    this.#bag.clear()
    describeFrame(reading, cue, sentence, this.#bag)
    sum += this.#model.sum(this.#bag)
    if (sum * scale < hopelessInFrame) return Number.NEGATIVE_INFINITY
    this.#bag.clear()
    describeClosely(reading, cue, sentence, this.#bag)
    return (sum + this.#model.sum(this.#bag)) * scale
  }

  #lookAtOnce(reading: Reading, cue: number, sentence: Sentence | TokenSpan): number {
    const { form } = reading.document.tokens
    const row = this.#row(reading, cue)
    let sum = this.#own[row] ?? 0
    for (let index = 0; index < offsets.length; index++) {
      const token = cue + (offsets[index] ?? 0)
      const side = token < sentence.first ? 0 : token >= sentence.last ? 1 : -1
      sum += side < 0 ? this.#nextTo(reading, form[token] ?? 0, token, index) : (this.#beyond[side]?.[index] ?? 0)
      const part = side < 0 ? (reading.pos[token] ?? 0) : tagCount + side
      const at = row + 1 + index * partCount + part
      const known = this.#own[at] ?? unknown
      sum += known === unknown ? this.#learnPart(reading, cue, index, at, partAt(reading, token, sentence)) : known
    }
    return sum
  }

  #nextTo(reading: Reading, form: number, token: number, index: number): number {
    const at = form * offsets.length + index
    const known = this.#next[at] ?? unknown
    if (known !== unknown) return known
    const made = this.#weighNext(offsets[index] ?? 0, reading.word[token] ?? 0)
    this.#next[at] = made
    return made
  }

  #weighNext(offset: number, word: number): number {
    this.#bag.clear()
    describeNextWord(offset, word, this.#bag)
    return this.#model.sum(this.#bag)
  }

  #learnPart(reading: Reading, cue: number, index: number, at: number, part: number): number {
    this.#bag.clear()
    describeNextPart(offsets[index] ?? 0, part, reading.lemma(cue), formOf(reading, cue), this.#bag)
    const made = this.#model.sum(this.#bag)
    this.#own[at] = made
    return made
  }

  /** Where the row of a token's form and tag begins. */
  #row(reading: Reading, cue: number): number {
    const at = (reading.document.tokens.form[cue] ?? 0) * tagCount + (reading.pos[cue] ?? 0)
    const known = this.#rows[at] ?? 0
    if (known > 0) return (known - 1) * ownCount
    const row = this.#count++ * ownCount
    this.#rows[at] = this.#count
    if (row + ownCount > this.#own.length) this.#own = grown(this.#own, 2 * (row + ownCount))
    this.#bag.clear()
    const word = reading.word[cue] ?? 0
    describeCueWord(word, reading.lemma(cue), formOf(reading, cue), reading.reporting(cue), this.#bag)
    this.#own[row] = this.#model.sum(this.#bag)
    return row
  }
}
