import type { Doer, Fitting, Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import type { Scene } from "../scene.js"
import { clauseAt, closingOf, conjunctsOf } from "../tree.js"
import { isDoneByCivilians, isDoneByWorkers } from "./civil-doers.js"
import { isDoneByKind, isDoneByVehicle, isRioter, isStructure, namesPeople } from "./doer-kinds.js"
import { isFitting } from "./fitting.js"
import { kindsAt } from "./kinds.js"
import { isLabour } from "./labour.js"
import { isBlast, isDoneByThing, isUnowned, occasionOf } from "./mishaps.js"
import { isFightingItself, isFireOnPeople, isFiring, nounAtOpening } from "./mistaken.js"
import { isStray } from "./off-course.js"
import { isPassive } from "./passives.js"
import { isTaking } from "./taking.js"
import { isOfMany, isRaided, isUnsaid } from "./unsaid-doers.js"

/** "Pirates seized a ship", "killed by a lorry": what a trigger tells where its doer makes it another; null for no incident. */
export const recast = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): Trigger | null => {
  if (isFightingItself(scene, trigger, mention)) return scene.knowledge.triggers.byId.get("clash-n") ?? null
  if (isFiring(scene, trigger, mention)) return null
  const noun = nounAtOpening(scene, mention, sentence)
  if (noun !== undefined) return scene.knowledge.triggers.byId.get(noun) ?? trigger
  if (isFireOnPeople(scene, trigger, mention)) return scene.knowledge.triggers.byId.get("gunfire-n") ?? null
  for (const { doer, object, under, holding, as } of trigger.instead) {
    if (!isDoneBy(scene, trigger, doer, mention, sentence, clause)) continue
    // Wherever the tree hangs it: "took 42 people, 27 of them students, from a college".
    if (
      under !== undefined &&
      !scene.document.tokens.lower.slice(mention.last, mention.last + underReach).includes(under)
    )
      continue
    if (holding.length > 0 && !isHeldUnder(scene, clause, under ?? "", holding)) continue
    const patient = clause === null ? null : patientOf(scene, clause)
    // "The village of Kobli": the name and the noun before it.
    const parts = patient === null ? [] : conjunctsOf(patient)
    const tokens = flatMap(parts, (part) => [namingToken(scene, part), part.head])
    const kinds = flatMap(tokens, (token) => kindsAt(scene, token))
    const alone = clause !== null && clause.voice === "active" && patient === null && object.includes("alone")
    if (object.length > 0 && !alone && !object.some((kind) => kinds.includes(kind))) continue
    return scene.knowledge.triggers.byId.get(as) ?? null
  }
  return trigger
}

/** The object, which may stand under the verb's last word: "broke into a house", "took over a ranch". */
const patientOf = (scene: Scene, { voice, subject, object, obliques, verb }: Clause): Phrase | null => {
  const closing = closingOf(scene, verb)
  const under = obliques.find(({ preposition }) => preposition === closing && closing !== "")?.phrase ?? null
  return voice === "passive" ? subject : (object ?? under)
}

/** Whether something of these kinds stands under a verb's preposition: "bundled her into a van". */
const isHeldUnder = (scene: Scene, clause: Clause | null, under: string, kinds: readonly Fitting[]): boolean =>
  clause?.obliques.some(
    ({ preposition, phrase }) =>
      preposition === under && kindsAt(scene, phrase.head).some((kind) => kinds.includes(kind)),
  ) === true

/** Tokens from a verb to what stands under its preposition. */
const underReach = 14

const isDoneBy = (
  scene: Scene,
  trigger: Trigger,
  doer: Doer,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): boolean => {
  switch (doer) {
    case "anybody":
      return true
    case "labour":
      return isLabour(scene, mention, sentence)
    case "robber":
      return namesPeople(scene, sentence, ({ rule }) => rule === "lexicon/people/robber")
    case "bomber":
      return namesPeople(scene, sentence, ({ head }) =>
        scene.knowledge.words.doers.bomber.has(scene.syntax.lemma(head)),
      )
    case "taker":
      return isForTheft(scene, sentence, mention.head)
    case "vandal":
      return clause !== null && !isForTheft(scene, sentence, mention.head) && isDoneByKind(scene, doer, clause)
    default:
      return clause !== null && isToldBy(scene, trigger, doer, sentence, clause)
  }
}

