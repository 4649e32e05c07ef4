import { type Entry, loadList, loadSets } from "../lexicon/load.js"
import { type Match, PhraseIndex } from "../lexicon/phrase-index.js"
import { loadTriggers, type Trigger, type TriggerEntry, type Triggers } from "../lexicon/triggers.js"
import type { Document, Sentence } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import type { IncidentMention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { type Fields, findFigures, loadFields } from "./fields.js"
import { isHeadlineVerb } from "./headline-verbs.js"

/** What `findTriggers` reads with. */
export interface TriggerLexicon {
  readonly triggers: Triggers
  readonly verbs: PhraseIndex<TriggerEntry>
  readonly nouns: PhraseIndex<TriggerEntry>
  readonly states: PhraseIndex<TriggerEntry>
  /** Phrases in which a trigger word tells no incident: "heart attack", "killed the bill". */
  readonly figurative: PhraseIndex<Entry>
  /** Nouns that make a trigger before them a part of a name ("assault rifle"), by its word; "any": every trigger. */
  readonly compounds: ReadonlyMap<string, ReadonlySet<string>>
  /** What tells a story. */
  readonly works: ReadonlySet<string>
  /** Fields of news in which words of violence are figures of speech. */
  readonly fields: Fields
  /** Whether a phrase of any of these lists may begin with a form: at most words none does. */
  readonly begins: FormMemo
}

/** @throws BlotterError `lexicon-invalid` */
export const loadTriggerLexicon = (): TriggerLexicon => {
  const triggers = loadTriggers()
  const verbs = new PhraseIndex(triggers.verbs)
  const nouns = new PhraseIndex(triggers.nouns)
  const states = new PhraseIndex(triggers.states)
  const figurative = new PhraseIndex(loadList("figurative", {}))
  const compounds = new Map(loadList("trigger-compounds", {}).map(({ id, phrases }) => [id, new Set(phrases)]))
  const lists = [verbs, nouns, states, figurative]
  const begins = new FormMemo((lower) =>
    triggers.splits.has(lower) || lists.some((list) => list.begins(lower)) ? 1 : 0,
  )
  const { works } = loadSets("works", ["works", "fiction", "tells", "told"])
  return { triggers, verbs, nouns, states, figurative, compounds, works, fields: loadFields(), begins }
}

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
      own.flatMap(({ trigger }) => lexicon.triggers.byId.get(trigger) ?? []),
    )
    found.push(...own.filter(({ trigger }) => !figures.has(trigger)))
  }
  return found
}

const capital = /^\p{Lu}/u
const quote = /^[“”‘’"'`]+$/u

/** "The sequel 'Catching Fire'", "a star of Breaking Bad": words of a name that is quoted, or capital words of a verb within running text. */
const isTitleOfWork = (document: Document, { trigger, first, last }: Found, sentence: Sentence): boolean => {
  const words = document.tokens.text.slice(first, last)
  if (!words.every((word) => capital.test(word)) || words.every((word) => word === word.toUpperCase())) return false
  const { share, quoted } = readCapitals(document, first, last, sentence)
  if (quoted) return true
  return trigger.word === "verb" && first > sentence.first && sentence.part === "body" && share < 0.4
}

/** The share of capital words in a trigger's sentence, and whether it stands in a short quotation of capital words. */
const readCapitals = (document: Document, first: number, last: number, sentence: Sentence) => {
  const { text } = document.tokens
  const words = text.slice(sentence.first, sentence.last).filter((word) => /^\p{L}/u.test(word))
  const share = words.filter((word) => capital.test(word)).length / Math.max(1, words.length)
  const isQuote = (at: number) => quote.test(text[at] ?? "")
  let [from, to] = [first, last]
  while (from > sentence.first && first - from < 4 && !isQuote(from - 1)) from--
  while (to < sentence.last && to - last < 4 && !isQuote(to)) to++
  const inner = text.slice(from, to).filter((word) => word.length > 3)
  const quoted = isQuote(from - 1) && isQuote(to) && inner.every((word) => capital.test(word))
  return { share, quoted }
}

interface Found {
  readonly trigger: Trigger
  readonly first: number
  readonly last: number
  readonly head: number
}

const readTrigger = (
  document: Document,
  syntax: Syntax,
  lexicon: TriggerLexicon,
  sentence: Sentence,
  at: number,
): Found | undefined => {
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
): Found | undefined => {
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
): boolean => form === "third" && noun !== undefined && prepositional.test(lower[head - 1] ?? "")
const prepositional = /^(?:after|amid|over|during|despite|following|by|of|in|with|from|against|at)$/u

const readNoun = (
  document: Document,
  syntax: Syntax,
  lexicon: TriggerLexicon,
  match: Match<TriggerEntry>,
  sentence: Sentence,
): Found | undefined => {
  const head = match.last - 1
  const pos = syntax.pos[head]
  const word = document.tokens.lower[head] ?? ""
  const nominal =
    (word.endsWith("ing") && isNominal(document, match.first)) ||
    isOpeningSubject(document, syntax, match, sentence) ||
    (match.entry.form === "plural" && prepositional.test(document.tokens.lower[match.first - 1] ?? ""))
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
  const about = lower.lastIndexOf("about", first - 1)
  return about > limit && about >= first - aboutReach && works.has(lower[about - 1] ?? "")
}

/** A gerund after a determiner or an adjective of its own is a noun whatever the tagger says: "the shooting". */
const isNominal = (document: Document, first: number): boolean =>
  /^(?:the|a|an|this|that|his|her|their|its|’s|'s|of|fatal|deadly|mass)$/u.test(document.tokens.lower[first - 1] ?? "")

/** "Fighting broke out", "shelling was heard", but not "killing is wrong": a gerund that opens its sentence right before its verb. */
const isOpeningSubject = (
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

/** Marks that no split verb reaches over. */
const barriers = new Set([...'.;:!?"“”'])
/** Tokens that a split verb reaches over, and over an aside in commas: "found Ann Lee, 52, of Reno, guilty". */
const splitReach = 8
const asideReach = 16
/** What ends a split verb behind an aside: "hostage", "guilty", "dead", and no "down" or "up". */
const full: ReadonlySet<number> = new Set([tag.NOUN, tag.ADJ])

const findSplit = (
  document: Document,
  syntax: Syntax,
  { triggers }: TriggerLexicon,
  at: number,
  limit: number,
): Found | undefined => {
  const { lower } = document.tokens
  const splits = triggers.splits.get(lower[at] ?? "")
  if (!splits) return undefined
  let commas = 0
  for (let next = at + 1; next < limit && next < at + (commas === 0 ? splitReach : asideReach); next++) {
    const word = lower[next] ?? ""
    if (barriers.has(word)) return undefined
    if (word === ",") commas++
    if (commas > 0 && (syntax.pos[next] === tag.VERB || syntax.pos[next] === tag.AUX)) return undefined
    for (const { trigger, rest } of splits) {
      if (commas > 0 && (!full.has(syntax.pos[next] ?? -1) || lower[next - 1] !== ",")) continue
      if (word === rest[0] && rest.every((part, offset) => lower[next + offset] === part))
        return { trigger, first: at, last: at + 1, head: at }
    }
  }
  return undefined
}

const makeMention = (document: Document, { trigger, first, last, head }: Found): IncidentMention => {
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
    rule,
  }
}
