import type { Document, Sentence } from "../model/document.js"
import type { GroupMention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { aged, type GroupLexicon, type People, remaining, rulePrefix } from "./group-lexicon.js"
import { isCompound } from "./group-nouns.js"
import { one } from "./group-size.js"
import { isDefinite, readPremodifiers } from "./noun-phrase.js"

/** The mention of people of some kind, with the text between its tokens. */
export const makeGroup = (
  document: Document,
  syntax: Syntax,
  people: Pick<People, "id" | "sector" | "category">,
  parts: Pick<GroupMention, "first" | "last" | "head" | "of" | "size" | "definite" | "plural">,
): GroupMention => {
  const start = document.tokens.start[parts.first] ?? 0
  const end = document.tokens.end[parts.last - 1] ?? start
  const { first, last, head, of, size, definite, plural } = parts
  return {
    kind: "group",
    first,
    last,
    head,
    of,
    size,
    definite,
    plural,
    start,
    end,
    text: document.text.slice(start, end),
    noun: syntax.lemma(parts.head),
    sector: people.sector,
    category: people.category,
    country: null,
    rule: `${rulePrefix}${people.id}`,
  }
}

/** "Two others", "a 12-year-old": people named by number or age alone. */
export const readNameless = (
  document: Document,
  syntax: Syntax,
  { quantities, byId, words }: GroupLexicon,
  sentence: Sentence,
  at: number,
): GroupMention | undefined => {
  const word = document.tokens.lower[at] ?? ""
  const age = aged.exec(word)?.[1]
  if (age === undefined && !remaining.test(word)) return undefined
  if (isCompound(document, syntax, at + 1, sentence.last, words) || syntax.pos[at + 1] === tag.ADJ) return undefined
  // "Injured another 15": a number of others.
  if (word === "another" && quantities.at(document.tokens, at + 1, sentence.last) !== undefined) return undefined
  const before = readPremodifiers(document, syntax, quantities, at, sentence.first)
  if (age === undefined && word === "others" && before.quantity === null) return undefined
  const kind = byId.get(age !== undefined && Number(age) < 18 ? "child" : "person")
  const plural = word.endsWith("s")
  return makeGroup(document, syntax, kind ?? { id: "person", sector: null, category: "person" }, {
    first: before.counted,
    last: at + 1,
    head: at,
    of: -1,
    size: before.quantity ?? (plural ? null : one),
    definite: isDefinite(before.determiner) && !(plural && before.determiner === "that"),
    plural,
  })
}
