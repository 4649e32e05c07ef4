import { followUpTypes } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"

/** "Jailed for the 1969 killing", "arrested over Friday's raid": a date right before a deed's noun is that deed's. */
export const isOfNextNoun = (scene: Scene, { mention }: Telling, { first, last }: DateMention): boolean => {
  const { lower } = scene.document.tokens
  const next = /^['’]s?$/u.test(lower[last] ?? "") ? last + 1 : last
  const told = scene.mentions[scene.triggerAt[next] ?? -1]
  if (told?.kind !== "incident" || told.first !== next || told.head === mention.head) return false
  const isDeed = scene.syntax.pos[told.head] === tag.NOUN && !followUpTypes.has(told.type)
  return isDeed && (next > last || lower[first] === "the" || lower[first - 1] === "the")
}

/** "Was acquitted of the killing of ten soldiers in 1994": a month or a year behind the deed is the deed's. */
export const isOfDeed = ({ mention, trigger }: Telling, { first, precision }: DateMention): boolean =>
  !followUpTypes.has(trigger.type) && first >= mention.last && (precision === "year" || precision === "month")

/** "Went on trial on Monday for the murder of a judge", "turned himself in on Monday over a shooting": the day of what followed. */
export const isOfTrial = (scene: Scene, { trigger, mention, clause }: Telling, verb: number): boolean => {
  const told = scene.mentions[scene.triggerAt[verb] ?? -1]
  return (
    trigger.word === "noun" &&
    !followUpTypes.has(trigger.type) &&
    // What workers hold is a strike, and nobody for it.
    clause?.object?.head !== mention.head &&
    told?.kind === "incident" &&
    told.head < mention.head &&
    (told.type === "trial" || told.type === "arrest")
  )
}

/** "Was indicted for the massacre of 300 villagers in 1996": the year behind a deed is not that of the trial. */
export const isOfDeedBefore = (
  scene: Scene,
  { mention, trigger }: Telling,
  { first, precision }: DateMention,
): boolean => {
  if (trigger.type !== "trial" && trigger.type !== "arrest") return false
  if (precision !== "year" && precision !== "month") return false
  for (let at = mention.last; at < first; at++) {
    const told = scene.mentions[scene.triggerAt[at] ?? -1]
    if (told?.kind === "incident" && !followUpTypes.has(told.type)) return true
  }
  return false
}
