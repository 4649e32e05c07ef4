import type { Trigger } from "../../lexicon/triggers.js"
import type { IncidentStatus, IncidentType } from "../../model/codes.js"
import type { GroupMention, IncidentMention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { childrenOf, clauseAt, governorOf, relationOf, type Scene, type TriggerAt } from "../scene.js"
import { isReckoned } from "../time/reckoning.js"
import { isAge, numberBeside } from "./bare-counts.js"
import { isBroughtAbout } from "./causes.js"
import { fitRole, readClauseRoles } from "./clause-roles.js"
import { readCounts } from "./counts.js"
import { isFitting } from "./fitting.js"
import {
  definite,
  determinerOf,
  isGeneric,
  isHabit,
  isNumberOf,
  isOther,
  isRecalled,
  isReported,
  isTallied,
  isTolled,
  isTrend,
  withSettings,
} from "./generality.js"
import { withCounted } from "./harm-lists.js"
import { namedAmong, withNamedOnes } from "./instances.js"
import { readOccasion } from "./mishaps.js"
import { withoutNatural } from "./natural.js"
import { readNounRoles } from "./noun-roles.js"
import { withoutSerial } from "./one-after-another.js"
import { isPassive } from "./passives.js"
import { withRaids } from "./raids.js"
import { recast } from "./recasting.js"
import { readRobbed } from "./robbed.js"
import { readSettings, shareSettings } from "./settings.js"
import { readStateRoles } from "./state-roles.js"
import { isStatistic } from "./statistics.js"
import { readStatus } from "./status.js"
import type { Count, Role, Telling } from "./telling.js"
import { clauseOf, isUnderWay } from "./under-way.js"
import { readWindowRoles, readWindowSubject } from "./window-roles.js"

/** Reads every trigger of a document in its sentence; those that tell of no happening are left out. In order of the text. */
export const readTellings = (scene: Scene): readonly Telling[] => {
  const tellings: Telling[] = []
  for (const [sentence, triggers] of scene.triggers) {
    for (const trigger of triggers) {
      const telling = readTelling(scene, sentence, trigger)
      if (telling) tellings.push(telling)
    }
  }
  const told = withSettings(scene, shareSettings(scene, withRaids(scene, tellings)))
  return withoutNatural(scene, withoutSerial(scene, told))
}

/** "Threatened to kidnap", "plotting a coup": the threat is the status of what it threatens, not an incident beside it. */
const controlsTrigger = (scene: Scene, sentence: number, head: number): boolean =>
  childrenOf(scene, sentence, head).some((child) => {
    const other = scene.triggerAt[child] ?? -1
    if (other < 0 || other === scene.triggerAt[head]) return false
    const relation = relationOf(scene, sentence, child)
    if (relation === "obj") return true
    // "Threatened to sexually assault", "threatened on Monday to walk out".
    const first = Math.min(child, scene.mentions[other]?.first ?? child)
    return /^(?:xcomp|acl|advcl)$/u.test(relation) && scene.document.tokens.lower[first - 1] === "to"
  })

/** "A convicted murderer", "handling stolen goods", "burning tyres": what somebody or something is, not what was done now. */
const isTraitOf = (scene: Scene, { type, word }: Trigger, head: number, sentence: number): boolean =>
  (traits.has(type) || isWasting(scene, type, head)) &&
  word === "verb" &&
  relationOf(scene, sentence, head) === "amod" &&
  governorOf(scene, sentence, head) > head

/** "Burning tyres", "crumbling bridges". */
const isWasting = ({ document: { tokens } }: Scene, type: IncidentType, head: number): boolean =>
  tokens.lower[head] === "burning" || (type === "accident" && /ing$/u.test(tokens.lower[head] ?? ""))

/** "Help to trace stolen goods": a participle that is no past form, before what it is said of, whatever the tree makes of it. */
const isBareParticiple = (scene: Scene, { type, word }: Trigger, clause: Clause | null): boolean =>
  clause !== null &&
  word === "verb" &&
  taking.has(type) &&
  clause.group.last - clause.group.first === 1 &&
  clause.voice === "active" &&
  /en$/u.test(scene.document.tokens.lower[clause.verb] ?? "") &&
  clause.object?.head === clause.verb + 1

const taking: ReadonlySet<IncidentType> = new Set(["theft", "robbery"])
const traits: ReadonlySet<IncidentType> = new Set(["trial", ...taking])

/** "Tried to run over a trooper": nobody tries or means to have an accident. */
const isMeant = ({ type, word }: Trigger, status: IncidentStatus | null): boolean =>
  type === "accident" && word === "verb" && status !== null && meant.has(status)
const meant: ReadonlySet<IncidentStatus> = new Set(["attempted", "planned", "threatened"])

/** "The band Pussy Riot": in the middle of a sentence no verb is written with a capital after a name. */
const isPartOfName = (
  { document: { tokens, sentences } }: Scene,
  { word }: Trigger,
  { first }: IncidentMention,
): boolean =>
  word === "verb" &&
  sentences[tokens.sentence[first] ?? 0]?.part === "body" &&
  [first - 1, first].every((at) => /^\p{Lu}\p{Ll}/u.test(tokens.text[at] ?? "")) &&
  tokens.sentence[first - 1] === tokens.sentence[first] &&
  [first - 2, first + 1].every((at) => /^\p{Ll}/u.test(tokens.text[at] ?? ""))

/** "Seven people died in custody", "was beaten in custody": where something else was done, which tells of no arrest. */
const isWhereDone = (scene: Scene, { type, word }: Trigger, clause: Clause | null): boolean => {
  if (type !== "arrest" || word !== "state" || clause === null) return false
  const done = scene.mentions[scene.triggerAt[clause.verb] ?? -1]
  return clause.lemma === "die" || (done?.kind === "incident" && bodily.has(done.type))
}

const bodily: ReadonlySet<IncidentType> = new Set(["assault", "killing", "attack"])

const readTelling = (scene: Scene, sentence: number, { index, mention }: TriggerAt): Telling | null => {
  const named = scene.knowledge.triggers.byId.get(mention.trigger)
  const clause = clauseOf(scene, sentence, mention, named, clauseAt(scene, sentence, mention.head))
  const own = clause !== null && (clause.verb === mention.head || named?.word !== "verb") ? clause : null
  const told = named ? recast(scene, named, mention, sentence, own) : null
  if (!told) return null
  if ((told.type === "threat" || told.type === "plot") && controlsTrigger(scene, sentence, mention.head)) return null
  if (isBareParticiple(scene, told, own) || isPartOfName(scene, told, mention)) return null
  if (isTraitOf(scene, told, mention.head, sentence) || isWhereDone(scene, told, clause)) return null
  if (!isFitting(scene, told, mention.head, sentence, clause)) return null
  const status = readStatus(scene, told, mention, sentence, clause)
  const trigger = isMeant(told, status) ? (scene.knowledge.triggers.byId.get("attack") ?? told) : told
  const all =
    namedAmong(scene, trigger, mention, sentence) ??
    withCounted(scene, trigger, mention, readRoles(scene, trigger, mention, sentence, clause))
  const beside = numberBeside(scene, trigger, mention, sentence, clause)
  const read = beside === null ? all : all.filter((role) => !isCountedApart(scene, role, beside, mention))
  const fitted = withBodies(scene, withoutMisfits(scene, trigger, read))
  const roles = [...withNamedOnes(scene, sentence, fitted), ...readOccasion(scene, trigger, sentence, own)]
  const counts = readCounts(scene, trigger, mention, sentence, clause, fitted)
  const nought = counts.some(({ quantity }) => quantity.high === 0)
  // "No arrests were made" tells of none; "no one was hurt" tells how a fire ended.
  if ((status === null && !nought) || (nought && trigger.type === "arrest")) return null
  const tolled = isTolled(scene, sentence, mention)
  const again = isAgain(scene, trigger, mention)
  return {
    index,
    mention,
    trigger: nought ? asHarm(scene, trigger) : trigger,
    sentence,
    clause,
    status: status ?? trigger.status,
    generic:
      isHabit(scene, clause, mention.head) ||
      isTallied(scene, clause, trigger, mention.last) ||
      (!isReckoned(scene, { sentence, mention, clause }) &&
        isStatistic(scene, sentence, mention.first, clause, counts)) ||
      (counts.length === 0 && !tolled && (isTrend(scene, clause, mention.head) || isNumberOf(scene, roles))) ||
      (counts.length === 0 &&
        !tolled &&
        !isBroughtAbout(scene, clause, mention) &&
        !isUnderWay(scene, trigger, mention, clause) &&
        !isReported(scene, clause, mention.head) &&
        isGeneric(scene, trigger, mention.first, mention.last, roles)),
    definite: again || (trigger.word === "noun" && definite.test(determinerOf(scene, mention.first))),
    indefinite: trigger.word === "noun" && /^an?$/u.test(determinerOf(scene, mention.first)),
    other: !again && (isOtherOne(scene, trigger, mention, roles) || isRecalled(scene, clause, mention.head)),
    again,
    settings: readSettings(scene, trigger, mention, sentence, clause),
    roles: nought ? roles.filter(({ role }) => role !== "target") : roles,
    counts,
  }
}

/**
 * "Ten people are dead and 30 missing": who stands before the number is not whom it counts. Nor is who is in an aside behind it: "nine
 * others, including a herder, injured".
 */
const isCountedApart = (scene: Scene, { role, head }: Role, { last }: Count, trigger: IncidentMention): boolean => {
  const end = scene.mentions[scene.mentionAt[head] ?? -1]?.last ?? head + 1
  const isAside = scene.document.tokens.lower[last] === "," && head > last && end < trigger.first
  return (role === "target" || role === "arrested") && (end <= last || isAside)
}

/** "A second attack", "another bomb went off"; who is "another man" was mostly hit in the same attack as the first. */
const isOtherOne = (scene: Scene, { word }: Trigger, { first }: IncidentMention, roles: readonly Role[]): boolean =>
  word === "verb"
    ? roles.some(
        ({ role, head }) =>
          role === "weapon" && isOther(scene, scene.mentions[scene.mentionAt[head] ?? -1]?.first ?? head),
      )
    : isOther(scene, first)

/** Where nobody was killed there was no killing: the nought belongs to whatever else happened. */
const asHarm = ({ knowledge }: Scene, trigger: Trigger): Trigger => {
  const harm = trigger.harm === "killed" ? "die" : trigger.harm === "injured" ? "injure" : ""
  return trigger.sense === "act" ? (knowledge.triggers.byId.get(harm) ?? trigger) : trigger
}

/** "It was the third attack this year", "in one of the deadliest attacks in years": what was just told, counted among others. */
const isAgain = (scene: Scene, { word }: Trigger, { first, head }: IncidentMention): boolean => {
  if (word !== "noun") return false
  const { lower } = scene.document.tokens
  if (/\bone of (?:the|its) /u.test(`${lower.slice(Math.max(0, first - 5), first).join(" ")} `)) return true
  if (isRanked(scene, first, head)) return true
  for (let at = first - 1; at > Math.max(0, first - 6); at--)
    if (copula.test(lower[at] ?? ""))
      return pronoun.test(lower[at - 1] ?? "") && !isRelative(scene, at - 1) && !negation.test(lower[head - 1] ?? "")
  return false
}

const rank = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest)$/u
const span = /^(?:in|this|since|within|of)$/u

