import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import type { Document, TokenSpan } from "../../model/document.js"
import type { GroupLexicon } from "../group-lexicon.js"
import { classBit, classesOf, type KnownPhrases, type PhraseClass, phraseHash } from "./known-phrases.js"
import { amend, type NameSpan } from "./name-span.js"
import { everywhere, isSettlement } from "./settlements.js"
import { isSited, type SiteWords, siteNames } from "./sited-names.js"
import { type TitleIndex, titlesBefore } from "./titles.js"

const shape = { role: z.enum(["business", "institution", "storm"]) }
/** Words that tell what the name beside them is of. */
export type NameCues = PhraseIndex<Entry & z.infer<z.ZodObject<typeof shape>>>

/** @throws BlotterError `lexicon-invalid` */
export const loadNameCues = (): NameCues => new PhraseIndex(loadList("name-cues", shape))

const capital = /^\p{Lu}/u
const possessive = /^['’]?s$|^['’]$/u
/** After "Ray's" at most so many words name the business: "Ray's Famous Original Pizza". */
const widest = 4

/** Where a business that a name begins ends: "Ray's Pizza", "Malcolm Motors"; where none does, the name's own end. */
const businessEnd = ({ tokens, sentences, letterCase }: Document, name: NameSpan, cues: NameCues): number => {
  const { text, lower } = tokens
  const sentence = sentences[tokens.sentence[name.first] ?? 0]
  if (letterCase === "upper" || name.label === "other" || !sentence) return name.last
  let end = name.last
  const owned = possessive.test(lower[name.last] ?? "")
  // Without the 's only the next word counts: "Ms. Roe Garage" is no business's name, "Roe Motors" is.
  const from = owned ? name.last + 1 : name.last
  const limit = Math.min(sentence.last, from + (owned ? widest : 1))
  for (let at = from; at < limit && capital.test(text[at] ?? ""); at++) {
    if (cues.at(tokens, at, sentence.last)?.entry.role === "business") end = at + 1
  }
  return owned || name.label !== "place" ? end : name.last
}

const visits = /^(?:at|to|near|outside|inside)$/u
const goesOn = /^(?:[.,;:!?)]|for|in|on|with|and|or|at|last|this|around|tonight|tomorrow|yesterday)$/u

