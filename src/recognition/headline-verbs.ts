import type { TriggerForm } from "../lexicon/trigger-forms.js"
import type { Document, Sentence } from "../model/document.js"
import { type Syntax, tag, verbal } from "../model/syntax.js"

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.ADJ])
const many = /(?:[^s]s|police|men|women|people|children)$/u

/**
 * "Child drowns in pool", "task force arrests 14", "police arrest five": the verb of a headline in which the tagger sees nouns alone. A form
 * that may be a noun too (`isNoun`) is the verb only before a number.
 */
export const isHeadlineVerb = (
  { tokens: { lower } }: Document,
  { pos }: Syntax,
  { part, first, last }: Sentence,
  at: number,
  form: TriggerForm,
  isNoun: boolean,
): boolean => {
  if (part !== "title" || at === first || (form !== "third" && form !== "base")) return false
  for (let other = first; other < last; other++) if (verbal.has(pos[other] ?? -1)) return false
  if (!nominal.has(pos[at - 1] ?? -1)) return false
  if (pos[at + 1] === tag.NUM) return form === "third" || many.test(lower[at - 1] ?? "")
  return form === "third" && !isNoun
}
