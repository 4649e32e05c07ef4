import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import { governorOf, relationOf } from "../tree.js"
import { fitRole } from "./allowed-roles.js"
import { isAge, numberBeside } from "./bare-counts.js"
import { readClauseRoles } from "./clause-roles.js"
import { withCounted } from "./harm-lists.js"
import { namedAmong } from "./instances.js"
import { withBodies } from "./member-bodies.js"
import { readNounRoles } from "./noun-roles.js"
import { isPassive } from "./passives.js"
import { readRobbed } from "./robbed.js"
import { readStateRoles } from "./state-roles.js"
import type { Count, Role } from "./telling.js"
import { readWindowRoles, readWindowSubject } from "./window-roles.js"

/** The roles of a trigger by its word and its clause, without whom it neither fits nor counts. */
export const readFittingRoles = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  const all =
    namedAmong(scene, trigger, mention, sentence) ??
    withCounted(scene, trigger, mention, readRoles(scene, trigger, mention, sentence, clause))
  const beside = numberBeside(scene, trigger, mention, sentence, clause)
  const read = beside === null ? all : all.filter((role) => !isCountedApart(scene, role, beside, mention))
  return withBodies(scene, withoutMisfits(scene, trigger, read))
}

/**
 * "Ten people are dead and 30 missing": who stands before the number is not whom it counts. Nor is who is in an aside behind it: "nine
 * others, including a herder, injured".
 */
const isCountedApart = (scene: Scene, { role, head }: Role, { last }: Count, trigger: IncidentMention): boolean => {
  const end = mentionOn(scene, head)?.last ?? head + 1
  const isAside = scene.document.tokens.lower[last] === "," && head > last && end < trigger.first
  return (role === "target" || role === "arrested") && (end <= last || isAside)
}

/** People are not damaged: beside such a verb they own or live in what was. Nor are things killed: "state television spoke of ten killed". */
const withoutMisfits = (scene: Scene, { harm, subject }: Trigger, roles: readonly Role[]): readonly Role[] => {
  // "A slide buried nine climbers": what nobody does befalls people and things alike.
  if (subject === "cause") return roles
  if (harm === "damaged" || harm === "destroyed")
    return roles.filter(({ role, entity }) => role !== "target" || !isPeople(scene, entity))
  if (harm !== "killed") return roles
  return roles.filter(
    ({ role, entity, rule }) => !killed.test(rule) || role !== "target" || scene.entities[entity]?.kind !== "asset",
  )
}
const killed = /^(?:clause\/(?:passive-subject|object)|window)$/u

const isPeople = (scene: Scene, id: number): boolean => {
  const entity = scene.entities[id]
  return entity?.kind === "person" || (entity?.kind === "group" && entity.category !== "organization")
}

const readRoles = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  sentence: number,
  clause: Clause | null,
): readonly Role[] => {
  const { head } = mention
  if (trigger.word === "state") return readStateRoles(scene, trigger, head, sentence)
  if (trigger.word === "noun") return readNounRoles(scene, trigger, head, sentence)
  if (clause === null || clause.verb !== head)
    return trigger.subject === "target"
      ? readWindowSubject(scene, trigger, mention, sentence)
      : readWindowRoles(scene, trigger, mention, sentence, true)
  const attributive = readAttributive(scene, trigger, clause, sentence)
  if (attributive !== null) return attributive
  const told = readClauseRoles(scene, trigger, clause, mention)
  const read = [...told, ...readRobbed(scene, trigger, sentence, told)]
  const intransitive = trigger.object === "none" || trigger.object === trigger.subject
  if (intransitive && read.length === 0 && isNobody(scene, clause.subject))
    return readWindowSubject(scene, trigger, mention, sentence)
  if (read.some(({ role }) => role === trigger.object) || !atHand.test(trigger.object)) return read
  return [...read, ...readWindowRoles(scene, trigger, mention, sentence, isPassive(scene, trigger, clause))]
}

/**
 * No subject, or an age, or the town or the site that stands between the subject and its verb: "workers at the mine walked off the job".
 */
const isNobody = (scene: Scene, subject: Phrase | null): boolean => {
  const kind = entityOn(scene, subject?.head ?? -1)?.kind
  return subject === null || kind === "place" || kind === "asset" || isAge(scene, subject.head)
}

/** Whom a verb hits is named beside it where the tree has nobody. */
const atHand = /^(?:target|suspect|arrested|goods|found)$/u

/** "The murdered girl", "a slain deputy": whom a participle before a noun is said of; null where it stands otherwise. */
const readAttributive = (
  scene: Scene,
  trigger: Trigger,
  { verb, relation }: Clause,
  sentence: number,
): readonly Role[] | null => {
  const noun = governorOf(scene, sentence, verb)
  if (relation !== "amod" && relationOf(scene, sentence, verb) !== "amod") return null
  if (noun <= verb || (scene.document.tokens.lower[verb] ?? "").endsWith("ing")) return null
  const entity = scene.entityAt[noun] ?? -1
  const role = entity < 0 ? "none" : fitRole(scene, trigger.object, entity)
  return role === "none" ? [] : [{ role, entity, head: noun, suspected: false, rule: "clause/attributive" }]
}
