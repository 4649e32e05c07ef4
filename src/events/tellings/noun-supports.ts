import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { caseOf, childrenOf, governorOf, relationOf } from "../tree.js"
import { accusedOf, isAlleged } from "./accused.js"
import { fitRole } from "./allowed-roles.js"
import { isHeld } from "./held.js"
import { findLostSubject } from "./lost-subjects.js"
import { rolesOf } from "./phrase-roles.js"
import { subjectOf } from "./subjects.js"
import { type SupportPart, supportLemma } from "./supports.js"
import type { Role } from "./telling.js"

const course = /^(?:through|across|into|inside)$/u

/** "The church was devastated by fire", "a blaze swept through the store", "the fire engulfed the house": what it struck. */
const struckBy = (head: number, clause: Clause): Phrase | null => {
  if (clause.negated) return null
  if (clause.voice === "passive") return clause.agent?.head === head ? clause.subject : null
  if (clause.subject?.head !== head) return null
  return clause.object ?? clause.obliques.find(({ preposition }) => course.test(preposition))?.phrase ?? null
}

/** "A blast ripped through the market", "the explosion rocked a church". */
const isBlasting = (scene: Scene, { type, word }: Trigger, { lemma }: Clause): boolean =>
  word === "noun" && blasts.has(type) && scene.knowledge.words.doers.blasting.has(lemma)

const blasts: ReadonlySet<Trigger["type"]> = new Set(["explosion", "bombing", "attack"])

/** "A trial date has been set for Carl Meyer", "in the case of a son": what hangs on the verb that carries the noun is the noun's. */
export const readShared = (scene: Scene, trigger: Trigger, head: number, clause: Clause | null): readonly Role[] => {
  if (clause === null || (clause.object?.head !== head && clause.subject?.head !== head)) return []
  return clause.obliques.flatMap(({ preposition, phrase }) => {
    const isCase = trigger.type === "trial" && preposition === "in" && scene.syntax.lemma(phrase.head) === "case"
    const role = isCase ? trigger.object : trigger.prepositions.get(preposition)
    return role === undefined ? [] : rolesOf(scene, phrase, role, false, `support/${preposition}`)
  })
}

const doing: ReadonlySet<SupportPart> = new Set(["commit", "plan", "attempt", "threaten"])

/**
 * What a verb does with what hangs on it; "fighting started", but "the army started an offensive": who begins something does it, but for a
 * term in prison.
 */
const partOf = ({ knowledge }: Scene, { type }: Trigger, clause: Clause): SupportPart | undefined =>
  type !== "trial" &&
  clause.voice === "active" &&
  clause.object !== null &&
  knowledge.words.doers.beginning.has(clause.lemma)
    ? "commit"
    : knowledge.supports.get(supportLemma(clause))

const within = /^(?:in|during|after)$/u

/** "Shot in an attempted robbery": the word before the noun is no verb by which whoever was shot did it. */
const isSetting = ({ document, mentions, triggerAt }: Scene, head: number, { verb }: Clause): boolean => {
  const { lower } = document.tokens
  const mention = mentions[triggerAt[verb] ?? -1]
  if (mention?.head !== head) return false
  return [mention.first - 1, mention.first - 2].some((at) => within.test(lower[at] ?? ""))
}

const isThing = (scene: Scene, entity: number): boolean => scene.entities[entity]?.kind === "asset"

