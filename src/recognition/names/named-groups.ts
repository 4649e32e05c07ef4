import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { PhraseIndex } from "../../lexicon/phrase-index.js"
import { type Sector, sectors } from "../../model/codes.js"
import type { Document, TokenSpan } from "../../model/document.js"
import type { NameSpan } from "./name-span.js"

const shape = {
  use: z.enum(["noun", "cue"]),
  sector: z.enum(sectors).optional(),
  suffix: z.boolean().default(false),
}
type GroupWord = Entry & z.infer<z.ZodObject<typeof shape>>
export type GroupWords = PhraseIndex<GroupWord>

/** @throws BlotterError `lexicon-invalid` */
export const loadGroupWords = (): GroupWords => new PhraseIndex(loadList("named-groups", shape))

/** A name that the words beside it tell to be a group's, with the sector that they tell. */
export interface NamedGroup extends TokenSpan {
  readonly sector: Sector
}

const capital = /^["“'‘]?\p{Lu}/u
const opening = /^["“'‘]$/u
const joining = new Set(["of", "the", "and", "de", "la", "del", "los", "al", "-", "for"])
/** Between the noun and the cue: "a gang of youths calling itself …". */
const widest = 4

/** Finds groups that no list holds and no model knows, by what they are called: "a gang calling itself the Night Owls". */
export const findNamedGroups = (
  document: Document,
  words: GroupWords,
  names: readonly NameSpan[],
): readonly NamedGroup[] => {
  const { tokens } = document
  const found: NamedGroup[] = []
  for (const sentence of document.sentences) {
    let noun: { readonly last: number; readonly sector: Sector } | undefined
    for (let at = sentence.first; at < sentence.last; ) {
      const match = words.at(tokens, at, sentence.last)
      if (match?.entry.use === "noun" && match.entry.sector) {
        const { sector, suffix } = match.entry
        if (suffix) {
          const before = names.find(
            ({ last, label }) => last === match.first && label !== "place" && label !== "organization",
          )
          if (before) found.push({ first: before.first, last: before.last, sector })
        }
        noun = { last: match.last, sector }
      } else if (match && noun && match.first - noun.last <= widest) {
        const name = nameFrom(document, match.last, sentence)
        if (name) found.push({ sector: noun.sector, ...name })
      }
      at = match ? match.last : at + 1
    }
  }
  return found
}

/** The capitalised words from token `from`, quotation marks and an article before them left out. */
const nameFrom = ({ tokens, letterCase }: Document, from: number, sentence: TokenSpan): TokenSpan | undefined => {
  if (letterCase === "upper") return undefined
  let first = from
  while (first < sentence.last && (opening.test(tokens.text[first] ?? "") || tokens.lower[first] === "the")) first++
  if (!capital.test(tokens.text[first] ?? "")) return undefined
  let last = first + 1
  for (let at = last; at < sentence.last; at++) {
    if (capital.test(tokens.text[at] ?? "")) last = at + 1
    else if (!joining.has(tokens.lower[at] ?? "")) break
  }
  return { first, last }
}

/** Puts the groups in place of the names that they overlap, but for a person who bears a group's name for a surname ("Luis Mir"). */
export const withNamedGroups = (names: readonly NameSpan[], found: readonly NamedGroup[]): readonly NameSpan[] => {
  const groups = found.filter((group) => !names.some((name) => name.label === "person" && isSurname(group, name)))
  if (groups.length === 0) return names
  const all: NameSpan[] = []
  for (const group of groups) {
    if (!all.some((name) => overlaps(name, group)))
      all.push({ first: group.first, last: group.last, label: "organization", confidence: 0.9, sector: group.sector })
  }
  for (const name of names) if (!groups.some((group) => overlaps(name, group))) all.push(name)
  return all.sort((a, b) => a.first - b.first)
}

const overlaps = (one: TokenSpan, other: TokenSpan): boolean => one.first < other.last && other.first < one.last

const isSurname = (one: TokenSpan, name: TokenSpan): boolean => one.first > name.first && one.last === name.last
