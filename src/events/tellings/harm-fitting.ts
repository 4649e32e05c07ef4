import type { Harm } from "../../model/codes.js"
import type { Clause } from "../../model/syntax.js"
import { entityOn, type Scene } from "../scene.js"

/** Tokens between "suffered" and what was suffered. */
const injuryReach = 6

/** "Suffered serious burns", "sustained a broken leg"; by order, for trees take "two guards sustained injuries" for a noun phrase. */
export const isInjury = ({ document, syntax, knowledge }: Scene, head: number, sentence: number): boolean => {
  const { lower } = document.tokens
  const limit = Math.min(document.sentences[sentence]?.last ?? 0, head + 1 + injuryReach)
  for (let at = head + 1; at < limit; at++) {
    if (!/^[\p{L}\p{N}'’-]+$/u.test(lower[at] ?? "")) return false
    const injury = knowledge.injuries.get(syntax.lemma(at))
    if (injury === "injury") return true
    if (injury === "broken") return knowledge.bodyParts.has(lower[at + 1] ?? "")
  }
  return false
}

/** "Lost an eye", "lost both legs"; "lost face" and "lost ground" lose nothing of a body. */
export const isLimb = ({ syntax, knowledge }: Scene, clause: Clause | null): boolean => {
  const lost = clause?.object ?? null
  return lost !== null && lost.first < lost.head && knowledge.injuries.get(syntax.lemma(lost.head)) === "limb"
}

/** Tokens between "taken" and the hospital: "to two nearby hospitals". */
const wayToHospital = 7

/** "Six people were taken to hospital": people without a name, of whom the sentence does not say that they died there. */
export const isHospitalized = (scene: Scene, head: number, sentence: number, clause: Clause | null): boolean => {
  if (clause === null || clause.verb !== head || clause.voice !== "passive" || clause.subject === null) return false
  if (entityOn(scene, clause.subject.head)?.kind !== "group") return false
  const { lower } = scene.document.tokens
  const { hospital, death } = scene.knowledge.words.care
  const limit = scene.document.sentences[sentence]?.last ?? head
  const way = lower.slice(head + 1, Math.min(limit, head + 1 + wayToHospital))
  return (
    way[0] === "to" &&
    way.some((word) => hospital.has(word)) &&
    !lower.slice(head, limit).some((word) => death.has(word))
  )
}

/** "Floods killed 17", "died in the storm", not the storm of a forecast: another word of the sentence tells of harm. */
export const isHarming = (scene: Scene, head: number, sentence: number): boolean =>
  (scene.triggers.get(sentence) ?? []).some(({ mention }) => {
    const other = mention.head === head ? undefined : scene.knowledge.triggers.byId.get(mention.trigger)
    // "The hurricane may turn, but the storm will miss the islands": neither says that the other did harm.
    return other?.harm != null && suffered.has(other.harm) && !other.fits.has("harmed")
  })
const suffered: ReadonlySet<Harm> = new Set(["killed", "injured", "missing", "damaged", "destroyed"])

/** "Another 24 are in hospital", "were left fighting for life", not "died in hospital". */
export const isStaying = ({ document: { tokens }, mentions, triggerAt }: Scene, head: number): boolean => {
  const first = mentions[triggerAt[head] ?? -1]?.first ?? head
  return tokens.lower.slice(Math.max(0, first - 3), first).some((word) => staying.test(word))
}
const staying = /^(?:are|were|is|was|be|remains?|remained|stays?|stayed|left|leaving)$/u
