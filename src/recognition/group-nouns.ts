import type { Document, Sentence } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, tag, verbal } from "../model/syntax.js"
import { collective, type People, type PeopleWords } from "./group-lexicon.js"

/** "Two officers and a civilian were hurt", "a 16-year-old Palestinian": an adjective after an article, with no noun after it, stands for people. */
export const isSubstantive = (document: Document, syntax: Syntax, first: number, last: number): boolean => {
  const { lower } = document.tokens
  const before = isAged.test(lower[first - 1] ?? "") ? first - 2 : first - 1
  const next = syntax.pos[last]
  return (
    /^an?$/u.test(lower[before] ?? "") &&
    next !== tag.NOUN &&
    next !== tag.ADJ &&
    next !== tag.PROPN &&
    next !== tag.NUM
  )
}
const isAged = /-year-old$/u

/** "Men dressed as soldiers": what they look like is nobody else. */
export const isDisguise = ({ tokens: { lower } }: Document, first: number, { disguised }: PeopleWords): boolean =>
  [first - 1, first - 2].some((at) => lower[at] === "as" && disguised.has(lower[at - 1] ?? ""))

/** "Rebel leader Ann Lee": a noun right before a name is a title of whoever has the name. */
export const isTitle = (syntax: Syntax, head: number, taken: readonly Mention[], owner: Int32Array): boolean => {
  const next = taken[owner[head + 1] ?? -1]
  return next?.kind === "person" || (next === undefined && taken.length === 0 && syntax.pos[head + 1] === tag.PROPN)
}

/** A noun that only modifies the next one: "police cars", "student loans"; not "found two soldiers guilty". */
export const isCompound = (
  document: Document,
  syntax: Syntax,
  next: number,
  limit: number,
  { predicative }: PeopleWords,
): boolean => {
  const pos = syntax.pos[next]
  const word = document.tokens.lower[next] ?? ""
  return next < limit && pos === tag.NOUN && /^[\p{L}]/u.test(word) && !predicative.has(word)
}

/** "Officer opened the door": a bare noun in the singular may be anything, but for a body's and in a headline. */
export const isUnclear = (people: People, plural: boolean, sentence: Sentence, document: Document): boolean =>
  people.weak ||
  (!plural && people.category !== collective && sentence.part !== "title" && !startsHeadline(document, sentence))

/** A verbless or short first line is written like a headline, without articles. */
const startsHeadline = (document: Document, sentence: Sentence): boolean =>
  sentence === document.sentences[0] && sentence.last - sentence.first < 16

/** Tokens from people to their verb: "of the Red Front", "in the northern town of Harlow". */
const actReach = 9
const within = /^(?:in|at|from|of|for)$/u
const nominal: ReadonlySet<number> = new Set([
  tag.NOUN,
  tag.PROPN,
  tag.ADJ,
  tag.DET,
  tag.NUM,
  tag.PRON,
  tag.PART,
  tag.CCONJ,
])

/**
 * "Crowds broke into a store", "supporters of the mayor attacked her rival", "Kurds in the north fought": people whose noun may mean much else
 * are somebody where it is the subject of a verb that follows, past a phrase of where they are or whose.
 */
export const isActing = ({ tokens }: Document, { pos }: Syntax, last: number, limit: number): boolean => {
  let at = last
  while (pos[at] === tag.ADV) at++
  if (within.test(tokens.lower[at] ?? ""))
    while (at < last + actReach && (nominal.has(pos[at] ?? -1) || within.test(tokens.lower[at] ?? ""))) at++
  while (pos[at] === tag.ADV) at++
  return at < limit && verbal.has(pos[at] ?? -1)
}
