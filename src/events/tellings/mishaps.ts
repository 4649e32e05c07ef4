import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"

const occasion = /^(?:when|after|as)$/u

/** "Was killed when he fell from a ladder", "died when a cage fell", "a roof caved in and killed five": nobody did it. */
export const isMishap = (scene: Scene, sentence: number, own: Clause): boolean =>
  isOccasioned(scene, sentence, own) || isDoneByThing(scene, sentence, own)

/** What somebody died of is said in a clause of time: something fell, a car hit a tree, a storm came; but no mine. */
const isOccasioned = (scene: Scene, sentence: number, own: Clause): boolean => {
  if (own.agent !== null || (own.voice === "active" && own.lemma !== "die")) return false
  const clauses = scene.syntax.clauses(sentence)
  return clauses.some(
    (clause) =>
      clauses[clause.parent] === own && occasion.test(markOf(scene, clause)) && isMisfortune(scene, own, clause),
  )
}

const markOf = ({ document: { tokens } }: Scene, { mark, subject }: Clause): string =>
  mark ?? tokens.lower[subject?.first === undefined ? -1 : subject.first - 1] ?? ""

const isMisfortune = (scene: Scene, own: Clause, { lemma, subject, object }: Clause): boolean => {
  const { mishap, collision } = scene.knowledge.words.doers
  if (object !== null && kindsAt(scene, object.head).includes("bomb")) return false
  if (subject !== null && scene.knowledge.hazards.get(scene.syntax.lemma(subject.head)) === "hazard") return true
  // "Died after he collapsed": of an illness.
  if (lemma === "collapse" && own.voice === "active" && (subject === null || !isThing(scene, subject))) return false
  return (
    mishap.has(lemma) || (collision.has(lemma) && subject !== null && kindsAt(scene, subject.head).includes("vehicle"))
  )
}

/** "A chimney toppled onto a hut, killing five", "part of a shaft caved in and killed five": what fell or sank, and not who. */
const isDoneByThing = (scene: Scene, sentence: number, own: Clause): boolean => {
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
  const told = scene.mentions[scene.triggerAt[verb] ?? -1]
  const isAccident = told?.kind === "incident" && told.type === "accident"
  return agent === null && (isAccident || scene.knowledge.words.doers.mishap.has(lemma))
}

/** No people, no body of them, no arms, and nothing that flies to attack. */
const isThing = (scene: Scene, { head, first }: Phrase): boolean => {
  const kinds = Array.from({ length: head + 1 - first }, (_, at) => kindsAt(scene, first + at)).flat()
  return (
    !scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(head)) &&
    !pronoun.test(scene.document.tokens.lower[head] ?? "") &&
    !kinds.some((kind) => able.has(kind))
  )
}
const able: ReadonlySet<string> = new Set(["person", "organization", "armed", "weapon", "bomb", "body"])
const pronoun = /^(?:i|you|he|she|we|they|who|that|which|it)$/u
