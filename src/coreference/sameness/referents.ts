import type { Document } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import type { Mention } from "../../model/mention.js"
import { type Syntax, tag } from "../../model/syntax.js"
import { leafAt, slotOf, type WordClusters } from "../../recognition/names/word-clusters.js"
import type { Draft, Drafts } from "../draft.js"
import { isPredicate } from "../groups.js"
import { type Told, triggersBySentence } from "../suffering.js"
import { isKnown } from "../things.js"
import { type Deed, readDeeds } from "./deeds.js"
import { type Facts, readFacts } from "./facts.js"

/** Kinds that may be told of again in other words. */
const kinds: ReadonlySet<string> = new Set(["person", "group", "organization", "asset", "weapon"])

/** Somebody or something of an article, with what the words for it say; read once. */
export interface Referent extends Facts {
  readonly draft: Draft
  /** Place in the list of referents: people with a name, bodies, weapons, things, people without one. */
  readonly index: number
  readonly mentions: readonly Mention[]
  /** First token of the first mention. */
  readonly start: number
  /** Sentence of each mention. */
  readonly sentences: readonly number[]
  /** The last words of names, and the lemmas of nouns: "officer". */
  readonly nouns: ReadonlySet<string>
  /** Clusters of words that each noun lies in, coarse to fine. */
  readonly clusters: readonly (readonly number[])[]
  /** All other content words of its mentions, and of its titles, lower case. */
  readonly words: ReadonlySet<string>
  /** A person's titles and offices as they are written. */
  readonly titles: readonly string[]
  /** The last words of these, lower case. */
  readonly titleNouns: ReadonlySet<string>
  /** Entries of the lexicon that its words are of. */
  readonly entries: ReadonlySet<string>
  /** Its first, and its last mention says that it was told of before. */
  readonly known: boolean
  readonly knownAtLast: boolean
  /** Its first mention says that it is not what was told of before: "another man". */
  readonly another: boolean
  /** Its first mention says what somebody is: "he was the kindest man". */
  readonly predicate: boolean
  /** How its first mention brings it in: with "a" or "some", with an owner. */
  readonly fresh: boolean
  readonly owned: boolean
  /** Its number is said. */
  readonly counted: boolean
  readonly deeds: readonly Deed[]
  /** Triggers in the sentences that name it. */
  readonly around: ReadonlySet<string>
  /** A verb of saying stands beside it. */
  readonly speaks: boolean
}

/** What is read of the whole article before its referents are. */
interface Source {
  readonly document: Document
  readonly syntax: Syntax
  readonly drafts: Drafts
  readonly clusters: WordClusters
  readonly told: Told
  readonly deeds: ReadonlyMap<number, readonly Deed[]>
  /** Words of the offices of whoever a mention names. */
  readonly offices: ReadonlyMap<number, readonly string[]>
}

/** Everybody and everything that may be told of in several ways. */
export const readReferents = (
  document: Document,
  syntax: Syntax,
  drafts: Drafts,
  clusters: WordClusters,
): readonly Referent[] => {
  const told = triggersBySentence(drafts.mentions, (token) => document.tokens.sentence[token] ?? -1)
  const deeds = readDeeds(syntax, told)
  const source = { document, syntax, drafts, clusters, told, deeds, offices: officesByHolder(drafts) }
  return drafts.list.filter(({ kind }) => kinds.has(kind)).map((draft, index) => readReferent(source, draft, index))
}

const officesByHolder = ({ mentions }: Drafts): ReadonlyMap<number, readonly string[]> => {
  const offices = new Map<number, string[]>()
  for (const mention of mentions) {
    if (mention.kind !== "office") continue
    const list = offices.get(mention.holder)
    if (list) list.push(mention.text)
    else offices.set(mention.holder, [mention.text])
  }
  return offices
}

