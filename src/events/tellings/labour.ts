import type { IncidentMention } from "../../model/mention.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"

const spanned = /-(?:hour|day|week|month|year)$/u

/** "A strike by nurses", "a ten-day strike": work laid down; what kills is a blow, whoever was at work. */
export const isLabour = (scene: Scene, { first, head }: IncidentMention, sentence: number): boolean => {
  const { lower } = scene.document.tokens
  const { sentences } = scene.document
  const { labour, called } = scene.knowledge.words.labour
  const clauses = scene.syntax.clauses(sentence)
  if (clauses.some((clause) => isDeadly(scene, clause, head))) return false
  if (clauses.some(({ object, lemma }) => object?.head === head && called.has(lemma))) return true
  return (
    spanned.test(lower[first - 1] ?? "") ||
    lower.slice(sentences[sentence - 1]?.first ?? 0, sentences[sentence + 1]?.last).some((word) => labour.has(word))
  )
}

const isDeadly = (scene: Scene, { subject, verb }: Clause, head: number): boolean => {
  const told = triggerOn(scene, verb)
  if (subject?.head !== head || told?.kind !== "incident") return false
  return scene.knowledge.triggers.byId.get(told.trigger)?.harm === "killed"
}

/** Whether a phrase has a word of labour: "nurses in Wales". */
export const isLabourIn = ({ document: { tokens }, knowledge }: Scene, { first, last }: Phrase): boolean =>
  tokens.lower.slice(first, last).some((word) => knowledge.words.labour.labour.has(word))
