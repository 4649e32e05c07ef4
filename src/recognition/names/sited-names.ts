import { type CalendarWords, loadCalendarWords } from "../../lexicon/calendar-words.js"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import type { Document, TokenSpan } from "../../model/document.js"
import { isQuarterAt, loadQuarterWords, type QuarterWords } from "../quarter-words.js"
import type { NameSpan } from "./name-span.js"
import { loadSectors, type SectorIndex, sectorOf } from "./organizations.js"

/** Words that tell a place by a name that a person may bear too. */
export interface SiteWords {
  /** Before a preposition and the name: "a bar in Newton". */
  readonly sites: PhraseIndex<Entry>
  /** After the name: "the Ropewalk district". */
  readonly quarters: QuarterWords
  /** Words and names of bodies, which no place bears. */
  readonly bodies: SectorIndex
  readonly calendar: CalendarWords
}

/** @throws BlotterError `lexicon-invalid` */
export const loadSiteWords = (): SiteWords => ({
  sites: new PhraseIndex(loadList("site-words", {})),
  quarters: loadQuarterWords(),
  bodies: loadSectors(),
  calendar: loadCalendarWords(),
})

const capital = /^\p{Lu}[\p{L}\p{M}]/u
const definite = /^(?:the|['’]?s|['’])$/u
const preposition = /^(?:in|near|outside|off)$/u
const goesOn =
  /^(?:[.,;:!?)"”]|on|at|in|near|last|this|after|before|early|late|when|where|while|as|during|who|and|by|has|have|had|was|were)$/u
/** A quarter's name has at most so many words. */
const widest = 2

const mayBeSited = ({ label }: NameSpan): boolean => label !== "place"

/** Firms and clubs are named in these places too; from here on the model is sure. */
const surelyBody = 0.9

/** "A church in Blackbird Leys", but not "a strike in the Army", "a man at Shell". */
const mayBeBody = (document: Document, name: NameSpan, words: SiteWords): boolean =>
  name.label === "organization" &&
  (name.confidence > surelyBody ||
    /^(?:\p{Lu}\.?){2,}$/u.test(document.tokens.text[name.first] ?? "") ||
    sectorOf(document, name, words.bodies) !== null)

const keyOf = ({ lower }: Document["tokens"], { first, last }: TokenSpan): string => lower.slice(first, last).join(" ")

/** "the Ropewalk district", "Varnholm's Saltmarsh district": the word after the name says that it is a quarter's. */
const isQuarter = ({ tokens }: Document, { first, last }: TokenSpan, words: SiteWords, end: number): boolean =>
  tokens.lower[last] === tokens.text[last] &&
  isQuarterAt(words.quarters, tokens, last, end, "name") &&
  definite.test(tokens.lower[first - 1] ?? "")

/** "a bar in Newton.", "a fire on Tuesday in Newton": something that stands or happens somewhere, and nothing that the name goes on with. */
const isWhere = ({ tokens }: Document, { first, last }: TokenSpan, words: SiteWords, end: number): boolean => {
  const { lower, text } = tokens
  if (last < end && !goesOn.test(lower[last] ?? "")) return false
  if (lower[last] === "and" && capital.test(text[last + 1] ?? "")) return false
  const site = words.sites.at(tokens, first - 2, first - 1)?.entry.id
  // "A convoy at Oram", but not "shot at Oram".
  if (lower[first - 1] === "at") return site !== undefined && site !== "done" && site !== "people"
  return (
    preposition.test(lower[first - 1] ?? "") &&
    (words.calendar.weekdays.has(lower[first - 2] ?? "") || site !== undefined)
  )
}

/** Quarters that the model saw no name in. */
const unseenQuarters = ({ tokens, sentences }: Document, names: readonly NameSpan[], words: SiteWords): NameSpan[] => {
  const found: NameSpan[] = []
  let next = 0
  for (const { first: from, last: end } of sentences) {
    for (let last = from + 2; last < end; last++) {
      if (tokens.lower[last] !== tokens.text[last] || !isQuarterAt(words.quarters, tokens, last, end, "name")) continue
      let first = last
      while (first > from && last - first < widest && capital.test(tokens.text[first - 1] ?? "")) first--
      while (next < names.length && (names[next]?.last ?? 0) <= first) next++
      const isFree = (names[next]?.first ?? last) >= last
      if (first === last || !isFree || !definite.test(tokens.lower[first - 1] ?? "")) continue
      found.push({ first, last, label: "place", confidence: 1, sector: null })
    }
  }
  return found
}

/**
 * Names that the model takes for a person's, or does not see, and that the words beside them site: "the Ropewalk district", "a bar in
 * Newton". What is a place once is one wherever the article has that name, unless it is a part of a person's longer name.
 */
export const siteNames = (
  document: Document,
  names: readonly NameSpan[],
  words: SiteWords,
): { readonly places: ReadonlySet<string>; readonly unseen: readonly NameSpan[] } => {
  const { tokens, sentences } = document
  const unseen = unseenQuarters(document, names, words)
  const places = new Set(unseen.map((name) => keyOf(tokens, name)))
  const persons = new Map<string, Set<string>>()
  for (const name of names) {
    if (name.label !== "person" || name.last - name.first < 2) continue
    const key = keyOf(tokens, name)
    for (const word of key.split(" ")) persons.set(word, (persons.get(word) ?? new Set()).add(key))
  }
  const isOfPerson = (key: string): boolean =>
    key.split(" ").some((word) => [...(persons.get(word) ?? [])].some((other) => other !== key))
  for (const name of names) {
    if (!mayBeSited(name) || name.last - name.first > widest || mayBeBody(document, name, words)) continue
    const end = sentences[tokens.sentence[name.first] ?? 0]?.last ?? name.last
    if (!isQuarter(document, name, words, end) && !isWhere(document, name, words, end)) continue
    const key = keyOf(tokens, name)
    if (!isOfPerson(key)) places.add(key)
  }
  return { places, unseen }
}

/** Whether an article has the name for a place's. */
export const isSited = (tokens: Document["tokens"], name: NameSpan, places: ReadonlySet<string>): boolean =>
  mayBeSited(name) && places.size > 0 && places.has(keyOf(tokens, name))
