import type { Sentence } from "../../model/document.js"
import type { NameSpan } from "../names/name-span.js"
import type { Finding } from "./finding.js"
import { makeFinding } from "./finding-maker.js"
import { endOfName, isNameAt } from "./name-shape.js"
import { isCalledTown, readCues } from "./place-cues.js"
import type { Ground } from "./place-ground.js"
import { isFollowedByTown } from "./place-type.js"

/** What follows the name of a dateline. */
const endsName = /^(?:[,(:]|-+|–|—)$/u

/** "PORT TALVO (Reuters) -": a dateline opens with a place's whole name, though the gazetteer knows but a part of it. */
export const readHeading = (ground: Ground, sentence: Sentence, span: NameSpan | undefined): Finding | undefined => {
  const { document, gazetteer } = ground
  const { tokens } = document
  const last = endOfName(document, sentence.first, sentence.last)
  const match = gazetteer.matches(tokens, sentence.first, last).at(-1)
  if (last - sentence.first < 2 || !endsName.test(tokens.lower[last] ?? "") || match?.last === last) return undefined
  // "NEWS RELEASE (11 a.m.)" names no place.
  if (match === undefined && span?.label !== "place") return undefined
  if (match !== undefined && gazetteer.entry(tokens, match.last, last) >= 0) return undefined
  return unlistedTown(ground, sentence, sentence.first, last, span)
}

/** "The village of Oranga", "in Mundeke, a hamlet near Beni", "in the Nahar village": what the words call a town is one, listed or not. */
export const readDescribed = (
  ground: Ground,
  sentence: Sentence,
  at: number,
  span: NameSpan | undefined,
): Finding | undefined => {
  const { document, gazetteer, words } = ground
  const { tokens } = document
  if (!isNameAt(tokens, at) || (span !== undefined && span.first < at)) return undefined
  const before = tokens.lower[tokens.lower[at - 1] === "the" ? at - 2 : at - 1] ?? ""
  const last = endOfName(document, at, sentence.last)
  // "Raided Kuka Babila, a village in": whatever stands before it.
  const isApposed = isCalledTown(document, words, last)
  if (at === sentence.first && !isApposed) return undefined
  if (before !== "of" && words.beside.get(before) === undefined && !isApposed) return undefined
  if (span !== undefined && (span.label === "place" || span.last > last)) return undefined
  if (gazetteer.matches(tokens, at, last).length > 0) return undefined
  const { said, located } = readCues(document, words, { first: at, last }, sentence.first)
  const ofTown = said === "town" && tokens.lower[at - 1] === "of"
  // "The Sikhin village", but not "the Chechen village of Gyami".
  const isOfOther = tokens.lower[at - 1] === "the" && /^of|^\p{Lu}/u.test(tokens.text[last + 1] ?? "")
  const isFollowed = !isOfOther && isFollowedByTown(document, { first: at, last }, words)
  const called = isApposed || isFollowed
  if (!ofTown && !(located && called) && !(isApposed && isIn(tokens.lower, last))) return undefined
  return unlistedTown(ground, sentence, at, last, span)
}

/** ", a remote farming village in": what is called a town is said to lie somewhere. */
const isIn = (lower: readonly string[], last: number): boolean =>
  lower.slice(last + 2, last + 8).some((word) => /^(?:in|near|of|outside|on)$/u.test(word))

/** A town that no gazetteer holds. */
const unlistedTown = (
  ground: Ground,
  sentence: Sentence,
  first: number,
  last: number,
  span: NameSpan | undefined,
): Finding => {
  const finding = makeFinding(ground, sentence, first, { last, entry: -1, ambiguous: false }, span)
  return { ...finding, said: "town", label: "place", confidence: 1, cover: "whole" }
}
