import type { Trigger } from "../../lexicon/trigger-frames.js"
import { mishapTypes } from "../../model/codes.js"
import type { Clause } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"
import { governorOf } from "../tree.js"
import { kindsAt } from "./kinds.js"

/** Whether the subject of a clause does nothing of what its verb tells. */
export const isIdle = (scene: Scene, trigger: Trigger, clause: Clause): boolean =>
  isThwarted(scene, clause) ||
  isBefallen(scene, trigger, clause) ||
  isSufferer(scene, trigger, clause) ||
  isCompany(scene, clause)

/** "Police foiled a plot to blow up the stadium": who thwarts or finds out a plan is not who would have done it. */
const isThwarted = (scene: Scene, clause: Clause): boolean => {
  if (clause.finite || !clause.relation.startsWith("acl")) return false
  const sentence = scene.document.tokens.sentence[clause.verb] ?? 0
  const lemma = scene.syntax.lemma(Math.max(0, governorOf(scene, sentence, governorOf(scene, sentence, clause.verb))))
  const part = scene.knowledge.supports.get(lemma)
  return (
    part === "prevent" || part === "deny" || part === "report" || scene.knowledge.words.unrealised.exposed.has(lemma)
  )
}

/** "The company's jet exploded, killing 230": a vehicle that something befalls does nothing, nor does whoever owns it. */
const isBefallen = (scene: Scene, trigger: Trigger, { relation, parent, subject, verb }: Clause): boolean => {
  if (
    trigger.subject !== "perpetrator" ||
    relation !== "advcl" ||
    subject === null ||
    !kindsAt(scene, subject.head).includes("vehicle")
  )
    return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  const told = triggerOn(scene, above?.verb ?? -1)
  return told?.kind === "incident" && mishapTypes.has(told.type)
}

/** "Twenty were hurt when the plane caught fire, hit a taxi and broke up": who was hurt does not hit what the tree joins to the hurt. */
const isSufferer = (scene: Scene, trigger: Trigger, { relation, parent, subject, verb }: Clause): boolean => {
  if (trigger.subject !== "perpetrator" || relation !== "conj" || subject === null) return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  if (above?.voice !== "passive" || above.subject?.head !== subject.head) return false
  const told = triggerOn(scene, above.verb)
  const harm = told?.kind === "incident" ? scene.knowledge.triggers.byId.get(told.trigger)?.harm : null
  return harm === "killed" || harm === "injured"
}

/** "A train, with 80 people on board, hit a van": what stands under "with" is no subject, whatever the tree makes of it. */
const isCompany = ({ document: { tokens } }: Scene, { subject }: Clause): boolean =>
  subject !== null && tokens.lower[subject.first - 1] === "with" && tokens.lower[subject.first - 2] === ","
