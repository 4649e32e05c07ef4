import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { entityOn, type Scene } from "../scene.js"
import { isAbstract } from "./abstract.js"
import { kindsAt } from "./kinds.js"

/** Harm that can come only to somebody or to something that can be touched. */
const touching = /^(?:killed|injured|attacked|abducted|seized|threatened|destroyed|damaged)$/u

/** Whether the subject and the object of a verb of violence are such as nobody hits, or as hit nobody. */
export const isUnbodied = (scene: Scene, trigger: Trigger, head: number, clause: Clause | null): boolean => {
  if (trigger.word !== "verb" || clause === null || clause.verb !== head) return false
  const passive = clause.voice === "passive"
  const patient = passive ? clause.subject : clause.object
  const doer = passive ? clause.agent : clause.subject
  if (trigger.type === "shooting" && isRound(scene, clause.object)) return true
  if (trigger.type === "explosion" && trigger.subject === "weapon") return isBurstOf(scene, clause.subject)
  if (trigger.type === "accident") return isMishapOf(scene, clause)
  if (trigger.harm === "stolen" && isThings(scene, doer, patient)) return true
  if (!touching.test(trigger.harm ?? "") && !taking.has(trigger.type)) return false
  if (patient !== null && isUntouched(scene, patient)) return true
  if (isThings(scene, doer, patient)) return true
  return doer !== null && isOfWords(scene, trigger, doer)
}

/** "Shot a 68", "shot 46.8 percent": rounds of golf and throws at a basket. */
const isRound = ({ document: { tokens }, knowledge, mentionAt, syntax }: Scene, object: Phrase | null): boolean =>
  object !== null &&
  mentionAt[object.head] === -1 &&
  (knowledge.words.contests.scored.has(tokens.lower[object.head] ?? "") ||
    (syntax.pos[object.head] === tag.NUM &&
      (tokens.lower[object.head - 1] === "a" || /\./u.test(tokens.lower[object.head] ?? ""))))

const taking: ReadonlySet<IncidentType> = new Set(["arrest", "kidnapping", "hostage-taking", "seizure"])

/** "Harris exploded out of the blocks", "demand exploded": people, bodies and ideas burst as a figure of speech. */
const isBurstOf = (scene: Scene, subject: Phrase | null): boolean =>
  subject !== null &&
  (isUntouched(scene, subject) ||
    kindsAt(scene, subject.head).some((kind) => kind === "person" || kind === "organization" || kind === "place"))

/** "Derailed his bid", "Spain crashed 3-1". */
const isMishapOf = (scene: Scene, { subject, object, lemma }: Clause): boolean =>
  (object !== null && isUntouched(scene, object)) ||
  (subject !== null &&
    (isUntouched(scene, subject) || (lemma === "crash" && kindsAt(scene, subject.head).includes("place"))))

const isUntouched = (scene: Scene, { head }: Phrase): boolean => scene.triggerAt[head] === -1 && isAbstract(scene, head)

/** "The strong dollar killed exports", "poles holding up an awning": neither who does it nor whom it hits is anybody or a thing that is known. */
const isThings = (scene: Scene, doer: Phrase | null, patient: Phrase | null): boolean =>
  doer !== null && patient !== null && isThing(scene, patient) && isThing(scene, doer) && !isForce(scene, doer)

/** A common noun that names nobody and nothing that is known, be it by a complement ("a band of thieves"), and is no word for people. */
const isThing = (scene: Scene, phrase: Phrase): boolean => {
  const { mentionAt, entityAt, triggerAt, syntax, knowledge, document } = scene
  const { head } = phrase
  return (
    mentionAt[head] === -1 &&
    entityAt[head] === -1 &&
    triggerAt[head] === -1 &&
    syntax.pos[head] === tag.NOUN &&
    !isOfPeople(scene, head) &&
    knowledge.people.index.at(document.tokens, head, head + 1) === undefined &&
    !knowledge.words.generality.many.has(syntax.lemma(head)) &&
    mentionAt[namingToken(scene, phrase)] === undefined
  )
}

/** "The beekeeper", "a pedestrian": who is known by what he does, by the word's ending. */
const isOfPeople = ({ syntax, knowledge }: Scene, head: number): boolean => {
  const lemma = syntax.lemma(head)
  return [2, 3, 5].some((length) => knowledge.words.abstract.person.has(lemma.slice(-length)))
}

/** "Floods destroyed crops", "a shot killed the guard dog". */
const isForce = ({ syntax, knowledge }: Scene, { head }: Phrase): boolean => {
  const lemma = syntax.lemma(head)
  const { shot, warplane, bomber, mishap, collision } = knowledge.words.doers
  return knowledge.hazards.has(lemma) || [shot, warplane, bomber, mishap, collision].some((words) => words.has(lemma))
}

const ofWords = /^(?:BUS|MNC|MED|LEG|JUD)$/u

/** "The newspaper attacked the minister": companies, papers, parliaments and courts attack with words. */
const isOfWords = (scene: Scene, { harm }: Trigger, { head }: Phrase): boolean => {
  const entity = entityOn(scene, head)
  return harm === "attacked" && entity?.kind === "organization" && ofWords.test(entity.sector ?? "")
}
