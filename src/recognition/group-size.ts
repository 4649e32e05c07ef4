import type { Document } from "../model/document.js"
import type { Quantity } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { GroupLexicon, People } from "./group-lexicon.js"
import type { Premodifiers } from "./noun-phrase.js"
import type { QuantityMatch } from "./quantities.js"

/** The kind whose words count the dead by what lies there: "the bodies of 17 men". */
const dead = "dead"
/** A crowd is many without a number. */
const unit = "group"

/** "A family of six"; not "of six people", who are told of by themselves. */
export const membersOf = (
  { tokens }: Document,
  { pos }: Syntax,
  { quantities }: GroupLexicon,
  after: number,
  limit: number,
): QuantityMatch | undefined => {
  const members = tokens.lower[after] === "of" ? quantities.at(tokens, after + 1, limit) : undefined
  return members && pos[members.last] !== tag.NOUN && pos[members.last] !== tag.ADJ ? members : undefined
}

/** "The bodies of 17 men" are 17. */
export const deadOf = (
  { tokens }: Document,
  { quantities }: GroupLexicon,
  { id }: People,
  after: number,
  limit: number,
): Quantity | undefined =>
  id === dead && tokens.lower[after] === "of" ? quantities.at(tokens, after + 1, limit)?.quantity : undefined

/** How many people are meant: of a family, or of six families, it is not said; "six of its crew" are six. */
export const sizeOf = (people: People, plural: boolean, { quantity }: Premodifiers): Quantity | null => {
  if (people.one === null) return plural ? null : quantity
  if (people.category === unit || plural) return people.one === 1 ? quantity : null
  return quantity ?? exactly(people.one)
}

const exactly = (best: number): Quantity => ({ low: best, best, high: best, hedge: null })
/** Exactly one. */
export const one = exactly(1)
