import { universalTags } from "../model/syntax.js"
import { classOf, digit, letter, lower, upper } from "./characters.js"

/** How a sentence uses capitals: to mark names, not at all (set in small letters), or on nearly every word. */
const capitalsMarkNames = 0
export const noCapitals = 1
const headline = 2

/** What training knew of a form, beyond weights. */
export interface KnownForm {
  readonly form: string
  /** Bits of the tags that the word, in whatever case, has; 0 where it is too rare to say. */
  readonly tags: number
  /** The one tag that the form has, -1 where it has several; in text whose capitals mark names, and in small letters. */
  readonly sure: number
  readonly sureCaseless: number
}

/** Fields of a word's record: hashes of its parts, then what is known of it. */
export const field = {
  word: 0,
  suffix1: 1,
  suffix2: 2,
  suffix3: 3,
  suffix4: 4,
  prefix1: 5,
  prefix3: 6,
  shape: 7,
  tags: 8,
  sure: 9,
  sureCaseless: 10,
  letters: 11,
} as const
export const recordSize = 12

const startsUpper = 1
const hasLower = 2
const hasLetter = 4
const long = 8

/** Whether a form may stand in a name written in capitals; for `caseOf`. */
const lettersOf = (form: string): number => {
  let found = form.length > 3 ? long : 0
  for (let i = 0; i < form.length; i++) {
    const kind = classOf(form.charCodeAt(i))
    if (i === 0 && kind === upper) found |= startsUpper
    if (kind === lower) found |= hasLower
    if (kind >= lower) found |= hasLetter
  }
  return found
}

const hash = (form: string, from: number, to: number): number => {
  let found = 0x811c9dc5
  for (let i = from; i < to; i++) found = Math.imul(found ^ form.charCodeAt(i), 0x01000193)
  return found ^ (found >>> 15)
}

/** Runs of capitals, small letters, digits, hyphens and other marks; a run counts as one or as several. */
const shapeOf = (form: string): number => {
  let found = 7
  let last = -1
  let run = 0
  for (let i = 0; i < form.length && i < 16; i++) {
    const code = form.charCodeAt(i)
    const kind = classOf(code)
    const sort = kind === digit ? 1 : kind === upper ? 2 : kind >= lower && kind <= letter ? 3 : 4 + code
    run = sort === last ? run + 1 : 1
    last = sort
    if (run <= 2) found = Math.imul(found ^ sort, 0x9e3779b1) ^ (found >>> 13)
  }
  return found
}

const rewritten = new Map([
  ["-lrb-", "("],
  ["-rrb-", ")"],
  ["’s", "'s"],
  ["n’t", "n't"],
  ["’", "'"],
  ["‘", "'"],
  ["“", '"'],
  ["”", '"'],
  ["``", '"'],
  ["''", '"'],
])
const figures = /[0-9]/gu

/** The word as features see it: small letters, one figure for all, one kind of quotation mark. */
const plain = (form: string): string => {
  const small = form.toLowerCase()
  return (rewritten.get(small) ?? small).replace(figures, "0")
}

const adjective = universalTags.indexOf("ADJ")
/** "Second-degree": the tag of whatever ends so, which the tagger takes for a verb behind "to"; or -1. */
const sureOfEnding = (word: string): number => (word.endsWith("-degree") ? adjective : -1)

/** Forms remembered at most; what `TaggerTables` keeps of each takes some 800 bytes. */
const limit = 1 << 15

/** Records of word forms, made when a form is first met. */
export class TaggerWords {
  records = new Int32Array(recordSize << 12)
  readonly #known: ReadonlyMap<string, KnownForm>
  readonly #places = new Map<string, number>()

  constructor(known: readonly KnownForm[]) {
    this.#known = new Map(known.map((form) => [form.form, form]))
    this.#places.set("", 0)
    this.records[field.sure] = -1
    this.records[field.sureCaseless] = -1
  }

  /** Forgets the forms met so far where they have become too many: true, and places given out before are void then. */
  trim(): boolean {
    if (this.#places.size < limit) return false
    this.#places.clear()
    this.#places.set("", 0)
    return true
  }

  /** Where the record of a form begins; that of the empty form, which stands before and after a sentence, is at 0. */
  place(form: string): number {
    const known = this.#places.get(form)
    if (known !== undefined) return known
    const at = this.#places.size * recordSize
    this.#places.set(form, at)
    if (at + recordSize > this.records.length) {
      const wider = new Int32Array(this.records.length * 2)
      wider.set(this.records)
      this.records = wider
    }
    this.#fill(form, at)
    return at
  }

  #fill(form: string, at: number): void {
    const { records } = this
    const word = plain(form)
    const end = word.length
    const tags = this.#known.get(word)?.tags ?? 0
    const exact = this.#known.get(form)
    records[at + field.word] = hash(word, 0, end)
    records[at + field.suffix1] = hash(word, end - 1, end)
    records[at + field.suffix2] = hash(word, Math.max(0, end - 2), end)
    records[at + field.suffix3] = hash(word, Math.max(0, end - 3), end)
    records[at + field.suffix4] = hash(word, Math.max(0, end - 4), end)
    records[at + field.prefix1] = hash(word, 0, 1)
    records[at + field.prefix3] = hash(word, 0, Math.min(3, end))
    records[at + field.shape] = shapeOf(form)
    // Of a rare word its ending says most about the tags it may have.
    records[at + field.tags] = tags > 0 ? tags : hash(word, Math.max(0, end - 2), end) | 0x40000000
    records[at + field.sure] = exact?.sure ?? sureOfEnding(word)
    records[at + field.sureCaseless] = exact?.sureCaseless ?? sureOfEnding(word)
    records[at + field.letters] = lettersOf(form)
  }

  /** How the sentence whose words have the records at `places`, from `from` on, uses capitals. */
  caseOf(places: Int32Array, from: number, to: number): number {
    let words = 0
    let longWords = 0
    let capitalized = 0
    let small = 0
    for (let i = from; i < to; i++) {
      const letters = this.records[(places[i] ?? 0) + field.letters] ?? 0
      if ((letters & hasLetter) === 0) continue
      words++
      if (letters & hasLower) small++
      if ((letters & long) === 0) continue
      longWords++
      if (letters & startsUpper) capitalized++
    }
    if (words >= 4 && small === 0) return noCapitals
    return longWords >= 4 && capitalized * 5 >= longWords * 4 ? headline : capitalsMarkNames
  }
}

/** Number of tags: the width of every row of weights. */
export const tagCount = universalTags.length
export { plain as plainForm }
