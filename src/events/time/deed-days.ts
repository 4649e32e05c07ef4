import { followUpTypes } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import { tag } from "../../model/syntax.js"
import { type Scene, triggerOn } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { governorOf, relationOf } from "../tree.js"

/** "Jailed for the 1969 killing", "arrested over Friday's raid": a date right before a deed's noun is that deed's. */
export const isOfNextNoun = (scene: Scene, { mention }: Telling, { first, last }: DateMention): boolean => {
  const { lower } = scene.document.tokens
  const next = /^['’]s?$/u.test(lower[last] ?? "") ? last + 1 : last
  const told = triggerOn(scene, next)
  if (told?.kind !== "incident" || told.first !== next || told.head === mention.head) return false
  const isDeed = scene.syntax.pos[told.head] === tag.NOUN && !followUpTypes.has(told.type)
  return isDeed && (next > last || lower[first] === "the" || lower[first - 1] === "the")
}

/** "Was acquitted of the killing of ten soldiers in 1994": a month or a year behind the deed is the deed's. */
export const isOfDeed = ({ mention, trigger }: Telling, { first, precision }: DateMention): boolean =>
  !followUpTypes.has(trigger.type) && first >= mention.last && (precision === "year" || precision === "month")

const chargedWith = /^(?:of|to|with|for)$/u

/** "Was found guilty of murder on Friday": right behind a crime that a verdict, a plea or a charge names, the day is the court's. */
export const isOfVerdict = (scene: Scene, { mention, trigger, sentence }: Telling, { first }: DateMention): boolean => {
  const { lower } = scene.document.tokens
  if (trigger.word !== "noun" || followUpTypes.has(trigger.type) || first < mention.last || first > mention.last + 1)
    return false
  if (!chargedWith.test(lower[mention.first - 1] ?? "")) return false
  const start = scene.document.sentences[sentence]?.first ?? 0
  for (let at = mention.first - 1; at >= Math.max(start, mention.first - reach); at--) {
    const told = triggerOn(scene, at)
    if (told?.kind === "incident") return told.type === "trial"
  }
  return false
}
/** Tokens from a verdict to the crime. */
const reach = 12

/** "Went on trial on Monday for the murder of a judge", "turned himself in on Monday over a shooting": the day of what followed. */
export const isOfTrial = (scene: Scene, { trigger, mention, clause }: Telling, verb: number): boolean => {
  const told = triggerOn(scene, verb)
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

/**
 * "Was indicted for the massacre of 300 villagers in 1996", "arrested over a killing last week": the time behind a deed is not that of the
 * trial.
 */
export const isOfDeedBefore = (
  scene: Scene,
  { mention, trigger }: Telling,
  { first, precision }: DateMention,
): boolean => {
  if (trigger.type !== "trial" && trigger.type !== "arrest") return false
  if (precision === "day") return false
  for (let at = mention.last; at < first; at++) {
    const told = triggerOn(scene, at)
    if (told?.kind === "incident" && !followUpTypes.has(told.type)) return true
  }
  return false
}

/** "Monday, March 2: A resident reported …": the day that a log's entry stands under. */
export const isLabel = (
  { document: { sentences, tokens } }: Scene,
  sentence: number,
  { first, last }: DateMention,
): boolean => tokens.lower[last] === ":" && first <= (sentences[sentence]?.first ?? 0) + 1

/** "The trial of Al Roe, accused of shelling a market in 1991, opened on Monday": the day of the verb is that of its subject. */
export const isSubjectOf = (scene: Scene, { trigger, mention, sentence }: Telling, verb: number): boolean =>
  trigger.word === "noun" &&
  relationOf(scene, sentence, mention.head).startsWith("nsubj") &&
  governorOf(scene, sentence, mention.head) === verb

/** "The group claimed the attack on Thursday", "claimed responsibility for the attack on Thursday": the day of the words, not of the deed. */
export const isClaimed = (scene: Scene, { mention, clause }: Telling, date: DateMention): boolean =>
  clause !== null &&
  clause.object !== null &&
  clause.object.head > clause.verb &&
  clause.object.head <= mention.head &&
  date.first >= mention.last &&
  scene.knowledge.supports.get(clause.lemma) === "claim"
