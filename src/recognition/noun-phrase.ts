import type { Document } from "../model/document.js"
import type { Quantity } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { Quantities } from "./quantities.js"

/** What stands before a noun, read backwards from it. Token indices; `first` is where the modifiers begin. */
export interface Premodifiers {
  /** First token of the modifiers that belong to the name of the thing, number and determiner left out. */
  readonly first: number
  /** First token with the number, without a determiner. */
  readonly counted: number
  readonly quantity: Quantity | null
  /** Lower case, or null: "the", "a", "his", "'s", "no" … */
  readonly determiner: string | null
}

const determiners: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your whose some any no each every both all another other following 's ’s such certain many few more several most".split(
    " ",
  ),
)
const definites: ReadonlySet<string> = new Set(
  "the this that these those his her its their our my your whose both all 's ’s".split(" "),
)
/** Prepositions that taggers take for adjectives: "rallied outside parliament". */
const prepositions = /^(?:outside|inside|near|behind|beside|amid|opposite)$/u
const stop = /^[^\p{L}\p{N}.$&]/u
const participle = /(?:ed|en|ing)$/u
/** Participles that stand before people as adjectives, whatever the tagger takes them for. */
const adjectival = /^(?:un(?:identified|known|named|armed|determined)|hooded|masked|armed|uniformed|heavily-armed)$/u

/** "In the last few hours terrorists …": so many hours are nobody's kind. */
const spans = /^(?:minutes|hours|days|weeks|months|years)$/u

/** Whether a determiner says that the thing is known already. */
export const isDefinite = (determiner: string | null): boolean => determiner !== null && definites.has(determiner)

const isModifier = (document: Document, syntax: Syntax, token: number): boolean => {
  const word = document.tokens.lower[token] ?? ""
  if (determiners.has(word) || stop.test(word) || spans.test(word) || prepositions.test(word)) return false
  const pos = syntax.pos[token]
  if (pos === tag.ADJ || pos === tag.NOUN || pos === tag.PROPN) return true
  const next = syntax.pos[token + 1]
  const before = document.tokens.lower[token - 1] ?? ""
  if (adjectival.test(word)) return true
  if (pos === tag.VERB) return participle.test(word) && (determiners.has(before) || syntax.pos[token - 1] === tag.NUM)
  return pos === tag.ADV && next === tag.ADJ && word.endsWith("ly")
}

/** Reads what stands before the noun that begins at token `noun`, not reaching before token `limit`. */
export const readPremodifiers = (
  document: Document,
  syntax: Syntax,
  quantities: Quantities,
  noun: number,
  limit: number,
): Premodifiers => {
  const { tokens } = document
  let first = noun
  while (first > limit && noun - first < 6 && isModifier(document, syntax, first - 1)) first--
  const counted = readCount(document, quantities, first, noun, limit)
  const start = counted?.first ?? first
  const word = tokens.lower[start - 1] ?? ""
  const determiner = start > limit && determiners.has(word) ? word : null
  return {
    first: Math.max(first, counted?.last ?? first),
    counted: start,
    quantity: counted?.quantity ?? null,
    determiner,
  }
}

/** Tokens of "more than 20 of the 300". */
const widest = 6

/** The number that ends just before the modifiers, or among them where the tagger took it for one. */
const readCount = (document: Document, quantities: Quantities, first: number, noun: number, limit: number) => {
  const { tokens } = document
  for (let end = noun; end >= first; end--) {
    for (let start = Math.max(limit, end - widest); start < end; start++) {
      const match = quantities.at(tokens, start, noun)
      const last = match ? skipOf(document, quantities, match.last, end) : -1
      if (match && /^(?:years?(?:-old)?|-year-old|yr-old|months?(?:-old)?)$/u.test(tokens.lower[match.last] ?? ""))
        continue
      if (match && last === end && match.quantity.low + (match.quantity.best ?? 1) > 0) return { ...match, last: end }
    }
  }
  return undefined
}

/** "Six of the", "14 out of", "two other", "five more", "all six", "two of the four": words between a number and the noun phrase that it counts. */
const skipOf = ({ tokens }: Document, quantities: Quantities, from: number, end: number): number => {
  const { lower } = tokens
  const of = lower[from] === "out" && lower[from + 1] === "of" ? from + 1 : from
  let at = of
  if (lower[at] === "of") at++
  while (at < end && /^(?:the|these|those|his|her|its|their|other|more|additional|further)$/u.test(lower[at] ?? ""))
    at++
  return lower[of] === "of" && at < end ? (quantities.at(tokens, at, end)?.last ?? at) : at
}
