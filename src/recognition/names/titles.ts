import { z } from "zod"
import { type Entry, loadList, loadSets } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import { genders } from "../../model/codes.js"
import type { Document, TokenSpan } from "../../model/document.js"

const shape = {
  gender: z.enum(genders).optional(),
  office: z.string().optional(),
  national: z.boolean().default(false),
  common: z.boolean().default(false),
  apposition: z.boolean().default(false),
  names: z.array(z.string()).default([]),
  reports: z.boolean().default(false),
}
type Title = Entry & z.infer<z.ZodObject<typeof shape>>

const loadOfficeWords = () => loadSets("office-words", ["qualifier", "ranked", "former", "lesser"])
/** Words that stand before offices; see `lexicon/office-words.yml`. */
export type OfficeWords = ReturnType<typeof loadOfficeWords>

/** Titles by their words, with the words that stand before those of offices. */
export class TitleIndex extends PhraseIndex<Title> {
  readonly words: OfficeWords

  constructor(titles: readonly Title[], words: OfficeWords) {
    super(titles)
    this.words = words
  }
}

/** @throws BlotterError `lexicon-invalid` */
export const loadTitles = (): TitleIndex => new TitleIndex(loadList("titles", shape), loadOfficeWords())

/** A title as it stands in the text. */
export interface TitleFound extends TokenSpan {
  readonly title: Title
}

const longest = 5

/** The titles before a name, nearest first: "Police Chief Col. Jane Roe" has two. */
export const titlesBefore = (
  document: Document,
  name: number,
  sentence: TokenSpan,
  titles: TitleIndex,
): readonly TitleFound[] => {
  const { tokens } = document
  const found: TitleFound[] = []
  let end = name
  while (found.length < 4) {
    const title =
      titleEndingAt(document, end, sentence.first, titles) ?? titleWithPortfolio(document, end, sentence.first, titles)
    if (!title) break
    found.push(title)
    end = title.first
    const word = tokens.lower[end - 1] ?? ""
    if (end > sentence.first && titles.words.qualifier.has(word)) end--
  }
  return found
}

const titleEndingAt = (
  { tokens }: Document,
  end: number,
  limit: number,
  titles: TitleIndex,
): TitleFound | undefined => {
  for (let first = Math.max(limit, end - longest); first < end; first++) {
    const match = titles.at(tokens, first, end)
    if (match && match.last === end) return { title: match.entry, first, last: end }
  }
  return undefined
}

/** Words between an office and a name that say of what: "Minister of State for Foreign and Commonwealth Affairs Jane Roe". */
const portfolio = /^(?:\p{Lu}[\p{L}-]*|and|of|the|for|,)$/u
const longestPortfolio = 8

const titleWithPortfolio = (
  document: Document,
  name: number,
  limit: number,
  titles: TitleIndex,
): TitleFound | undefined => {
  const { tokens } = document
  for (let at = name - 1; at > Math.max(limit, name - longestPortfolio); at--) {
    if (!portfolio.test(tokens.text[at] ?? "")) return undefined
    if (tokens.lower[at] !== "for" && tokens.lower[at] !== "of") continue
    const found = titleEndingAt(document, at, limit, titles)
    if (found?.title.apposition && /^\p{Lu}/u.test(tokens.text[found.first] ?? "")) return found
  }
  return undefined
}

/** The office in an apposition after a name: "Jane Roe, the former mayor of X," or "Jane Roe, spokeswoman for Y". */
export const titleAfter = (
  document: Document,
  last: number,
  sentence: TokenSpan,
  titles: TitleIndex,
): TitleFound | undefined => {
  const { tokens } = document
  if (tokens.text[last] !== ",") return undefined
  let at = last + 1
  // An age may stand between: "Jane Roe, 34, a spokeswoman".
  if (/^\d+$/u.test(tokens.text[at] ?? "") && tokens.text[at + 1] === ",") at += 2
  for (let skipped = 0; skipped < 5 && at < sentence.last; skipped++, at++) {
    const match = titles.at(tokens, at, sentence.last)
    if (match?.entry.apposition) return { title: match.entry, first: match.first, last: match.last }
    const word = tokens.text[at] ?? ""
    if (!/^[\p{L}'’-]+$/u.test(word) || verbs.has(word)) return undefined
  }
  return undefined
}

/** What opens a noun phrase that names one: an article, an owner. */
const named = /^(?:the|an?|its|his|her|their|our|'s|’s|'|’)$/u
/** Prepositions that join an office to what it is the office of. */
export const officeJoins: ReadonlySet<string> = new Set(["of", "for", "at", "in", "to"])
/** From an office to the comma before the name. */
const widest = 10

/**
 * The office that a name stands in apposition to: "Harbour Aid's director, Jane Roe," or "a spokesman for the rebels, John
 * Roe, said". `name` is where the name begins with its own titles, `last` where it ends.
 */
export const titleAhead = (
  document: Document,
  name: number,
  last: number,
  sentence: TokenSpan,
  titles: TitleIndex,
): TitleFound | undefined => {
  const { tokens } = document
  const comma = name - 1
  if (tokens.text[comma] !== "," || (last < sentence.last && !/^[,.;:)"”]/u.test(tokens.text[last] ?? "")))
    return undefined
  for (let at = comma - 1; at >= Math.max(sentence.first, comma - widest); at--) {
    const word = tokens.lower[at] ?? ""
    if (/^[,;:.("“]$/u.test(word) || verbs.has(word)) return undefined
    const match = titles.at(tokens, at, comma)
    if (!match?.entry.apposition || !isNamed(document, at, sentence)) continue
    if (match.last === comma || officeJoins.has(tokens.lower[match.last] ?? ""))
      // "The foreign minister, Jane Roe": the longest title that ends there.
      return titleEndingAt(document, match.last, sentence.first, titles)
  }
  return undefined
}

/** Whether a noun phrase with an article or an owner opens shortly before a token: "the city's new police chief". */
const isNamed = ({ tokens }: Document, first: number, sentence: TokenSpan): boolean => {
  for (let at = first - 1; at >= Math.max(sentence.first, first - 4); at--) {
    const word = tokens.lower[at] ?? ""
    if (named.test(word)) return true
    if (!/^[\p{L}'’-]+$/u.test(word) || verbs.has(word)) return false
  }
  return false
}

/** A clause instead of an apposition begins with one of these. */
const verbs = new Set([
  "who",
  "which",
  "whose",
  "was",
  "is",
  "said",
  "told",
  "has",
  "had",
  "were",
  "and",
  "but",
  "where",
])
