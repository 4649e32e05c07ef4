import type { Document } from "../../model/document.js"
import type { CueKnowledge } from "./cue-knowledge.js"
import { bitsOf, classBit, classesOf, phraseHash } from "./known-phrases.js"
import type { NameSpan } from "./name-span.js"
import { geographic } from "./place-boundaries.js"
import { type TitleIndex, titlesBefore } from "./titles.js"

/** "al-Sadr". */
export const particle = /^(?:al|el|ul)-\p{L}/iu
const given = /^\p{Lu}\p{Ll}+$/u

/** "Muqtada al-Sadr": the given name before a family's "al-" belongs to it; a title and a nationality do not. */
export const isGivenName = (
  document: Document,
  { first, label }: NameSpan,
  { phrases, titles }: CueKnowledge,
): boolean => {
  const { tokens, sentences, letterCase } = document
  const sentence = sentences[tokens.sentence[first] ?? 0]
  if (label !== "person" || letterCase === "upper" || !sentence || first <= sentence.first) return false
  if (!particle.test(tokens.text[first] ?? "") || !given.test(tokens.text[first - 1] ?? "")) return false
  if (classesOf(phrases, phraseHash([tokens.lower[first - 1] ?? ""])) & classBit("demonym")) return false
  return titlesBefore(document, first, sentence, titles).length === 0
}

const givenNames = bitsOf(["female", "male"])
const article = /^(?:an?|the)$/u

/** "Fernando Villavicencio, a candidate in …": a given name before another that is no place's with it, and an apposition that is none. */
export const isIntroduced = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  { phrases, settlements }: CueKnowledge,
): boolean => {
  if (label !== "place" || last - first < 2) return false
  const { text, lower } = tokens
  if (text[last] !== "," || !article.test(lower[last + 1] ?? "")) return false
  if (lower.slice(last + 2, last + 5).some((word) => settlements.apposed.has(word))) return false
  const known = (from: number, to: number): number => classesOf(phrases, phraseHash(lower.slice(from, to)))
  return (known(first, first + 1) & givenNames) !== 0 && (known(first, last) & geographic) === 0
}

/** How many words back a description's noun may begin: "a deputy fire chief, Florence Roe,". */
const longestNoun = 3

/** "A head teacher, Florence Roe, …": between commas after a word for one person a given name begins that person's name, whatever else it is. */
export const isDescribed = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  { phrases, people }: CueKnowledge,
): boolean => {
  const { lower } = tokens
  if (label === "person" || last - first < 2 || lower[first - 1] !== "," || !closing.test(lower[last] ?? ""))
    return false
  if (!(classesOf(phrases, phraseHash([lower[first] ?? ""])) & givenNames)) return false
  for (let at = first - 2; at >= Math.max(0, first - 1 - longestNoun); at--) {
    const match = people.at(tokens, at, first - 1)
    if (match?.last !== first - 1) continue
    const { plural, people: kind } = match.entry
    return !plural && kind.category !== "organization"
  }
  return false
}
const closing = /^[,.;]$/u

/** "The murder of Senator and candidate Ann Roe": a title alone is nobody's name, but where the article has a person of that name. */
export const isBareTitle = (
  { tokens }: Document,
  { first, last, label }: NameSpan,
  names: readonly NameSpan[],
  titles: TitleIndex,
): boolean => {
  const { lower } = tokens
  if (label !== "person" || titles.at(tokens, first, last)?.last !== last) return false
  return !names.some(
    (name) =>
      name.label === "person" && name.last - name.first > last - first && lower[name.last - 1] === lower[last - 1],
  )
}
