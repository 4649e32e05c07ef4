import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { caseOf, childrenOf, governorOf, relationOf } from "../tree.js"
import { fitRole } from "./allowed-roles.js"
import { rolesOf } from "./phrase-roles.js"
import { subjectOf } from "./subjects.js"
import type { Role } from "./telling.js"

/** "Denied that its members were behind the killings". */
const isDenied = (scene: Scene, sentence: number, predicate: number): boolean => {
  const above = governorOf(scene, sentence, predicate)
  return (
    relationOf(scene, sentence, predicate) === "ccomp" &&
    scene.knowledge.supports.get(scene.syntax.lemma(above)) === "deny"
  )
}

/** "Took credit for the attack": where the tree hangs the deed on the verb. */
const isCreditTaken = (scene: Scene, clause: Clause | null, head: number): boolean =>
  clause?.object != null &&
  scene.knowledge.words.speech.credit.has(scene.document.tokens.lower[clause.object.head] ?? "") &&
  clause.obliques.some(({ preposition, phrase }) => preposition === "for" && phrase.head === head)

/** "Claimed responsibility for the attack", "is responsible for the bombing", "is behind the killings". */
export const readResponsible = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  const governor = governorOf(scene, sentence, head)
  const word = scene.document.tokens.lower[governor] ?? ""
  const taken = scene.knowledge.words.speech.credit.has(word) || isCreditTaken(scene, clause, head)
  if (taken && clause !== null && !clause.negated && scene.knowledge.supports.get(clause.lemma) !== "deny")
    return rolesOf(scene, clause.subject, trigger.subject, true, "support/responsibility")
  const behind = scene.document.tokens.lower[caseOf(scene, sentence, head)] === "behind"
  if (scene.knowledge.words.legal.grounds.has(word) && clause !== null) return readCharged(scene, trigger, clause)
  if ((word !== "responsible" && !behind) || isDenied(scene, sentence, behind ? head : governor)) return []
  const bearer = behind ? head : governor
  const subject = childrenOf(scene, sentence, bearer).find((child) =>
    relationOf(scene, sentence, child).startsWith("nsubj"),
  )
  // "The man behind the attack" has no verb between.
  const doer = subject ?? (behind ? governor : -1)
  const entity = doer < 0 ? -1 : (scene.entityAt[doer] ?? -1)
  if (entity < 0 || fitRole(scene, trigger.subject, entity) === "none") return []
  return [{ role: trigger.subject, entity, head: doer, suspected: true, rule: "support/responsible" }]
}

/** "Faces murder charges", "was arrested on a charge of robbery", "filed murder charges against Ann Lee". */
const readCharged = (scene: Scene, trigger: Trigger, clause: Clause): readonly Role[] => {
  const against = clause.obliques.find(({ preposition }) => preposition === "against")
  const { accusation, filed } = scene.knowledge.words.legal
  const hasCharge = clause.object !== null && accusation.has(scene.syntax.lemma(clause.object.head))
  const accused =
    clause.voice === "passive" || clause.object === null || hasCharge ? subjectOf(scene, clause) : clause.object
  if (clause.negated || (against === undefined && filed.has(clause.lemma))) return []
  return rolesOf(scene, against?.phrase ?? accused, trigger.subject, true, "support/charge")
}
