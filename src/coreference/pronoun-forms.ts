import type { Gender } from "../model/codes.js"
import type { Document } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { ReferringWords } from "./referring-words.js"

export interface Pronoun {
  readonly number: "singular" | "plural" | "neuter"
  readonly gender: Gender | null
}
const male: Pronoun = { number: "singular", gender: "male" }
const female: Pronoun = { number: "singular", gender: "female" }
export const neuter: Pronoun = { number: "neuter", gender: null }
const plural: Pronoun = { number: "plural", gender: null }
export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, male] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, female] as const),
  ...["it", "its", "itself"].map((word) => [word, neuter] as const),
  ...["they", "them", "their", "theirs", "themselves"].map((word) => [word, plural] as const),
])

/** "It is clear that", "it was not known whether", "it rained": nothing is meant. */
export const isEmpty = ({ tokens }: Document, syntax: Syntax, { impersonal }: ReferringWords, at: number): boolean => {
  if (tokens.lower[at] !== "it") return false
  const pos = syntax.pos[at + 1]
  if (pos !== tag.AUX && !impersonal.has(tokens.lower[at + 1] ?? "")) return false
  for (let next = at + 2; next < at + 7; next++) {
    if (/^(?:that|whether|if|to|how|why|when|who)$/u.test(tokens.lower[next] ?? "")) return true
    if (/^[.,;]$/u.test(tokens.lower[next] ?? "")) return false
  }
  return false
}
