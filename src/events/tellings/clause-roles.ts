import type { Trigger, TriggerRole } from "../../lexicon/triggers.js"
import { mishapTypes } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import {
  caseOf,
  childrenOf,
  conjunctsOf,
  dateCovering,
  governorOf,
  namingToken,
  relationOf,
  type Scene,
} from "../scene.js"
import { agentAfter } from "./agents.js"
import { namesOfDead } from "./bodies.js"
import { isCountry } from "./countries.js"
import { joinedAfter, joinedBefore } from "./joined.js"
import { kindsAt } from "./kinds.js"
import { findLostSubject, sufferedBeside } from "./lost-subjects.js"
import { isListedBefore, isPassive } from "./passives.js"
import { sharedAgent } from "./shared-agents.js"
import { subjectOf } from "./subjects.js"
import { supportLemma } from "./supports.js"
import type { Role } from "./telling.js"
import { withoutSpeakers } from "./trailing-speakers.js"
import { readWhom } from "./whom.js"
import { wielderOf, wieldingCountry } from "./wielders.js"

/** Prepositions that give a role whatever the verb. */
const common: ReadonlyMap<string, TriggerRole> = new Map([
  ["with", "weapon"],
  ["using", "weapon"],
  // "At gunpoint": nobody else and nothing else stands there as a weapon.
  ["at", "weapon"],
])

/** What an entity's kind allows it to be: a weapon commits nothing, a person is no weapon. */
export const fitRole = (scene: Scene, role: TriggerRole, entity: number): TriggerRole => {
  const kind = scene.entities[entity]?.kind
  if (kind === undefined) return "none"
  // "Clashes between Armenia and Azerbaijan" are between their states.
  if (kind === "place")
    return role === "target" || role === "site" ? "site" : role === "side" && isCountry(scene, entity) ? role : "none"
  const agent = role === "perpetrator" || role === "responder" || role === "investigator" || role === "speaker"
  if (agent && isVictim(scene, entity)) return "none"
  // "The Chargers' Jackson arrested": no club is taken away, and no court is tried.
  if (kind === "organization" && role === "arrested") return "none"
  if ((role === "arrested" || role === "suspect" || role === "perpetrator") && isCourt(scene, entity)) return "none"
  // "Fought with knives".
  if (kind === "weapon" && role === "side") return "weapon"
  if (kind === "weapon")
    return role === "found" || role === "goods" ? role : agent || role === "weapon" ? "weapon" : "none"
  if (kind === "asset") {
    if (scene.entities[entity]?.kind === "asset" && isPart(scene, entity)) return "none"
    if (role === "target" || role === "goods" || role === "found" || role === "site" || role === "subject-of")
      return role
    return agent && scene.entities[entity]?.kind === "asset"
      ? "none"
      : role === "arrested" || role === "involved"
        ? "target"
        : "none"
  }
  return role === "weapon" || role === "found" ? "none" : role === "goods" ? "target" : role
}

/** "Victims of the bombing" did not do it. */
const isVictim = (scene: Scene, entity: number): boolean => {
  const group = scene.entities[entity]
  return group?.kind === "group" && group.category === "victim"
}

/** Courts and prosecutors' offices; a judge may well be arrested. */
const isCourt = (scene: Scene, id: number): boolean => {
  const entity = scene.entities[id]
  if (entity?.kind === "organization") return entity.sector === "JUD"
  return entity?.kind === "group" && entity.sector === "JUD" && entity.category === "organization"
}

/** Windows and doors are broken, but it is the house that was hit. */
const isPart = (scene: Scene, entity: number): boolean => {
  const asset = scene.entities[entity]
  return asset?.kind === "asset" && asset.assetType === "part"
}

/** "The tyres of three cars": what a part belongs to, by the words behind it; the token itself where nothing is named. */
export const wholeOf = (scene: Scene, token: number): number => {
  const mention = scene.mentions[scene.mentionAt[token] ?? -1]
  if (mention === undefined || !isPart(scene, scene.entityAt[token] ?? -1)) return token
  for (let at = mention.head + 1; at < mention.last; at++)
    if (scene.mentionAt[at] !== scene.mentionAt[token]) return scene.mentions[scene.mentionAt[at] ?? -1]?.head ?? token
  return token
}

