import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentStatus } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { isPurpose, statusOfClause } from "./clause-status.js"
import { readNobody } from "./counts.js"
import { statusOfNoun } from "./noun-status.js"

/**
 * Whether what a trigger tells happened, was tried, planned, threatened or denied; null where it is only supposed in a
 * condition, a rule or a purpose, and tells of no happening at all.
 */
export const readStatus = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): IncidentStatus | null => {
  if (trigger.word === "verb" && clause !== null && clause.verb === mention.head) {
    if (saysNo(scene, mention)) return statusOfClause(scene, trigger, clause, false)
    const isOfNobody = readNobody(scene, trigger, mention, clause) !== null
    return isOfNobody ? null : statusOfClause(scene, trigger, clause, clause.negated)
  }
  if (readNobody(scene, trigger, mention, clause) !== null) return null
  // "They worked for years to put him behind bars."
  if (trigger.word === "state" && clause !== null && !clause.finite && isPurpose(scene, clause)) return null
  // "She is not in custody."
  if (trigger.word === "state" && negation.test(scene.document.tokens.lower[mention.first - 1] ?? "")) return null
  return statusOfNoun(scene, trigger, mention, sentence, clause)
}

const negation = /^(?:not|n't|never|no)$/u

/** "Pleaded no contest", "pleaded not guilty": the words themselves say no, and it was done. */
const saysNo = ({ document: { tokens } }: Scene, { first, last }: IncidentMention): boolean =>
  tokens.lower.slice(first, last).some((word) => word === "no" || word === "not")
