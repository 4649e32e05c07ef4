import type { Document, Sentence } from "../model/document.js"
import type { DateMention, GroupMention, Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { isCapitalAt } from "./capitals.js"
import { collective, type GroupLexicon, rulePrefix } from "./group-lexicon.js"
import { isActing, isCompound, isDisguise, isSubstantive, isTitle, isUnclear } from "./group-nouns.js"
import { deadOf, membersOf, sizeOf } from "./group-size.js"
import { isSpeaking } from "./institutions.js"
import { makeGroup, readNameless } from "./nameless.js"
import { isDefinite, type Premodifiers, readPremodifiers } from "./noun-phrase.js"
import { type Known, readOwner } from "./owners.js"

/** The groups that are institutions, which no building is where they speak. */
export const institutionsIn = (groups: readonly GroupMention[], { byId }: GroupLexicon): readonly GroupMention[] =>
  groups.filter(({ rule }) => byId.get(rule.slice(rulePrefix.length))?.speaks)

const attacker = "attacker"

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

type PeopleMatch = NonNullable<ReturnType<GroupLexicon["index"]["at"]>>

const readGroup = (
  document: Document,
  syntax: Syntax,
  lexicon: GroupLexicon,
  sentence: Sentence,
  at: number,
  known: Known,
): GroupMention | undefined => {
  const match = lexicon.index.at(document.tokens, at, sentence.last)
  if (!match)
    return isTitle(syntax, at, known.taken, known.owner)
      ? undefined
      : readNameless(document, syntax, lexicon, sentence, at)
  if (isOtherwise(document, syntax, lexicon, match, known)) return undefined
  const { people, plural } = match.entry
  const head = match.last - 1
  const before = readBefore(document, syntax, lexicon, match.first, sentence, known)
  const owner = readOwner(document, syntax, head, before.first, sentence, known, lexicon.words)
  const isOwned = owner !== undefined && isBody(document, lexicon, head, owner, known)
  const isAttacking = people.sector === rebels && lexicon.assaults.has(document.tokens.lower[match.last] ?? "")
  if (!isTold(document, syntax, lexicon, sentence, match, before, isOwned, isAttacking)) return undefined
  const isPart = isCompound(document, syntax, match.last, sentence.last, lexicon.words)
  if (isPart && !isAttacking && people.category !== collective && known.dated[match.last] === 0) return undefined
  // "The killers of a priest", "the killing by police of a boy": whom they killed is no owner.
  const isDoer = people.category === attacker || document.tokens.lower[before.first - 1] === "by"
  const of = isDoer && !isOwned ? undefined : owner
  const isInstitution = people.category === collective && !plural
  // "Unprecedented police barbarity": what stands before the police there is said of the barbarity.
  const first = isInstitution && isPart ? properFrom(document, before.first, match.first) : before.first
  const members =
    plural || people.one === 1 ? undefined : membersOf(document, syntax, lexicon, match.last, sentence.last)
  const apart = document.tokens.lower[match.last] === ","
  const last = of !== undefined && of > head && !apart ? of + 1 : match.last
  return makeGroup(document, syntax, people, {
    // "Eight army members" are eight members of one army.
    first: isAttacking ? match.first : isInstitution ? first : before.counted,
    last: members?.last ?? last,
    head,
    of: of ?? -1,
    size: isInstitution
      ? null
      : (members?.quantity ??
        deadOf(document, lexicon, people, match.last, sentence.last) ??
        (isAttacking ? null : sizeOf(people, plural, before))),
    definite: isDefinite(before.determiner) && !(plural && before.determiner === "that"),
    plural: plural || isAttacking,
  })
}

/** Whether the word is no noun for people here: a verb, a part of a name, a title, a disguise, a number or a matter. */
const isOtherwise = (
  document: Document,
  syntax: Syntax,
  { words }: GroupLexicon,
  { entry: { people, plural }, first, last }: PeopleMatch,
  { taken, owner }: Known,
): boolean => {
  const { lower } = document.tokens
  const pos = syntax.pos[last - 1]
  // "Death squads" are no verb, whatever the tagger says.
  const isCertain = plural && last - first > 1
  if ((pos === tag.VERB && !isCertain) || pos === tag.AUX || pos === tag.ADV) return true
  if (pos === tag.ADJ && !plural && !isSubstantive(document, syntax, first, last)) return true
  if (isHeld(taken[owner[last - 1] ?? -1]) || isTitle(syntax, last - 1, taken, owner)) return true
  // "A pair of robbers", "a couple of shops": a number. "The subject of a manhunt" names a matter.
  if (lower[last] === "of" && ((people.one ?? 1) > 1 || lower[last - 1] === "subject")) return true
  return isDisguise(document, first, words)
}

/** Whether the words beside a noun for people say enough that it tells of somebody. */
const isTold = (
  document: Document,
  syntax: Syntax,
  { speakingVerbs }: GroupLexicon,
  sentence: Sentence,
  { entry: { people, plural }, first, last }: PeopleMatch,
  before: Premodifiers,
  isOwned: boolean,
  isAttacking: boolean,
): boolean => {
  const bare = before.quantity === null && before.determiner === null && before.first === first
  // "Analysts said": somebody, where the bare word alone would say too little.
  const speaks =
    (people.speaks || (bare && plural)) && isSpeaking(document, syntax, speakingVerbs, { first: before.first, last })
  if (people.speaks && !speaks) return false
  if (people.owned) return isOwned
  if (!bare || isAttacking || (plural && (isOwned || speaks))) return true
  const acts = (plural || people.one === null) && isActing(document, syntax, last, sentence.last)
  return acts || !isUnclear(people, plural, sentence, document)
}

/** The sector of those before whose attacks stands who they are: "a rebel ambush", "guerrilla raids". */
const rebels = "REB"

/** The names right before a noun, which begin at or after a token: "the Bogra police headquarters". */
const properFrom = ({ tokens }: Document, from: number, noun: number): number => {
  let first = noun
  while (first > from && isCapitalAt(tokens, first - 1)) first--
  return first
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

/** What a name has claimed already; places may modify ("Almaty police"). */
const isHeld = (mention: Mention | undefined): boolean =>
  mention !== undefined && mention.kind !== "place" && mention.kind !== "date"
