import type { Trigger } from "../../lexicon/trigger-frames.js"
import { followUpTypes, type IncidentStatus, type IncidentType } from "../../model/codes.js"
import { type Clause, tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { caseOf, childrenOf, governorOf } from "../tree.js"
import type { SupportPart } from "./supports.js"

/** What a verb or noun of support makes of what it carries. */
export const statusOfPart: Partial<Record<SupportPart, IncidentStatus>> = {
  prevent: "attempted",
  plan: "planned",
  attempt: "attempted",
  threaten: "threatened",
  fear: "suspected",
  deny: "denied",
}

/** What a clause of condition begins with. */
export const conditional = /^(?:if|unless|whether|lest)$/u

/** "If convicted, he faces ten years for assault": the law's words for a crime, not a telling of it. */
export const isPenalty = (scene: Scene, sentence: number): boolean => {
  const { lower } = scene.document.tokens
  const { verdict } = scene.knowledge.words.unrealised
  const bounds = scene.document.sentences[sentence]
  const at = lower.indexOf("if", bounds?.first ?? 0)
  return at >= 0 && at < (bounds?.last ?? 0) && lower.slice(at + 1, at + 5).some((word) => verdict.has(word))
}

/** "The army denied that soldiers had killed civilians", "they fear that he was kidnapped". */
export const statusOfReport = (scene: Scene, clause: Clause): IncidentStatus | null => {
  if (isRumoured(scene, clause)) return "denied"
  if (clause.relation !== "ccomp" || clause.parent < 0) return null
  const above = scene.syntax.clauses(scene.document.tokens.sentence[clause.verb] ?? 0)[clause.parent]
  const part = above === undefined || above.negated ? undefined : scene.knowledge.supports.get(above.lemma)
  if (part === "deny" && above?.lemma !== "rule") return "denied"
  // "Police suspect that an aunt abducted the girl".
  return part === "fear" || above?.lemma === "suspect" ? "suspected" : null
}

/** "Police denied reports that a teacher had been kidnapped": what the reports say that somebody denies. */
const isRumoured = (scene: Scene, { verb, mark }: Clause): boolean => {
  if (mark !== "that") return false
  const sentence = scene.document.tokens.sentence[verb] ?? 0
  const report = governorOf(scene, sentence, verb)
  if (report < 0 || !scene.knowledge.words.unrealised.rumoured.has(scene.syntax.lemma(report))) return false
  // "Denied a report by aid workers that": one party's word stands against another's.
  if (childrenOf(scene, sentence, report).some((child) => caseWord(scene, sentence, child) === "by")) return false
  // "Rejected as baseless a claim that": the tree may hang the report on what it is called.
  const above = governorOf(scene, sentence, report)
  return [above, above < 0 ? -1 : governorOf(scene, sentence, above)].some(
    (verb) =>
      verb >= 0 &&
      scene.syntax.pos[verb] === tag.VERB &&
      scene.knowledge.supports.get(scene.syntax.lemma(verb)) === "deny",
  )
}

const caseWord = (scene: Scene, sentence: number, token: number): string =>
  scene.document.tokens.lower[caseOf(scene, sentence, token)] ?? ""

/** "Was nearly shot down" was not; what was nearly destroyed was hit. */
const near = /^(?:nearly|almost)$/u
const isRuin = ({ type, sense, harm }: Trigger): boolean =>
  type === "arson" || (sense === "harm" && (harm === "damaged" || harm === "destroyed"))

/** The status of what a verb tells: by its clause, and by what reports or controls that. */
export const statusOfClause = (
  scene: Scene,
  trigger: Trigger,
  clause: Clause,
  negated: boolean,
): IncidentStatus | null => {
  // "Made off with the gold without firing a shot" tells of no shooting, not even of one that is denied.
  if (clause.mark === "without" || isWanted(scene, clause) || isProspective(scene, clause)) return null
  if (isMistaken(scene, clause)) return null
  if (negated) return isNeverSaid(trigger, clause) ? null : "denied"
  if (clause.mark !== null && conditional.test(clause.mark)) return null
  if (trigger.type === "trial" && isPenalty(scene, scene.document.tokens.sentence[clause.verb] ?? 0)) return null
  if (near.test(scene.document.tokens.lower[clause.verb - 1] ?? "") && !isRuin(trigger)) return null
  if (isHowTo(scene, clause)) return null
  const reported = statusOfReport(scene, clause)
  if (reported !== null) return reported
  const part = clause.controller === null ? undefined : scene.knowledge.supports.get(clause.controller)
  const status = part === undefined ? undefined : statusOfPart[part]
  if (status !== undefined && !isOrdered(trigger, clause) && !isAside(scene, clause) && !isAnswered(trigger))
    // "Will not stop investigating" tells of no inquiry that was tried.
    return status === "attempted" && trigger.type === "investigation" ? null : status
  if (announced.has(trigger.type) && isToCome(clause)) return "planned"
  if (clause.modality === "conditional" || clause.modality === "necessary") return null
  if (clause.modality === "possible")
    return trigger.sense === "harm" ? null : isPerfect(scene, clause) ? "suspected" : null
  if (clause.modality === "future") return null
  if (!clause.finite && isPurpose(scene, clause))
    return isCarriedOut(scene, clause) ? trigger.status : statusOfPurpose(scene, trigger, clause)
  return trigger.status
}

/** "Guns do not kill people", "two grenades did not go off": nobody denies what never happens, or what arms failed to do. */
const isNeverSaid = ({ sense, type, subject, harm }: Trigger, { tense, relation, modality, voice }: Clause): boolean =>
  sense === "harm" ||
  // "The agent was not hit by the shots".
  (voice === "passive" && harm === "injured") ||
  followUpTypes.has(type) ||
  subject === "weapon" ||
  (tense === "present" && relation !== "ccomp" && modality === "none")

/** "Demanded that he be suspended", "did not recommend that she face charges": a subjunctive says what somebody wants. */
const isWanted = (scene: Scene, { relation, voice, group, parent, verb }: Clause): boolean => {
  if (relation !== "ccomp") return false
  const { lower, sentence } = scene.document.tokens
  const above = scene.syntax.clauses(sentence[verb] ?? 0)[parent]
  const bare = group.last - group.first === 1 && lower[verb] === scene.syntax.lemma(verb)
  return (
    (voice === "passive" && lower[group.first] === "be") ||
    (bare && above !== undefined && scene.knowledge.words.unrealised.demanded.has(above.lemma))
  )
}

/** "At first thought her son had been kidnapped": he had not. */
const isMistaken = (scene: Scene, { relation, parent, verb }: Clause): boolean => {
  const { lower, sentence } = scene.document.tokens
  const above = relation === "ccomp" ? scene.syntax.clauses(sentence[verb] ?? 0)[parent] : undefined
  if (above === undefined || scene.knowledge.supports.get(above.lemma) !== "suppose") return false
  const { mistaken } = scene.knowledge.words.unrealised
  return (
    above.tense === "past" && lower.slice(Math.max(0, above.verb - 2), above.verb).some((word) => mistaken.has(word))
  )
}

/** "They want the hills, captured in the war of 1967": what an aside says is nobody's wish. */
const isAside = ({ document: { tokens } }: Scene, { voice, group }: Clause): boolean =>
  voice === "passive" && group.last - group.first === 1 && tokens.lower[group.first - 1] === ","

/** "Tried to disperse students": the police try, and the students have come together. */
const isAnswered = ({ type, subject }: Trigger): boolean => type === "protest" && subject === "responder"

/** "The risk of being killed", "fears of being shot". */
const isProspective = ({ document: { tokens }, knowledge, syntax }: Scene, { mark, group }: Clause): boolean =>
  (mark === "of" &&
    tokens.lower[group.first - 1] === "of" &&
    knowledge.words.unrealised.prospect.has(tokens.lower[group.first - 2] ?? "")) ||
  // "Going to think about looking into that".
  (tokens.lower[group.first - 1] === "about" && knowledge.supports.get(syntax.lemma(group.first - 2)) === "suppose")

/** What is told of beforehand because somebody has called or ordered it. */
export const announced: ReadonlySet<IncidentType> = new Set(["strike", "protest", "trial", "investigation"])

/** "Will walk out on Friday", "said its members would walk out". */
export const isToCome = ({ modality, relation }: Clause): boolean =>
  modality === "future" || (modality === "conditional" && relation === "ccomp")

/** "Was ordered held without bail": what a court orders is done. */
const isOrdered = ({ type }: Trigger, { controller, voice }: Clause): boolean =>
  (type === "arrest" || type === "trial") && controller === "order" && voice === "passive"

/** "How to avoid being robbed": advice. */
const isHowTo = ({ document: { tokens } }: Scene, { group }: Clause): boolean => {
  const before = tokens.lower.slice(Math.max(0, group.first - 3), group.first + 1)
  return before.some((word, at) => word === "how" && before[at + 1] === "to")
}

/** "Might have exploded" may have happened; "might explode" has not. */
const isPerfect = (scene: Scene, clause: Clause): boolean => {
  const { lower } = scene.document.tokens
  for (let at = clause.group.first; at < clause.group.last; at++)
    if (lower[at] === "have" || lower[at] === "been") return true
  return false
}

/** "A plan to kill", "attempts to rob": what the noun or verb above makes of it; anything else only says what for. */
const statusOfPurpose = (scene: Scene, trigger: Trigger, clause: Clause): IncidentStatus | null => {
  if (isAnswered(trigger)) return trigger.status
  const governor = governorOf(scene, scene.document.tokens.sentence[clause.verb] ?? 0, clause.verb)
  const part = governor < 0 ? undefined : scene.knowledge.supports.get(scene.syntax.lemma(governor))
  const status = part === undefined || part === "prevent" ? undefined : statusOfPart[part]
  // "They blocked a road to protest" is the protest.
  if (trigger.type === "protest" && status === undefined) return trigger.status
  return part === "prevent" ? "attempted" : (status ?? null)
}

/** "Began to shell the town", "managed to kidnap two guards": what somebody began or managed to do was done. */
const isCarriedOut = (scene: Scene, { relation, parent, verb }: Clause): boolean => {
  if (relation !== "xcomp" || parent < 0) return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  if (above === undefined || above.negated || !scene.knowledge.words.unrealised.done.has(above.lemma)) return false
  return above.finite && above.modality === "none" && above.tense === "past"
}

/** A bare infinitive that says what for: "met to kill the mayor"; who pleads guilty "to stealing" has stolen. */
export const isPurpose = (scene: Scene, clause: Clause): boolean =>
  !(scene.document.tokens.lower[clause.verb] ?? "").endsWith("ing") &&
  (scene.document.tokens.lower[clause.group.first] === "to" || scene.document.tokens.lower[clause.verb - 1] === "to")
