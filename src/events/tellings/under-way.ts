import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"
import { subjectOf } from "./subjects.js"

/**
 * The clause that a trigger stands in: the one that holds it (`clause`), but where the tagger has a noun for a verb ("Fighting broke
 * out"), the one whose subject it is.
 */
export const clauseOf = (
  scene: Scene,
  sentence: number,
  mention: IncidentMention,
  trigger: Trigger | undefined,
  clause: Clause | null,
): Clause | null => {
  if (trigger?.word !== "noun") return clause
  const isTaken = clause === null || clause.verb === mention.head || clause.group.first === mention.head
  return isTaken ? (scene.syntax.clauses(sentence).find((one) => isSubjectOf(one, mention)) ?? clause) : clause
}

/** Whether a noun is what its clause speaks of, in the tree or right before the verb. */
const isSubjectOf = ({ subject, verb, group }: Clause, { head, last }: IncidentMention): boolean =>
  subject?.head === head || (subject === null && (group.first === last || (group.first === head && verb === last)))

/**
 * "Protests broke out in Lima on Monday", "heavy fighting flared", "two days of riots followed", "farmers staged protests": what many do is
 * told as one happening, of many or not, where it begins or goes on, or where somebody holds it.
 */
export const isUnderWay = (
  scene: Scene,
  { subject }: Trigger,
  mention: IncidentMention,
  clause: Clause | null,
): boolean => {
  if ((subject !== "participant" && subject !== "side") || clause === null) return false
  const part = scene.knowledge.supports.get(clause.lemma)
  const isPast = clause.tense === "past" || clause.group.first === mention.head
  // "Fighting resumed".
  const isGoingOn = part === "happen" || (part === "commit" && clause.object === null && clause.voice === "active")
  if (isSubjectOf(clause, mention) || isSpanOf(scene, clause, mention)) return isPast && isGoingOn
  return subject === "participant" && isPast && isHeldBy(scene, clause, mention.head, part === "commit")
}

/** "Farmers staged protests", "students held a sit-in". */
const isHeldBy = (scene: Scene, clause: Clause, head: number, isCommitted: boolean): boolean => {
  const holder = clause.object?.head === head ? subjectOf(scene, clause) : null
  const isHeld = isCommitted || scene.knowledge.words.labour.taken.has(clause.lemma)
  return isHeld && holder !== null && kindsAt(scene, holder.head).includes("person")
}

/** "Two days of riots". */
const isSpanOf = ({ document: { tokens } }: Scene, { subject }: Clause, { first }: IncidentMention): boolean =>
  tokens.lower[first - 1] === "of" && subject?.head === first - 2
