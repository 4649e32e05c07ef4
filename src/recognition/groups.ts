import type { Document, Sentence } from "../model/document.js"
import type { DateMention, GroupMention, Mention, Quantity } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { aged, type GroupLexicon, type People, remaining, rulePrefix } from "./group-lexicon.js"
import { isSpeaking } from "./institutions.js"
import { isDefinite, type Premodifiers, readPremodifiers } from "./noun-phrase.js"
import { type Known, readOwner } from "./owners.js"
import type { QuantityMatch } from "./quantities.js"

/** The groups that are institutions, which no building is where they speak. */
export const institutionsIn = (groups: readonly GroupMention[], { byId }: GroupLexicon): readonly GroupMention[] =>
  groups.filter(({ rule }) => byId.get(rule.slice(rulePrefix.length))?.speaks)

const collective = "organization"
const attacker = "attacker"
const dead = "dead"
/** A crowd is many without a number. */
const unit = "group"

/** "Two officers and a civilian were hurt": an adjective after an article, with no noun after it, stands for people. */
const isSubstantive = (document: Document, syntax: Syntax, first: number, last: number): boolean => {
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
const isDisguise = ({ tokens: { lower } }: Document, first: number): boolean =>
  [first - 1, first - 2].some((at) => lower[at] === "as" && disguised.test(lower[at - 1] ?? ""))
const disguised = /^(?:dressed|disguised|posing|posed|masquerading|masqueraded)$/u

/**
 * Finds people without a name, one or more, with their number, kind and the body they belong to. What overlaps a mention in
 * `taken` is left out, and so is a title before a person's name; a date before them counts nobody ("on May 3 gunmen …").
 * Sorted by start.
 */
export const findGroups = (
  document: Document,
  syntax: Syntax,
  lexicon: GroupLexicon,
  taken: readonly Mention[],
  dates: readonly DateMention[],
): readonly GroupMention[] => {
  const { length } = document.tokens
  const known: Known = { taken, owner: new Int32Array(length).fill(-1), dated: new Uint8Array(length) }
  for (const [index, mention] of taken.entries()) known.owner.fill(index, mention.first, mention.last)
  for (const { timex, first, last } of dates) if (timex === "DATE" || timex === "TIME") known.dated.fill(1, first, last)
  const found: GroupMention[] = []
  for (const sentence of document.sentences) {
    if (sentence.part === "byline" || sentence.part === "boilerplate") continue
    for (let at = sentence.first; at < sentence.last; ) {
      if (lexicon.begins.at(document.tokens, at) === 0) {
        at++
        continue
      }
      const mention = readGroup(document, syntax, lexicon, sentence, at, known)
      if (mention) {
        found.push(mention)
        const body = readBody(document, syntax, lexicon, sentence, mention, known)
        if (body) found.push(body)
      }
      at = mention === undefined ? at + 1 : kin.has(mention.category ?? "") ? mention.head + 1 : mention.last
    }
  }
  return found
}

/** "Six members of a criminal gang" speak of the gang as well, which nobody names. */
const readBody = (
  document: Document,
  syntax: Syntax,
  lexicon: GroupLexicon,
  sentence: Sentence,
  { head, of, last }: GroupMention,
  known: Known,
): GroupMention | undefined => {
  if (of <= head || isHeld(known.taken[known.owner[of] ?? -1])) return undefined
  for (let at = head + 2; at < last; at++) {
    if (lexicon.begins.at(document.tokens, at) === 0) continue
    const body = readGroup(document, syntax, lexicon, sentence, at, known)
    if (body?.head === of && body.category === collective && !body.plural) return body
  }
  return undefined
}

/** "The mother of a boy who was killed", "relatives of the miners": whose they are is somebody else. */
const kin: ReadonlySet<string> = new Set(["man", "woman", "relative"])

const readGroup = (
  document: Document,
  syntax: Syntax,
  lexicon: GroupLexicon,
  sentence: Sentence,
  at: number,
  known: Known,
): GroupMention | undefined => {
  const { taken, owner: owners, dated } = known
  const match = lexicon.index.at(document.tokens, at, sentence.last)
  if (!match)
    return isTitle(syntax, at, taken, owners) ? undefined : readNameless(document, syntax, lexicon, sentence, at)
  const { people, plural } = match.entry
  const head = match.last - 1
  const pos = syntax.pos[head]
  // "Death squads" are no verb, whatever the tagger says.
  const isCertain = plural && match.last - match.first > 1
  if ((pos === tag.VERB && !isCertain) || pos === tag.AUX || pos === tag.ADV) return undefined
  if (pos === tag.ADJ && !plural && !isSubstantive(document, syntax, match.first, match.last)) return undefined
  if (isHeld(taken[owners[head] ?? -1]) || isTitle(syntax, head, taken, owners)) return undefined
  if (isDisguise(document, match.first)) return undefined
  const before = readBefore(document, syntax, lexicon, match.first, sentence, known)
  // "A pair of robbers", "a couple of shops": a number.
  if ((people.one ?? 1) > 1 && document.tokens.lower[match.last] === "of") return undefined
  // "The subject of a manhunt" names a matter.
  if (document.tokens.lower[head] === "subject" && document.tokens.lower[match.last] === "of") return undefined
  const owner = readOwner(document, syntax, head, before.first, sentence, known)
  const isOwned = owner !== undefined && isBody(document, lexicon, head, owner, known)
  const bare = before.quantity === null && before.determiner === null && before.first === match.first
  const isInstitution = people.category === collective && !plural
  // "Unprecedented police barbarity": what stands before the police there is said of the barbarity.
  const isPart = isInstitution && isCompound(document, syntax, match.last, sentence.last)
  const first = isPart ? properFrom(document, before.first, match.first) : before.first
  const words = { first: before.first, last: match.last }
  const speaks = (people.speaks || (bare && plural)) && isSpeaking(document, syntax, lexicon.speakingVerbs, words)
  // "Analysts said": somebody, where the bare word alone would say too little.
  const isVague = bare && !(plural && (isOwned || speaks)) && isUnclear(people, plural, sentence, document)
  if (people.owned ? !isOwned : isVague) return undefined
  if (people.speaks && !speaks) return undefined
  if (
    people.category !== collective &&
    dated[match.last] === 0 &&
    isCompound(document, syntax, match.last, sentence.last)
  )
    return undefined
  // "The killers of a priest", "the killing by police of a boy": whom they killed is no owner.
  const isDoer = people.category === attacker || document.tokens.lower[before.first - 1] === "by"
  const of = isDoer && !isOwned ? undefined : owner
  const members =
    plural || people.one === 1 ? undefined : membersOf(document, syntax, lexicon, match.last, sentence.last)
  const apart = document.tokens.lower[match.last] === ","
  const last = of !== undefined && of > head && !apart ? of + 1 : match.last
  return makeGroup(document, syntax, people, {
    // "Eight army members" are eight members of one army.
    first: isInstitution ? first : before.counted,
    last: members?.last ?? last,
    head,
    of: of ?? -1,
    size: isInstitution
      ? null
      : (members?.quantity ??
        deadOf(document, lexicon, people, match.last, sentence.last) ??
        sizeOf(people, plural, before)),
    definite: isDefinite(before.determiner) && !(plural && before.determiner === "that"),
    plural,
  })
}

/** The names right before a noun, which begin at or after a token: "the Bogra police headquarters". */
const properFrom = ({ tokens }: Document, from: number, noun: number): number => {
  let first = noun
  while (first > from && /^\p{Lu}/u.test(tokens.text[first - 1] ?? "")) first--
  return first
}

/** "A family of six"; not "of six people", who are told of by themselves. */
const membersOf = (
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
const deadOf = (
  { tokens }: Document,
  { quantities }: GroupLexicon,
  { id }: People,
  after: number,
  limit: number,
): Quantity | undefined =>
  id === dead && tokens.lower[after] === "of" ? quantities.at(tokens, after + 1, limit)?.quantity : undefined

/** How many people are meant: of a family it is not said. */
const sizeOf = (people: People, plural: boolean, { quantity }: Premodifiers): Quantity | null => {
  if (people.one === null) return null
  if (people.category === unit || plural) return people.one === 1 ? quantity : null
  return quantity ?? exactly(people.one)
}

/** Whether people belong to a body, named or not ("members of the Red Front", "of the army"), which makes clear who they are. */
const isBody = (document: Document, lexicon: GroupLexicon, head: number, owner: number, known: Known): boolean => {
  if (known.taken[known.owner[owner] ?? -1]?.kind === "organization") return true
  for (let at = head + 2; at <= owner; at++) {
    const match = lexicon.index.at(document.tokens, at, owner + 1)
    if (match?.last === owner + 1) return match.entry.people.category === collective
  }
  return false
}

/** What stands before people; the name of their organisation is not cut in two ("two Shining Path guerrillas"). */
const readBefore = (
  document: Document,
  syntax: Syntax,
  { quantities }: GroupLexicon,
  noun: number,
  sentence: Sentence,
  { taken, owner, dated }: Known,
): Premodifiers => {
  let first = noun
  while (first > sentence.first && dated[first - 1] === 0) first--
  const before = readPremodifiers(document, syntax, quantities, noun, first)
  const named = taken[owner[before.first] ?? -1]
  if (before.first === noun || named?.kind !== "organization" || named.first >= before.first) return before
  const whole = readPremodifiers(document, syntax, quantities, named.first, first)
  return whole.quantity === null ? { ...whole, counted: whole.first } : whole
}

const exactly = (best: number): Quantity => ({ low: best, best, high: best, hedge: null })
const one = exactly(1)

/** What a name has claimed already; places may modify ("Almaty police"). */
const isHeld = (mention: Mention | undefined): boolean =>
  mention !== undefined && mention.kind !== "place" && mention.kind !== "date"

const isTitle = (syntax: Syntax, head: number, taken: readonly Mention[], owner: Int32Array): boolean => {
  const next = taken[owner[head + 1] ?? -1]
  return next?.kind === "person" || (next === undefined && taken.length === 0 && syntax.pos[head + 1] === tag.PROPN)
}

/** A noun that only modifies the next one: "police cars", "student loans". */
const isCompound = (document: Document, syntax: Syntax, next: number, limit: number): boolean => {
  const pos = syntax.pos[next]
  const word = document.tokens.lower[next] ?? ""
  return next < limit && pos === tag.NOUN && /^[\p{L}]/u.test(word) && !predicative.test(word)
}

/** "Found two soldiers guilty", "took 32 children hostage": what taggers take for a noun is said of them. */
const predicative = /^(?:guilty|hostage|captive|prisoner|dead|unconscious)$/u

const isUnclear = (people: People, plural: boolean, sentence: Sentence, document: Document): boolean =>
  people.weak ||
  (!plural && people.category !== collective && sentence.part !== "title" && !startsHeadline(document, sentence))

/** A verbless or short first line is written like a headline, without articles. */
const startsHeadline = (document: Document, sentence: Sentence): boolean =>
  sentence === document.sentences[0] && sentence.last - sentence.first < 16

const makeGroup = (
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
    rule: `${rulePrefix}${people.id}`,
  }
}

/** "Two others", "a 12-year-old": people named by number or age alone. */
const readNameless = (
  document: Document,
  syntax: Syntax,
  { quantities, byId }: GroupLexicon,
  sentence: Sentence,
  at: number,
): GroupMention | undefined => {
  const word = document.tokens.lower[at] ?? ""
  const age = aged.exec(word)?.[1]
  if (age === undefined && !remaining.test(word)) return undefined
  if (isCompound(document, syntax, at + 1, sentence.last) || syntax.pos[at + 1] === tag.ADJ) return undefined
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
