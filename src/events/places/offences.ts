import { followUpTypes } from "../../model/codes.js"
import type { PlaceMention } from "../../model/mention.js"
import { type Scene, triggerOn } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isOfOwnTrial } from "../trial-predicates.js"

/**
 * "Arrested a man wanted in Italy", "charged with the murder of a judge in Lima": the place of what somebody is held or tried for, or of
 * what he is.
 */
export const isOfOffence = (scene: Scene, telling: Telling, { first, head }: PlaceMention): boolean => {
  const { trigger, mention, sentence } = telling
  if (isOfOwnTrial(scene, telling, head)) return false
  if ((trigger.type !== "arrest" && trigger.type !== "trial") || first < mention.last) return false
  for (let at = mention.last; at < first; at++) {
    const told = triggerOn(scene, at)
    if (told?.kind === "incident" && !followUpTypes.has(told.type)) return true
  }
  return scene.syntax
    .clauses(sentence)
    .some(
      ({ verb, relation, first: from, last }) =>
        verb >= mention.last && verb < first && from <= first && first < last && ofHolder.test(relation),
    )
}

/** Clauses that say something of whoever is arrested or of what for: "wanted in", "trying to smuggle arms to". */
const ofHolder = /^(?:acl|acl:relcl|xcomp)$/u
