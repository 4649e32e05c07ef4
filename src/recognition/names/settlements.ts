import type { SettlementWords } from "../../lexicon/settlement-words.js"
import type { Document, TokenSpan, Tokens } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import { amend, type NameSpan } from "./name-span.js"

const article = /^(?:an?|the)$/u
const joined = /^(?:and|or|,)$/u

/** What follows a settlement's noun that is no part of another's ("a village councillor"). */
const lies = /^(?:[,.]|in|near|outside|on|about|some|just|where|that|which|with|of|north|south|east|west|\d.*)$/u
/** Words between the article and the noun: "a remote mountain village". */
const widestDescription = 3

/** "Kobli, a remote village in Tarka": a settlement's noun in apposition, with where it lies behind it. */
const isCalledSettlement = ({ lower, text }: Tokens, last: number, { called }: SettlementWords): boolean => {
  if (text[last] !== "," || !article.test(lower[last + 1] ?? "")) return false
  for (let at = last + 2; at <= last + 2 + widestDescription; at++) {
    if (called.has(lower[at] ?? "")) return lies.test(lower[at + 1] ?? "")
    if (!/^\p{L}[\p{L}-]*$/u.test(text[at] ?? "")) return false
  }
  return false
}

/** "The village of Kobli", "the towns of Kobli and Tarka": a place, whatever its name looks like. */
export const isSettlement = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  settled: NameSpan | undefined,
  words: SettlementWords,
): boolean => {
  const { lower } = tokens
  if (label !== "person" && label !== "organization") return false
  if (lower[first - 1] === "of" && words.called.has(lower[first - 2] ?? "")) return true
  if (isCalledSettlement(tokens, last, words)) return true
  return settled !== undefined && settled.last === first - 1 && joined.test(lower[first - 1] ?? "")
}

/** What is once called a settlement is one wherever its words stand, though the model has them as other names there. */
export const everywhere = (
  { text }: Tokens,
  names: readonly NameSpan[],
  settlements: readonly NameSpan[],
): readonly NameSpan[] => {
  const told = flatMap(settlements, (name): readonly NameSpan[] => {
    const words = text.slice(name.first, name.last)
    const again: NameSpan[] = []
    for (let at = text.indexOf(words[0] ?? ""); at >= 0; at = text.indexOf(words[0] ?? "", at + 1))
      if (words.every((word, index) => text[at + index] === word))
        again.push(amend(name, { first: at, last: at + words.length }))
    return again
  })
  const isFreeOf = (one: TokenSpan, other: TokenSpan): boolean => one.last <= other.first || other.last <= one.first
  const kept = names.filter(
    (name) => name.label === "place" || told.every((place) => isFreeOf(name, place) || name.last > place.last),
  )
  const places = told.filter((place) => kept.every((name) => isFreeOf(name, place)))
  return [...kept, ...places].toSorted((a, b) => a.first - b.first)
}
