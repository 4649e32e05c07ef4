import type { Document, TokenSpan } from "../../model/document.js"
import { type Syntax, tag } from "../../model/syntax.js"
import { type OfficeWords, officeJoins, type TitleFound } from "./titles.js"

/** Words of a body's noun phrase before its office, and behind the preposition after it. */
const widestBefore = 3
const widestAfter = 6

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])
const describing: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ])
const article = /^(?:the|an?|its|his|her|their|our|your|my)$/u
const possessive = /^['’]s?$/u
/** Offices whose own words say of what: "police spokesman", not "chief spokesman". */
const speaks = "Spokesperson"

/** Reads the words that say what an office is of where no name does: "coast guard spokeswoman", "chairman of the council". */
export class BodyReader {
  readonly #document: Document
  readonly #syntax: Syntax
  readonly #words: OfficeWords

  constructor(document: Document, syntax: Syntax, words: OfficeWords) {
    this.#document = document
    this.#syntax = syntax
    this.#words = words
  }

  /** The body's words without article, or null where none stand beside the office. */
  beside(title: TitleFound, holder: TokenSpan): string | null {
    const span = this.#after(title, holder) ?? this.#inside(title) ?? this.#before(title)
    if (span === undefined) return null
    const { text, tokens } = this.#document
    return text.slice(tokens.start[span.first] ?? 0, tokens.end[span.last - 1] ?? 0).replaceAll(/\s+/gu, " ")
  }

  /** "Spokesman of the state police command", "governor of Lori", "leader of Law and Justice". */
  #after(title: TitleFound, holder: TokenSpan): TokenSpan | undefined {
    const { lower, text } = this.#document.tokens
    // "Commander Jane Roe of the Harlow police".
    const last = title.last === holder.first && lower[holder.last] === "of" ? holder.last : title.last
    if (!officeJoins.has(lower[last] ?? "")) return undefined
    const limit = last < holder.first ? holder.first : this.#document.tokens.length
    const first = article.test(lower[last + 1] ?? "") ? last + 2 : last + 1
    let end = first
    const isCapital = (at: number): boolean => /^\p{Lu}/u.test(text[at] ?? "")
    while (end < Math.min(limit, first + widestAfter)) {
      const joins = (lower[end] === "and" || lower[end] === "of") && isCapital(end - 1) && isCapital(end + 1)
      if (!describing.has(this.#syntax.pos[end] ?? 0) && !possessive.test(lower[end] ?? "") && !joins) break
      end++
    }
    while (end > first && !nominal.has(this.#syntax.pos[end - 1] ?? 0)) end--
    return end > first ? { first, last: end } : undefined
  }

  /** "Police spokesman": all but the last word of the title. */
  #inside({ first, last, title }: TitleFound): TokenSpan | undefined {
    const { lower } = this.#document.tokens
    if (title.office !== speaks || last - first < 2 || !/^spokes/u.test(lower[last - 1] ?? "")) return undefined
    return this.#words.ranked.has(lower[first] ?? "") ? undefined : { first, last: last - 1 }
  }

  /** "The airport's spokeswoman", "the state's health minister": nouns right before it, past words of rank. */
  #before({ first }: TitleFound): TokenSpan | undefined {
    const { lower } = this.#document.tokens
    let end = first
    while (this.#words.qualifier.has(lower[end - 1] ?? "") || this.#words.ranked.has(lower[end - 1] ?? "")) end--
    if (possessive.test(lower[end - 1] ?? "")) end--
    let start = end
    while (start > end - widestBefore && this.#isBodyWord(start - 1)) start--
    return start < end ? { first: start, last: end } : undefined
  }

  /** A common noun of the same sentence. */
  #isBodyWord(at: number): boolean {
    const { text, sentence } = this.#document.tokens
    const opens = this.#document.sentences[sentence[at] ?? 0]?.first === at
    const isNoun = this.#syntax.pos[at] === tag.NOUN || (opens && this.#syntax.pos[at] === tag.PROPN)
    if (!isNoun || sentence[at] !== sentence[at + 1]) return false
    return /^\p{L}[\p{L}-]+$/u.test(text[at] ?? "") && (opens || /^\p{Ll}/u.test(text[at] ?? ""))
  }
}
