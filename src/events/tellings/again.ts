import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { IncidentMention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role } from "./telling.js"

/** "A second attack", "another bomb went off"; who is "another man" was mostly hit in the same attack as the first. */
export const isOtherOne = (
  scene: Scene,
  { word }: Trigger,
  { first }: IncidentMention,
  roles: readonly Role[],
): boolean =>
  word === "verb"
    ? roles.some(({ role, head }) => role === "weapon" && isOther(scene, mentionOn(scene, head)?.first ?? head))
    : isOther(scene, first)

/** "It was the third attack this year", "in one of the deadliest attacks in years": what was just told, counted among others. */
export const isAgain = (scene: Scene, { word }: Trigger, { first, head }: IncidentMention): boolean => {
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

/** What stands before a noun's own words: "one minute later, the explosion" says nothing of another one. */
const stop = /^(?:[.;:!?]|the|this|that|these|those|an?)$/u

/** "Another attack", "an earlier shooting": a happening beside the one told before. */
const isOther = (scene: Scene, first: number): boolean => {
  const { lower } = scene.document.tokens
  const { other } = scene.knowledge.words.generality
  for (let at = first - 1; at >= Math.max(0, first - 3) && !stop.test(lower[at] ?? ""); at--)
    if (other.has(lower[at] ?? "")) return true
  return false
}

/** "The disaster recalls the landslide in Salgar": another than the one told before. */
export const isRecalled = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null && clause.object?.head === head && knowledge.words.generality.recall.has(clause.lemma)
