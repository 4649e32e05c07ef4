import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Scene } from "../scene.js"
import { determinerOf } from "./determiners.js"
import type { Role } from "./telling.js"

const party = /^(?:target|perpetrator|side|suspect|arrested)$/u

/** A bare plural, or a noun of kinds, with nobody who did it or suffered it. */
export const isGeneric = (
  scene: Scene,
  trigger: Trigger,
  first: number,
  last: number,
  roles: readonly Role[],
): boolean => {
  if (trigger.word !== "noun") return false
  const { lower } = scene.document.tokens
  // "Wanted over a string of burglaries" are somebody's.
  const isSomebodys = roles.some(({ role, suspected }) => role === "perpetrator" && suspected)
  const isOfMany = lower[first - 1] === "of" && scene.knowledge.words.generality.many.has(lower[first - 2] ?? "")
  if (isOfMany && !isSomebodys) return true
  // "There were 891 fewer thefts from cars": so many in a year.
  if (/^(?:fewer|less)$/u.test(lower[first - 1] ?? "")) return true
  // "Schools in Lima received bomb threats".
  if (roles.some(({ role, rule }) => party.test(role) || rule === "support/suffer")) return false
  // "Thousands of farmers staged protests in Lima".
  if (trigger.type === "protest" && roles.some(({ rule }) => rule === "support/commit")) return false
  const determiner = determinerOf(scene, first)
  // "Pulled out in protest", "a swell of protest".
  if (trigger.type === "protest" && last - first === 1 && /^(?:in|of)$/u.test(lower[first - 1] ?? "")) return true
  if (/^(?:any|every|each|no)$/u.test(determiner)) return true
  const plural = /[^s]s$/u.test(lower[last - 1] ?? "")
  return determiner === "" && (plural || trigger.generic)
}