/** The roles that a phrase and its conjuncts give. */
export const rolesOf = (
  scene: Scene,
  phrase: Phrase | null,
  role: TriggerRole,
  suspected: boolean,
  rule: string,
): readonly Role[] => {
  if (phrase === null || role === "none" || role === "cause") return []
  // "Charged five men with the rape and murder of a student": the tree joins the murder to the men.
  const all = conjunctsOf(phrase).filter(
    (part) => part === phrase || scene.mentions[scene.triggerAt[part.head] ?? -1]?.head !== part.head,
  )
  const parts = withoutSpeakers(scene, all, ({ head }) => head)
  const dead = parts.flatMap(({ head }) => namesOfDead(scene, head))
  const heads = [...parts.map(({ head }) => head), ...dead]
  const joined =
    parts.length < all.length ? [] : joinedTo(scene, phrase, role, rule).filter((head) => !heads.includes(head))
  const named = [...dead, ...new Set(joined)].map((head) => ({ head, first: head, last: head + 1, conjuncts: [] }))
  return [...parts.filter(({ head }) => namesOfDead(scene, head).length === 0), ...named].flatMap((part) => {
    const whole = wholeOf(scene, namingToken(scene, part))
    const head = role === "perpetrator" ? wielderOf(scene, part, whole) : memberBefore(scene, whole)
    const state = role === "perpetrator" && head === whole ? wieldingCountry(scene, part, whole) : -1
    if (state >= 0) return [{ role, entity: state, head, suspected, rule }]
    const entity = scene.entityAt[head] ?? -1
    if (entity < 0) return []
    const fitted = isActing(scene, entity, role, rule) ? role : fitRole(scene, role, entity)
    return fitted === "none" ? [] : [{ role: fitted, entity, head, suspected, rule }]
  })
}

/** "Members of the Night Owls, who were shot dead": no body is, but its people. */
const memberBefore = (scene: Scene, token: number): number => {
  const body = scene.mentions[scene.mentionAt[token] ?? -1]
  const { lower } = scene.document.tokens
  const isRelative = body !== undefined && (lower[body.last] === "who" || lower[body.last + 1] === "who")
  if (!isRelative || scene.entities[scene.entityAt[token] ?? -1]?.kind === "person") return token
  const members = scene.mentions.find((one) => one.kind === "group" && one.of === body.head && one.head < body.first)
  return members?.head ?? token
}

/** The people whom the order of words joins to a patient, wherever the tree hangs them. */
const joinedTo = (scene: Scene, { head, conjuncts }: Phrase, role: TriggerRole, rule: string): readonly number[] => {
  if (role !== "target" && role !== "arrested") return []
  if (rule === "clause/object")
    return [head, ...conjuncts.map((one) => one.head)].flatMap((one) => joinedAfter(scene, one))
  return /^clause\/(?:passive-)?subject$/u.test(rule) ? joinedBefore(scene, head) : []
}

/** "Israel struck a house", "was bombed by Russia": a country that does something does it by its government. */
const isActing = (scene: Scene, id: number, role: TriggerRole, rule: string): boolean =>
  isCountry(scene, id) && role === "perpetrator" && /^clause\/(?:subject|agent|accused)$/u.test(rule)

/** Reads the roles of a trigger verb from its clause: subject, object, agent and what stands under prepositions. */
export const readClauseRoles = (
  scene: Scene,
  trigger: Trigger,
  clause: Clause,
  mention: IncidentMention,
): readonly Role[] => {
  const passive = isPassive(scene, trigger, clause)
  const accused = accusedOf(scene, clause)
  const held = accused !== null || isAlleged(scene, clause)
  const roles: Role[] = []
  const put = (phrase: Phrase | null, role: TriggerRole, part: string) =>
    roles.push(...rolesOf(scene, phrase, role, held, `clause/${part}`))
  const whom = readWhom(scene, clause)
  if (whom !== null) {
    put(whom.doer, trigger.subject, "subject")
    put(whom.hit, trigger.object, "object")
  } else if (passive && trigger.object !== "none") {
    put(sufferedBeside(scene, clause) ?? subjectOf(scene, clause, passive), trigger.object, "passive-subject")
    if (isListedBefore(scene, trigger, clause)) put(clause.object, trigger.object, "passive-subject")
    put(clause.agent ?? agentAfter(scene, clause) ?? sharedAgent(scene, trigger, clause), trigger.subject, "agent")
  } else {
    // "The typhoon drowned six": what befalls its subject alone befalls its object where it has one.
    const both = trigger.subject === "target" && trigger.object === "target" && clause.object !== null
    const subject =
      both ||
      isThwarted(scene, clause) ||
      isBefallen(scene, trigger, clause) ||
      isSufferer(scene, trigger, clause) ||
      isCompany(scene, clause)
        ? null
        : (subjectOf(scene, clause, passive) ?? findLostSubject(scene, clause))
    // "Accused of drowning his wife": nobody is accused of what befell him.
    put(accused ?? subject, both && accused ? "perpetrator" : trigger.subject, accused ? "accused" : "subject")
    // "Shots fired by police": what is done by somebody though it has no object.
    if (trigger.object === "none") put(clause.agent, trigger.subject, "agent")
    if (accused === null && roles.length === 0) put(subjectBeforeDate(scene, clause), trigger.subject, "subject")
    // Who blows himself up is the bomber, and whom it hits are the others.
    const reflexive = isReflexive(scene, clause)
    if (!reflexive || trigger.type !== "bombing")
      put(reflexive ? clause.subject : triedIn(scene, clause), trigger.object, "object")
  }
  put(companionIn(scene, clause), passive ? trigger.object : trigger.subject, "company")
  const closing = mention.last - mention.first > 1 ? scene.document.tokens.lower[mention.last - 1] : undefined
  const own = clause.object?.head ?? mention.head
  const open = !passive && mention.first <= own && own < mention.last
  // "Died at the hands of bandits".
  const suffered = passive ? trigger.object === "target" : trigger.subject === "target"
  for (const doer of suffered ? atHands(scene, clause) : []) put(doer, "perpetrator", "agent")
  for (const { preposition, phrase } of clause.obliques) {
    const isClosed = preposition === closing
    const role = isClosed ? trigger.object : (trigger.prepositions.get(preposition) ?? common.get(preposition))
    const isPlace = !open && !isClosed && trigger.object === "target" && where.test(preposition)
    if (role && (role === "weapon" || !isPlace)) put(phrase, role, preposition)
  }
  // "Came under attack from rebels", where the tree hangs them on the attack.
  for (let at = mention.first; at < mention.last; at++)
    if (at !== clause.verb && at !== clause.object?.head && scene.syntax.pos[at] === tag.NOUN)
      for (const [phrase, preposition] of behindNoun(scene, at))
        put(phrase, trigger.prepositions.get(preposition) ?? "none", preposition)
  if (trigger.object === "weapon" && clause.object !== null)
    for (const [phrase, preposition] of behindNoun(scene, clause.object.head))
      put(phrase, trigger.prepositions.get(preposition) ?? "none", preposition)
  return isReflexive(scene, clause) ? roles : withoutSelf(roles)
}

