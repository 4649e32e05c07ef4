import type { Abbreviations } from "./abbreviations.js"
import { classOf, digit, high, low, lower, mark, newline, space, upper } from "./characters.js"
import { Vocabulary } from "./vocabulary.js"

/** What stands between a token and the one before it. */
export const glued = 0
export const spaced = 1
export const wide = 2
export const lineBreak = 3
export const blankLine = 4

/** Tokens as columns, before sentences are known; `gap` is one of the five constants above. */
export interface Scan {
  length: number
  start: Int32Array
  end: Int32Array
  form: Int32Array
  forms: Vocabulary
  gap: Uint8Array
}

/** Word forms held at most, so that no stream of articles fills the memory. */
const formLimit = 1 << 17

const apostrophe = 0x27
const quote = 0x2019
const period = 0x2e
const hyphen = 0x2d
const comma = 0x2c
const colon = 0x3a
const slash = 0x2f
const at = 0x40
const ampersand = 0x26
const backtick = 0x60

const isApostrophe = (code: number) => code === apostrophe || code === quote
const isHyphen = (code: number) => code === hyphen || code === 0x2010 || code === 0x2011
const isWord = (code: number) => classOf(code) >= digit
/** Marks of which a run is one token: "...", "--", "!!!". */
const repeats = (code: number) => code === period || code === hyphen || code === 0x21 || code === 0x3f || code === 0x5f

/**
 * Cuts text into tokens by the rules of the Penn and UD treebanks, but keeps hyphens inside words ("20-year-old").
 * One pass over the UTF-16 units, no regular expressions.
 */
export class Tokenizer {
  #vocabulary: Vocabulary
  readonly #abbreviations: Abbreviations
  #text = ""
  #limit = 0
  #length = 0
  #start = new Int32Array(1024)
  #end = new Int32Array(1024)
  #form = new Int32Array(1024)
  #gap = new Uint8Array(1024)
  #pending = blankLine

  constructor(vocabulary: Vocabulary, abbreviations: Abbreviations) {
    this.#vocabulary = vocabulary
    this.#abbreviations = abbreviations
  }

  /** Tokens of `text`; no token crosses an offset in `cuts` (ascending), and what follows one is on a new line. */
  scan(text: string, cuts: readonly number[] = []): Scan {
    if (this.#vocabulary.size > formLimit) this.#vocabulary = new Vocabulary()
    this.#text = text
    this.#length = 0
    this.#pending = blankLine
    let from = 0
    for (const cut of [...cuts, text.length]) {
      this.#limit = cut
      this.#scanTo(from)
      from = cut
      this.#pending = Math.max(this.#pending, lineBreak)
    }
    const length = this.#length
    return {
      length,
      start: this.#start.slice(0, length),
      end: this.#end.slice(0, length),
      form: this.#form.slice(0, length),
      forms: this.#vocabulary,
      gap: this.#gap.slice(0, length),
    }
  }

  #code(at: number): number {
    return at < this.#limit ? this.#text.charCodeAt(at) : 10
  }