/** "They ate at Del Frisco's.": what is gone to and has the 's of an owner, and nothing that is owned. */
const isVisited = ({ tokens, sentences }: Document, { first, last, label }: NameSpan): boolean => {
  const { lower } = tokens
  const end = sentences[tokens.sentence[first] ?? 0]?.last ?? 0
  if (label !== "person" && label !== "place") return false
  if (!visits.test(lower[first - 1] ?? "") || !/^['’]s$/u.test(lower[last] ?? "")) return false
  return last + 1 >= end || goesOn.test(lower[last + 1] ?? "")
}

const particle = /^(?:al|el|ul)-\p{L}/iu
const given = /^\p{Lu}\p{Ll}+$/u

/** "Muqtada al-Sadr": the given name before a family's "al-" belongs to it; a title and a nationality do not. */
const isGivenName = (document: Document, { first, label }: NameSpan, { phrases, titles }: CueKnowledge): boolean => {
  const { tokens, sentences, letterCase } = document
  const sentence = sentences[tokens.sentence[first] ?? 0]
  if (label !== "person" || letterCase === "upper" || !sentence || first <= sentence.first) return false
  if (!particle.test(tokens.text[first] ?? "") || !given.test(tokens.text[first - 1] ?? "")) return false
  if (classesOf(phrases, phraseHash([tokens.lower[first - 1] ?? ""])) & classBit("demonym")) return false
  return titlesBefore(document, first, sentence, titles).length === 0
}

/** "Mercy Hospital" is nobody, though it be named for somebody. */
const isInstitution = ({ tokens }: Document, { first, last, label }: NameSpan, cues: NameCues): boolean =>
  label === "person" &&
  [last - 1, last - 2].some((at) => {
    const cue = at > first ? cues.at(tokens, at, last) : undefined
    return cue?.entry.role === "institution" && cue.last === last
  })

const compass = /^(?:north|south)?(?:east|west)?$/u
const within = /^(?:in|near|around|across|throughout)$/u

/** "In Southwest Philadelphia": where something happens is a part of the town, not the club that is called so. */
const isPartOfTown = (
  { tokens: { lower } }: Document,
  { first, last, label }: NameSpan,
  phrases: KnownPhrases,
): boolean =>
  label === "organization" &&
  last - first > 1 &&
  within.test(lower[first - 1] ?? "") &&
  compass.test(lower[first] ?? "") &&
  (classesOf(phrases, phraseHash(lower.slice(first + 1, last))) & classBit("metropolis")) !== 0

const indefinite = /^an?$/u
const aged = /-year-old$/u

/** "A 19-year-old Latino", "a Texan": after "a" one capitalised word is a kind of people, and nobody's name. */
const isKindOfPeople = ({ tokens: { lower } }: Document, { first, last, label }: NameSpan): boolean =>
  label === "person" &&
  last - first === 1 &&
  indefinite.test(lower[aged.test(lower[first - 1] ?? "") ? first - 2 : first - 1] ?? "")

/** Whether the word before `first` is no part of a name, or a name of no kind by itself. */
const isFree = (before: NameSpan | undefined, first: number): boolean =>
  before === undefined || before.last < first || (before.label === "other" && before.last - before.first === 1)

const bitsOf = (names: readonly PhraseClass[]): number => names.reduce((bits, name) => bits | classBit(name), 0)
const wide = bitsOf(["country", "region"])
const geographic = wide | bitsOf(["metropolis", "town", "village"])

/** Where a place's name goes over into that of what it lies in, "Miramar California", "Symphony Hall in Boston"; or -1. */
const containerAt = ({ tokens }: Document, { first, last, label }: NameSpan, phrases: KnownPhrases): number => {
  if (label !== "place" || last - first < 2) return -1
  const { lower } = tokens
  const known = (from: number, to: number): number => classesOf(phrases, phraseHash(lower.slice(from, to)))
  const joint = lower.indexOf("in", first + 1)
  if (joint > first && joint < last - 1 && known(joint + 1, last) & geographic) return joint
  if (known(first, last) & geographic) return -1
  for (let at = Math.max(first + 1, last - 2); at < last; at++) {
    if (known(at, last) & wide && known(first, at) & geographic) return at
  }
  return -1
}

/** Storms' names of an article, in lower case: what stands right after "Hurricane". */
const stormNames = ({ tokens }: Document, names: readonly NameSpan[], cues: NameCues): ReadonlySet<string> => {
  const storms = new Set<string>()
  for (const { first, last } of names) {
    if (last - first !== 1 || first === 0) continue
    const before = [first - 1, first - 2].map((at) => cues.at(tokens, at, first))
    if (before.some((cue) => cue?.entry.role === "storm" && cue.last === first)) storms.add(tokens.lower[first] ?? "")
  }
  return storms
}

const demonym = classBit("demonym")
const personal = bitsOf(["female", "male", "surname"])

/** "Ann Roe told Venezuelans to vote": a people, and nobody's name. */
const isPeople = ({ tokens }: Document, { first, last, label }: NameSpan, phrases: KnownPhrases): boolean => {
  if (label !== "person" || last - first !== 1) return false
  const word = tokens.lower[first] ?? ""
  const classes = classesOf(phrases, phraseHash([word]))
  const singular = /[^s]s$/u.test(word) ? classesOf(phrases, phraseHash([word.slice(0, -1)])) : 0
  return ((classes | singular) & demonym) !== 0 && (classes & personal) === 0
}

const givenNames = bitsOf(["female", "male"])
const article = /^(?:an?|the)$/u
const placeNoun = /^(?:city|town|village|suburb|province|district|municipality|capital|port|region|department|county)$/u

/** "Fernando Villavicencio, a candidate in …": a given name before another that is no place's with it, and an apposition that is none. */
const isIntroduced = ({ tokens }: Document, { first, last, label }: NameSpan, phrases: KnownPhrases): boolean => {
  if (label !== "place" || last - first < 2) return false
  const { text, lower } = tokens
  if (text[last] !== "," || !article.test(lower[last + 1] ?? "")) return false
  if (lower.slice(last + 2, last + 5).some((word) => placeNoun.test(word))) return false
  const known = (from: number, to: number): number => classesOf(phrases, phraseHash(lower.slice(from, to)))
  return (known(first, first + 1) & givenNames) !== 0 && (known(first, last) & geographic) === 0
}

/** How many words back a description's noun may begin: "a deputy fire chief, Florence Roe,". */
const longestNoun = 3

/** "A head teacher, Florence Roe, …": between commas after a word for one person a given name begins that person's name, whatever else it is. */
const isDescribed = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  { phrases, people }: CueKnowledge,
): boolean => {
  const { lower } = tokens
  if (label === "person" || last - first < 2 || lower[first - 1] !== "," || !closing.test(lower[last] ?? ""))
    return false
  if (!(classesOf(phrases, phraseHash([lower[first] ?? ""])) & givenNames)) return false
  for (let at = first - 2; at >= Math.max(0, first - 1 - longestNoun); at--) {
    const match = people.at(tokens, at, first - 1)
    if (match?.last !== first - 1) continue
    const { plural, people: kind } = match.entry
    return !plural && kind.category !== "organization"
  }
  return false
}
const closing = /^[,.;]$/u

/** "The murder of Senator and candidate Ann Roe": a title alone is nobody's name, but where the article has a person of that name. */
export const isBareTitle = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  names: readonly NameSpan[],
  titles: TitleIndex,
): boolean => {
  const { lower } = tokens
  if (label !== "person" || titles.at(tokens, first, last)?.last !== last) return false
  return !names.some(
    (name) =>
      name.label === "person" && name.last - name.first > last - first && lower[name.last - 1] === lower[last - 1],
  )
}

