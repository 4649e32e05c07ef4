import type { Document, Sentence, TokenSpan } from "../model/document.js"
import type { AssetMention, Mention, WeaponMention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { isLaidMine } from "./laid-mines.js"
import { type Premodifiers, readPremodifiers } from "./noun-phrase.js"
import { afterDate, closingOf, nameEnd, openingOf, type Surroundings, surround } from "./thing-bounds.js"
import type { Thing, ThingLexicon } from "./thing-lexicon.js"

/**
 * Finds weapons, and buildings, vehicles, goods and other things that are attacked or taken. A thing whose head lies in a
 * mention of `taken` is left out unless that is a place. Sorted by start.
 */
export const findThings = (
  document: Document,
  syntax: Syntax,
  lexicon: ThingLexicon,
  taken: readonly Mention[] = [],
): readonly (WeaponMention | AssetMention)[] => {
  const surroundings = surround(document, taken)
  const found: (WeaponMention | AssetMention)[] = []
  for (const sentence of document.sentences) {
    if (sentence.part === "byline" || sentence.part === "boilerplate") continue
    for (let at = sentence.first; at < sentence.last; ) {
      if (lexicon.begins.at(document.tokens, at) === 0) {
        at++
        continue
      }
      const figurative = lexicon.figurative.at(document.tokens, at, sentence.last)
      const match = lexicon.index.at(document.tokens, at, sentence.last)
      // "Assault rifle" tells no assault, and is a thing all the same: only a longer figure of speech is none.
      if (match && (!figurative || figurative.last <= match.last)) {
        const isMine = lexicon.mine !== undefined && isLaidMine(document, syntax, match.first, lexicon.mines)
        const meant = isMine && lexicon.mine ? { ...match, entry: lexicon.mine } : match
        const thing = readThing(document, syntax, lexicon, sentence, meant, surroundings)
        if (thing) found.push(thing)
      }
      at = Math.max(at + 1, match?.last ?? 0, figurative?.last ?? 0)
    }
  }
  return found
}

type ThingMatch = { readonly entry: Thing; readonly first: number; readonly last: number }

/** What stands before a thing; undefined where the thing is but a part of the noun behind it ("house prices"). */
const readBefore = (
  document: Document,
  syntax: Syntax,
  { quantities, struck }: ThingLexicon,
  sentence: Sentence,
  match: ThingMatch,
  ends: Int32Array,
): Premodifiers | undefined => {
  const read = (limit: number) => readPremodifiers(document, syntax, quantities, match.first, limit)
  const { last, entry } = match
  const isPart = entry.kind === "asset" && syntax.pos[last] === tag.NOUN && last < sentence.last
  if (!isPart || isTravelling(document, last)) return read(sentence.first)
  if (!isStruck(document, syntax, struck, match, sentence.last)) return undefined
  const before = read(afterDate(ends, match.first, sentence.first))
  // "Two bank robberies": the number counts the robberies.
  return before.quantity === null ? before : undefined
}

const readThing = (
  document: Document,
  syntax: Syntax,
  lexicon: ThingLexicon,
  sentence: Sentence,
  match: ThingMatch,
  surroundings: Surroundings,
): WeaponMention | AssetMention | undefined => {
  const { entry } = match
  const head = match.last - 1
  const pos = syntax.pos[head]
  // "Fruit stands" are no verb, whatever the tagger says.
  const isCertain = head > match.first && /s$/u.test(document.tokens.lower[head] ?? "")
  if (surroundings.held[head] || (pos === tag.VERB && !isCertain) || pos === tag.AUX) return undefined
  const before = readBefore(document, syntax, lexicon, sentence, match, surroundings.ends)
  if (before === undefined || isBare(document, match, before)) return undefined
  const { first, last } =
    entry.kind === "weapon" ? match : boundsOf(document, syntax, lexicon, sentence, match, before, surroundings)
  const start = document.tokens.start[first] ?? 0
  const end = document.tokens.end[last - 1] ?? start
  const text = document.text.slice(start, end)
  const rule = `lexicon/${entry.list}/${entry.id}`
  return entry.kind === "weapon"
    ? { kind: "weapon", first, last, head, start, end, text, rule, weaponType: entry.type }
    : {
        kind: "asset",
        first,
        last,
        head,
        start,
        end,
        text,
        rule,
        assetType: entry.type,
        ...sizeOf(document, before, end, text),
      }
}

/** Whether a word that is a thing only with an article, a number or in the plural stands alone. */
const isBare = ({ tokens }: Document, { entry, last }: ThingMatch, before: Premodifiers): boolean =>
  (entry.determined || (entry.weak && entry.kind === "weapon")) &&
  before.determiner === null &&
  before.quantity === null &&
  !/s$/u.test(tokens.lower[last - 1] ?? "")

/** The tokens of a thing's name: with what is said of it before, its own name behind it, or whose it is. */
const boundsOf = (
  document: Document,
  syntax: Syntax,
  { passing }: ThingLexicon,
  sentence: Sentence,
  match: ThingMatch,
  before: Premodifiers,
  surroundings: Surroundings,
): TokenSpan => {
  const first = openingOf(document, syntax, before.first, match.first, passing)
  const isNamed = match.entry.id === craft && document.tokens.lower[first - 1] === "the" && sentence.part !== "title"
  const named = isNamed ? nameEnd(document, syntax, match.last, sentence.last, surroundings) : match.last
  const last = named > match.last ? named : closingOf(document, syntax, named, sentence.last, surroundings.ends)
  return { first, last }
}

/** "The bridge collapse", "a house fire": what is right before a deed is what it struck; not of "the house fire chief". */
const isStruck = (
  { tokens }: Document,
  { pos }: Syntax,
  struck: ThingLexicon["struck"],
  { entry, last }: { readonly entry: Thing; readonly last: number },
  limit: number,
): boolean =>
  entry.kind === "asset" &&
  struck.get(tokens.lower[last] ?? "")?.has(entry.type) === true &&
  !struck.has(tokens.lower[last - 1] ?? "") &&
  (last + 1 >= limit || pos[last + 1] !== tag.NOUN)

/** "A bus travelling from Lima": a participle, whatever the tagger takes it for. */
const isTravelling = ({ tokens }: Document, at: number): boolean =>
  /ing$/u.test(tokens.lower[at] ?? "") && /^(?:from|to|towards?|through|between)$/u.test(tokens.lower[at + 1] ?? "")

/** How many, and the name with the number: "20 houses", "at least 50 nearby shops". Of what was told before ("two of the cars") the name is its own. */
const sizeOf = ({ text: all, tokens }: Document, before: Premodifiers, end: number, text: string) => {
  const { counted, quantity, first } = before
  const isNew = quantity !== null && !uncounted.test(tokens.lower[counted] ?? "") && tokens.lower[first - 1] !== "the"
  return { size: quantity, name: isNew ? all.slice(tokens.start[counted], end) : text }
}

/** Numbers that a name does without. */
const uncounted = /^(?:an?|one|several|many|some|few)$/u

/** Vessels and aircraft, which have names. */
const craft = "craft"
