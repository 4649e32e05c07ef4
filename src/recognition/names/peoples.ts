import type { Document } from "../../model/document.js"
import { bitsOf, classBit, classesOf, type KnownPhrases, phraseHash } from "./known-phrases.js"
import type { NameSpan } from "./name-span.js"

const indefinite = /^an?$/u
const aged = /-year-old$/u

/** "A 19-year-old Latino", "a Texan": after "a" one capitalised word is a kind of people, and nobody's name. */
export const isKindOfPeople = ({ tokens: { lower } }: Document, { first, last, label }: NameSpan): boolean =>
  label === "person" &&
  last - first === 1 &&
  indefinite.test(lower[aged.test(lower[first - 1] ?? "") ? first - 2 : first - 1] ?? "")

const demonym = classBit("demonym")
const personal = bitsOf(["female", "male", "surname"])

/** "Ann Roe told Venezuelans to vote": a people, and nobody's name. */
export const isPeople = ({ tokens }: Document, { first, last, label }: NameSpan, phrases: KnownPhrases): boolean => {
  if (label !== "person" || last - first !== 1) return false
  const word = tokens.lower[first] ?? ""
  const classes = classesOf(phrases, phraseHash([word]))
  const singular = /[^s]s$/u.test(word) ? classesOf(phrases, phraseHash([word.slice(0, -1)])) : 0
  return ((classes | singular) & demonym) !== 0 && (classes & personal) === 0
}