const brand = classBit("brand")
/** What a brand's name more often is. */
const otherwise = bitsOf(["female", "male", "surname", "demonym", "country", "region", "metropolis"])
const acronym = /^\p{Lu}{3,5}$/u

/** What the model holds for some other thing is an organisation where it is a brand, or where the article has it as "the CPA" again and again. */
const isOrganization = (
  { tokens }: Document,
  { first, last }: TokenSpan,
  phrases: KnownPhrases,
  articles: number,
): boolean => {
  if (last - first === 1 && acronym.test(tokens.text[first] ?? "")) return articles > 1
  const classes = classesOf(phrases, phraseHash(tokens.lower.slice(first, last)))
  return capital.test(tokens.text[first] ?? "") && (classes & brand) !== 0 && (classes & otherwise) === 0
}

/** How often the article has each acronym after "the". */
const countDefinite = ({ tokens }: Document, names: readonly NameSpan[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { first, last, label } of names) {
    if (label !== "other" || last - first !== 1 || tokens.lower[first - 1] !== "the") continue
    const word = tokens.text[first] ?? ""
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

export interface CueKnowledge {
  readonly cues: NameCues
  readonly sites: SiteWords
  readonly phrases: KnownPhrases
  readonly titles: TitleIndex
  readonly people: GroupLexicon["index"]
}

const withUnseen = (names: readonly NameSpan[], unseen: readonly NameSpan[]): readonly NameSpan[] =>
  unseen.length === 0 ? names : [...names, ...unseen].sort((a, b) => a.first - b.first)

/** Sets right what a word beside a name, or the article, tells of it: businesses named for people, quarters and towns, storms, peoples, brands, acronyms. */
export const heedCues = (
  document: Document,
  names: readonly NameSpan[],
  knowledge: CueKnowledge,
): readonly NameSpan[] => {
  const { cues, phrases } = knowledge
  const sited = document.letterCase === "upper" ? null : siteNames(document, names, knowledge.sites)
  const storms = stormNames(document, names, cues)
  const definite = countDefinite(document, names)
  const { text, lower } = document.tokens
  const found: NameSpan[] = []
  const settlements: NameSpan[] = []
  let settled: NameSpan | undefined
  for (const name of sited === null ? names : withUnseen(names, sited.unseen)) {
    if (name.first < (found.at(-1)?.last ?? 0)) continue
    const last = businessEnd(document, name, cues)
    const container = containerAt(document, name, phrases)
    if (container > 0) {
      const next = lower[container] === "in" ? container + 1 : container
      found.push(amend(name, { last: container }), amend(name, { first: next }))
    } else if (last > name.last || isInstitution(document, name, cues))
      found.push(amend(name, { last, label: "organization" }))
    else if ((sited !== null && isSited(document.tokens, name, sited.places)) || isPartOfTown(document, name, phrases))
      found.push(amend(name, { label: "place", confidence: 1 }))
    else if (isSettlement(document, name, settled)) {
      settled = amend(name, { label: "place", confidence: 1 })
      settlements.push(settled)
      found.push(settled)
    } else if (isIntroduced(document, name, phrases) || isDescribed(document, name, knowledge))
      found.push(amend(name, { label: "person" }))
    else if (isVisited(document, name)) found.push(amend(name, { last: name.last + 1, label: "place" }))
    else if (name.label === "person" && name.last - name.first === 1 && storms.has(lower[name.first] ?? ""))
      found.push(amend(name, { label: "other" }))
    else if (
      isKindOfPeople(document, name) ||
      isPeople(document, name, phrases) ||
      (lower[name.last] === "and" && isBareTitle(document, name, names, knowledge.titles))
    )
      found.push(amend(name, { label: "other" }))
    else if (
      name.label === "other" &&
      isOrganization(document, name, phrases, definite.get(text[name.first] ?? "") ?? 0)
    )
      found.push(amend(name, { label: "organization" }))
    else if (isGivenName(document, name, knowledge) && isFree(found.at(-1), name.first)) {
      if (found.at(-1)?.last === name.first) found.pop()
      found.push(amend(name, { first: name.first - 1 }))
    } else
      found.push(
        name.label === "place" && particle.test(text[name.last] ?? "") ? amend(name, { last: name.last + 1 }) : name,
      )
  }
  return settlements.length === 0 ? found : everywhere(document.tokens, found, settlements)
}
