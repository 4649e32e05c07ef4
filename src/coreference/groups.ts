import type { Document } from "../model/document.js"
import type { GroupMention, Mention } from "../model/mention.js"
import type { Syntax } from "../model/syntax.js"
import { bodyOfWord, namedBodyBefore, outlaws, stately } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { Fates } from "./fates.js"
import { titlesOf } from "./titled.js"

/** Kinds of people by which one may be called after another: "a gunman … the suspect". */
const kinship: Readonly<Record<string, readonly string[]>> = {
  attacker: ["attacker", "suspect", "criminal", "militant", "fighter", "member"],
  suspect: ["suspect", "attacker", "criminal", "man", "woman", "person", "member"],
  criminal: ["criminal", "attacker", "suspect", "member"],
  militant: ["militant", "attacker", "fighter", "member"],
  fighter: ["fighter", "militant", "attacker", "member"],
  victim: ["victim", "man", "woman", "child", "person"],
  man: ["man", "attacker", "suspect", "victim", "person"],
  woman: ["woman", "suspect", "victim", "person"],
  child: ["child", "victim"],
  person: ["person", "man", "woman"],
}
/** Kinds by which one of any calling is told of again ("a cyclist was killed … the victim"), and who is never called so. */
const general: Readonly<Record<string, readonly string[]>> = {
  victim: ["attacker", "suspect", "criminal", "militant", "fighter", "member", "group"],
  man: ["woman", "child", "group"],
  woman: ["man", "child", "group"],
  child: ["man", "woman", "group"],
  // "The pair", "the trio".
  person: ["group"],
}
/** Callings: who is called by another word of one of these is somebody else. "An engineer … his driver". */
const callings = new Set(["worker", "official", "speaker", "relative", "religious", "journalist", "member", "group"])
const owning = /^(?:his|her|their|its|my|our|your)$/u
/** "The president's sons": whose they are makes them known, not that they were told of before. */
const kin = new Set(["man", "woman", "child"])
const possessive = /^['’]s?$/u
const collective = "organization"

interface Group {
  readonly draft: Draft
  readonly mention: GroupMention
}

/** Joins people without a name: bodies by their noun, and what is told as known to whom it was told of before. */
export const joinGroups = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const groups: Group[] = []
  const fates = new Fates(document, syntax, drafts)
  for (const index of drafts.of("group")) {
    const mention = drafts.mentions[index]
    if (mention?.kind !== "group") continue
    const known = antecedent(document, syntax, drafts, fates, groups, index, mention)
    const draft = drafts.assign(index, known)
    if (draft) groups.push({ draft, mention })
  }
  for (const draft of drafts.list) draft.mentions.sort((a, b) => a - b)
}

/** Whether people act as one body: "the police", "prosecutors". */
export const isBody = (mention: GroupMention): boolean =>
  mention.size === null && (mention.category === collective || (mention.plural && stately.has(mention.sector ?? "")))

const nounOf = (syntax: Syntax, token: number): string => (token < 0 ? "" : syntax.lemma(token))

