import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"
import { conjunctsOf } from "../tree.js"
import { kindsAt } from "./kinds.js"
import { rolesOf } from "./phrase-roles.js"
import type { Role } from "./telling.js"

const occasion = /^(?:when|after|as|while)$/u

/** Whether a clause tells what befell somebody and names nobody who did it: "was killed", "died". */
export const isUnowned = ({ subject }: Trigger, { voice, agent }: Clause): boolean =>
  voice === "passive" ? agent === null : subject === "target"

/**
 * The clause of time that says how: "was killed when he fell from a ladder", "died when their bus rolled down a slope", "when a car hit a tree", but not a mine. Nobody
 * did it.
 */
export const occasionOf = (scene: Scene, sentence: number, own: Clause): Clause | undefined => {
  const clauses = scene.syntax.clauses(sentence)
  const beside = clauses[own.parent]
  // "Died and 30 were hurt when the bus overturned": the clause of time hangs on either.
  const isOwn = (at: number): boolean =>
    clauses[at] === own ||
    (own.relation === "conj" && clauses[at] === beside) ||
    (clauses[at]?.relation === "conj" && clauses[clauses[at].parent] === own)
  return clauses.find((clause) => clause !== own && isOwn(clause.parent) && isOccasion(scene, clause))
}

const isOccasion = (scene: Scene, clause: Clause): boolean => {
  const { mark, subject, group, object, obliques, lemma, voice, verb } = clause
  const { lower } = scene.document.tokens
  const opening = mark ?? lower[(subject?.first ?? group.first) - 1] ?? ""
  if (!occasion.test(opening)) return false
  if (object !== null && kindsAt(scene, object.head).some((kind) => kind === "bomb" || kind === "weapon")) return false
  // "When their lorry ran over a mine".
  if (obliques.some(({ phrase }) => kindsAt(scene, phrase.head).includes("bomb"))) return false
  const { mishap, collision, intake } = scene.knowledge.words.doers
  // "Died after he collapsed": of an illness.
  if (lemma === "collapse" && (subject === null || !isThing(scene, subject))) return false
  if (mishap.has(lemma) || isFall(scene, clause) || (intake.has(lemma) && voice === "active" && opening === "after"))
    return true
  if (subject === null || voice === "passive") return false
  const subjects = conjunctsOf(subject)
  const isVehicle = subjects.some(({ head }) => kindsAt(scene, head).includes("vehicle"))
  if (isVehicle && collision.has(lemma)) return true
  return (scene.triggerAt[verb] ?? -1) < 0 && subjects.some((phrase) => isLifeless(scene, phrase, object))
}

/** A wall, a boat or a wave, which does nothing on purpose; jets and tanks that have an object do. */
const isLifeless = (scene: Scene, { head }: Phrase, object: Phrase | null): boolean => {
  const lemma = scene.syntax.lemma(head)
  if (object !== null && scene.knowledge.words.doers.warplane.has(lemma)) return false
  return scene.knowledge.hazards.get(lemma) === "hazard" || kindsAt(scene, head).some((kind) => lifeless.has(kind))
}
const lifeless: ReadonlySet<string> = new Set(["vehicle", "building", "infrastructure"])

/** "A chimney toppled onto a hut, killing five", "part of a shaft caved in and killed five": what fell or sank, and not who. */
export const isDoneByThing = (scene: Scene, sentence: number, own: Clause): boolean => {
  if (own.voice !== "active") return false
  const { lower } = scene.document.tokens
  const clauses = scene.syntax.clauses(sentence)
  const above = clauses[own.parent]
  const fell = clauses.find(
    (one) =>
      one.verb < own.verb &&
      (one === above ||
        (own.subject !== null && one.subject?.head === own.subject.head) ||
        (above !== undefined && clauses[one.parent] === above) ||
        // "Part of a shaft caved in and killed": the tree may hang the first verb on its noun.
        (one.relation === "acl" && lower[own.group.first - 1] === "and")) &&
      isFall(scene, one),
  )
  if (fell === undefined) return false
  const doers = [own.subject, fell.subject].filter((phrase) => phrase !== null)
  return doers.length > 0 && doers.every((phrase) => isThing(scene, phrase))
}

/** A verb of falling, sinking or giving way. */
const isFall = (scene: Scene, { verb, lemma, agent }: Clause): boolean => {
  const told = triggerOn(scene, verb)
  const isAccident = told?.kind === "incident" && told.type === "accident"
  return agent === null && (isAccident || scene.knowledge.words.doers.mishap.has(lemma))
}

/** No people, no body of them, no arms, and nothing that flies to attack. */
const isThing = (scene: Scene, { head, first }: Phrase): boolean => {
  // "An air strike flattened the building, killing 22".
  const told = triggerOn(scene, head)
  if (told?.kind === "incident" && told.type !== "accident") return false
  const kinds = Array.from({ length: head + 1 - first }, (_, at) => kindsAt(scene, first + at)).flat()
  return (
    !scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(head)) &&
    !pronoun.test(scene.document.tokens.lower[head] ?? "") &&
    !kinds.some((kind) => able.has(kind))
  )
}
const able: ReadonlySet<string> = new Set(["person", "organization", "armed", "weapon", "bomb", "body"])
const pronoun = /^(?:i|you|he|she|we|they|who|that|which|it)$/u

/** "Died when their bus rolled down a slope", "were hurt when the roof of a shed fell": what befell people befell the bus and the shed too. */
export const readOccasion = (scene: Scene, trigger: Trigger, sentence: number, own: Clause | null): readonly Role[] => {
  const occasion = own !== null && inMishap.test(trigger.id) ? occasionOf(scene, sentence, own) : undefined
  return rolesOf(scene, occasion?.subject ?? null, "target", false, "occasion/subject").filter(
    ({ entity }) => scene.entities[entity]?.kind === "asset",
  )
}
const inMishap = /-in-mishap$/u

/** "A gas leak set off an explosion": what is told is the explosion, and the leak only what it came of. */
export const isBlast = (scene: Scene, phrase: Phrase | null): boolean => {
  const told = triggerOn(scene, phrase?.head ?? -1)
  return told?.kind === "incident" && blasts.has(told.type)
}
const blasts: ReadonlySet<string> = new Set(["explosion", "fire"])