  #scanTo(from: number): void {
    let i = from
    while (i < this.#limit) {
      const code = this.#text.charCodeAt(i)
      const kind = classOf(code)
      if (kind === space || kind === newline) i = this.#skip(i)
      else if (kind >= digit) i = this.#word(i)
      else if (kind === high || kind === low) i = this.#astral(i)
      else i = this.#mark(i, code)
    }
  }

  /** Passes over white space from `i` and notes what kind it was. */
  #skip(i: number): number {
    let lines = 0
    let spaces = 0
    let end = i
    for (; end < this.#limit; end++) {
      const code = this.#text.charCodeAt(end)
      const kind = classOf(code)
      if (kind === newline) {
        if (!(code === 10 && end > i && this.#text.charCodeAt(end - 1) === 13)) lines++
      } else if (kind === space) spaces++
      else break
    }
    const gap = lines > 1 ? blankLine : lines === 1 ? lineBreak : spaces > 1 ? wide : spaced
    this.#pending = Math.max(this.#pending, gap)
    return end
  }

  #emit(start: number, end: number): number {
    if (this.#length === this.#start.length) this.#grow()
    const n = this.#length++
    this.#start[n] = start
    this.#end[n] = end
    this.#form[n] = this.#vocabulary.intern(this.#text, start, end)
    this.#gap[n] = this.#pending
    this.#pending = glued
    return end
  }

  #grow(): void {
    const size = this.#start.length * 2
    const widen = (column: Int32Array) => {
      const wider = new Int32Array(size)
      wider.set(column)
      return wider
    }
    this.#start = widen(this.#start)
    this.#end = widen(this.#end)
    this.#form = widen(this.#form)
    const gap = new Uint8Array(size)
    gap.set(this.#gap)
    this.#gap = gap
  }

  /** A pair of surrogates with what modifies it: an emoji or a letter of a rare script; a lone one stands alone. */
  #astral(i: number): number {
    let end = i + 1
    while (end < this.#limit) {
      const code = this.#text.charCodeAt(end)
      const kind = classOf(code)
      if (kind !== low && code !== 0xfe0f && code !== 0x200d) {
        if (kind !== high || this.#text.charCodeAt(end - 1) !== 0x200d) break
      }
      end++
    }
    return this.#emit(i, end)
  }

  #mark(i: number, code: number): number {
    const next = this.#code(i + 1)
    if (repeats(code) && next === code) {
      let end = i + 2
      while (this.#code(end) === code) end++
      return this.#emit(i, end)
    }
    if ((code === backtick || code === apostrophe) && next === code) return this.#emit(i, i + 2)
    if (code === 0x3e && next === code) return this.#emit(i, i + 2)
    if (isApostrophe(code)) return this.#apostrophe(i)
    // Treebank brackets in text that comes cut into tokens: -LRB-, -RRB-.
    if (code === hyphen && this.#code(i + 4) === hyphen && this.#text.startsWith("RB", i + 2))
      return this.#emit(i, i + 5)
    if ((code === at || code === 0x23) && classOf(next) >= lower) return this.#emit(i, this.#letters(i + 1))
    return this.#emit(i, i + 1)
  }

  /** A clitic cut off from its word ("do n't", "John 's"), a decade ("'90s"), or a quotation mark. */
  #apostrophe(i: number): number {
    const next = this.#code(i + 1)
    if (classOf(next) === digit) {
      const end = this.#letters(i + 1)
      return end === i + 4 && (this.#code(i + 3) | 32) === 0x73 ? this.#emit(i, end) : this.#emit(i, i + 1)
    }
    if (classOf(next) >= lower) {
      const end = this.#letters(i + 1)
      if (this.#isClitic(i + 1, end)) return this.#emit(i, end)
    }
    return this.#emit(i, i + 1)
  }

  /** End of the run of word characters that begins at `i`. */
  #letters(i: number): number {
    let end = i
    while (end < this.#limit && isWord(this.#text.charCodeAt(end))) end++
    return end
  }

  /** Whether `s`, `re`, `ve`, `ll`, `d` or `m` stands from `start` to `end`, in either case. */
  #isClitic(start: number, end: number): boolean {
    const a = this.#code(start) | 32
    if (end - start === 1) return a === 0x73 || a === 0x64 || a === 0x6d
    if (end - start !== 2) return false
    const b = this.#code(start + 1) | 32
    return (a === 0x72 && b === 0x65) || (a === 0x76 && b === 0x65) || (a === 0x6c && b === 0x6c)
  }

  #word(i: number): number {
    let end = i
    for (;;) {
      end = this.#letters(end)
      const code = this.#code(end)
      const next = this.#code(end + 1)
      if (isHyphen(code) && isWord(next)) end++
      else if (code === period && isWord(next) && this.#joinsPeriod(i, end)) end++
      else if (isApostrophe(code) && classOf(next) >= lower) {
        const rest = this.#letters(end + 1)
        if (this.#isClitic(end + 1, rest) && !isHyphen(this.#code(rest))) return this.#clitic(i, end, rest)
        if (this.#isNegation(i, end, rest)) return this.#negation(i, rest)
        end++
      } else if (this.#joinsMark(code, end)) end++
      else if (code === at && isWord(next)) return this.#emit(i, this.#address(i))
      else if (code === colon && next === slash && this.#code(end + 2) === slash) return this.#emit(i, this.#address(i))
      else break
    }
    if (this.#code(end) === period && this.#keepsPeriod(i, end)) return this.#emit(i, end + 1)
    if (this.#text.charCodeAt(end - 1) <= 0x7a && classOf(this.#text.charCodeAt(i)) === digit)
      return this.#clock(i, end)
    return this.#plain(i, end)
  }

  /** "cannot" is two words for every treebank. */
  #plain(i: number, end: number): number {
    if (end - i === 6 && (this.#code(i) | 32) === 0x63 && this.#text.slice(i, end).toLowerCase() === "cannot") {
      this.#emit(i, i + 3)
      return this.#emit(i + 3, end)
    }
    return this.#emit(i, end)
  }

  /** The word before a clitic, then the clitic; nothing stands before it in text that comes cut into tokens. */
  #clitic(i: number, end: number, rest: number): number {
    this.#emit(i, end)
    return this.#emit(end, rest)
  }

  /** n't, with the apostrophe at `mark`. */
  #isNegation(i: number, mark: number, rest: number): boolean {
    return rest - mark === 2 && (this.#code(mark + 1) | 32) === 0x74 && mark > i && (this.#code(mark - 1) | 32) === 0x6e
  }

  #negation(i: number, rest: number): number {
    if (rest - 3 > i) this.#emit(i, rest - 3)
    return this.#emit(Math.max(i, rest - 3), rest)
  }

  /** Marks that stay inside figures and names: 1,700; 9:45; 3/4/2012; AT&T. */
  #joinsMark(code: number, end: number): boolean {
    const before = classOf(this.#code(end - 1))
    const after = classOf(this.#code(end + 1))
    if (code === comma) return before === digit && this.#threeDigits(end + 1)
    if (code === colon || code === slash) return before === digit && after === digit
    if (code === ampersand) return before === upper && after === upper
    return code === 0x5f && after >= digit
  }

  #threeDigits(i: number): boolean {
    for (let k = 0; k < 3; k++) if (classOf(this.#code(i + k)) !== digit) return false
    return classOf(this.#code(i + 3)) !== digit
  }

  /** Whether a full stop at `end`, with a word character after it, belongs to the word that began at `i`. */
  #joinsPeriod(i: number, end: number): boolean {
    const before = classOf(this.#code(end - 1))
    const after = classOf(this.#code(end + 1))
    if (before === digit) return after === digit
    if (after === digit) return end - i <= 3 && before === upper
    const single = end - i === 1 || !isWord(this.#code(end - 2))
    // "gone.The": two sentences without a space between them; "example.com", "U.S", "a.m" go on.
    return after === lower || single
  }

  /** Whether the full stop at `end` belongs to the word before it. */
  #keepsPeriod(i: number, end: number): boolean {
    const last = classOf(this.#code(end - 1))
    if (last === digit) return false
    if (this.#code(end + 1) === period) return false
    if (end - i === 1) return last === upper && this.#code(i) !== 0x49
    if (end - i > 5 && !this.#hasPeriod(i, end)) return false
    if (this.#hasPeriod(i, end)) return true
    const kind = this.#abbreviations.get(this.#text.slice(i, end))
    if (kind === "number") return this.#figureFollows(end + 1)
    if (kind === "state") return this.#afterComma()
    return kind !== undefined
  }

  /** Whether the word is an acronym with full stops inside: segments of one or two letters. */
  #hasPeriod(i: number, end: number): boolean {
    let since = 0
    let periods = 0
    for (let k = i; k < end; k++) {
      if (this.#text.charCodeAt(k) === period) {
        periods++
        since = 0
      } else if (++since > 2) return false
    }
    return periods > 0
  }

  #figureFollows(i: number): boolean {
    let k = i
    while (k < this.#limit && classOf(this.#text.charCodeAt(k)) === space) k++
    return classOf(this.#code(k)) === digit
  }

  #afterComma(): boolean {
    const before = this.#length - 1
    return before >= 0 && this.#text.charCodeAt(this.#start[before] ?? 0) === comma
  }

  /** A web or mail address: up to white space, without the marks that close a sentence. */
  #address(i: number): number {
    let end = i
    while (end < this.#limit) {
      const code = this.#text.charCodeAt(end)
      const kind = classOf(code)
      if (kind === space || kind === newline || code === 0x22 || code === 0x3c || code === 0x3e) break
      end++
    }
    while (end > i + 1 && classOf(this.#text.charCodeAt(end - 1)) === mark && this.#text.charCodeAt(end - 1) !== slash)
      end--
    return end
  }

  /** "5:00pm" is a figure and a word. */
  #clock(i: number, end: number): number {
    let figure = i
    while (figure < end && (classOf(this.#code(figure)) === digit || this.#code(figure) === colon)) figure++
    const meridiem = end - figure === 2 && (this.#code(figure + 1) | 32) === 0x6d
    const first = this.#code(figure) | 32
    if (figure > i && meridiem && (first === 0x61 || first === 0x70)) this.#emit(i, figure)
    else if (figure > i && this.#text.startsWith(".m", figure + 1) && (first === 0x61 || first === 0x70)) {
      this.#emit(i, figure)
      return this.#emit(figure, this.#code(end) === period ? end + 1 : end)
    } else return this.#plain(i, end)
    return this.#emit(figure, end)
  }
}
