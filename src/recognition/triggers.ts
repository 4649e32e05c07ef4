import type { Match } from "../lexicon/phrase-index.js"
import type { TriggerEntry } from "../lexicon/trigger-forms.js"
import type { Document, Sentence } from "../model/document.js"
import { flatMap } from "../model/flat-map.js"
import type { IncidentMention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { findFigures } from "./fields.js"
import { isHeadlineVerb } from "./headline-verbs.js"
import { findParted, findSplit } from "./split-verbs.js"
import { isTitleOfWork } from "./titles-of-works.js"
import type { TriggerFound, TriggerLexicon } from "./trigger-lexicon.js"
import { isOpeningSubject, isUnderPreposition, readNoun } from "./trigger-nouns.js"

/** Finds the words that name incidents, those that only look so left out. Sorted by start. */
export const findTriggers = (
  document: Document,
  syntax: Syntax,
  lexicon: TriggerLexicon,
): readonly IncidentMention[] => {
  const found: IncidentMention[] = []
  const figuresOf = findFigures(document, lexicon.fields)
  for (const sentence of document.sentences) {
    if (sentence.part === "byline" || sentence.part === "boilerplate" || sentence.part === "dateline") continue
    const before = found.length
    for (let at = sentence.first; at < sentence.last; ) {
      if (lexicon.begins.at(document.tokens, at) === 0) {
        at++
        continue
      }
      const figurative = lexicon.figurative.at(document.tokens, at, sentence.last)
      const match = readTrigger(document, syntax, lexicon, sentence, at)
      if (match && (!figurative || figurative.last < match.last) && !isTitleOfWork(document, match, sentence))
        found.push(makeMention(document, match))
      at = Math.max(at + 1, match?.last ?? 0, figurative?.last ?? 0)
    }
    if (found.length === before) continue
    const own = found.splice(before)
    const figures = figuresOf(
      sentence,
      flatMap(own, ({ trigger }) => lexicon.triggers.byId.get(trigger) ?? []),
    )
    found.push(...own.filter(({ trigger }) => !figures.has(trigger)))
  }
  return found
}

const readTrigger = (
  document: Document,
  syntax: Syntax,
  lexicon: TriggerLexicon,
  sentence: Sentence,
  at: number,
): TriggerFound | undefined => {
  const { tokens } = document
  const verb = lexicon.verbs.at(tokens, at, sentence.last)
  const noun = lexicon.nouns.at(tokens, at, sentence.last)
  const state = lexicon.states.at(tokens, at, sentence.last)
  if (state && !takesObject(document, syntax, state))
    return { trigger: state.entry.trigger, first: at, last: state.last, head: stateHead(syntax, state) }
  const split = findSplit(document, syntax, lexicon, at, sentence.last)
  // "Blew himself up" is more than "blew" with what follows somewhere.
  const isWhole = verb !== undefined && verb.last - verb.first > 2
  if (split && !isWhole && syntax.pos[at] !== tag.NOUN) return split
  const parted =
    verb === undefined || verb.last - verb.first === 1
      ? findParted(document, syntax, lexicon, at, sentence.last)
      : undefined
  if (parted) return parted
  const asVerb = verb && readVerb(document, syntax, verb, noun, sentence)
  const asNoun = noun && readNoun(document, syntax, lexicon, noun, sentence)
  // "Monday's sinking".
  if (asNoun && /ing$/u.test(tokens.lower[at] ?? "") && /^['’]s$/u.test(tokens.lower[at - 1] ?? "")) return asNoun
  if (asNoun && noun && isOpeningSubject(document, syntax, noun, sentence)) return asNoun
  // The headline's verb, which the tagger takes for a noun.
  if (asVerb && asNoun && noun?.last === asVerb.last && syntax.pos[asVerb.head] === tag.NOUN) return asVerb
  if (asVerb && asNoun) return asVerb.last - asVerb.first >= asNoun.last - asNoun.first ? asVerb : asNoun
  return asVerb ?? asNoun
}

/** "Missing opportunities", "accused of missing several signs": a verb with its object, not people who are missing. */
const takesObject = (
  { tokens: { lower } }: Document,
  syntax: Syntax,
  { first, last }: { readonly first: number; readonly last: number },
): boolean => {
  if (last - first > 1) return false
  // "Fatally flawed", "was fatally struck": how something is or was done.
  if (lower[first]?.endsWith("ly"))
    return !/^(?:[.,;]|and)$/u.test(lower[last] ?? ".") || !counted.has(syntax.pos[first - 1] ?? -1)
  if (
    lower[first]?.endsWith("ing") &&
    /^(?:of|for|by|from)$/u.test(lower[first - 1] ?? "") &&
    counting.test(lower[last] ?? "")
  )
    return true
  return (
    syntax.pos[first] === tag.VERB && [tag.NOUN, tag.ADJ, tag.DET, tag.PROPN].some((pos) => syntax.pos[last] === pos)
  )
}
const counted: ReadonlySet<number> = new Set([tag.NUM, tag.PRON])
const counting = /^(?:the|an?|this|that|his|her|its|their|several|many|any|some)$/u

/** In "in critical condition" the noun carries the meaning; "dead" is its own head. */
const stateHead = (syntax: Syntax, { first, last }: { readonly first: number; readonly last: number }): number => {
  for (let at = last - 1; at > first; at--) if (syntax.pos[at] === tag.NOUN) return at
  return first
}

const readVerb = (
  document: Document,
  syntax: Syntax,
  match: Match<TriggerEntry>,
  noun: Match<TriggerEntry> | undefined,
  sentence: Sentence,
): TriggerFound | undefined => {
  const { lower } = document.tokens
  const paired = lower.slice(match.first, match.last).includes("and")
  // Of "shot and killed a man" the last verb has the object.
  const head = paired ? match.last - 1 : /ly$/u.test(lower[match.first] ?? "") ? match.first + 1 : match.first
  const pos = syntax.pos[head]
  const { form, trigger } = match.entry
  const verbal = (pos === tag.VERB || pos === tag.AUX) && !isPluralNoun(lower, head, form, noun)
  const participle = pos === tag.ADJ && (form === "past" || form === "participle")
  const phrase = match.last - match.first > 1 && noun === undefined
  const headline =
    (sentence.part === "title" && (form === "past" || form === "participle") && pos === tag.PROPN) ||
    (!verbal && isHeadlineVerb(document, syntax, sentence, head, form, noun !== undefined))
  if (
    !verbal &&
    !participle &&
    !phrase &&
    !headline &&
    (noun !== undefined || pos === tag.NOUN || pos === tag.PROPN || pos === tag.ADJ)
  )
    return undefined
  return { trigger, first: match.first, last: match.last, head }
}

/** "After protests", "amid clashes": a plural right after a preposition, whatever the tagger says. */
const isPluralNoun = (
  lower: readonly string[],
  head: number,
  form: TriggerEntry["form"],
  noun: Match<TriggerEntry> | undefined,
): boolean => form === "third" && noun !== undefined && isUnderPreposition(lower, head)

const makeMention = (document: Document, { trigger, first, last, head }: TriggerFound): IncidentMention => {
  const start = document.tokens.start[first] ?? 0
  const end = document.tokens.end[last - 1] ?? start
  const rule = `lexicon/trigger-${trigger.word}s/${trigger.id}`
  return {
    kind: "incident",
    first,
    last,
    head,
    start,
    end,
    text: document.text.slice(start, end),
    type: trigger.type,
    trigger: trigger.id,
    alone: trigger.sense !== "weak" && trigger.fits.size === 0,
    rule,
  }
}
