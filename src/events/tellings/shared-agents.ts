import type { Trigger } from "../../lexicon/trigger-frames.js"
import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"

/** Tokens between verbs that one agent may end: "abducted and presumed killed by". */
const reach = 5
const between: ReadonlySet<number> = new Set([tag.CCONJ, tag.AUX, tag.ADV, tag.VERB, tag.PUNCT])

/** "Were beaten and robbed by militiamen": the agent of the participle that this one is joined to, which tells of like violence. */
export const sharedAgent = (scene: Scene, trigger: Trigger, { verb, subject }: Clause): Phrase | null => {
  if (trigger.subject !== "perpetrator") return null
  const next = scene.syntax
    .clauses(scene.document.tokens.sentence[verb] ?? 0)
    .find((one) => one.verb > verb && one.verb <= verb + reach && one.agent !== null)
  if (next?.agent == null || next.voice !== "passive" || next.subject?.head !== subject?.head) return null
  const told = triggerOn(scene, next.verb)
  const other = told?.kind === "incident" ? scene.knowledge.triggers.byId.get(told.trigger) : undefined
  return other?.subject === "perpetrator" && isJoined(scene, verb, next.verb) ? next.agent : null
}

const isJoined = (scene: Scene, verb: number, other: number): boolean => {
  let isCoordinated = false
  for (let at = verb + 1; at < other; at++) {
    if (!between.has(scene.syntax.pos[at] ?? -1)) return false
    isCoordinated ||= scene.syntax.pos[at] === tag.CCONJ || scene.document.tokens.lower[at] === ","
  }
  return isCoordinated
}
