import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { Phrase } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { entityOn, mentionOn, type Scene, triggerOn } from "../scene.js"
import { conjunctsOf } from "../tree.js"
import { fitRole, isPart } from "./allowed-roles.js"
import { namesOfDead } from "./bodies.js"
import { isCountry } from "./countries.js"
import { joinedAfter, joinedBefore } from "./joined.js"
import type { Role } from "./telling.js"
import { withoutSpeakers } from "./trailing-speakers.js"
import { wielderOf, wieldingCountry } from "./wielders.js"

/** "The tyres of three cars": what a part belongs to, by the words behind it; the token itself where nothing is named. */
export const wholeOf = (scene: Scene, token: number): number => {
  const mention = mentionOn(scene, token)
  if (mention === undefined || !isPart(scene, scene.entityAt[token] ?? -1)) return token
  for (let at = mention.head + 1; at < mention.last; at++)
    if (scene.mentionAt[at] !== scene.mentionAt[token]) return mentionOn(scene, at)?.head ?? token
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
  const all = conjunctsOf(phrase).filter((part) => part === phrase || triggerOn(scene, part.head)?.head !== part.head)
  const parts = withoutSpeakers(scene, all, ({ head }) => head)
  const dead = flatMap(parts, ({ head }) => namesOfDead(scene, head))
  const heads = [...parts.map(({ head }) => head), ...dead]
  const joined =
    parts.length < all.length ? [] : joinedTo(scene, phrase, role, rule).filter((head) => !heads.includes(head))
  const named = [...dead, ...new Set(joined)].map((head) => ({ head, first: head, last: head + 1, conjuncts: [] }))
  return flatMap([...parts.filter(({ head }) => namesOfDead(scene, head).length === 0), ...named], (part) => {
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
  const body = mentionOn(scene, token)
  const { lower } = scene.document.tokens
  const isRelative = body !== undefined && (lower[body.last] === "who" || lower[body.last + 1] === "who")
  if (!isRelative || entityOn(scene, token)?.kind === "person") return token
  const members = scene.mentions.find((one) => one.kind === "group" && one.of === body.head && one.head < body.first)
  return members?.head ?? token
}

/** The people whom the order of words joins to a patient, wherever the tree hangs them. */
const joinedTo = (scene: Scene, { head, conjuncts }: Phrase, role: TriggerRole, rule: string): readonly number[] => {
  if (role !== "target" && role !== "arrested") return []
  if (rule === "clause/object")
    return flatMap([head, ...conjuncts.map((one) => one.head)], (one) => joinedAfter(scene, one))
  return /^clause\/(?:passive-)?subject$/u.test(rule) ? joinedBefore(scene, head) : []
}

/** "Israel struck a house", "was bombed by Russia": a country that does something does it by its government. */
const isActing = (scene: Scene, id: number, role: TriggerRole, rule: string): boolean =>
  isCountry(scene, id) && role === "perpetrator" && /^clause\/(?:subject|agent|accused)$/u.test(rule)