/** "For killing Ann Lee, a nurse": whom a verb hits is not its subject as well, whatever the tree makes of what stands between. */
const withoutSelf = (roles: readonly Role[]): readonly Role[] =>
  roles.filter(
    ({ role, entity }) =>
      role !== "perpetrator" || !roles.some((one) => one.role === "target" && one.entity === entity),
  )

/** "Was killed together with four of his children": whoever stands under such a "with" has the subject's part. */
const companionIn = ({ document: { tokens } }: Scene, { obliques }: Clause): Phrase | null =>
  obliques.find(
    ({ preposition, phrase }) =>
      preposition === "with" &&
      /(?:together|along) with(?: \S+)?$/u.test(tokens.lower.slice(phrase.first - 3, phrase.first).join(" ")),
  )?.phrase ?? null

const atHands = (scene: Scene, { obliques }: Clause): readonly Phrase[] =>
  obliques
    .filter(({ preposition, phrase }) => preposition === "at" && scene.document.tokens.lower[phrase.head] === "hands")
    .flatMap(({ phrase }) => behindNoun(scene, phrase.head))
    .flatMap(([doer, preposition]) => (preposition === "of" ? [doer] : []))

/** "Fired mortars at the airport": what stands under a preposition that the tree hangs on the weapon. */
const behindNoun = (scene: Scene, noun: number): readonly (readonly [Phrase, string])[] => {
  const sentence = scene.document.tokens.sentence[noun] ?? 0
  return childrenOf(scene, sentence, noun)
    .filter((child) => child > noun && relationOf(scene, sentence, child).startsWith("nmod"))
    .map((head) => {
      const first = caseOf(scene, sentence, head)
      return [{ head, first: first + 1, last: head + 1, conjuncts: [] }, scene.document.tokens.lower[first] ?? ""]
    })
}

/** "The minister this month rebuked": a date taken for the subject leaves the subject just before it. */
const subjectBeforeDate = (scene: Scene, clause: Clause): Phrase | null => {
  const { subject } = clause
  if (subject === null || dateCovering(scene, subject.head) === undefined) return null
  const before = scene.mentions[scene.mentionAt[subject.first - 1] ?? -1]
  if (!before) return null
  return { head: before.head, first: before.first, last: before.last, conjuncts: [] }
}

/** "Attacked the house" and "fired at the house", but "attacked him at the house", "on the steps". */
const where = /^(?:at|on)$/u

/** "Police foiled a plot to blow up the stadium": who thwarts or finds out a plan is not who would have done it. */
const isThwarted = (scene: Scene, clause: Clause): boolean => {
  if (clause.finite || !clause.relation.startsWith("acl")) return false
  const sentence = scene.document.tokens.sentence[clause.verb] ?? 0
  const lemma = scene.syntax.lemma(Math.max(0, governorOf(scene, sentence, governorOf(scene, sentence, clause.verb))))
  const part = scene.knowledge.supports.get(lemma)
  return part === "prevent" || part === "deny" || part === "report" || exposing.test(lemma)
}

