import type { Trigger, TriggerRole } from "../lexicon/triggers.js"
import { fitRole } from "./clause-roles.js"
import type { Scene } from "./scene.js"
import type { Role } from "./telling.js"

const auxiliary = /^(?:is|are|was|were|been|be|being|get|gets|got|fatally|critically|seriously|wounded|injured|and|,)$/u

/**
 * Roles by the order of words alone, for verbs that the parser took for something else, as in headlines: who stands just
 * before a bare participle was hit ("Three people shot in Reno"), unless somebody stands just after it ("Man shoots wife").
 */
export const readWindowRoles = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const bounds = scene.document.sentences[sentence]
  if (!bounds) return []
  const before = nearest(scene, head - 1, -1, bounds.first)
  const after = nearest(scene, head + 1, 1, bounds.last - 1)
  const participle = /(?:ed|ot|ain|en)$/u.test(scene.document.tokens.lower[head] ?? "")
  const roles: Role[] = []
  const put = (token: number, role: TriggerRole) => {
    const entity = token < 0 ? -1 : (scene.entityAt[token] ?? -1)
    const fitted = entity < 0 ? "none" : fitRole(scene, role, entity)
    if (fitted !== "none") roles.push({ role: fitted, entity, head: token, suspected: false, rule: "window" })
  }
  if (participle && after < 0) put(before, trigger.object)
  else {
    put(before, trigger.subject)
    put(after, trigger.object)
  }
  return roles
}

/** The head of the mention that stands beside a token, with at most auxiliaries and two words between; -1 for none. */
const nearest = (scene: Scene, from: number, step: 1 | -1, limit: number): number => {
  let passed = 0
  for (let at = from; step > 0 ? at <= limit : at >= limit; at += step) {
    const mention = scene.mentions[scene.mentionAt[at] ?? -1]
    if (mention && mention.kind !== "place") return mention.head
    const word = scene.document.tokens.lower[at] ?? ""
    if (auxiliary.test(word)) continue
    if (step > 0 && !/^(?:the|a|an|his|her|their|two|three|four|five)$/u.test(word)) return -1
    if (++passed > 1) return -1
  }
  return -1
}
