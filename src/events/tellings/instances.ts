import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { GroupMention, IncidentMention } from "../../model/mention.js"
import { mentionOn, type Scene } from "../scene.js"
import { fitRole } from "./allowed-roles.js"
import { personsIn } from "./naming.js"
import { amendRole, type Role } from "./telling.js"

const some = /^(?:one|two|three|four|some|most|several|both)$/u
const them = /^(?:them|whom)$/u

/** The token after "including", "among them", "one of them" that follows a group, or -1. */
const openingAfter = ({ document: { tokens } }: Scene, { last }: GroupMention): number => {
  const { lower } = tokens
  const at = /^[,(–—-]$/u.test(lower[last] ?? "") ? last + 1 : last
  if (lower[at] === "including") return at + 1
  if (lower[at] === "among" && them.test(lower[at + 1] ?? "")) return at + 2
  return some.test(lower[at] ?? "") && lower[at + 1] === "of" && them.test(lower[at + 2] ?? "") ? at + 3 : -1
}

/** The token after the colon that "the following …" points to, or -1. */
const listAfter = ({ document: { tokens } }: Scene, { first, last }: GroupMention, limit: number): number => {
  if (tokens.lower[first - 1] !== "following") return -1
  const colon = tokens.lower.indexOf(":", last)
  return colon > 0 && colon < limit ? colon + 1 : -1
}

/** "Three men, among them Victor Hale", "the following men died: Victor Hale and …": what befalls people befalls those of them who are named. */
export const withNamedOnes = (scene: Scene, sentence: number, roles: readonly Role[]): readonly Role[] => {
  const limit = scene.document.sentences[sentence]?.last ?? 0
  const named = flatMap(roles, (role) => {
    const mention = mentionOn(scene, role.head)
    if (mention?.kind !== "group" || mention.category === "organization") return []
    const from = Math.max(openingAfter(scene, mention), listAfter(scene, mention, limit))
    if (from < 0) return []
    return flatMap(personsIn(scene, from, limit), (head): Role[] => {
      const entity = scene.entityAt[head] ?? -1
      if (entity < 0 || roles.some((one) => one.entity === entity)) return []
      return [amendRole(role, { entity, head, rule: `${role.rule} one-of` })]
    })
  })
  return named.length > 0 ? [...roles, ...named] : roles
}

const copula = /^(?:is|are|was|were)$/u
const those = /^(?:the|those|people)$/u
/** Tokens between a word of harm and its copula: "among the dead in Monday's attack were …". */
const reach = 7

/** "Among the dead were Ann Lee and her son", "one of the dead was Al Roe": those of whom a word of harm is said before they are named; null where nothing is so said. */
export const namedAmong = (
  scene: Scene,
  trigger: Trigger,
  { first, last }: IncidentMention,
  sentence: number,
): readonly Role[] | null => {
  const { lower } = scene.document.tokens
  const of = lower[first - 2] === "of" && some.test(lower[first - 3] ?? "")
  const isAmong = those.test(lower[first - 1] ?? "") && (of || lower[first - 2] === "among")
  if (!isAmong || trigger.sense === "echo") return null
  const limit = scene.document.sentences[sentence]?.last ?? last
  for (let at = last; at < Math.min(last + reach, limit); at++) {
    if (!copula.test(lower[at] ?? "")) continue
    return flatMap(personsIn(scene, at + 1, limit), (head): Role[] => {
      const entity = scene.entityAt[head] ?? -1
      const role = entity < 0 ? "none" : fitRole(scene, trigger.object === "none" ? "target" : trigger.object, entity)
      return role === "none" ? [] : [{ role, entity, head, suspected: false, rule: "among/names" }]
    })
  }
  return null
}