/** "The company's jet exploded, killing 230": a vehicle that something befalls does nothing, nor does whoever owns it. */
const isBefallen = (scene: Scene, trigger: Trigger, { relation, parent, subject, verb }: Clause): boolean => {
  if (
    trigger.subject !== "perpetrator" ||
    relation !== "advcl" ||
    subject === null ||
    !kindsAt(scene, subject.head).includes("vehicle")
  )
    return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  const told = scene.mentions[scene.triggerAt[above?.verb ?? -1] ?? -1]
  return told?.kind === "incident" && mishapTypes.has(told.type)
}

/** "Twenty were hurt when the plane caught fire, hit a taxi and broke up": who was hurt does not hit what the tree joins to the hurt. */
const isSufferer = (scene: Scene, trigger: Trigger, { relation, parent, subject, verb }: Clause): boolean => {
  if (trigger.subject !== "perpetrator" || relation !== "conj" || subject === null) return false
  const above = scene.syntax.clauses(scene.document.tokens.sentence[verb] ?? 0)[parent]
  if (above?.voice !== "passive" || above.subject?.head !== subject.head) return false
  const told = scene.mentions[scene.triggerAt[above.verb] ?? -1]
  const harm = told?.kind === "incident" ? scene.knowledge.triggers.byId.get(told.trigger)?.harm : null
  return harm === "killed" || harm === "injured"
}

/** "A train, with 80 people on board, hit a van": what stands under "with" is no subject, whatever the tree makes of it. */
const isCompany = ({ document: { tokens } }: Scene, { subject }: Clause): boolean =>
  subject !== null && tokens.lower[subject.first - 1] === "with" && tokens.lower[subject.first - 2] === ","

const exposing = /^(?:uncover|discover|expose|investigate|foil|find|break|disrupt)$/u

/** "Accused of killing X", "charged with shooting X": whom the governing clause accuses. */
export const accusedOf = (scene: Scene, clause: Clause): Phrase | null => {
  const sentence = scene.document.tokens.sentence[clause.verb] ?? 0
  // The tree may hang "with killing" on the name before it.
  const above = governorOf(scene, sentence, clause.verb)
  const charging = (scene.entityAt[above] ?? -1) >= 0 ? governorOf(scene, sentence, above) : above
  const governor = scene.syntax.clauses(sentence).find(({ verb }) => verb === charging)
  if (governor === undefined || scene.knowledge.supports.get(supportLemma(governor)) !== "accuse") return null
  if (
    clause.voice === "passive" ||
    !/^(?:of|for|with|in)$/u.test(scene.document.tokens.lower[clause.group.first - 1] ?? "")
  ) {
    if (!/^(?:of|for|with|in)$/u.test(clause.mark ?? "")) return null
  }
  // "A man accused of killing her", but "a man, whom they charged with killing her".
  if (governor.voice === "passive" || (governor.relation.startsWith("acl") && governor.object === null))
    return governor.subject
  return governor.object ?? namedBetween(scene, governor.verb + 1, clause.group.first)
}

/** Who stands between "charged" and "with killing", where the tree has no object. */
const namedBetween = (scene: Scene, from: number, to: number): Phrase | null => {
  for (let at = from; at < to; at++) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention !== undefined) return { head: mention.head, first: mention.first, last: mention.last, conjuncts: [] }
  }
  return null
}

/** "Found two soldiers guilty of murder": whom the verdict is on, where the tree has the verdict for the object. */
const triedIn = (scene: Scene, { object, verb }: Clause): Phrase | null => {
  if (object === null || scene.document.tokens.lower[object.head] !== "guilty") return object
  const sentence = scene.document.tokens.sentence[verb] ?? 0
  const tried = childrenOf(scene, sentence, object.head).find((child) => relationOf(scene, sentence, child) === "nsubj")
  return tried === undefined ? null : { head: tried, first: tried, last: tried + 1, conjuncts: [] }
}

/** "Shot himself": whom it hits is who did it. */
const isReflexive = (scene: Scene, clause: Clause): boolean =>
  clause.object !== null &&
  /^(?:him|her|them)sel(?:f|ves)$/u.test(scene.document.tokens.lower[clause.object.head] ?? "")

/** Whether the words of the verb group, or those beside it, hold open who did it. */
export const isAlleged = (scene: Scene, clause: Clause): boolean => {
  const { lower } = scene.document.tokens
  const { doubt, verb } = scene.knowledge.words.suppositions
  for (let at = Math.max(clause.first, clause.group.first - 2); at < clause.group.last + 1; at++) {
    if (doubt.has(lower[at] ?? "")) return true
  }
  return clause.controller !== null && verb.has(clause.controller)
}
