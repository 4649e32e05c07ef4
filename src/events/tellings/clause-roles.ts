import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { dateCovering, mentionOn, type Scene } from "../scene.js"
import { caseOf, childrenOf, relationOf } from "../tree.js"
import { accusedOf, isAlleged, triedIn } from "./accused.js"
import { agentAfter } from "./agents.js"
import { isIdle } from "./idle-subjects.js"
import { findLostSubject, sufferedBeside } from "./lost-subjects.js"
import { isListedBefore, isPassive } from "./passives.js"
import { rolesOf } from "./phrase-roles.js"
import { sharedAgent } from "./shared-agents.js"
import { subjectOf } from "./subjects.js"
import type { Role } from "./telling.js"
import { readWhom } from "./whom.js"

/** Prepositions that give a role whatever the verb. */
const common: ReadonlyMap<string, TriggerRole> = new Map([
  ["with", "weapon"],
  ["using", "weapon"],
  // "At gunpoint": nobody else and nothing else stands there as a weapon.
  ["at", "weapon"],
])

/** The roles that a phrase gives by the part that it has in a clause. */
type Give = (phrase: Phrase | null, role: TriggerRole, part: string) => readonly Role[]

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
  const give: Give = (phrase, role, part) => rolesOf(scene, phrase, role, held, `clause/${part}`)
  const whom = readWhom(scene, clause)
  const told =
    whom !== null
      ? [...give(whom.doer, trigger.subject, "subject"), ...give(whom.hit, trigger.object, "object")]
      : passive && trigger.object !== "none"
        ? readPassive(scene, trigger, clause, give)
        : readActive(scene, trigger, clause, passive, accused, give)
  const company = give(companionIn(scene, clause), passive ? trigger.object : trigger.subject, "company")
  // "Died at the hands of bandits".
  const suffered = passive ? trigger.object === "target" : trigger.subject === "target"
  const doers = suffered ? flatMap(atHands(scene, clause), (doer) => give(doer, "perpetrator", "agent")) : []
  const under = [
    ...readObliques(trigger, clause, mention, closingWord(scene, mention), passive, give),
    ...readUnderNouns(scene, trigger, clause, mention, give),
  ]
  const roles = [...told, ...company, ...doers, ...under]
  return isReflexive(scene, clause) ? roles : withoutSelf(roles)
}

const readPassive = (scene: Scene, trigger: Trigger, clause: Clause, give: Give): readonly Role[] => [
  ...give(sufferedBeside(scene, clause) ?? subjectOf(scene, clause, true), trigger.object, "passive-subject"),
  ...give(isListedBefore(scene, trigger, clause) ? clause.object : null, trigger.object, "passive-subject"),
  ...give(clause.agent ?? agentAfter(scene, clause) ?? sharedAgent(scene, trigger, clause), trigger.subject, "agent"),
]

const readActive = (
  scene: Scene,
  trigger: Trigger,
  clause: Clause,
  passive: boolean,
  accused: Phrase | null,
  give: Give,
): readonly Role[] => {
  // "The typhoon drowned six": what befalls its subject alone befalls its object where it has one.
  const both = trigger.subject === "target" && trigger.object === "target" && clause.object !== null
  const subject =
    both || isIdle(scene, trigger, clause)
      ? null
      : (subjectOf(scene, clause, passive) ?? findLostSubject(scene, clause))
  // "Accused of drowning his wife": nobody is accused of what befell him.
  const role = both && accused ? "perpetrator" : trigger.subject
  const doers = [
    ...give(accused ?? subject, role, accused ? "accused" : "subject"),
    // "Shots fired by police": what is done by somebody though it has no object.
    ...give(trigger.object === "none" ? clause.agent : null, trigger.subject, "agent"),
  ]
  const dated =
    accused === null && doers.length === 0 ? give(subjectBeforeDate(scene, clause), trigger.subject, "subject") : []
  // Who blows himself up is the bomber, and whom it hits are the others.
  const reflexive = isReflexive(scene, clause)
  const hit = reflexive ? (trigger.type === "bombing" ? null : clause.subject) : triedIn(scene, clause)
  return [...doers, ...dated, ...give(hit, trigger.object, "object")]
}

/** The last word of a trigger of several words: "opened fire on". */
const closingWord = ({ document: { tokens } }: Scene, { first, last }: IncidentMention): string | undefined =>
  last - first > 1 ? tokens.lower[last - 1] : undefined

/** What stands under the prepositions of the verb itself. */
const readObliques = (
  trigger: Trigger,
  clause: Clause,
  mention: IncidentMention,
  closing: string | undefined,
  passive: boolean,
  give: Give,
): readonly Role[] => {
  const own = clause.object?.head ?? mention.head
  const open = !passive && mention.first <= own && own < mention.last
  return flatMap(clause.obliques, ({ preposition, phrase }) => {
    const isClosed = preposition === closing
    const role = isClosed ? trigger.object : (trigger.prepositions.get(preposition) ?? common.get(preposition))
    const isPlace = !open && !isClosed && trigger.object === "target" && where.test(preposition)
    return role && (role === "weapon" || !isPlace) ? give(phrase, role, preposition) : []
  })
}

/** What the tree hangs on a noun of the trigger ("came under attack from rebels") or on the weapon that is its object. */
const readUnderNouns = (
  scene: Scene,
  trigger: Trigger,
  clause: Clause,
  mention: IncidentMention,
  give: Give,
): readonly Role[] => {
  const nouns: number[] = []
  for (let at = mention.first; at < mention.last; at++)
    if (at !== clause.verb && at !== clause.object?.head && scene.syntax.pos[at] === tag.NOUN) nouns.push(at)
  if (trigger.object === "weapon" && clause.object !== null) nouns.push(clause.object.head)
  return flatMap(
    flatMap(nouns, (noun) => behindNoun(scene, noun)),
    ([phrase, preposition]) => give(phrase, trigger.prepositions.get(preposition) ?? "none", preposition),
  )
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
  flatMap(
    flatMap(
      obliques.filter(
        ({ preposition, phrase }) => preposition === "at" && scene.document.tokens.lower[phrase.head] === "hands",
      ),
      ({ phrase }) => behindNoun(scene, phrase.head),
    ),
    ([doer, preposition]) => (preposition === "of" ? [doer] : []),
  )

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
  const before = mentionOn(scene, subject.first - 1)
  if (!before) return null
  return { head: before.head, first: before.first, last: before.last, conjuncts: [] }
}

/** "Attacked the house" and "fired at the house", but "attacked him at the house", "on the steps". */
const where = /^(?:at|on)$/u

/** "Shot himself": whom it hits is who did it. */
const isReflexive = (scene: Scene, clause: Clause): boolean =>
  clause.object !== null &&
  /^(?:him|her|them)sel(?:f|ves)$/u.test(scene.document.tokens.lower[clause.object.head] ?? "")