const readReferent = (source: Source, draft: Draft, index: number): Referent => {
  const { document, syntax, drafts, clusters, told, deeds } = source
  const { tokens } = document
  const mentions = flatMap(draft.mentions, (at) => drafts.mentions[at] ?? [])
  const [first = mentions[0], last] = [mentions[0], mentions.at(-1)]
  const sentences = mentions.map((mention) => tokens.sentence[mention.first] ?? 0)
  const nouns = new Set(
    mentions.map(({ kind, head, last: end }) =>
      kind === "person" ? (tokens.lower[end - 1] ?? "") : syntax.lemma(head),
    ),
  )
  const { saying, fresh, owning } = drafts.words
  const facts = readFacts(document, syntax, draft.gender, mentions)
  const { category, sector, size, many, named, gender, age } = facts
  const { words, titles, titleNouns } = readWords(source, draft, mentions)
  const rules = flatMap(mentions, ({ kind, rule }) => (kind === "person" ? [] : [rule]))
  // Written out: many pairs read it, and V8 reads what was spread together slowly.
  return {
    draft,
    index,
    mentions,
    start: first?.first ?? 0,
    sentences,
    nouns,
    clusters: [...nouns].map((noun) => clustersOf(clusters, noun)),
    words,
    titles,
    titleNouns,
    entries: new Set(rules),
    known: first !== undefined && isToldOf(document, first),
    knownAtLast: last !== undefined && isToldOf(document, last),
    another: first !== undefined && isAnother(source, first),
    predicate: first?.kind === "group" && isPredicate(document, first),
    fresh: first !== undefined && opensWith(source, first, fresh),
    owned: first !== undefined && opensWith(source, first, owning),
    counted: size !== null && size !== 1,
    deeds: flatMap(mentions, (mention) => deedsOf(deeds, mention)),
    around: rulesAround(told, sentences),
    speaks: mentions.some(
      (mention) => saying.has(tokens.lower[mention.last] ?? "") || saying.has(wordBefore(document, mention.first)),
    ),
    category,
    sector,
    size,
    many,
    named,
    gender,
    age,
  }
}

const rulesAround = (told: Told, sentences: readonly number[]): ReadonlySet<string> => {
  const rules = new Set<string>()
  for (const sentence of sentences) for (const { rule } of told.get(sentence) ?? []) rules.add(rule)
  return rules
}

/** Whether a mention says that whom it names was told of before. */
const isToldOf = (document: Document, mention: Mention): boolean =>
  mention.kind === "group" ? mention.definite : isKnown(document, mention)

const opensWith = ({ document }: Source, { first }: Mention, words: ReadonlySet<string>): boolean =>
  words.has(wordBefore(document, first)) || words.has(document.tokens.lower[first] ?? "")

/** A name's own words say nothing of the kind: "the Second Army". */
const isAnother = ({ document, drafts, syntax }: Source, { kind, first, head }: Mention): boolean => {
  const { another } = drafts.words
  if (another.has(wordBefore(document, first))) return true
  if (kind === "person" || kind === "organization" || syntax.pos[head] === tag.PROPN) return false
  for (let at = first; at <= head; at++) if (another.has(document.tokens.lower[at] ?? "")) return true
  return false
}

/** The word before a token in its sentence, "" at the first. */
const wordBefore = ({ tokens: { lower, sentence } }: Document, at: number): string =>
  at > 0 && sentence[at - 1] === sentence[at] ? (lower[at - 1] ?? "") : ""

/** Of a name a tree may take any word for the head. */
const deedsOf = (deeds: Source["deeds"], { kind, first, last, head }: Mention): readonly Deed[] => {
  if (kind !== "person" && kind !== "organization") return deeds.get(head) ?? []
  const own: Deed[] = []
  for (let token = first; token < last; token++) own.push(...(deeds.get(token) ?? []))
  return own
}

const clustersOf = (table: WordClusters, word: string): readonly number[] => {
  const leaf = leafAt(table, slotOf(table, word))
  return leaf === 0 ? [] : [...table.cuts.map((cut) => cut[leaf - 1] ?? 0).toReversed(), leaf]
}

const content: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.NUM, tag.VERB])

const readWords = (
  { document: { tokens }, syntax, offices }: Source,
  draft: Draft,
  mentions: readonly Mention[],
): Pick<Referent, "words" | "titles" | "titleNouns"> => {
  const words = new Set<string>()
  for (const { first, last, head } of mentions)
    for (let token = first; token < last; token++)
      if (token !== head && content.has(syntax.pos[token] ?? -1)) words.add(tokens.lower[token] ?? "")
  const titles = flatMap(mentions, (mention, at) =>
    mention.kind === "person" ? [...mention.titles, ...(offices.get(draft.mentions[at] ?? -1) ?? [])] : [],
  )
  const titleNouns = new Set<string>()
  for (const title of titles) {
    const own = title.toLowerCase().split(/\s+/u)
    titleNouns.add(own.at(-1) ?? "")
    for (const word of own) words.add(word)
  }
  return { words, titles, titleNouns }
}
