import type { Document } from "../model/document.js"
import type { GroupMention } from "../model/mention.js"
import { collective } from "./bodies.js"
import type { ReferringWords } from "./referring-words.js"

/** "A police officer … the city's police chief": a rank is not told of by another word. */
export const isOfAnotherRank = ({ rank }: ReferringWords, before: GroupMention, here: GroupMention): boolean =>
  before.noun !== here.noun && [before, here].some(({ noun }) => rank.has(noun.slice(noun.lastIndexOf(" ") + 1)))

/** "The Russians" are no Chechens. */
export const isOfAnotherNation = (before: GroupMention, here: GroupMention): boolean =>
  before.category === "nationals" && here.category === "nationals" && before.noun !== here.noun

/** "The defence ministry" and "the ministry" may be one, "the defence ministry" and "the interior ministry" not. */
export const isSameBody = (before: GroupMention, here: GroupMention): boolean =>
  before.category !== collective ||
  before.rule === here.rule ||
  [before, here].some(({ rule, noun }) => rule.endsWith(`/${noun}`))

/** One is not many; two numbers that differ are two groups. */
export const fits = (before: GroupMention, here: GroupMention): boolean => {
  // "State agencies" are more than "the agency".
  if (before.category === collective && here.category === collective) return before.plural === here.plural
  if (before.category !== collective && here.category !== collective && isMany(before) !== isMany(here)) return false
  const one = before.size?.best ?? null
  const other = here.size?.best ?? null
  return one === null || other === null || one === other || !isMany(here)
}

/** "Two men", "the pair". */
export const isMany = ({ plural, size }: GroupMention): boolean => plural || (size?.best ?? 1) > 1

/** "Kazakh police" and "police" may be one, "Kazakh police" and "Russian police" not. */
export const sameOwner = (document: Document, before: GroupMention, here: GroupMention): boolean => {
  const one = leadingName(document, before)
  const other = leadingName(document, here)
  return one === "" || other === "" || one === other
}

export const capital = /^\p{Lu}\p{L}/u

/** The name before the noun ("Kazakh" in "Kazakh police"), in lower case; a sentence's first word is none. */
const leadingName = ({ tokens, letterCase }: Document, { first, head }: GroupMention): string => {
  if (letterCase === "upper") return ""
  for (let at = first - 1; at < head; at++) {
    const opens = tokens.sentence[at - 1] !== tokens.sentence[at]
    const inside = tokens.sentence[at] === tokens.sentence[head]
    if (inside && !opens && capital.test(tokens.text[at] ?? "")) return tokens.lower[at] ?? ""
  }
  return ""
}

/** "Top Spanish leaders … Spanish Basque leaders": bare plurals that are described differently are two groups. */
export const isOfOneKind = ({ tokens }: Document, before: GroupMention, here: GroupMention): boolean => {
  if (before.category === collective || here.definite) return true
  const [one, other] = [before, here].map(({ first, head }) => tokens.lower.slice(first, head))
  const isWithin = (inner: readonly string[] = [], outer: readonly string[] = []) =>
    inner.every((word) => outer.includes(word))
  return isWithin(one, other) || isWithin(other, one)
}