/** Whether the clause of a trigger says that such a doer did it. */
const isToldBy = (scene: Scene, trigger: Trigger, doer: Doer, sentence: number, clause: Clause): boolean => {
  switch (doer) {
    case "rioter":
      return isRioter(scene, clause)
    case "civilians":
      return isDoneByCivilians(scene, clause)
    case "workers":
      return isDoneByWorkers(scene, clause)
    case "raid":
      return isRaided(scene, clause)
    case "unsaid":
      return isUnsaid(scene, clause)
    case "chance":
      return isUnsaid(scene, clause) && isOfMany(scene, clause.subject)
    case "vehicle":
      return isDoneByVehicle(scene, clause)
    case "stray":
      return isStray(scene, clause)
    case "occasion":
      return isUnowned(trigger, clause) && occasionOf(scene, sentence, clause) !== undefined
    case "mishap":
      return isDoneByThing(scene, sentence, clause) || isOfMishap(scene, sentence, clause)
    case "structure":
      return clause.agent !== null && isStructure(scene, clause.agent.head)
    case "hazard":
      return (
        !isBlast(scene, scene.syntax.clauses(sentence)[clause.parent]?.object ?? null) &&
        causesOf(scene, trigger, clause).some((phrase) => conjunctsOf(phrase).some(isOf(scene, doer)))
      )
    case "weather":
      // "Flooding and mudslides killed 30": no mere weather.
      return causesOf(scene, trigger, clause).some((phrase) => conjunctsOf(phrase).every(isOf(scene, doer)))
    default:
      return isDoneByKind(scene, doer, clause)
  }
}

const circumstance = /^(?:in|by|from|after)$/u

/** What a clause gives as the cause: its doer, and of a passive one what stands under words of circumstance. */
const causesOf = (scene: Scene, trigger: Trigger, clause: Clause): readonly Phrase[] => {
  const under = clause.obliques.filter(({ preposition }) => circumstance.test(preposition)).map(({ phrase }) => phrase)
  const said = clause.voice === "passive" ? clause.agent : clause.subject
  return [said, ...(isPassive(scene, trigger, clause) ? under : [])].filter((phrase) => phrase !== null)
}

const isOf =
  (scene: Scene, doer: "hazard" | "weather") =>
  ({ head }: Phrase): boolean =>
    scene.knowledge.hazards.get(scene.syntax.lemma(head)) === doer

/** "Pointed a pistol at the cashier and left with $210": whether the sentence also tells that something was taken. */
const isForTheft = (scene: Scene, sentence: number, own: number): boolean =>
  scene.syntax.clauses(sentence).some((clause) => isTaking(scene, clause)) ||
  (scene.triggers.get(sentence) ?? []).some(({ mention }) => {
    const trigger = scene.knowledge.triggers.byId.get(mention.trigger)
    if (trigger === undefined || mention.head === own || trigger.type === "threat") return false
    const clause = clauseAt(scene, sentence, mention.head)
    const ownClause = clause?.verb === mention.head ? clause : null
    const told = recast(scene, trigger, mention, sentence, ownClause)
    return told?.harm === "stolen" && isFitting(scene, told, mention.head, sentence, ownClause)
  })

/** "The skipper of a ferry that overturned, killing 27": what was told last before a participle, though a relative clause tells it. */
const isOfMishap = (scene: Scene, sentence: number, own: Clause): boolean => {
  if (own.finite || !(scene.document.tokens.lower[own.verb] ?? "").endsWith("ing")) return false
  const before = (scene.triggers.get(sentence) ?? []).findLast(({ mention }) => mention.last <= own.group.first)
  const trigger = scene.knowledge.triggers.byId.get(before?.mention.trigger ?? "")
  const clauses = scene.syntax.clauses(sentence)
  const told = clauses.find(({ verb }) => verb === before?.mention.head)
  if (before === undefined || trigger === undefined || told === undefined || told === clauses[own.parent]) return false
  const known = recast(scene, trigger, before.mention, sentence, told)
  return known?.type === "accident" && isFitting(scene, known, before.mention.head, sentence, told)
}