/** "Was arrested on Sunday, the team's second such arrest in a month": told beside what it counts. */
const isRanked = ({ document: { tokens } }: Scene, first: number, head: number): boolean => {
  const { lower } = tokens
  if (!span.test(lower[head + 1] ?? "")) return false
  const words = lower.slice(Math.max(0, first - 6), first)
  const at = words.findLastIndex((word) => rank.test(word))
  return at > 0 && words.slice(0, at).includes(",")
}

/** "Two ships that were under attack". */
const isRelative = ({ document: { tokens }, syntax }: Scene, at: number): boolean =>
  tokens.lower[at] === "that" && (syntax.pos[at - 1] === tag.NOUN || syntax.pos[at - 1] === tag.PROPN)

const copula = /^(?:was|is|were|are|'s|’s)$/u
const pronoun = /^(?:it|this|that)$/u
const negation = /^(?:no|not)$/u

/** What members do is told of their organisation too: "FMLN guerrillas attacked", "members of the gang". */
const withBodies = (scene: Scene, roles: readonly Role[]): readonly Role[] => {
  const bodies = roles.flatMap((role): readonly Role[] => {
    if (role.role !== "perpetrator" && role.role !== "side") return []
    const mention = scene.mentions[scene.mentionAt[role.head] ?? -1]
    if (mention?.kind !== "group" || mention.category === "organization") return []
    const said = mention.of < 0 ? -1 : (scene.entityAt[mention.of] ?? -1)
    const isBody = scene.entities[said]?.kind === "organization" && !isResident(scene, mention, said)
    if (isBody && !roles.some(({ entity }) => entity === said))
      return [{ ...role, entity: said, head: mention.of, rule: `${role.rule} member-of` }]
    const only = scene.armed.length === 1 && armed.test(mention.category ?? "") ? scene.armed[0] : undefined
    if (only === undefined || roles.some(({ entity }) => entity === only)) return []
    const head = scene.mentions[scene.entities[only]?.mentions[0] ?? -1]?.head ?? -1
    return head < 0 ? [] : [{ ...role, entity: only, head, suspected: true, rule: `${role.rule} only-armed-group` }]
  })
  return [...roles, ...bodies]
}

const armed = /^(?:fighter|militant)$/u
const anybody = /^(?:man|woman|child|person)$/u
const outlaw = /^(?:REB|CRM|UAF|SEP|INS)$/u

/** "A Dixon man" in news of the Dixon Police is of the town: only outlaws have men who are theirs. */
const isResident = ({ entities }: Scene, { category }: GroupMention, body: number): boolean => {
  const entity = entities[body]
  return anybody.test(category ?? "") && entity?.kind === "organization" && !outlaw.test(entity.sector ?? "")
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
  const kind = scene.entities[scene.entityAt[subject?.head ?? -1] ?? -1]?.kind
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
