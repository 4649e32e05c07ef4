import type { Trigger } from "../../lexicon/trigger-frames.js"
import { type IncidentType, officialSectors } from "../../model/codes.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { dateCovering, entityOn, type Scene } from "../scene.js"
import { childrenOf, closingOf, relationOf } from "../tree.js"
import { isBlow } from "./blows.js"
import { isFigureOfSpeech } from "./figures-of-speech.js"
import { isHarming, isHospitalized, isInjury, isLimb, isStaying } from "./harm-fitting.js"
import { kindsAt, somebodyAt } from "./kinds.js"
import { isLegal, isOverDeed, legalKind } from "./legal-fitting.js"
import { isBlast } from "./mishaps.js"
import { isOffCourse } from "./off-course.js"
import { patientsOf } from "./patients.js"
import { isCivilThreat } from "./threat-fitting.js"

/** Whether a weak trigger stands with something that makes it an incident; any other trigger always does. */
export const isFitting = (
  scene: Scene,
  trigger: Trigger,
  head: number,
  sentence: number,
  clause: Clause | null,
): boolean => {
  if (isFigureOfSpeech(scene, trigger, head, clause) || isCivilThreat(scene, trigger, head, sentence)) return false
  if (trigger.fits.size === 0) return true
  const official = (trigger.type === "seizure" && trigger.object === "found") || trigger.type === "investigation"
  if (official && clause !== null && clause.verb === head && !isOfficial(scene, clause.subject)) return false
  const legal = legalKind(trigger)
  if (legal !== undefined) {
    const limit = scene.document.sentences[sentence]?.last ?? head
    if (trigger.word === "noun") return isOverDeed({ scene, head, limit })
    const isPerson = (phrase: Phrase | null) =>
      phrase !== null && kindsAt(scene, namingToken(scene, phrase)).includes("person")
    return clause !== null && clause.verb === head && isLegal(legal, trigger, { scene, head, limit, clause, isPerson })
  }
  if (trigger.fits.has("injury")) return isInjury(scene, head, sentence)
  if (trigger.fits.has("limb")) return isLimb(scene, clause)
  if (trigger.fits.has("hospital")) return isHospitalized(scene, head, sentence, clause)
  if (trigger.fits.has("blow")) return isBlow(scene, head, sentence)
  if (trigger.fits.has("harmed"))
    return isHarming(scene, head, sentence) && !(clause?.subject?.head === head && isBlast(scene, clause.object))
  if (trigger.fits.has("alone")) return isAlone(scene, head, sentence, clause) && !isForce(scene, clause)
  if (trigger.fits.has("stay")) return isStaying(scene, head)
  if (trigger.fits.has("off-course")) return isOffCourse(scene, head, clause)
  if (trigger.fits.has("something") && hasObject(scene, head, trigger, clause)) return true
  const kindsOf = countable.has(trigger.type) ? somebodyAt : kindsAt
  return patientsOf(scene, trigger, head, sentence, clause).some((token) =>
    kindsOf(scene, token).some((kind) => trigger.fits.has(kind)),
  )
}

/** What is done to people alone. */
const countable: ReadonlySet<IncidentType> = new Set(["trial", "arrest"])

const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.ADJ])

/** "Students demonstrated", not "the report demonstrated that" or "was demonstrated". */
const isAlone = (scene: Scene, head: number, sentence: number, clause: Clause | null): boolean =>
  clause !== null &&
  clause.verb === head &&
  clause.voice === "active" &&
  clause.object === null &&
  !/^(?:that|how|why|what|the|a|an|his|her|its|their)$/u.test(scene.document.tokens.lower[head + 1] ?? "") &&
  // "Was on hand to demonstrate to pupils".
  (scene.document.tokens.lower[head + 1] !== "to" || scene.syntax.pos[head + 2] === tag.VERB) &&
  (!nominal.has(scene.syntax.pos[head + 1] ?? -1) || isDateFrom(scene, head + 1)) &&
  !childrenOf(scene, sentence, head).some((child) => relationOf(scene, sentence, child) === "ccomp")

/** "Demonstrated last week", "have been demonstrating today". */
const isDateFrom = (scene: Scene, token: number): boolean =>
  /^(?:last|next)$/u.test(scene.document.tokens.lower[token] ?? "") || dateCovering(scene, token)?.first === token

const forces = /^(?:MIL|COP|GOV|REB|UAF)$/u

/** "Soldiers marched through the village": no protest. */
const isForce = (scene: Scene, clause: Clause | null): boolean => {
  const entity = entityOn(scene, clause?.subject?.head ?? -1)
  return (entity?.kind === "group" || entity?.kind === "organization") && forces.test(entity.sector ?? "")
}

const asked = /^(?:whether|how|why|who|what)$/u

/** Any object will do, named or not; what is stolen need be no thing of a list. */
const hasObject = (scene: Scene, head: number, { type }: Trigger, clause: Clause | null): boolean =>
  clause !== null &&
  clause.verb === head &&
  ((clause.voice === "passive" ? clause.subject : clause.object) !== null ||
    clause.particle !== null ||
    // "Are looking into the incident", "into whether a clerk was killed".
    (type === "investigation" &&
      (asked.test(scene.document.tokens.lower[head + 2] ?? "") ||
        clause.obliques.some(({ preposition }) => preposition !== "" && preposition === closingOf(scene, head)))))

/** Who speaks for the state says "we". */
const single = /^(?:i|he|she|you)$/u

/** Goods are seized and people hunted by the state's men, or by nobody named; a boy who finds a gun seizes nothing. */
const isOfficial = (scene: Scene, subject: Phrase | null): boolean => {
  const entity = subject === null ? undefined : entityOn(scene, subject.head)
  if (entity?.kind === "person" || single.test(scene.document.tokens.lower[subject?.head ?? -1] ?? "")) return false
  if (entity?.kind === "group" || entity?.kind === "organization")
    return entity.sector === null || officialSectors.has(entity.sector)
  return true
}
