import { officialSectors, type Sector } from "../model/codes.js"
import type { Document } from "../model/document.js"
import type { GroupMention, Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"

/** The kind of a group that is one body: "the company". */
export const collective = "organization"

/** Sectors of gangs and armed groups. */
export const outlaws: ReadonlySet<string> = new Set<Sector>(["CRM", "REB", "UAF"])
/** Bodies of which a place has one of its own: "the police", "the army" need no name before them. */
export const stately: ReadonlySet<string> = new Set<Sector>([...officialSectors, "LEG"])
/** How many sentences back a body may have been named. */
const reach = 3

const outlawOrUnknown = (sector: Sector | null): boolean => sector === null || outlaws.has(sector)

/**
 * Gives "the group" to the body that it means: of those that the last sentences name, or call by a word that says more, the first of the
 * nearest sentence; no force or office of a state.
 */
export const referToBodies = (document: Document, syntax: Syntax, drafts: Drafts): void => {
  const { lower } = document.tokens
  const held = new Set<number>()
  for (const [index, { kind, first, last }] of drafts.mentions.entries())
    if (kind === "organization" || (kind === "group" && drafts.ofMention[index]))
      for (let at = first; at < last; at++) held.add(at)
  for (let at = 1; at < lower.length; at++) {
    // "A group of hikers … the group": people who are together.
    if (/^an?$/u.test(lower[at - 1] ?? "") && drafts.words.body.has(lower[at] ?? "")) break
    if (lower[at - 1] !== "the" || !drafts.words.body.has(lower[at] ?? "") || held.has(at)) continue
    if (lower[at + 1] === "of" || !closes.has(syntax.pos[at + 1] ?? tag.PUNCT)) continue
    const meant = bodyBefore(document, drafts, at, (mention) =>
      mention.kind === "organization" ? mention.sector === null || !stately.has(mention.sector) : isBand(mention),
    )
    meant?.references.push(at)
  }
}

/** What may follow a noun that ends its phrase. */
const closes: ReadonlySet<number> = new Set([
  tag.VERB,
  tag.AUX,
  tag.PUNCT,
  tag.ADP,
  tag.PART,
  tag.CCONJ,
  tag.SCONJ,
  tag.ADV,
  tag.PRON,
])

const isBand = (mention: Mention): boolean =>
  mention.kind === "group" && mention.category === "organization" && outlaws.has(mention.sector ?? "")

/** The named body that "the militant group", "the company" means: of its kind, or of none that is known. */
export const namedBodyBefore = (
  document: Document,
  drafts: Drafts,
  { first, sector }: GroupMention,
): Draft | undefined => {
  if (sector === null || stately.has(sector)) return undefined
  const fits = outlaws.has(sector) ? outlawOrUnknown : (other: Sector | null) => other === null || other === sector
  return bodyBefore(document, drafts, first, (mention) => mention.kind === "organization" && fits(mention.sector))
}

/** "The agency": the last body told of that has been called by a name or a noun with that word at its end. */
export const bodyOfWord = (
  { tokens: { lower } }: Document,
  drafts: Drafts,
  { first, head }: GroupMention,
): Draft | undefined => {
  // "The defence ministry" is called by more than that word.
  if (head !== first) return undefined
  const called = new Set<Draft>()
  let found: Draft | undefined
  for (const [index, mention] of drafts.mentions.entries()) {
    if (mention.last > first) break
    const draft = drafts.ofMention[index]
    const isBody = mention.kind === "organization" || (mention.kind === "group" && mention.category === "organization")
    if (draft && isBody && lower[mention.last - 1] === lower[head]) called.add(draft)
  }
  for (const [index, mention] of drafts.mentions.entries()) {
    if (mention.last > first) break
    const draft = drafts.ofMention[index]
    if (draft && called.has(draft)) found = draft
  }
  return found
}

const bodyBefore = (
  { tokens: { sentence } }: Document,
  drafts: Drafts,
  at: number,
  fits: (mention: Mention) => boolean,
): Draft | undefined => {
  let found: Draft | undefined
  let nearest = (sentence[at] ?? 0) - reach - 1
  for (const [index, mention] of drafts.mentions.entries()) {
    if (mention.last > at) break
    const place = sentence[mention.first] ?? 0
    if (place <= nearest || !fits(mention)) continue
    found = drafts.ofMention[index] ?? found
    nearest = place
  }
  return found
}

/** Whether people act as one body: "the police", "prosecutors". */
export const isBody = (mention: GroupMention): boolean =>
  mention.size === null && (mention.category === collective || (mention.plural && stately.has(mention.sector ?? "")))