const antecedent = (
  document: Document,
  syntax: Syntax,
  drafts: Drafts,
  fates: Fates,
  groups: readonly Group[],
  index: number,
  mention: GroupMention,
): Draft | undefined => {
  if (isPredicate(document, mention)) return undefined
  const named = namedBody(document, drafts, index, mention)
  if (named) return named
  if (isNaming(document, mention)) return undefined
  const definite = mention.definite || /^(?:same|latter|former)$/u.test(document.tokens.lower[mention.first] ?? "")
  if (!definite && !isBody(mention)) return undefined
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]
    // A gang is not its six members within whose words it is named.
    if (!group || group.mention.last > mention.first) continue
    const sameNoun =
      (group.mention.noun === mention.noun && isSameBody(group.mention, mention)) ||
      (mention.category === collective && nounOf(syntax, group.mention.of) === mention.noun)
    if (!sameNoun || !fits(group.mention, mention) || !sameOwner(document, group.mention, mention)) continue
    if (isOfOneKind(document, group.mention, mention)) return group.draft
  }
  if (definite && !mention.plural && mention.category === collective)
    return namedBodyBefore(document, drafts, mention) ?? bodyOfWord(document, drafts, mention)
  if (!definite || isBody(mention) || owning.test(document.tokens.lower[mention.first - 1] ?? "")) return undefined
  if (kin.has(mention.category ?? "") && possessive.test(document.tokens.lower[mention.first - 1] ?? ""))
    return undefined
  if (callings.has(mention.category ?? "")) return titledPerson(document, drafts, index, mention)
  const asMany = isMany(mention) && !mention.plural ? lastOfSize(document, groups, mention) : undefined
  if (asMany) return asMany
  const kinds = kinship[mention.category ?? ""] ?? [mention.category ?? ""]
  let best: Draft | undefined
  let most = 0
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at]
    if (!group || !near(document, group.mention, mention, 4)) break
    if (!isKin(group.mention, kinds) || !fits(group.mention, mention) || isNested(groups, group.mention)) continue
    if (isOfAnotherRank(group.mention, mention) || isOfAnotherNation(group.mention, mention)) continue
    if (fates.isAnother(group.draft, mention)) continue
    // Whom it befits is meant, or else whom the article speaks of most; of equals the last.
    const worth = group.draft.mentions.length + (fates.isLikely(group.draft, mention) ? befitting : 0)
    if (!best || worth > most) [best, most] = [group.draft, worth]
  }
  if (best) return best
  return (
    onlyOne(document, drafts, fates, groups, index, mention) ??
    (mention.plural ? undefined : titledPerson(document, drafts, index, mention))
  )
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
  document: Document,
  drafts: Drafts,
  fates: Fates,
  groups: readonly Group[],
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

/** "The Night Owls gang", "an armed group known as the Red Hand": the body is the one whose name stands beside its noun. */
const namedBody = ({ tokens }: Document, drafts: Drafts, index: number, mention: GroupMention): Draft | undefined => {
  if (mention.category !== collective || mention.plural) return undefined
  for (let at = Math.max(0, index - 2); at < index + 3; at++) {
    const name = drafts.mentions[at]
    if (name?.kind !== "organization") continue
    if (name.first < mention.head && isBeside(tokens.lower.slice(name.last, mention.head))) return drafts.ofMention[at]
    // "The rebel group Red Hand", "the news agency HARP"; not "the police Chief Roe".
    const apposed = name.first > mention.head && isQuotes(tokens.lower.slice(mention.head + 1, name.first))
    if (apposed && !stately.has(mention.sector ?? "")) return drafts.ofMention[at]
    // "The union, FNTR, said".
    const beside = name.first === mention.head + 2 && tokens.lower[mention.head + 1] === ","
    if (beside && mention.definite && tokens.lower[name.last] === ",") return drafts.ofMention[at]
    const between = tokens.lower.slice(mention.head + 1, name.first)
    const called = name.rule === "names/called" && name.first > mention.head && between.length <= widest
    if (called && !between.some((word) => stop.test(word))) return drafts.ofMention[at]
  }
  return undefined
}

