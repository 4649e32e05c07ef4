import type { Document, TokenSpan } from "../../model/document.js"
import type { ReferringWords } from "../referring-words.js"
import type { Pairs } from "./pairs.js"
import type { Referent } from "./referents.js"
import type { Put } from "./same-signs.js"

/** A mention with whom it names. */
interface Standing {
  readonly first: number
  readonly referent: Referent
}

/** What the pairs of one article are compared in. */
export interface Comparison {
  readonly document: Document
  readonly words: ReferringWords
  readonly pairs: Pairs
  readonly referents: readonly Referent[]
  /** All mentions in order of the text. */
  readonly standings: readonly Standing[]
  /** The first mentions of people with a name, in order of the text. */
  readonly names: readonly Standing[]
  /** What is known of each referent alone, by index. */
  readonly stances: readonly Stance[]
}

/** Where a referent stands, whomever it is compared with. */
interface Stance {
  readonly partners: ReadonlySet<Referent>
  /** Its partners' numbers of mentions, the largest and the one after it. */
  readonly most: readonly [number, number]
  /** How many others are called by a noun of it. */
  readonly namesakes: number
  readonly inTitle: boolean
  readonly onlyInTitle: boolean
  readonly inLead: boolean
  /** Its sentences in order, each once, and its paragraphs. */
  readonly sentences: readonly number[]
  readonly paragraphs: ReadonlySet<number>
}

/** Lays out what the signs of all pairs need. */
export const layComparison = (
  document: Document,
  words: ReferringWords,
  referents: readonly Referent[],
  pairs: Pairs,
): Comparison => {
  const standings = referents
    .flatMap((referent) => referent.mentions.map(({ first }) => ({ first, referent })))
    .sort((one, other) => one.first - other.first)
  const names = standings.filter(({ first, referent }) => referent.draft.kind === "person" && first === referent.start)
  const byNoun = groupByNoun(referents)
  const body = document.sentences.findIndex(({ part }) => part === "body")
  const stances = referents.map((one) => readStance(document, pairs, byNoun, body, one))
  return { document, words, pairs, referents, standings, names, stances }
}

const groupByNoun = (referents: readonly Referent[]): ReadonlyMap<string, ReadonlySet<Referent>> => {
  const byNoun = new Map<string, Set<Referent>>()
  for (const one of referents)
    for (const noun of one.nouns) {
      const list = byNoun.get(noun)
      if (list) list.add(one)
      else byNoun.set(noun, new Set([one]))
    }
  return byNoun
}

const readStance = (
  { sentences }: Document,
  pairs: Pairs,
  byNoun: ReadonlyMap<string, ReadonlySet<Referent>>,
  body: number,
  one: Referent,
): Stance => {
  const partners = pairs.partners[one.index] ?? []
  const namesakes = new Set<Referent>()
  for (const noun of one.nouns) for (const other of byNoun.get(noun) ?? []) namesakes.add(other)
  let most: [number, number] = [0, 0]
  for (const { mentions } of partners) {
    if (mentions.length > most[0]) most = [mentions.length, most[0]]
    else if (mentions.length > most[1]) most = [most[0], mentions.length]
  }
  const isTitle = (sentence: number) => sentences[sentence]?.part === "title"
  return {
    ...{ partners: new Set(partners), most, namesakes: namesakes.size - 1 },
    inTitle: isTitle(one.sentences[0] ?? -1),
    onlyInTitle: one.sentences.every(isTitle),
    inLead: one.sentences.includes(body),
    sentences: [...new Set(one.sentences)].sort((a, b) => a - b),
    paragraphs: new Set(one.sentences.map((sentence) => sentences[sentence]?.paragraph ?? -1)),
  }
}

/** Where they are told of, and who else is told of between. */
export const putStanding = (comparison: Comparison, a: Referent, b: Referent, put: Put): void => {
  const { document, referents, names, stances } = comparison
  const [own, other] = [stances[a.index], stances[b.index]]
  const before = countBefore(a.mentions, b.start)
  const last = a.mentions[Math.max(0, before - 1)]
  if (own === undefined || other === undefined || last === undefined) return
  const from = document.tokens.sentence[last.first] ?? 0
  const [sentenceA = 0, sentenceB = 0] = [a.sentences[0], b.sentences[0]]
  put("known at last b", b.knownAtLast)
  put("sentences apart", sentenceB - from)
  put("tokens apart", Math.min(farTokens, b.start - last.last))
  put("first sentence a", sentenceA)
  put("first sentence b", sentenceB)
  put("a after b", a.mentions.length - before)
  put("mentions of a", a.mentions.length)
  put("mentions of b", b.mentions.length)
  const isNamesake = [...b.nouns].some((noun) => a.nouns.has(noun))
  put("same noun elsewhere", Math.max(0, other.namesakes - Number(isNamesake)))
  const [most, next] = other.most
  put("most told that may be", (most === a.mentions.length ? next : most) <= a.mentions.length)
  put("like a", own.partners.size)
  put("like b", other.partners.size)
  put("referents", referents.length)
  put("names", names.length)
  put("names before", countBefore(names, b.start))
  putBetween(comparison, a, b, last, put)
  putBeside(comparison, a, b, put)
  putParts(document, own, other, from, sentenceB, put)
}

