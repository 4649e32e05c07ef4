import type { Gender } from "../../model/codes.js"
import type { Document } from "../../model/document.js"
import type { Mention } from "../../model/mention.js"
import { type Syntax, tag } from "../../model/syntax.js"
import { isMany } from "../group-agreement.js"

/** What the mentions of somebody or something say of it, beside its words. */
export interface Facts {
  readonly category: string | null
  readonly sector: string | null
  readonly size: number | null
  readonly many: boolean
  readonly named: boolean
  readonly gender: Gender | null
  readonly age: number | null
}

const sexes: Readonly<Record<string, Gender>> = { man: "male", woman: "female" }

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** What kind of whom or what, how many, of which sex and age: the first that a mention says of each. */
export const readFacts = (
  document: Document,
  syntax: Syntax,
  gender: Gender | null,
  mentions: readonly Mention[],
): Facts => {
  const { lower } = document.tokens
  const facts: Mutable<Facts> = {
    ...{ category: null, sector: null, size: null, many: false, named: false },
    ...{ gender, age: null },
  }
  for (const mention of mentions) {
    if (mention.kind === "person") {
      facts.named = true
      facts.age ??= mention.age
    } else if (mention.kind === "group") {
      facts.category ??= mention.category
      facts.sector ??= mention.sector
      facts.size ??= mention.size?.best ?? null
      facts.many ||= isMany(mention)
      facts.gender ??= sexes[mention.category ?? ""] ?? null
      facts.age ??= ageIn(lower, mention.first, mention.head)
    } else if (mention.kind === "organization") {
      facts.named = true
      facts.sector ??= mention.sector
    } else if (mention.kind === "asset" || mention.kind === "weapon") {
      facts.category ??= mention.kind === "asset" ? mention.assetType : mention.weaponType
      facts.size ??= mention.kind === "asset" ? (mention.size?.best ?? null) : null
      facts.named ||= syntax.pos[mention.head] === tag.PROPN
      facts.many ||= (facts.size ?? 1) > 1 || lower[mention.head] !== syntax.lemma(mention.head)
    }
  }
  return facts
}

/** Tokens before a mention that may say an age. */
const ageReach = 3

/** "A 34-year-old man". */
const ageIn = (lower: readonly string[], first: number, head: number): number | null => {
  for (let at = Math.max(0, first - ageReach); at <= head; at++) {
    const age = /^(\d{1,3})-?year-?old$/u.exec(lower[at] ?? "")?.[1]
    if (age !== undefined) return Number(age)
  }
  return null
}
