import type { Document } from "../model/document.js"
import { type Syntax, tag } from "../model/syntax.js"
import type { Draft, Drafts } from "./draft.js"

const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
const smallest = 2
const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.NUM, tag.SYM])

/**
 * "The six were killed on Monday", "the two, after robbing the bus, …": how many are meant where a number alone speaks of people; 0
 * elsewhere.
 */
export const numberedAt = ({ tokens }: Document, { pos }: Syntax, at: number, limit: number): number => {
  if (tokens.lower[at - 1] !== "the" || at + 1 >= limit) return 0
  const size = numbers.indexOf(tokens.lower[at] ?? "")
  // "The two sides", "the four of them", "the two-year-old".
  if (size < 0 || nominal.has(pos[at + 1] ?? -1) || tokens.lower[at + 1] === "of") return 0
  return size + smallest
}

/** The last people told of who were as many, in `candidates` in the order of the text. */
export const asManyAs = (
  { mentions }: Drafts,
  candidates: readonly { readonly draft: Draft; readonly token: number }[],
  size: number,
  /** Whether a token is near enough. */
  isNear: (token: number) => boolean,
): Draft | undefined =>
  candidates.findLast(
    ({ draft, token }) =>
      isNear(token) &&
      draft.mentions.some((index) => {
        const mention = mentions[index]
        return mention?.kind === "group" && mention.category !== "organization" && mention.size?.best === size
      }),
  )?.draft
