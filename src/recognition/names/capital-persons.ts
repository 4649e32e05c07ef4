import type { Document, TokenSpan } from "../../model/document.js"
import { type Syntax, tag, verbal } from "../../model/syntax.js"
import { isQuarterAt } from "../quarter-words.js"
import { isBareTitle } from "./described-persons.js"
import { classBit, classesOf, phraseHash } from "./known-phrases.js"
import { amend, type NameSpan } from "./name-span.js"
import type { BoundaryKnowledge } from "./person-boundaries.js"
import type { SiteWords } from "./sited-names.js"
import { titlesBefore } from "./titles.js"
import { leaningsAt, slotOf } from "./word-clusters.js"

const geographic =
  classBit("country") | classBit("region") | classBit("metropolis") | classBit("town") | classBit("village")
const nameless = classBit("demonym") | classBit("country") | classBit("organization")
interface CapitalKnowledge extends BoundaryKnowledge {
  readonly sites: SiteWords
}

/** A person's name has at most so many words. */
const longest = 5

/**
 * Sets right what the model, which has no capitals to go by, makes of the persons in a text all of capitals: a name cut before a rare
 * surname or in two, and somebody with a title, or listed among other persons, who is taken for something else.
 */
export const mendCapitalPersons = (
  document: Document,
  syntax: Syntax,
  names: readonly NameSpan[],
  knowledge: CapitalKnowledge,
): readonly NameSpan[] => {
  const told = names.map((name, index): NameSpan => {
    if (isPerson(document, names, index, knowledge)) return amend(name, { label: "person" })
    return isBareTitle(document, name, names, knowledge.titles) ? amend(name, { label: "other" }) : name
  })
  const found: NameSpan[] = []
  for (const [index, name] of told.entries()) {
    if (name.first < (found.at(-1)?.last ?? 0)) continue
    const last =
      name.label === "person" ? endOf(document, syntax, name, told.slice(index + 1, index + 3), knowledge) : 0
    found.push(last > name.last ? amend(name, { last }) : name)
  }
  return found
}

const sentenceOf = ({ tokens, sentences }: Document, at: number): TokenSpan =>
  sentences[tokens.sentence[at] ?? 0] ?? { first: at, last: at }

const classesIn = ({ tokens }: Document, { first, last }: TokenSpan, { phrases }: BoundaryKnowledge): number =>
  classesOf(phrases, phraseHash(tokens.lower.slice(first, last)))

/** "CAPTAIN ROE"; "ANN ROE, SEGUNDO POE, AND LUIS DOE": with a title or between persons, and nothing that a list knows. */
const isPerson = (
  document: Document,
  names: readonly NameSpan[],
  index: number,
  knowledge: CapitalKnowledge,
): boolean => {
  const name = names[index]
  if (!name || name.label === "person" || classesIn(document, name, knowledge) & (geographic | nameless)) return false
  const { text } = document.tokens
  if (!text.slice(name.first, name.last).every((word) => letters.test(word))) return false
  const [title] = titlesBefore(document, name.first, sentenceOf(document, name.first), knowledge.titles)
  // "President Roe" is nobody's party, however unsure the model is.
  if (name.label === "organization")
    return title?.title.office !== undefined && name.last - name.first === 1 && name.confidence < sure
  if (title) return true
  const [before, after] = [names[index - 1], names[index + 1]]
  if (name.last - name.first < 2 || before?.label !== "person" || after?.label !== "person") return false
  return isListed(document, before.last, name.first) && isListed(document, name.last, after.first)
}

/** From here on the model is not doubted. */
const sure = 0.7

/** Whether only a comma, an "and" or both stand between two names. */
const isListed = ({ tokens: { lower } }: Document, from: number, to: number): boolean =>
  to > from && to - from < 3 && lower.slice(from, to).every((word) => /^(?:[,;]|and)$/u.test(word))

/** Where a person's name ends, with what the model left off. */
const endOf = (
  document: Document,
  syntax: Syntax,
  name: NameSpan,
  following: readonly NameSpan[],
  knowledge: CapitalKnowledge,
): number => {
  const { first } = name
  const limit = Math.min(sentenceOf(document, first).last, first + longest)
  let { last } = name
  for (const next of following) {
    if (next.first !== afterAnd(document, last) || next.last > limit) break
    if (next.label !== "person" && !isRest(document, last - first, next, knowledge)) break
    last = next.last
  }
  const free = Math.min(limit, following.find((next) => next.first >= last)?.first ?? limit)
  if (last - first < 2 || last >= free) return last
  const second = afterAnd(document, last)
  if (second > last) return second < free && syntax.pos[second] === tag.PROPN ? second + 1 : last
  return isSurname(document, syntax, name, last, knowledge) ? last + 1 : last
}

/** "ROE Y MONTES": Spanish joins a second surname with "y". */
const afterAnd = ({ tokens: { lower } }: Document, at: number): number => (lower[at] === "y" ? at + 1 : at)

/** A place or another name right after a person's first names is the rest of them. */
const isRest = (document: Document, words: number, next: NameSpan, knowledge: CapitalKnowledge): boolean => {
  if (words < 2 || next.label === "organization") return false
  if (next.label === "place") return next.last - next.first === 1
  return (classesIn(document, next, knowledge) & nameless) === 0
}

const letters = /^\p{L}[\p{L}.'-]*$/u
const rare = /^\p{L}{4,}$/u
const afterName = /^(?:[,.;)\]]|--?|['’]s?|and|of|today|yesterday)$/u
/** Bits of what a word leans to as an organisation's or a place's. */
const elsewhere = 0b11_11_00

/** A rare word, or one that only the tagger has for a name's, where the name ends with it and does not name a thing ("THE JUAN ROE CLINIC"). */
const isSurname = (
  document: Document,
  { pos }: Syntax,
  name: NameSpan,
  at: number,
  { clusters, titles, sites }: CapitalKnowledge,
): boolean => {
  const { tokens } = document
  const word = tokens.lower[at] ?? ""
  if (!rare.test(word)) return false
  const slot = slotOf(clusters, word)
  if (slot < 0) return true
  if (pos[at] !== tag.PROPN || (leaningsAt(clusters, slot) & elsewhere) !== 0) return false
  if (titles.at(tokens, at, at + 1) || sites.sites.at(tokens, at, at + 1)) return false
  if (isQuarterAt(sites.quarters, tokens, at, at + 1, "name")) return false
  const before =
    titlesBefore(document, name.first, sentenceOf(document, name.first), titles).at(-1)?.first ?? name.first
  if (/^(?:the|["“])$/u.test(tokens.lower[before - 1] ?? "")) return false
  return afterName.test(tokens.lower[at + 1] ?? ".") || verbal.has(pos[at + 1] ?? -1)
}
