import { countBelow } from "../../model/count-below.js"
import type { Document } from "../../model/document.js"
import type { ReferringWords } from "../referring-words.js"
import { type Between, findBetween } from "./between.js"
import type { Pairs } from "./pairs.js"
import type { Referent } from "./referents.js"

/** What the pairs of one article are compared in. */
export interface Comparison {
  readonly document: Document
  readonly words: ReferringWords
  readonly referents: readonly Referent[]
  /** How many people are named. */
  readonly names: number
  /** What is known of each referent alone, by index. */
  readonly stances: readonly Stance[]
  readonly between: Between
}

/** Where a referent stands, whomever it is compared with. */
export interface Stance {
  /** How many may be one with it. */
  readonly partners: number
  /** Its partners' numbers of mentions, the largest and the one after it. */
  readonly most: number
  readonly next: number
  /** How many others are called by a noun of it. */
  readonly namesakes: number
  /** How many people are first named before it. */
  readonly namesBefore: number
  readonly inTitle: boolean
  readonly onlyInTitle: boolean
  readonly inLead: boolean
  /** Whether the sentence of its first mention has a quotation mark. */
  readonly quoted: boolean
  /** Its sentences in order, each once, and its paragraphs. */
  readonly sentences: readonly number[]
  readonly paragraphs: ReadonlySet<number>
  /** For each mention the token up to which it or one before it reaches. */
  readonly ends: readonly number[]
}

/** Lays out what the signs of all pairs need. */
export const layComparison = (
  document: Document,
  words: ReferringWords,
  referents: readonly Referent[],
  pairs: Pairs,
): Comparison => {
  const names = referents
    .filter(({ draft }) => draft.kind === "person")
    .flatMap(({ mentions, start }) => mentions.filter(({ first }) => first === start).map(({ first }) => first))
    .sort((one, other) => one - other)
  const namesakesOf = countNamesakes(referents)
  const body = document.sentences.findIndex(({ part }) => part === "body")
  const stances = referents.map((one) => {
    const partners = pairs.partners[one.index] ?? []
    return readStance(document, one, partners, namesakesOf(one), countBelow(names, one.start), body)
  })
  return { document, words, referents, names: names.length, stances, between: findBetween(referents, pairs) }
}

/** How many others share a noun with a referent; counted once for all of the same nouns. */
const countNamesakes = (referents: readonly Referent[]): ((one: Referent) => number) => {
  const byNoun = new Map<string, Referent[]>()
  for (const one of referents)
    for (const noun of one.nouns) {
      const list = byNoun.get(noun)
      if (list) list.push(one)
      else byNoun.set(noun, [one])
    }
  const known = new Map<string, number>()
  return ({ nouns }) => {
    const key = [...nouns].join("\n")
    const found = known.get(key)
    if (found !== undefined) return found
    const lists = [...nouns].map((noun) => byNoun.get(noun) ?? [])
    const count = (lists.length === 1 ? (lists[0]?.length ?? 0) : new Set(lists.flat()).size) - 1
    known.set(key, count)
    return count
  }
}

const readStance = (
  { sentences, text }: Document,
  one: Referent,
  partners: readonly Referent[],
  namesakes: number,
  namesBefore: number,
  body: number,
): Stance => {
  let [most, next] = [0, 0]
  for (const { mentions } of partners) {
    const { length } = mentions
    if (length > most) {
      next = most
      most = length
    } else if (length > next) next = length
  }
  const isTitle = (sentence: number) => sentences[sentence]?.part === "title"
  const { start = 0, end = 0 } = sentences[one.sentences[0] ?? 0] ?? {}
  let reach = 0
  return {
    partners: partners.length,
    most,
    next,
    namesakes,
    namesBefore,
    inTitle: isTitle(one.sentences[0] ?? -1),
    onlyInTitle: one.sentences.every(isTitle),
    inLead: one.sentences.includes(body),
    quoted: /["“]/u.test(text.slice(start, end)),
    sentences: [...new Set(one.sentences)].sort((a, b) => a - b),
    paragraphs: new Set(one.sentences.map((sentence) => sentences[sentence]?.paragraph ?? -1)),
    ends: one.mentions.map(({ last }) => {
      reach = Math.max(reach, last)
      return reach
    }),
  }
}
