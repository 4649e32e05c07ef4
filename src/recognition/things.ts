import { z } from "zod"
import { loadInflection } from "../lexicon/inflection.js"
import { type Entry, loadList } from "../lexicon/load.js"
import { PhraseIndex } from "../lexicon/phrase-index.js"
import type { Document, Sentence } from "../model/document.js"
import { FormMemo } from "../model/form-memo.js"
import type { AssetMention, Mention, WeaponMention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import { isLaidMine, loadMineWords, type MineWords } from "./laid-mines.js"
import { type Premodifiers, readPremodifiers } from "./noun-phrase.js"
import { loadQuantities, type Quantities } from "./quantities.js"

interface Thing extends Entry {
  readonly kind: "weapon" | "asset"
  readonly type: string
  readonly list: string
  readonly weak: boolean
  readonly determined: boolean
}

/** What `findThings` reads with. */
export interface ThingLexicon {
  readonly index: PhraseIndex<Thing>
  readonly figurative: PhraseIndex<Entry>
  readonly quantities: Quantities
  /** Of what kinds of things a deed says, right behind one, that it suffered it; of none for things that are no more than the word's part. */
  readonly struck: ReadonlyMap<string, ReadonlySet<string>>
  readonly mines: MineWords
  /** What a mine that is laid is. */
  readonly mine: Thing | undefined
  /** Whether a phrase of either list may begin with a form. */
  readonly begins: FormMemo
}

const shape = { weak: z.boolean().default(false), determined: z.boolean().default(false) }

/** @throws BlotterError `lexicon-invalid` */
export const loadThingLexicon = (): ThingLexicon => {
  const inflection = loadInflection()
  const plurals = (phrases: readonly string[]) => [
    ...new Set([...phrases, ...phrases.map((noun) => inflection.plural(noun))]),
  ]
  const weapons = loadList("weapons", { weaponType: z.string(), ...shape }).map((entry): Thing => {
    const { phrases, weaponType, ...rest } = entry
    return { ...rest, phrases: plurals(phrases), kind: "weapon", type: weaponType, list: "weapons" }
  })
  const assets = loadList("assets", { assetType: z.string(), ...shape }).map((entry): Thing => {
    const { phrases, assetType, ...rest } = entry
    return { ...rest, phrases: plurals(phrases), kind: "asset", type: assetType, list: "assets" }
  })
  const index = new PhraseIndex([...weapons, ...assets])
  const figurative = new PhraseIndex(loadList("figurative", {}))
  const begins = new FormMemo((lower) => (index.begins(lower) || figurative.begins(lower) ? 1 : 0))
  const compounds = loadList("struck-compounds", { of: z.array(z.string()) })
  const struck = new Map(compounds.flatMap(({ phrases, of }) => phrases.map((word) => [word, new Set(of)] as const)))
  const mine = weapons.find(({ id }) => id === "mine")
  return { index, figurative, quantities: loadQuantities(), struck, mines: loadMineWords(), mine, begins }
}

/** What a thing may not be, and where a name that it is called by ends. */
interface Surroundings {
  /** Tokens of mentions that are no place. */
  readonly held: Uint8Array
  /** By token the end of the name, the day or the hour that it lies in, 0 where it lies in none; of times negative. */
  readonly ends: Int32Array
}

const surround = ({ tokens }: Document, taken: readonly Mention[]): Surroundings => {
  const held = new Uint8Array(tokens.length)
  const ends = new Int32Array(tokens.length)
  for (const { kind, first, last } of taken) {
    if (kind !== "place") held.fill(1, first, last)
    if (kind !== "group") ends.fill(kind === "date" ? -last : last, first, last)
  }
  return { held, ends }
}

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
  const { held, ends } = surroundings
  const head = match.last - 1
  const pos = syntax.pos[head]
  // "Fruit stands" are no verb, whatever the tagger says.
  const isCertain = head > match.first && /s$/u.test(document.tokens.lower[head] ?? "")
  if (held[head] || (pos === tag.VERB && !isCertain) || pos === tag.AUX) return undefined
  const before = readBefore(document, syntax, lexicon, sentence, match, ends)
  if (before === undefined) return undefined
  const first = entry.kind === "weapon" ? match.first : openingOf(document, syntax, before.first, match.first)
  const named =
    entry.id === craft && document.tokens.lower[first - 1] === "the" && sentence.part !== "title"
      ? nameEnd(document, syntax, match.last, sentence.last, surroundings)
      : match.last
  const last =
    entry.kind === "weapon" || named > match.last ? named : closingOf(document, syntax, named, sentence.last, ends)
  if (
    (entry.determined || (entry.weak && entry.kind === "weapon")) &&
    before.determiner === null &&
    before.quantity === null &&
    !/s$/u.test(document.tokens.lower[head] ?? "")
  )
    return undefined
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

/** "The August 14 bridge collapse": what stands before a thing begins behind a day. */
const afterDate = (ends: Int32Array, noun: number, limit: number): number => {
  let first = noun
  while (first > limit && noun - first < 8 && (ends[first - 1] ?? 0) >= 0) first--
  return noun - first < 8 ? first : limit
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

/** Adjectives that say what one thinks of a thing or what became of it, and so are no part of its name. */
const passing =
  /^(?:important|major|main|several|nearby|other|another|new|old|large|small|big|damaged|destroyed|burned|burning|whole|same|own|first|second|various|many|entire|unidentified|parked|local|powerful|huge|next)$/u

/** Where a thing's name begins: after passing adjectives and participles, with the owner whose it is ("Lee's car"). */
const openingOf = (document: Document, syntax: Syntax, first: number, noun: number): number => {
  let at = first
  while (
    at < noun &&
    (passing.test(document.tokens.lower[at] ?? "") || syntax.pos[at] === tag.VERB || syntax.pos[at] === tag.ADV)
  )
    at++
  const { lower } = document.tokens
  if (lower[at - 1] === "-" && syntax.pos[at] === tag.PROPN) return openingOfName(document, syntax, at)
  if (at !== noun || !/^['’]s$/u.test(lower[at - 1] ?? "")) return at
  let owner = at - 1
  while (owner > 0 && at - owner < 6 && syntax.pos[owner - 1] === tag.PROPN) owner--
  return owner === at - 1 ? at : owner
}

/** "The Alva - Bren - Corto pipeline": a name of several that are joined by hyphens. */
const openingOfName = ({ tokens }: Document, { pos }: Syntax, from: number): number => {
  let at = from
  while (
    at > 1 &&
    from - at < 8 &&
    (pos[at - 1] === tag.PROPN || (tokens.lower[at - 1] === "-" && pos[at - 2] === tag.PROPN))
  )
    at--
  return at
}

/** Vessels and aircraft, which have names. */
const craft = "craft"
const capital = /^\p{Lu}/u
const prefix = /^(?:MV|MT|MS|SS|USS|HMS|M\/V|M\/T|M\/B|FV)$/u

/** "The ferry Dona Paz", "the tanker MT Aris 13": where the name of a vessel ends that stands right behind its noun; a place or a day is none. */
const nameEnd = (
  { tokens, letterCase }: Document,
  { pos }: Syntax,
  last: number,
  limit: number,
  { held, ends }: Surroundings,
): number => {
  let end = last
  const isName = (at: number): boolean =>
    (ends[at] ?? 0) >= 0 && ((ends[at] ?? 0) === 0 || held[at] === 1) && capital.test(tokens.text[at] ?? "")
  const isNamed = (at: number): boolean =>
    prefix.test(tokens.text[at] ?? "") || (pos[at] === tag.PROPN ? isName(at) : pos[at] === tag.NUM && at > last)
  while (letterCase !== "upper" && end < limit && end < last + 4 && isNamed(end)) end++
  return end
}

/** Where it ends: with whose or of what it is, where that follows at once ("offices of two labor unions"); a name is not cut in two. */
const closingOf = (document: Document, syntax: Syntax, last: number, limit: number, ends: Int32Array): number => {
  const { lower } = document.tokens
  if (lower[last] !== "of") return last
  let end = last
  for (let at = last + 1; at < Math.min(limit, last + 9); at++) {
    const pos = syntax.pos[at]
    const name = ends[at] ?? 0
    if (name < 0) break
    if (name > 0) {
      end = name
      at = name - 1
    } else if (pos === tag.NOUN || pos === tag.PROPN) end = at + 1
    else if (
      pos !== tag.DET &&
      pos !== tag.ADJ &&
      pos !== tag.NUM &&
      !((lower[at] === "of" || /^['’]s$/u.test(lower[at] ?? "")) && end === at)
    )
      break
  }
  return end > last && end - last <= 10 ? end : last
}
