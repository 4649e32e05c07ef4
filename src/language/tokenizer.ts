import type { Abbreviations } from "./abbreviations.js"
import { classOf, digit, high, isWord, low, lower, mark, newline, space } from "./characters.js"
import { isClitic, isNegation } from "./clitics.js"
import { blankLine, lineBreak, type Scan, ScanColumns, spaced, wide } from "./scan.js"
import { TextWindow } from "./text-window.js"
import { Vocabulary } from "./vocabulary.js"
import { joinsCompound, joinsMark, joinsPeriod, keepsPeriod } from "./word-marks.js"

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
const backtick = 0x60

const isApostrophe = (code: number) => code === apostrophe || code === quote
const isHyphen = (code: number) => code === hyphen || code === 0x2010 || code === 0x2011
/** Marks of which a run is one token: "...", "--", "!!!". */
const repeats = (code: number) => code === period || code === hyphen || code === 0x21 || code === 0x3f || code === 0x5f

/**
 * Cuts text into tokens by the rules of the Penn and UD treebanks, but keeps hyphens inside words ("20-year-old").
 * One pass over the UTF-16 units, no regular expressions.
 */
export class Tokenizer {
  #vocabulary: Vocabulary
  readonly #abbreviations: Abbreviations
  readonly #window = new TextWindow()
  readonly #columns = new ScanColumns()

  constructor(vocabulary: Vocabulary, abbreviations: Abbreviations) {
    this.#vocabulary = vocabulary
    this.#abbreviations = abbreviations
  }

