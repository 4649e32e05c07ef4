import type { Document } from "../../model/document.js"
import { bitsOf, classBit, classesOf, type KnownPhrases, phraseHash } from "./known-phrases.js"
import type { NameSpan } from "./name-span.js"

const visits = /^(?:at|to|near|outside|inside)$/u
const goesOn = /^(?:[.,;:!?)]|for|in|on|with|and|or|at|last|this|around|tonight|tomorrow|yesterday)$/u

/** "They ate at Del Frisco's.": what is gone to and has the 's of an owner, and nothing that is owned. */
export const isVisited = ({ tokens, sentences }: Document, { first, last, label }: NameSpan): boolean => {
  const { lower } = tokens
  const end = sentences[tokens.sentence[first] ?? 0]?.last ?? 0
  if (label !== "person" && label !== "place") return false
  if (!visits.test(lower[first - 1] ?? "") || !/^['’]s$/u.test(lower[last] ?? "")) return false
  return last + 1 >= end || goesOn.test(lower[last + 1] ?? "")
}

const compass = /^(?:north|south)?(?:east|west)?$/u
const within = /^(?:in|near|around|across|throughout)$/u

/** "In Southwest Philadelphia": where something happens is a part of the town, not the club that is called so. */
export const isPartOfTown = (
  { tokens: { lower } }: Document,
  { first, last, label }: NameSpan,
  phrases: KnownPhrases,
): boolean =>
  label === "organization" &&
  last - first > 1 &&
  within.test(lower[first - 1] ?? "") &&
  compass.test(lower[first] ?? "") &&
  (classesOf(phrases, phraseHash(lower.slice(first + 1, last))) & classBit("metropolis")) !== 0

const wide = bitsOf(["country", "region"])
export const geographic = wide | bitsOf(["metropolis", "town", "village"])

/** Where a place's name goes over into that of what it lies in, "Miramar California", "Symphony Hall in Boston"; or -1. */
export const containerAt = ({ tokens }: Document, { first, last, label }: NameSpan, phrases: KnownPhrases): number => {
  if (label !== "place" || last - first < 2) return -1
  const { lower } = tokens
  const known = (from: number, to: number): number => classesOf(phrases, phraseHash(lower.slice(from, to)))
  const joint = lower.indexOf("in", first + 1)
  if (joint > first && joint < last - 1 && known(joint + 1, last) & geographic) return joint
  if (known(first, last) & geographic) return -1
  for (let at = Math.max(first + 1, last - 2); at < last; at++) {
    if (known(at, last) & wide && known(first, at) & geographic) return at
  }
  return -1
}
