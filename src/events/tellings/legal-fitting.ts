import type { Fitting, Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import { clauseAt } from "../tree.js"
import { isFigureOfSpeech } from "./figures-of-speech.js"
import { subjectOf } from "./subjects.js"

/** What a trigger of the law or of a reaction is asked for. */
interface Question {
  readonly scene: Scene
  /** The trigger's head. */
  readonly head: number
  /** The end of its sentence, half-open. */
  readonly limit: number
  readonly clause: Clause
  readonly isPerson: (phrase: Phrase | null) => boolean
}

/** The kinds of things that only words of the law and of reactions ask for. */
const kinds: readonly Fitting[] = ["deed", "charge", "guilt", "court", "custody", "term"]

/** Which of them a trigger asks for; undefined where none. */
export const legalKind = ({ fits }: Trigger): Fitting | undefined => kinds.find((kind) => fits.has(kind))

/** Whether what such a trigger asks for stands in its clause. */
export const isLegal = (kind: Fitting, { fits }: Trigger, question: Question): boolean => {
  const { clause, isPerson } = question
  const patient = clause.voice === "passive" ? subjectOf(question.scene, clause) : clause.object
  switch (kind) {
    case "charge":
      return isCharges(question, patient) && (clause.lemma !== "face" || isPerson(clause.subject))
    case "guilt":
      return isPerson(patient) && isOfGuilt(question, patient)
    case "court":
      return isPerson(clause.subject) && isBeforeCourt(question)
    case "custody":
      return isPerson(patient) && isInCustody(question, patient)
    case "term":
      return (isPerson(clause.subject) || isPerson(clause.object)) && isTerm(question)
    default:
      // "Questioned two men about the murder"; who questions a killing doubts it.
      return isOverDeed(question) && (!fits.has("person") || isPerson(patient))
  }
}

/** Tokens from a verb to the deed that it is about. */
const deedReach = 24

/** What follows is no deed itself. */
const following: ReadonlySet<IncidentType> = new Set(["investigation", "reaction", "seizure"])

/** "Resigned after the riots", "condemned the killing of a monk", "over the arrest": a deed told after the word, in its own sentence. */
export const isOverDeed = ({ scene, head, limit }: Pick<Question, "scene" | "head" | "limit">): boolean => {
  for (let at = head + 1; at < Math.min(limit, head + deedReach); at++) {
    const mention = triggerOn(scene, at)
    const told = mention?.kind === "incident" ? scene.knowledge.triggers.byId.get(mention.trigger) : undefined
    if (told === undefined || following.has(told.type) || told.sense === "echo") continue
    // "Resigned after the takeover plan collapsed".
    if (!isFigureOfSpeech(scene, told, at, clauseAt(scene, scene.document.tokens.sentence[at] ?? 0, at))) return true
  }
  return false
}

/** "Faces two counts of murder", "filed charges". */
const isCharges = ({ scene: { document, syntax, knowledge } }: Question, patient: Phrase | null): boolean =>
  patient !== null &&
  document.tokens.lower[patient.first] !== "no" &&
  knowledge.words.legal.brought.has(syntax.lemma(patient.head))

/** The token behind a verb and its object. */
const afterPatient = ({ scene, head, clause }: Question, patient: Phrase | null): number =>
  clause.voice === "passive" || patient === null ? head + 1 : (mentionOn(scene, patient.head)?.last ?? patient.last)

/** Tokens between "cleared" and what somebody is cleared of: "on Monday". */
const guiltReach = 4

/** "Cleared of murder", "cleared on Monday of beating a boy". */
const isOfGuilt = (question: Question, patient: Phrase | null): boolean => {
  const { document, syntax } = question.scene
  const from = afterPatient(question, patient)
  const at = document.tokens.lower.indexOf("of", from)
  return at === from || (at > from && at <= from + guiltReach && syntax.pos[at - 1] === tag.PROPN)
}

/** Tokens between "appeared" and the judge. */
const benchReach = 8

/** "Appeared at Hull Crown Court", "appeared before a judge". */
const isBeforeCourt = ({ scene, head, limit }: Question): boolean => {
  const { lower } = scene.document.tokens
  if (!/^(?:at|before|in|via|by)$/u.test(lower[head + 1] ?? "")) return false
  for (let at = head + 2; at < Math.min(limit, head + benchReach) && /^[\p{L}\p{N}.'’]+$/u.test(lower[at] ?? ""); at++)
    if (scene.knowledge.words.legal.bench.has(lower[at] ?? "")) return true
  return false
}

/** Tokens between whom somebody holds and the words that say it is for a crime: "on Monday", "at a police station". */
const custodyReach = 8

/** "Held for questioning", "is being held over the murder", "was held on $50,000 bond". */
const isInCustody = (question: Question, patient: Phrase | null): boolean => {
  const { scene, limit } = question
  const from = afterPatient(question, patient)
  const found = scene.knowledge.custody.all(scene.document.tokens, from, Math.min(limit, from + custodyReach))
  return found.some(({ first, last, entry }) => last - first > 1 || first === from || entry.id === "jail")
}

/** Tokens between a verb and the term: "was given a minimum of". */
const termReach = 8
/** Tokens between the number of years and what makes them a sentence. */
const servedReach = 6

/** "Was given 14 years in prison", "got life for strangling a nurse". */
const isTerm = ({ scene, head, limit }: Question): boolean => {
  const { lower } = scene.document.tokens
  const { term, served } = scene.knowledge.words.legal
  for (let at = head + 1; at < Math.min(limit, head + termReach); at++) {
    if (!term.has(scene.syntax.lemma(at)) || /^(?:its|their)$/u.test(lower[at - 1] ?? "")) continue
    const after = lower.slice(at + 1, Math.min(limit, at + 1 + servedReach))
    const forDeed = /^(?:for|over)$/u.test(after[0] ?? "") && isOverDeed({ scene, head: at, limit })
    if (forDeed || after.some((word) => served.has(word))) return true
  }
  return false
}
