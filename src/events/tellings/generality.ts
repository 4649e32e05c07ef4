import type { Trigger } from "../../lexicon/trigger-frames.js"
import { mishapTypes } from "../../model/codes.js"
import type { IncidentMention } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { isReckoned } from "../time/reckoning.js"
import { isGeneric } from "./bare-nouns.js"
import { isBroughtAbout } from "./causes.js"
import { isHabit } from "./habits.js"
import { isStatistic } from "./statistics.js"
import type { Role, Telling } from "./telling.js"
import { isUnderWay } from "./under-way.js"

/** Whether what a trigger tells is so of many or at all times, and is no happening of its own. */
export const isGeneral = (
  scene: Scene,
  {
    trigger,
    mention,
    sentence,
    clause,
    roles,
    counts,
  }: Pick<Telling, "trigger" | "mention" | "sentence" | "clause" | "roles" | "counts">,
): boolean => {
  if (isHabit(scene, clause, mention.head) || isTallied(scene, clause, trigger, mention.last)) return true
  if (!isReckoned(scene, { sentence, mention, clause }) && isStatistic(scene, sentence, mention.first, clause, counts))
    return true
  if (counts.length > 0 || isTolled(scene, sentence, mention)) return false
  if (isTrend(scene, clause, mention.head) || isNumberOf(scene, roles)) return true
  return (
    !isBroughtAbout(scene, clause, mention) &&
    !isUnderWay(scene, trigger, mention, clause) &&
    !isReported(scene, clause, mention.head) &&
    isGeneric(scene, trigger, mention.first, mention.last, roles)
  )
}

/** "Recorded 29 arrests, four attacks on journalists and two killings": a count of many, over whatever time it was kept. */
const isTallied = ({ knowledge, document }: Scene, clause: Clause | null, trigger: Trigger, last: number): boolean =>
  trigger.word === "noun" &&
  clause !== null &&
  clause.verb < last &&
  /[^s]s$/u.test(document.tokens.lower[last - 1] ?? "") &&
  knowledge.words.generality.tally.has(clause.lemma)

/** "Attacks have increased this year" tells of none of them. */
const isTrend = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null && clause.subject?.head === head && knowledge.words.generality.trend.has(clause.lemma)

/** "Reduce the number of children killed by drivers": so many in a year, and nobody says how many. */
const isNumberOf = ({ document: { tokens }, mentions, mentionAt }: Scene, roles: readonly Role[]): boolean =>
  roles.some(({ role, head }) => {
    const first = mentions[mentionAt[head] ?? -1]?.first ?? head
    const before = tokens.lower.slice(Math.max(0, first - 3), first).join(" ")
    return role === "target" && /^the numbers? of$/u.test(before)
  })

/** "Vandalism was reported at a school": what is reported to have been done somewhere is told as a happening. */
const isReported = ({ knowledge }: Scene, clause: Clause | null, head: number): boolean =>
  clause !== null &&
  clause.subject?.head === head &&
  clause.voice === "passive" &&
  clause.tense === "past" &&
  knowledge.supports.get(clause.lemma) === "report" &&
  clause.obliques.some(({ preposition }) => /^(?:at|in|on|from)$/u.test(preposition))

/** "The death toll in a mine disaster rose to 201": of what has a toll it is told that it was. */
const isTolled = (scene: Scene, sentence: number, { type, first }: IncidentMention): boolean =>
  mishapTypes.has(type) &&
  (scene.triggers.get(sentence) ?? []).some(
    ({ mention }) =>
      mention.trigger === "death-n" &&
      mention.last <= first &&
      first - mention.last < tollReach &&
      /^(?:in|from|of)$/u.test(scene.document.tokens.lower[mention.last] ?? ""),
  )
/** Tokens from a toll to what it is of: "in a Peruvian coal mine disaster". */
const tollReach = 6