const quote = /^(?:["“”'‘’]|'')$/u
const isQuotes = (words: readonly string[]): boolean => words.every((word) => quote.test(word))

/** What may stand between a name and its noun: a mark, and one word of the noun ("the Red Hand guerrilla group", "HARP news agency"). */
const isBeside = (words: readonly string[]): boolean => {
  const rest = words.filter((word) => !quote.test(word))
  return rest.length === 0 || (rest.length === 1 && /^\p{L}+$/u.test(rest[0] ?? ""))
}

/** "The charity Harbour Watch": a noun that a name follows is no other body's, though nobody knows the name. */
const isNaming = ({ tokens, letterCase }: Document, { category, plural, last }: GroupMention): boolean => {
  if (category !== collective || plural || letterCase === "upper") return false
  const at = quote.test(tokens.lower[last] ?? "") ? last + 1 : last
  return capital.test(tokens.text[at] ?? "") && tokens.sentence[at] === tokens.sentence[last - 1]
}

/** Tokens between a body's noun and its name: "a group of youths calling itself the Night Owls". */
const widest = 6
const stop = /^[,.;:()]$/u

const determiners = /^(?:the|a|an|this|that)$/u
const copulas = /^(?:is|are|was|were|be|been|being|become|became|remains?|remained)$/u

/** "Dad was the kindest man": what somebody is said to be speaks of him, not of whoever was called so before. */
const isPredicate = ({ tokens }: Document, { first }: GroupMention): boolean => {
  const before = determiners.test(tokens.lower[first] ?? "") ? first - 1 : first - 2
  return determiners.test(tokens.lower[before + 1] ?? "") && copulas.test(tokens.lower[before] ?? "")
}

/** "A police officer … the city's police chief": a rank is not told of by another word. */
const isOfAnotherRank = (before: GroupMention, here: GroupMention): boolean =>
  before.noun !== here.noun && (rank.test(before.noun) || rank.test(here.noun))
const rank = /(?:^| )(?:chief|commander|captain|sheriff|sergeant|lieutenant|major|colonel|general)$/u

/** "The Russians" are no Chechens. */
const isOfAnotherNation = (before: GroupMention, here: GroupMention): boolean =>
  before.category === "nationals" && here.category === "nationals" && before.noun !== here.noun

/** A gang inside the words for its members: "the gunmen" are the members. */
const isNested = (groups: readonly Group[], { first, last }: GroupMention): boolean =>
  groups.some(({ mention }) => mention.first < first && last <= mention.last)

const isKin = ({ category, sector }: GroupMention, kinds: readonly string[]): boolean =>
  kinds.includes(category ?? "") || (category === collective && kinds.includes("attacker") && outlaws.has(sector ?? ""))

/** "The defence ministry" and "the ministry" may be one, "the defence ministry" and "the interior ministry" not. */
const isSameBody = (before: GroupMention, here: GroupMention): boolean =>
  before.category !== collective ||
  before.rule === here.rule ||
  [before, here].some(({ rule, noun }) => rule.endsWith(`/${noun}`))

/** One is not many; two numbers that differ are two groups. */
const fits = (before: GroupMention, here: GroupMention): boolean => {
  // "State agencies" are more than "the agency".
  if (before.category === collective && here.category === collective) return before.plural === here.plural
  if (before.category !== collective && here.category !== collective && isMany(before) !== isMany(here)) return false
  const one = before.size?.best ?? null
  const other = here.size?.best ?? null
  return one === null || other === null || one === other || !isMany(here)
}

/** "Two men", "the pair". */
const isMany = ({ plural, size }: GroupMention): boolean => plural || (size?.best ?? 1) > 1

/** "Kazakh police" and "police" may be one, "Kazakh police" and "Russian police" not. */
const sameOwner = (document: Document, before: GroupMention, here: GroupMention): boolean => {
  const one = leadingName(document, before)
  const other = leadingName(document, here)
  return one === "" || other === "" || one === other
}

const capital = /^\p{Lu}\p{L}/u

/** The name before the noun ("Kazakh" in "Kazakh police"), in lower case; a sentence's first word is none. */
const leadingName = ({ tokens, letterCase }: Document, { first, head }: GroupMention): string => {
  if (letterCase === "upper") return ""
  for (let at = first - 1; at < head; at++) {
    const opens = tokens.sentence[at - 1] !== tokens.sentence[at]
    const inside = tokens.sentence[at] === tokens.sentence[head]
    if (inside && !opens && capital.test(tokens.text[at] ?? "")) return tokens.lower[at] ?? ""
  }
  return ""
}

/** "Top Spanish leaders … Spanish Basque leaders": bare plurals that are described differently are two groups. */
const isOfOneKind = ({ tokens }: Document, before: GroupMention, here: GroupMention): boolean => {
  if (before.category === collective || here.definite) return true
  const [one, other] = [before, here].map(({ first, head }) => tokens.lower.slice(first, head))
  const isWithin = (inner: readonly string[] = [], outer: readonly string[] = []) =>
    inner.every((word) => outer.includes(word))
  return isWithin(one, other) || isWithin(other, one)
}

const near = (document: Document, before: Mention, here: Mention, sentences: number): boolean => {
  const { sentence } = document.tokens
  return (sentence[here.first] ?? 0) - (sentence[before.first] ?? 0) <= sentences
}

/** "Officer Jane Roe … the officer": the last person before whose title or apposition has the noun. */
const titledPerson = (document: Document, drafts: Drafts, index: number, mention: GroupMention): Draft | undefined => {
  for (let at = index - 1; at >= 0 && at > index - 40; at--) {
    const person = drafts.mentions[at]
    if (person?.kind !== "person") continue
    if (titlesOf(drafts.mentions, at).some((title) => title.toLowerCase().endsWith(mention.noun)))
      return drafts.ofMention[at]
    if (document.tokens.sentence[person.first] !== document.tokens.sentence[mention.first]) continue
  }
  return undefined
}
