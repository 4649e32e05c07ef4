import type { Document } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { type Syntax, tag } from "../model/syntax.js"

/** What a thing may not be, and where a name that it is called by ends. */
export interface Surroundings {
  /** Tokens of mentions that are no place. */
  readonly held: Uint8Array
  /** By token the end of the name, the day or the hour that it lies in, 0 where it lies in none; of times negative. */
  readonly ends: Int32Array
}

export const surround = ({ tokens }: Document, taken: readonly Mention[]): Surroundings => {
  const held = new Uint8Array(tokens.length)
  const ends = new Int32Array(tokens.length)
  for (const { kind, first, last } of taken) {
    if (kind !== "place") held.fill(1, first, last)
    if (kind !== "group") ends.fill(kind === "date" ? -last : last, first, last)
  }
  return { held, ends }
}

/** "The August 14 bridge collapse": what stands before a thing begins behind a day. */
export const afterDate = (ends: Int32Array, noun: number, limit: number): number => {
  let first = noun
  while (first > limit && noun - first < 8 && (ends[first - 1] ?? 0) >= 0) first--
  return noun - first < 8 ? first : limit
}

/** Where a thing's name begins: after passing adjectives and participles, with the owner whose it is ("Lee's car"). */
export const openingOf = (
  document: Document,
  syntax: Syntax,
  first: number,
  noun: number,
  passing: ReadonlySet<string>,
): number => {
  let at = first
  while (
    at < noun &&
    (passing.has(document.tokens.lower[at] ?? "") || syntax.pos[at] === tag.VERB || syntax.pos[at] === tag.ADV)
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

const capital = /^\p{Lu}/u
const prefix = /^(?:MV|MT|MS|SS|USS|HMS|M\/V|M\/T|M\/B|FV)$/u

/** "The ferry Dona Paz", "the tanker MT Aris 13": where the name of a vessel ends that stands right behind its noun; a place or a day is none. */
export const nameEnd = (
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
export const closingOf = (
  document: Document,
  syntax: Syntax,
  last: number,
  limit: number,
  ends: Int32Array,
): number => {
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
