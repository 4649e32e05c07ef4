import type { Document } from "../model/document.js"
import type { GroupMention, Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { bodyOfWord, collective, isBody, namedBodyBefore } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { Fates } from "./fates.js"
import {
  fits,
  isMany,
  isOfAnotherNation,
  isOfAnotherRank,
  isOfOneKind,
  isSameBody,
  sameOwner,
} from "./group-agreement.js"
import { callings, general, isKin, kin, kinship } from "./kinship.js"
import { isNaming, namedBody } from "./named-bodies.js"
import { titlesOf } from "./titled.js"

const owning = /^(?:his|her|their|its|my|our|your)$/u
const possessive = /^['’]s?$/u

interface Group {
  readonly draft: Draft
  readonly mention: GroupMention
}

/** What an antecedent is looked for in: the article, and the groups that were told of so far. */
interface Told {
  readonly document: Document
  readonly syntax: Syntax
  readonly drafts: Drafts
  readonly fates: Fates
  readonly groups: readonly Group[]
}

/** Joins people without a name: bodies by their noun, and what is told as known to whom it was told of before. */
export const joinGroups = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const groups: Group[] = []
  const told: Told = { document, syntax, drafts, fates: new Fates(document, syntax, drafts), groups }
  for (const index of drafts.of("group")) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "group") continue
    const draft = drafts.assign(index, antecedent(told, index, mention))
    if (draft) groups.push({ draft, mention })
  }
  for (const draft of drafts.list) draft.mentions.sort((a, b) => a - b)
}

const antecedent = (told: Told, index: number, mention: GroupMention): Draft | undefined => {
  const { document, drafts, groups } = told
  if (isPredicate(document, mention)) return undefined
  const named = namedBody(document, drafts, index, mention)
  if (named) return named
  if (isNaming(document, mention)) return undefined
  const definite = mention.definite || /^(?:same|latter|former)$/u.test(document.tokens.lower[mention.first] ?? "")
  if (!definite && !isBody(mention)) return undefined
  const alike = lastOfNoun(told, mention)
  if (alike) return alike
  if (definite && !mention.plural && mention.category === collective)
    return namedBodyBefore(document, drafts, mention) ?? bodyOfWord(document, drafts, mention)
  if (!definite || isBody(mention) || owning.test(document.tokens.lower[mention.first - 1] ?? "")) return undefined
  if (kin.has(mention.category ?? "") && possessive.test(document.tokens.lower[mention.first - 1] ?? ""))
    return undefined
  if (callings.has(mention.category ?? "")) return titledPerson(drafts, index, mention)
  const asMany = isMany(mention) && !mention.plural ? lastOfSize(document, groups, mention) : undefined
  return (
    asMany ??
    likeliestKin(told, mention) ??
    onlyOne(told, index, mention) ??
    (mention.plural ? undefined : titledPerson(drafts, index, mention))
  )
}

const nounOf = (syntax: Syntax, token: number): string => (token < 0 ? "" : syntax.lemma(token))

/** The last who were called by the same noun. */
const lastOfNoun = ({ document, syntax, groups }: Told, mention: GroupMention): Draft | undefined =>
  groups.findLast(
    ({ mention: before }) =>
      // A gang is not its six members within whose words it is named.
      before.last <= mention.first &&
      ((before.noun === mention.noun && isSameBody(before, mention)) ||
        (mention.category === collective && nounOf(syntax, before.of) === mention.noun)) &&
      fits(before, mention) &&
      sameOwner(document, before, mention) &&
      isOfOneKind(document, before, mention),
  )?.draft

/** Of those in the last sentences that may be called so whom it befits, or else whom the article speaks of most; of equals the last. */
const likeliestKin = ({ document, drafts, fates, groups }: Told, mention: GroupMention): Draft | undefined => {
  const kinds = kinship[mention.category ?? ""] ?? [mention.category ?? ""]
  let best: Draft | undefined
  let most = 0
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]
    if (!group || !near(document, group.mention, mention, 4)) break
    if (!isKin(group.mention, kinds) || !fits(group.mention, mention) || isNested(groups, group.mention)) continue
    if (isOfAnotherRank(drafts.words, group.mention, mention) || isOfAnotherNation(group.mention, mention)) continue
    if (fates.isAnother(group.draft, mention)) continue
    const worth = group.draft.mentions.length + (fates.isLikely(group.draft, mention) ? befitting : 0)
    if (!best || worth > most) [best, most] = [group.draft, worth]
  }
  return best
}

/** More than any number of mentions. */
const befitting = 1000

/** "The pair": the last who were as many. */
const lastOfSize = (document: Document, groups: readonly Group[], mention: GroupMention): Draft | undefined =>
  groups.findLast(
    ({ mention: before }) =>
      before.category !== collective && before.size?.best === mention.size?.best && near(document, before, mention, 4),
  )?.draft

/** Whom "the victim" or "the man" means where one alone was told of in the last sentences, by whatever calling, and nobody by name. */
const onlyOne = (
  { document, drafts, fates, groups }: Told,
  index: number,
  mention: GroupMention,
): Draft | undefined => {
  const never = general[mention.category ?? ""]
  if (!never || mention.of >= 0 || (mention.category === "person" && !isMany(mention))) return undefined
  for (let at = index - 1; at >= 0; at--) {
    const other = drafts.mentions[at]
    if (!other || !near(document, other, mention, 2)) break
    if (other.kind === "person") return undefined
  }
  const found = new Set<Draft>()
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]
    if (!group || !near(document, group.mention, mention, 2)) break
    const { category } = group.mention
    if (category === collective || never.includes(category ?? "") || isPredicate(document, group.mention)) continue
    if (fits(group.mention, mention) && !fates.isAnother(group.draft, mention)) found.add(group.draft)
  }
  return found.size === 1 ? [...found][0] : undefined
}

const determiners = /^(?:the|a|an|this|that)$/u
const copulas = /^(?:is|are|was|were|be|been|being|become|became|remains?|remained)$/u

/** "Dad was the kindest man": what somebody is said to be speaks of him, not of whoever was called so before. */
export const isPredicate = ({ tokens }: Document, { first }: GroupMention): boolean => {
  const before = determiners.test(tokens.lower[first] ?? "") ? first - 1 : first - 2
  return determiners.test(tokens.lower[before + 1] ?? "") && copulas.test(tokens.lower[before] ?? "")
}

/** A gang inside the words for its members: "the gunmen" are the members. */
const isNested = (groups: readonly Group[], { first, last }: GroupMention): boolean =>
  groups.some(({ mention }) => mention.first < first && last <= mention.last)

const near = (document: Document, before: Mention, here: Mention, sentences: number): boolean => {
  const { sentence } = document.tokens
  return (sentence[here.first] ?? 0) - (sentence[before.first] ?? 0) <= sentences
}

/** "Officer Jane Roe … the officer": the last person before whose title or apposition has the noun. */
const titledPerson = (drafts: Drafts, index: number, mention: GroupMention): Draft | undefined => {
  for (let at = index - 1; at >= 0 && at > index - 40; at--) {
    const titles = drafts.mentions[at]?.kind === "person" ? titlesOf(drafts.mentions, at) : []
    if (titles.some((title) => title.toLowerCase().endsWith(mention.noun))) return drafts.ofMention[at]
  }
  return undefined
}
