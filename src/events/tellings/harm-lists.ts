import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { IncidentMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { mentionOn, type Scene, triggerOn } from "../scene.js"
import { joinedBefore } from "./joined.js"
import type { Role } from "./telling.js"

/** Words of harm that stand in a row: "dead, wounded or missing". */
interface HarmList {
  /** The token before the first of them. */
  readonly before: number
  readonly isRow: boolean
  /** Joined by "or": nobody knows how many each of them befell. */
  readonly open: boolean
}

const joining = /^(?:,|or|and)$/u

/** The row in which a word of harm stands, itself alone or with others. */
export const harmListAt = (scene: Scene, { first, last }: IncidentMention): HarmList => {
  const { lower } = scene.document.tokens
  let open = false
  const step = (at: number, by: 1 | -1): number => {
    let end = at
    for (let next = at; joining.test(lower[next] ?? "") || isHarm(scene, next); next += by) {
      if (!isHarm(scene, next)) continue
      open ||= [...lower.slice(Math.min(end, next), Math.max(end, next) + 1)].includes("or")
      end = next + by
    }
    return end
  }
  const before = step(first - 1, -1)
  const end = step(last, 1)
  return { before, isRow: before < first - 1 || end > last, open }
}

const isHarm = (scene: Scene, token: number): boolean => {
  const told = triggerOn(scene, token)
  if (told?.kind !== "incident" || told.last - told.first !== 1) return false
  const trigger = scene.knowledge.triggers.byId.get(told.trigger)
  return trigger !== undefined && trigger.word !== "noun" && trigger.harm !== null && harms.has(trigger.harm)
}
const harms: ReadonlySet<string> = new Set(["killed", "injured", "missing", "abducted"])

const closing: ReadonlySet<number> = new Set([tag.ADP, tag.PUNCT, tag.CCONJ, tag.SCONJ])

/** "Put the toll at 36 civilians killed and 40 wounded": a participle, which no verb before it helps and nobody follows. */
const isBareBehind = (scene: Scene, { first, last }: IncidentMention): boolean => {
  const { tokens } = scene.document
  if (tokens.sentence[last] === tokens.sentence[first] && !closing.has(scene.syntax.pos[last] ?? -1)) return false
  const clause = scene.syntax.clauses(tokens.sentence[first] ?? 0).find(({ verb }) => verb === last - 1)
  return clause !== undefined && clause.object === null && clause.group.first === first
}

/**
 * "Spoke of some twenty soldiers dead, wounded or missing": those counted right before a state, a row of words of harm or a bare participle
 * suffered it, whomever the tree has.
 */
export const withCounted = (
  scene: Scene,
  trigger: Trigger,
  mention: IncidentMention,
  roles: readonly Role[],
): readonly Role[] => {
  if (trigger.word === "noun" || trigger.harm === null || !harms.has(trigger.harm)) return roles
  const isSuffered = roles.every(({ role, rule }) => role !== "perpetrator" || !/subject/u.test(rule))
  if (trigger.word !== "state" && (!isSuffered || roles.some(({ rule }) => rule === "clause/object"))) return roles
  const { before, isRow } = harmListAt(scene, mention)
  const people = mentionOn(scene, before)
  const isCounted = people?.kind === "group" && people.head === before && people.last === before + 1
  if (!isCounted || people.size === null) return roles
  if (trigger.word !== "state" && !isRow && !isBareBehind(scene, mention)) return roles
  if (roles.some(({ role, head }) => role === "target" && head === before)) return roles
  const rule = trigger.word === "state" ? "state/bearer" : "clause/passive-subject"
  const counted = flatMap([before, ...joinedBefore(scene, before)], (head): readonly Role[] => {
    const entity = scene.entityAt[head] ?? -1
    return entity < 0 ? [] : [{ role: "target", entity, head, suspected: false, rule }]
  })
  return counted.length === 0 ? roles : [...counted, ...roles.filter(({ role }) => role !== "target")]
}