/** Roles from the verb that carries the noun: "carried out the attack", "was charged with murder", "died in the blast". */
export const readSupport = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  if (clause === null) return []
  const passive = clause.voice === "passive"
  const part = partOf(scene, trigger, clause)
  // "Carried out Tuesday's bombing", "staged a raid on a village": the tree may make an adverb of what follows.
  const bare =
    (clause.particle !== null || clause.object === null) &&
    head > clause.verb &&
    clause.obliques.some((one) => one.preposition === "" && one.phrase.head === head)
  const asObject = bare || clause.object?.head === head || (passive && clause.subject?.head === head)
  const under = clause.obliques.find(
    ({ phrase }) => phrase.head === head || governorOf(scene, sentence, head) === phrase.head,
  )
  const doer = passive ? clause.agent : (subjectOf(scene, clause) ?? findLostSubject(scene, clause))
  const hit = passive ? subjectOf(scene, clause) : clause.object
  const give = (phrase: Parameters<typeof rolesOf>[1], role: TriggerRole, suspected: boolean, rule: string) =>
    rolesOf(scene, phrase, role, suspected, `support/${rule}`)
  const struck = trigger.subject === "cause" || isBlasting(scene, trigger, clause) ? struckBy(head, clause) : null
  if (struck !== null)
    return give(struck, trigger.object, false, "struck").filter(({ entity }) => isThing(scene, entity))
  if (asObject && part !== undefined && doing.has(part) && !isSetting(scene, head, clause)) {
    // "Denied ordering the killing": who says so did not.
    if (clause.controller !== null && scene.knowledge.supports.get(clause.controller) === "deny") return []
    const accused = accusedOf(scene, clause)
    return give(accused ?? doer, trigger.subject, accused !== null || isAlleged(scene, clause), part)
  }
  // "Blocked a road in protest against power cuts".
  if (trigger.subject === "participant" && scene.document.tokens.lower[head - 1] === "in")
    return give(clause.subject, trigger.subject, false, "manner")
  if (asObject && isHeld(scene, trigger, clause)) return give(doer, trigger.subject, false, "held")
  // "Two gangs fought a gun battle".
  if (asObject && trigger.type === "clash" && clause.lemma === "fight")
    return give(doer, trigger.subject, false, "fight")
  if (asObject && part === "suffer") return give(doer, trigger.object, false, "suffer")
  if (part === "claim" && (asObject || under)) return give(doer, trigger.subject, false, "claim")
  if (part === "accuse" && trigger.subject === "perpetrator") {
    const preposition = under?.preposition ?? chargeUnder(scene, sentence, head, hit)
    if (!isOccasion(trigger, preposition) && /^(?:of|with|for|in|to|over)$/u.test(preposition))
      return give(hit, trigger.subject, true, "accuse")
  }
  if (part === "involve" && under?.preposition === "in") return give(clause.subject, trigger.subject, true, "involve")
  // "Taking part in the attack".
  if (clause.object !== null && isTakingPart(scene, clause) && under?.preposition === "in")
    return give(doer, trigger.subject, false, "involve")
  if (part === "attribute" && asObject) {
    const to = clause.obliques.find(({ preposition }) => preposition === "to")
    return give(to?.phrase ?? null, trigger.subject, true, "attribute")
  }
  if (part === "accuse" && asObject && clause.lemma === "blame") {
    const on = clause.obliques.find(({ preposition }) => preposition === "on")
    return give(on?.phrase ?? null, trigger.subject, true, "blame")
  }
  return []
}

const isTakingPart = ({ document: { tokens } }: Scene, { lemma, object }: Clause): boolean =>
  lemma === "take" && tokens.lower[object?.head ?? -1] === "part"

/** "Was arrested in a raid on a flat": the police made it, and not whom they found there. */
const isOccasion = ({ type }: Trigger, preposition: string): boolean => type === "raid" && preposition === "in"

/**
 * "Charged five men with the rape and murder of a student": the preposition of a charge, or of the one it is joined to, that the tree
 * hangs on the accused; "" for none.
 */
const chargeUnder = (scene: Scene, sentence: number, head: number, accused: Phrase | null): string => {
  // Wherever the tree joins it: the noun before "and".
  const joined = scene.document.tokens.lower[head - 1] === "and" ? (scene.triggerAt[head - 2] ?? -1) : -1
  const first = scene.mentions[joined]?.head ?? head
  const isUnder = accused !== null && governorOf(scene, sentence, first) === accused.head
  return isUnder ? (scene.document.tokens.lower[caseOf(scene, sentence, first)] ?? "") : ""
}

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
