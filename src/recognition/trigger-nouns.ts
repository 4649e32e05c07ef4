import type { Match } from "../lexicon/phrase-index.js"
import type { TriggerEntry } from "../lexicon/trigger-forms.js"
import type { Document, Sentence } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { TriggerFound, TriggerLexicon } from "./trigger-lexicon.js"

/** The trigger that a noun is, where it names what happened and no thing, title or story. */
export const readNoun = (
  document: Document,
  syntax: Syntax,
  lexicon: TriggerLexicon,
  match: Match<TriggerEntry>,
  sentence: Sentence,
): TriggerFound | undefined => {
  const head = match.last - 1
  const pos = syntax.pos[head]
  const word = document.tokens.lower[head] ?? ""
  const nominal =
    (word.endsWith("ing") && isNominal(document, match.first)) ||
    isOpeningSubject(document, syntax, match, sentence) ||
    (match.entry.form === "plural" && isUnderPreposition(document.tokens.lower, match.first))
  if ((pos === tag.VERB || pos === tag.AUX) && !nominal) return undefined
  if (isPartOfCompound(document, syntax, lexicon, match, sentence.last) || isLikened(document, match.first))
    return undefined
  // "Under fire from shareholders" is no blaze.
  if (match.entry.trigger.type === "fire" && document.tokens.lower[match.first - 1] === "under") return undefined
  if (isOfWork(document, lexicon, match.first, sentence.first)) return undefined
  return { trigger: match.entry.trigger, first: match.first, last: match.last, head }
}

/** "Hit the party like an earthquake": what something is only likened to. */
const isLikened = ({ tokens: { lower } }: Document, first: number): boolean =>
  /^an?$/u.test(lower[first - 1] ?? "") && lower[first - 2] === "like"

/** Tokens between "about" and what a story is about. */
const aboutReach = 6

/** "A film about a bank robbery", "a novel about the kidnapping of an heiress": what is told in it. */
const isOfWork = (
  { tokens: { lower } }: Document,
  { works }: TriggerLexicon,
  first: number,
  limit: number,
): boolean => {
  for (let at = first - 1; at > limit && at >= first - aboutReach; at--)
    if (lower[at] === "about") return works.has(lower[at - 1] ?? "")
  return false
}

/** A gerund after a determiner or an adjective of its own is a noun whatever the tagger says: "the shooting". */
const isNominal = (document: Document, first: number): boolean =>
  /^(?:the|a|an|this|that|his|her|their|its|’s|'s|of|fatal|deadly|mass)$/u.test(document.tokens.lower[first - 1] ?? "")

/** "Fighting broke out", "shelling was heard", but not "killing is wrong": a gerund that opens its sentence right before its verb. */
export const isOpeningSubject = (
  { tokens: { lower } }: Document,
  { pos }: Syntax,
  { first, last }: Match<TriggerEntry>,
  sentence: Sentence,
): boolean =>
  first === sentence.first &&
  (lower[last - 1] ?? "").endsWith("ing") &&
  (pos[last] === tag.VERB || (/^(?:was|were|has|have)$/u.test(lower[last] ?? "") && pos[last + 1] === tag.VERB))

/**
 * "Assault rifle", "detention centre", "the fire chief", "earthquake experts": a thing, or who deals with such things; the incident is
 * only implied there.
 */
const isPartOfCompound = (
  { tokens: { lower } }: Document,
  syntax: Syntax,
  { compounds }: TriggerLexicon,
  { first, last }: Match<TriggerEntry>,
  limit: number,
): boolean => {
  if (last >= limit) return false
  const word = lower[last] ?? ""
  const own = last - first === 1 ? compounds.get(lower[first] ?? "") : undefined
  // "An offensive post": before a noun it is an adjective.
  if (compounds.get("last")?.has(lower[last - 1] ?? "") && nominalTags.has(syntax.pos[last] ?? -1)) return true
  return compounds.get("any")?.has(word) === true || own?.has(word) === true
}

const nominalTags: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN])

/** "After protests", "amid clashes": what stands right behind a preposition is a noun. */
export const isUnderPreposition = (lower: readonly string[], at: number): boolean =>
  prepositional.test(lower[at - 1] ?? "")
const prepositional = /^(?:after|amid|over|during|despite|following|by|of|in|with|from|against|at)$/u
