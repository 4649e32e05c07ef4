import type { Trigger } from "../../lexicon/triggers.js"
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
  if (readNobody(scene, trigger, mention, clause) !== null) return null
  if (trigger.word === "verb" && clause !== null && clause.verb === mention.head)
    return statusOfClause(scene, trigger, clause)
  // "They worked for years to put him behind bars."
  if (trigger.word === "state" && clause !== null && !clause.finite && isPurpose(scene, clause)) return null
  return statusOfNoun(scene, trigger, mention, sentence, clause)
}