  /** Tokens of `text`; no token crosses an offset in `cuts` (ascending), and what follows one is on a new line. */
  scan(text: string, cuts: readonly number[] = []): Scan {
    if (this.#vocabulary.size > formLimit) this.#vocabulary = new Vocabulary()
    this.#window.text = text
    this.#columns.clear()
    let from = 0
    for (const cut of [...cuts, text.length]) {
      this.#window.limit = cut
      this.#scanTo(from)
      from = cut
      this.#columns.pass(lineBreak)
    }
    return this.#columns.scan(this.#vocabulary)
  }

  #scanTo(from: number): void {
    let i = from
    while (i < this.#window.limit) {
      const code = this.#window.text.charCodeAt(i)
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
    for (; end < this.#window.limit; end++) {
      const code = this.#window.text.charCodeAt(end)
      const kind = classOf(code)
      if (kind === newline) {
        if (!(code === 10 && end > i && this.#window.text.charCodeAt(end - 1) === 13)) lines++
      } else if (kind === space) spaces++
      else break
    }
    this.#columns.pass(lines > 1 ? blankLine : lines === 1 ? lineBreak : spaces > 1 ? wide : spaced)
    return end
  }

  #emit(start: number, end: number): number {
    this.#columns.put(start, end, this.#vocabulary.intern(this.#window.text, start, end))
    return end
  }

  /** A pair of surrogates with what modifies it: an emoji or a letter of a rare script; a lone one stands alone. */
  #astral(i: number): number {
    let end = i + 1
    while (end < this.#window.limit) {
      const code = this.#window.text.charCodeAt(end)
      const kind = classOf(code)
      if (kind !== low && code !== 0xfe0f && code !== 0x200d) {
        if (kind !== high || this.#window.text.charCodeAt(end - 1) !== 0x200d) break
      }
      end++
    }
    return this.#emit(i, end)
  }

  #mark(i: number, code: number): number {
    const next = this.#window.code(i + 1)
    if (repeats(code) && next === code) {
      let end = i + 2
      while (this.#window.code(end) === code) end++
      return this.#emit(i, end)
    }
    if ((code === backtick || code === apostrophe) && next === code) return this.#emit(i, i + 2)
    if (code === 0x3e && next === code) return this.#emit(i, i + 2)
    if (isApostrophe(code)) return this.#apostrophe(i)
    // Treebank brackets in text that comes cut into tokens: -LRB-, -RRB-.
    if (code === hyphen && this.#window.code(i + 4) === hyphen && this.#window.text.startsWith("RB", i + 2))
      return this.#emit(i, i + 5)
    if ((code === at || code === 0x23) && classOf(next) >= lower) return this.#emit(i, this.#letters(i + 1))
    return this.#emit(i, i + 1)
  }

  /** A clitic cut off from its word ("do n't", "John 's"), a decade ("'90s"), or a quotation mark. */
  #apostrophe(i: number): number {
    const next = this.#window.code(i + 1)
    if (classOf(next) === digit) {
      const end = this.#letters(i + 1)
      return end === i + 4 && (this.#window.code(i + 3) | 32) === 0x73 ? this.#emit(i, end) : this.#emit(i, i + 1)
    }
    if (classOf(next) >= lower) {
      const end = this.#letters(i + 1)
      if (isClitic(this.#window, i + 1, end)) return this.#emit(i, end)
    }
    return this.#emit(i, i + 1)
  }

  /** End of the run of word characters that begins at `i`. */
  #letters(i: number): number {
    let end = i
    while (end < this.#window.limit && isWord(this.#window.text.charCodeAt(end))) end++
    return end
  }

  #word(i: number): number {
    let end = i
    for (;;) {
      end = this.#letters(end)
      const code = this.#window.code(end)
      const next = this.#window.code(end + 1)
      if (isHyphen(code) && isWord(next)) end++
      else if (code === period && isWord(next) && joinsPeriod(this.#window, i, end)) end++
      else if (code === period && isHyphen(next) && joinsCompound(this.#window, i, end)) end += 2
      else if (isApostrophe(code) && classOf(next) >= lower) {
        const rest = this.#letters(end + 1)
        if (isClitic(this.#window, end + 1, rest) && !isHyphen(this.#window.code(rest)))
          return this.#clitic(i, end, rest)
        if (isNegation(this.#window, i, end, rest)) return this.#negation(i, rest)
        end++
      } else if (joinsMark(this.#window, code, end)) end++
      else if (code === at && isWord(next)) return this.#emit(i, this.#address(i))
      else if (code === colon && next === slash && this.#window.code(end + 2) === slash)
        return this.#emit(i, this.#address(i))
      else break
    }
    if (this.#window.code(end) === period && keepsPeriod(this.#window, i, end, this.#abbreviations, this.#afterComma()))
      return this.#emit(i, end + 1)
    if (this.#window.text.charCodeAt(end - 1) <= 0x7a && classOf(this.#window.text.charCodeAt(i)) === digit)
      return this.#clock(i, end)
    return this.#plain(i, end)
  }

  /** "cannot" is two words for every treebank. */
  #plain(i: number, end: number): number {
    if (
      end - i === 6 &&
      (this.#window.code(i) | 32) === 0x63 &&
      this.#window.text.slice(i, end).toLowerCase() === "cannot"
    ) {
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

  #negation(i: number, rest: number): number {
    if (rest - 3 > i) this.#emit(i, rest - 3)
    return this.#emit(Math.max(i, rest - 3), rest)
  }

  #afterComma(): boolean {
    return this.#window.text.charCodeAt(this.#columns.lastStart()) === comma
  }

  /** A web or mail address: up to white space, without the marks that close a sentence. */
  #address(i: number): number {
    let end = i
    while (end < this.#window.limit) {
      const code = this.#window.text.charCodeAt(end)
      const kind = classOf(code)
      if (kind === space || kind === newline || code === 0x22 || code === 0x3c || code === 0x3e) break
      end++
    }
    while (
      end > i + 1 &&
      classOf(this.#window.text.charCodeAt(end - 1)) === mark &&
      this.#window.text.charCodeAt(end - 1) !== slash
    )
      end--
    return end
  }

  /** "5:00pm" is a figure and a word. */
  #clock(i: number, end: number): number {
    let figure = i
    while (figure < end && (classOf(this.#window.code(figure)) === digit || this.#window.code(figure) === colon))
      figure++
    const meridiem = end - figure === 2 && (this.#window.code(figure + 1) | 32) === 0x6d
    const first = this.#window.code(figure) | 32
    if (figure > i && meridiem && (first === 0x61 || first === 0x70)) this.#emit(i, figure)
    else if (figure > i && this.#window.text.startsWith(".m", figure + 1) && (first === 0x61 || first === 0x70)) {
      this.#emit(i, figure)
      return this.#emit(figure, this.#window.code(end) === period ? end + 1 : end)
    } else return this.#plain(i, end)
    return this.#emit(figure, end)
  }
}
