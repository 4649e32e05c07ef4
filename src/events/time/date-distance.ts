import type { DateMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { governorOf, relationOf } from "../tree.js"
import { isOfItsTrial } from "../trial-predicates.js"
import { verbAbove } from "../verb-above.js"
import { isCoarse } from "./days.js"
import {
  isClaimed,
  isLabel,
  isOfDeed,
  isOfDeedBefore,
  isOfNextNoun,
  isOfTrial,
  isOfVerdict,
  isSubjectOf,
} from "./deed-days.js"

/** Tokens between a trigger and a date that is plainly its own. */
export const nearby = 12

const subordinating = /^(?:after|when|as|because|while)$/u

/**
 * The verb that a date dates, or -1: the one that it hangs under, or that of a clause of time or reason between the two: "the protests
 * began after a bus killed two teenagers, Ann Lee and Al Roe, on Monday".
 */
const verbOfDate = (scene: Scene, sentence: number, date: DateMention): number => {
  const above = verbAbove(scene, sentence, date.head)
  if (above < 0 || date.first < above) return above
  const clauses = scene.syntax.clauses(sentence)
  const inner = clauses.findLast(
    ({ verb: own, mark, parent, finite }) =>
      finite && own > above && own < date.first && subordinating.test(mark ?? "") && clauses[parent]?.verb === above,
  )
  return inner?.verb ?? above
}

const boundary = /^(?:[,;:]|who|which|that|when|while|after|before|said|and|but|as)$/u

/**
 * How far a date stands from a trigger, in tokens; a clause boundary between them counts five, another verb that the date
 * hangs under six; infinite where the date is that of a report ("police said on Friday").
 */
export const distanceOf = (scene: Scene, telling: Telling, date: DateMention): number => {
  const { lower } = scene.document.tokens
  const { first, last } = telling.mention
  const [from, to] = date.first >= last ? [last, date.first] : [date.last, first]
  let distance = to - from
  // The comma that closes a date is no boundary, nor is the "when" by which a clause is told of that day.
  const opened = lower[date.last] === "," || lower[date.last] === ":" ? date.last + 1 : date.last
  const dated = date.first < first && /^(?:when|as)$/u.test(lower[opened] ?? "") ? opened + 1 : opened
  for (let at = from < dated && dated <= to ? dated : from; at < to; at++)
    if (boundary.test(lower[at] ?? "") || isVerbOf(telling, at)) distance += 5
  if (dated > opened) return distance
  if (isOfNextNoun(scene, telling, date) || isOfDeedBefore(scene, telling, date)) return Number.POSITIVE_INFINITY
  if (isClaimed(scene, telling, date) || isOfItsTrial(scene, telling, date.head)) return Number.POSITIVE_INFINITY
  if (isOfVerdict(scene, telling, date)) return Number.POSITIVE_INFINITY
  if (hangsUnder(scene, telling, date)) return 0
  const above = verbOfDate(scene, telling.sentence, date)
  if (above >= 0 && date.first > above && isOfToll(scene, telling.sentence, above)) return Number.POSITIVE_INFINITY
  if (above >= 0 && distance > 1 && !isOfDeed(telling, date) && isOfTrial(scene, telling, above))
    return Number.POSITIVE_INFINITY
  if (above >= 0 && isSubjectOf(scene, telling, above)) return Math.min(distance, nearby)
  // A day that hangs under the very verb is its own, however much stands between ("killed two men, among them his brother, on Monday").
  if (above >= 0 && isOwnVerb(scene, telling, above, date)) return Math.min(distance, nearby)
  if (above < 0 || isLabel(scene, telling.sentence, date)) return distance
  if (isAside(scene, telling, above, date)) return Number.POSITIVE_INFINITY
  const part = scene.knowledge.supports.get(scene.syntax.lemma(above))
  const reported = part === "report" || part === "accuse"
  const near = distance <= 2 && !isOfSaying(scene, date, above)
  if (!reported || near || isOfDeed(telling, date)) return distance + 6
  return isBeforeReport(scene, telling, date, above) ? distance : Number.POSITIVE_INFINITY
}

/** Whether the verb that a date hangs under is that of the telling; "police searching for the missing girl said on Friday" is not. */
const isOwnVerb = (scene: Scene, telling: Telling, above: number, date: DateMention): boolean => {
  if (above === telling.mention.head || isRaised(scene, telling, above)) return true
  const isSaidOf = telling.mention.head < above && above < date.first
  return (
    above === telling.clause?.verb && !(isSaidOf && scene.knowledge.supports.get(telling.clause.lemma) === "report")
  )
}

/** "On 30 May, jets were reported to have struck the port": who is said to have done something is dated by what he did. */
const isRaised = (scene: Scene, { clause, sentence }: Telling, above: number): boolean => {
  const over = clause?.relation === "xcomp" ? scene.syntax.clauses(sentence)[clause.parent] : undefined
  return over?.verb === above && over.voice === "passive"
}

/** Nouns between a day and the deed that it is of: "the killing of a guard at a bank in Lima on Monday". */
const nounSteps = 4

/** "The arrest on Monday of two men for the killing of a guard on Saturday": a day that hangs under the very noun is its own. */
const hangsUnder = (scene: Scene, { trigger, mention, sentence }: Telling, date: DateMention): boolean => {
  if (trigger.word !== "noun" || date.first < mention.last) return false
  // "In connection with the killing on Saturday": trees hang the day under either noun.
  const over = relationOf(scene, sentence, mention.head).startsWith("nmod")
    ? governorOf(scene, sentence, mention.head)
    : -1
  let at = date.head
  for (let step = 0; step < nounSteps && relationOf(scene, sentence, at).startsWith("nmod"); step++) {
    at = governorOf(scene, sentence, at)
    if (at === mention.head || at === over) return true
  }
  return false
}

/** "The death toll from the attack rose to 67 on Tuesday": the day of the figure, not of the attack. */
export const isOfToll = (scene: Scene, sentence: number, verb: number): boolean => {
  const subject = scene.syntax.clauses(sentence).find(({ verb: own }) => own === verb)?.subject
  return subject != null && scene.knowledge.words.tolls.number.has(scene.syntax.lemma(subject.head))
}

/** "Was shot in Reno, Nevada, on Monday, police said": what stands before those who say it is told, not when they say it. */
const isBeforeReport = (scene: Scene, { mention, sentence }: Telling, date: DateMention, report: number): boolean => {
  const subject = scene.syntax.clauses(sentence).find(({ verb: own }) => own === report)?.subject
  return subject != null && mention.last <= date.first && date.last <= subject.first && subject.head < report
}

/** "A killing on Monday sparked clashes": a day before the verb is that of its subject. */
const isVerbOf = ({ trigger, clause, mention }: Telling, at: number): boolean =>
  trigger.word === "noun" && clause?.verb === at && at < mention.first

/** "Police said on Friday they had arrested": the day right behind a verb of report is when it was reported; "said Friday's raid" is not. */
const isOfSaying = ({ document: { tokens } }: Scene, { first, last }: DateMention, report: number): boolean =>
  first > report &&
  first - report <= 2 &&
  /^(?:on|late|early)$/u.test(first - report === 2 ? (tokens.lower[first - 1] ?? "") : "on") &&
  !/^['’]s?$/u.test(tokens.lower[last] ?? "")

/** "Ann Lee, who left school last year, died", "clashes that broke a truce agreed last year": what such a clause tells is dated by itself. */
const isAside = (scene: Scene, { sentence, mention }: Telling, dated: number, date: DateMention): boolean => {
  const clause = scene.syntax.clauses(sentence).find(({ verb: own }) => own === dated)
  // Trees hang the day of the main verb on a participle before it: "gunmen armed with rifles on Monday killed".
  if (clause?.relation !== "acl:relcl" && !(clause?.relation === "acl" && isCoarse(date))) return false
  return mention.head < clause.first || mention.head >= clause.last
}
