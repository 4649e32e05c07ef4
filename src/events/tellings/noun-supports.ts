import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { caseOf, governorOf } from "../tree.js"
import { accusedOf, isAlleged } from "./accused.js"
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
  return flatMap(clause.obliques, ({ preposition, phrase }) => {
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

/** A noun and the verb that carries it. */
interface Carried {
  readonly scene: Scene
  readonly trigger: Trigger
  readonly head: number
  readonly sentence: number
  readonly clause: Clause
  /** What such a verb does with such a noun. */
  readonly part: SupportPart | undefined
  readonly asObject: boolean
  /** What the noun stands under, or hangs on. */
  readonly under: Clause["obliques"][number] | undefined
  readonly doer: Phrase | null
}

const carriedBy = (scene: Scene, trigger: Trigger, head: number, sentence: number, clause: Clause): Carried => {
  const passive = clause.voice === "passive"
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
  return { scene, trigger, head, sentence, clause, part: partOf(scene, trigger, clause), asObject, under, doer }
}

/** Roles from the verb that carries the noun: "carried out the attack", "was charged with murder", "died in the blast". */
export const readSupport = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  if (clause === null) return []
  const carried = carriedBy(scene, trigger, head, sentence, clause)
  const struck = trigger.subject === "cause" || isBlasting(scene, trigger, clause) ? struckBy(head, clause) : null
  if (struck !== null)
    return give(carried, struck, trigger.object, false, "struck").filter(({ entity }) => isThing(scene, entity))
  return readDone(carried) ?? readLaid(carried)
}

const give = (
  { scene }: Carried,
  phrase: Phrase | null,
  role: TriggerRole,
  suspected: boolean,
  rule: string,
): readonly Role[] => rolesOf(scene, phrase, role, suspected, `support/${rule}`)

/** Who does what the noun says, or suffers it; null where the verb is none by which it is done. */
const readDone = (carried: Carried): readonly Role[] | null => {
  const { scene, trigger, head, clause, part, asObject, under, doer } = carried
  if (asObject && part !== undefined && doing.has(part) && !isSetting(scene, head, clause)) {
    // "Denied ordering the killing": who says so did not.
    if (clause.controller !== null && scene.knowledge.supports.get(clause.controller) === "deny") return []
    const accused = accusedOf(scene, clause)
    return give(carried, accused ?? doer, trigger.subject, accused !== null || isAlleged(scene, clause), part)
  }
  // "Blocked a road in protest against power cuts".
  if (trigger.subject === "participant" && scene.document.tokens.lower[head - 1] === "in")
    return give(carried, clause.subject, trigger.subject, false, "manner")
  if (asObject && isHeld(scene, trigger, clause)) return give(carried, doer, trigger.subject, false, "held")
  // "Two gangs fought a gun battle".
  if (asObject && trigger.type === "clash" && clause.lemma === "fight")
    return give(carried, doer, trigger.subject, false, "fight")
  if (asObject && part === "suffer") return give(carried, doer, trigger.object, false, "suffer")
  return part === "claim" && (asObject || under) ? give(carried, doer, trigger.subject, false, "claim") : null
}

/** Whom somebody accuses of it, and who is said to have a part in it. */
const readLaid = (carried: Carried): readonly Role[] => {
  const { scene, trigger, head, sentence, clause, part, asObject, under, doer } = carried
  if (part === "accuse" && trigger.subject === "perpetrator") {
    const hit = clause.voice === "passive" ? subjectOf(scene, clause) : clause.object
    const preposition = under?.preposition ?? chargeUnder(scene, sentence, head, hit)
    if (!isOccasion(trigger, preposition) && /^(?:of|with|for|in|to|over)$/u.test(preposition))
      return give(carried, hit, trigger.subject, true, "accuse")
  }
  if (part === "involve" && under?.preposition === "in")
    return give(carried, clause.subject, trigger.subject, true, "involve")
  // "Taking part in the attack".
  if (clause.object !== null && isTakingPart(scene, clause) && under?.preposition === "in")
    return give(carried, doer, trigger.subject, false, "involve")
  const phraseUnder = (preposition: string): Phrase | null =>
    clause.obliques.find((one) => one.preposition === preposition)?.phrase ?? null
  if (part === "attribute" && asObject) return give(carried, phraseUnder("to"), trigger.subject, true, "attribute")
  return part === "accuse" && asObject && clause.lemma === "blame"
    ? give(carried, phraseUnder("on"), trigger.subject, true, "blame")
    : []
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