/** Tokens beyond which nothing changes. */
const farTokens = 400

/** How many of some, in order of the text, begin before a token. */
const countBefore = (list: readonly { readonly first: number }[], token: number): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Who else is told of between the last mention of the one and the first of the other. */
const putBetween = ({ stances, standings }: Comparison, a: Referent, b: Referent, last: TokenSpan, put: Put): void => {
  const partners = stances[b.index]?.partners
  const met = new Set<Referent>()
  for (let at = countBefore(standings, last.last); at < standings.length; at++) {
    const one = standings[at]
    if (one === undefined || one.first >= b.start) break
    if (one.referent !== a && one.referent !== b) met.add(one.referent)
  }
  let [ofKind, ofNoun, told] = [0, 0, 0]
  for (const other of met) {
    if (partners?.has(other)) ofKind++
    if ([...a.nouns].some((noun) => other.nouns.has(noun))) ofNoun++
    told += other.mentions.length
  }
  put("between", met.size)
  put("between of kind", ofKind)
  put("nearest that may be", ofKind === 0)
  put("nearest of noun", ofNoun === 0)
  put("told between", told)
}

/** Tokens between two that stand beside each other, after a comma, and in a list, at most. */
const [beside, asided, listedWithin] = [8, 3, 4]

/** What stands between mentions of them that are near each other in one sentence. */
const putBeside = ({ document: { tokens }, words }: Comparison, a: Referent, b: Referent, put: Put): void => {
  let [listed, nested, comma, copular, named] = [false, false, false, false, false]
  let from = 0
  for (const one of a.mentions) {
    while ((b.mentions[from]?.last ?? Number.POSITIVE_INFINITY) < one.first - beside) from++
    for (let at = from; at < b.mentions.length; at++) {
      const other = b.mentions[at]
      if (other === undefined || other.first > one.last + beside) break
      const [before, after] = one.first <= other.first ? [one, other] : [other, one]
      const gap = after.first - before.last
      if (gap < 0) nested = true
      if (gap > beside || gap < 0 || tokens.sentence[before.first] !== tokens.sentence[after.first]) continue
      const between = tokens.lower.slice(before.last, after.first)
      comma ||= between[0] === "," && gap <= asided
      copular ||= between.some((word) => words.being.has(word))
      named ||= between.some((word) => words.naming.has(word))
      listed ||= gap <= listedWithin && between.some((word) => word === "and" || word === "or" || word === "&")
    }
  }
  put("listed", listed)
  put("nested", nested)
  put("comma between", comma)
  put("copula between", copular)
  put("naming between", named)
}

/** In which parts of the article they are told of; `from` is the sentence of the last mention before, `at` the first of the second. */
const putParts = (
  { sentences, text }: Document,
  own: Stance,
  other: Stance,
  from: number,
  at: number,
  put: Put,
): void => {
  const closest = leastGap(own.sentences, other.sentences)
  put("same sentence", closest === 0)
  put("sentences to any", closest)
  put("same paragraph", sentences[at]?.paragraph === sentences[from]?.paragraph)
  put(
    "same paragraph as any",
    [...other.paragraphs].some((paragraph) => own.paragraphs.has(paragraph)),
  )
  put("title a", own.inTitle)
  put("title b", other.inTitle)
  put("only in title a", own.onlyInTitle)
  put("only in title b", other.onlyInTitle)
  put("lead a", own.inLead)
  put("lead b", other.inLead)
  const { start = 0, end = 0 } = sentences[at] ?? {}
  put("quoted b", /["“]/u.test(text.slice(start, end)))
}

/** The least difference between numbers of two lists, both ascending. */
const leastGap = (some: readonly number[], others: readonly number[]): number => {
  let [least, at, to] = [Number.POSITIVE_INFINITY, 0, 0]
  for (;;) {
    const [one, other] = [some[at], others[to]]
    if (one === undefined || other === undefined) return least
    least = Math.min(least, Math.abs(one - other))
    if (one < other) at++
    else to++
  }
}
