import type { Document, Sentence } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { collective, type People } from "./group-lexicon.js"

/** "Two officers and a civilian were hurt": an adjective after an article, with no noun after it, stands for people. */
export const isSubstantive = (document: Document, syntax: Syntax, first: number, last: number): boolean => {
  const next = syntax.pos[last]
  return (
    /^an?$/u.test(document.tokens.lower[first - 1] ?? "") &&
    next !== tag.NOUN &&
    next !== tag.ADJ &&
    next !== tag.PROPN &&
    next !== tag.NUM
  )
}

/** "Men dressed as soldiers": what they look like is nobody else. */
export const isDisguise = ({ tokens: { lower } }: Document, first: number): boolean =>
  [first - 1, first - 2].some((at) => lower[at] === "as" && disguised.test(lower[at - 1] ?? ""))
const disguised = /^(?:dressed|disguised|posing|posed|masquerading|masqueraded)$/u

/** "Rebel leader Ann Lee": a noun right before a name is a title of whoever has the name. */
export const isTitle = (syntax: Syntax, head: number, taken: readonly Mention[], owner: Int32Array): boolean => {
  const next = taken[owner[head + 1] ?? -1]
  return next?.kind === "person" || (next === undefined && taken.length === 0 && syntax.pos[head + 1] === tag.PROPN)
}

/** A noun that only modifies the next one: "police cars", "student loans". */
export const isCompound = (document: Document, syntax: Syntax, next: number, limit: number): boolean => {
  const pos = syntax.pos[next]
  const word = document.tokens.lower[next] ?? ""
  return next < limit && pos === tag.NOUN && /^[\p{L}]/u.test(word) && !predicative.test(word)
}

/** "Found two soldiers guilty", "took 32 children hostage": what taggers take for a noun is said of them. */
const predicative = /^(?:guilty|hostage|captive|prisoner|dead|unconscious)$/u

/** "Officer opened the door": a bare noun in the singular may be anything, but for a body's and in a headline. */
export const isUnclear = (people: People, plural: boolean, sentence: Sentence, document: Document): boolean =>
  people.weak ||
  (!plural && people.category !== collective && sentence.part !== "title" && !startsHeadline(document, sentence))

/** A verbless or short first line is written like a headline, without articles. */
const startsHeadline = (document: Document, sentence: Sentence): boolean =>
  sentence === document.sentences[0] && sentence.last - sentence.first < 16
