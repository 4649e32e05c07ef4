import type { Document } from "../model/document.js"
import type { GroupMention } from "../model/mention.js"
import { collective, stately } from "./bodies.js"
import type { Draft, Drafts } from "./draft.js"
import { capital } from "./group-agreement.js"

/** "The Night Owls gang", "an armed group known as the Red Hand": the body is the one whose name stands beside its noun. */
export const namedBody = (
  { tokens }: Document,
  drafts: Drafts,
  index: number,
  mention: GroupMention,
): Draft | undefined => {
  if (mention.category !== collective || mention.plural) return undefined
  for (let at = Math.max(0, index - 2); at < index + 3; at++) {
    const name = drafts.mentions[at]
    if (name?.kind !== "organization") continue
    if (name.first < mention.head && isBeside(tokens.lower.slice(name.last, mention.head))) return drafts.ofMention[at]
    // "The rebel group Red Hand", "the news agency HARP"; not "the police Chief Roe".
    const apposed = name.first > mention.head && isQuotes(tokens.lower.slice(mention.head + 1, name.first))
    if (apposed && !stately.has(mention.sector ?? "")) return drafts.ofMention[at]
    // "The union, FNTR, said".
    const beside = name.first === mention.head + 2 && tokens.lower[mention.head + 1] === ","
    if (beside && mention.definite && tokens.lower[name.last] === ",") return drafts.ofMention[at]
    const between = tokens.lower.slice(mention.head + 1, name.first)
    const called = name.rule === "names/called" && name.first > mention.head && between.length <= widest
    if (called && !between.some((word) => stop.test(word))) return drafts.ofMention[at]
  }
  return undefined
}

const quote = /^(?:["“”'‘’]|'')$/u
const isQuotes = (words: readonly string[]): boolean => words.every((word) => quote.test(word))

/** What may stand between a name and its noun: a mark, and one word of the noun ("the Red Hand guerrilla group", "HARP news agency"). */
const isBeside = (words: readonly string[]): boolean => {
  const rest = words.filter((word) => !quote.test(word))
  return rest.length === 0 || (rest.length === 1 && /^\p{L}+$/u.test(rest[0] ?? ""))
}

/** "The charity Harbour Watch": a noun that a name follows is no other body's, though nobody knows the name. */
export const isNaming = ({ tokens, letterCase }: Document, { category, plural, last }: GroupMention): boolean => {
  if (category !== collective || plural || letterCase === "upper") return false
  const at = quote.test(tokens.lower[last] ?? "") ? last + 1 : last
  return capital.test(tokens.text[at] ?? "") && tokens.sentence[at] === tokens.sentence[last - 1]
}

/** Tokens between a body's noun and its name: "a group of youths calling itself the Night Owls". */
const widest = 6
const stop = /^[,.;:()]$/u
