import type { Trigger } from "../../lexicon/trigger-frames.js"
import { officialSectors } from "../../model/codes.js"
import type { Clause } from "../../model/syntax.js"
import { entityOn, type Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"

/** Tokens between whom somebody charges and with what, or for what. */
const reach = 8
/** Tokens between a charge and the deed it is for. */
const deedReach = 12

/** "Was charged with resolving the conflict", "boatmen charged the refugees for passage": a duty or a fee, which nobody is tried for. */
export const isDutyOrFee = (scene: Scene, { type, word }: Trigger, head: number, clause: Clause | null): boolean => {
  if (type !== "trial" || word !== "verb" || scene.syntax.lemma(head) !== "charge") return false
  const { lower } = scene.document.tokens
  const after = lower.slice(head + 1, head + 1 + reach)
  const at = after.indexOf("with")
  // "Charged with carrying out the assassination".
  const end = scene.document.sentences[scene.document.tokens.sentence[head] ?? 0]?.last ?? head
  const isOverDeed = scene.triggerAt.subarray(head + 1, Math.min(end, head + deedReach)).some((trigger) => trigger >= 0)
  if (at >= 0) return !isOverDeed && scene.knowledge.words.legal.duty.has(scene.syntax.lemma(head + at + 2))
  return clause?.verb === head && clause.voice === "active" && after.includes("for") && isOfCivilians(scene, clause)
}

/** People by what they are, of no force and no court. */
const isOfCivilians = (scene: Scene, { subject }: Clause): boolean => {
  const entity = subject === null ? undefined : entityOn(scene, subject.head)
  if (entity?.kind !== "group" || (entity.sector !== null && officialSectors.has(entity.sector))) return false
  return !kindsAt(scene, subject?.head ?? -1).includes("armed")
}
