import type { DateMention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import { governorOf, relationOf, type Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isCoarse, isFloating } from "./days.js"
import { isClaimed, isLabel, isOfDeed, isOfDeedBefore, isOfNextNoun, isOfTrial, isSubjectOf } from "./deed-days.js"
import { reckonDay } from "./reckoning.js"
import { isUpon } from "./sequence.js"

/** A date that the text gives a telling, and how near it stands. */
export interface Dating {
  readonly date: DateMention
  /** Tokens between trigger and date; more where a clause boundary lies between. */
  readonly distance: number
}

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

const isDay = (date: DateMention): boolean =>
  date.startDay !== null && (date.timex === "DATE" || date.timex === "TIME") && date.edtf !== null

/** Dates by sentence, those that can be placed in time. */
export const gatherDates = (scene: Scene): ReadonlyMap<number, readonly DateMention[]> => gather(scene, isDay)

/** Days by sentence of which nobody knows the week or the year: "on Tuesday" in an article that has no day itself. */
export const gatherFloating = (scene: Scene): ReadonlyMap<number, readonly DateMention[]> => gather(scene, isFloating)

/** Dates of a kind by sentence. */
export const gather = (
  scene: Scene,
  isOne: (date: DateMention) => boolean,
): ReadonlyMap<number, readonly DateMention[]> => {
  const dates = new Map<number, DateMention[]>()
  for (const mention of scene.mentions) {
    if (mention.kind !== "date" || !isOne(mention)) continue
    const sentence = scene.document.tokens.sentence[mention.first] ?? 0
    const list = dates.get(sentence)
    if (list) list.push(mention)
    else dates.set(sentence, [mention])
  }
  return dates
}

const boundary = /^(?:[,;:]|who|which|that|when|while|after|before|said|and|but|as)$/u
/** Words that make a date a limit or a reference point, not the day of what is told. */
const limit = /^(?:since|until|till|by|before|prior|through|from)$/u

/** What a holiday gives its name to on other days: "the Christmas party". */
const festive =
  /^(?:party|parties|market|markets|dinner|tree|trees|shopping|shoppers|lights|show|concert|carols?|gifts?|cards?)$/u

/** "Under the December 25 agreement": the day of a paper or a plan. */
const isOfMatter = ({ knowledge, syntax }: Scene, after: number): boolean => {
  const { bodiless, "verbal-object": verbal } = knowledge.words.verbal
  const lemma = syntax.pos[after] === tag.NOUN ? syntax.lemma(after) : ""
  return bodiless.has(lemma) || verbal.has(lemma)
}

/** "Since Monday" is no day of what is told; "the toll from Monday's quake" has one. */
const isLimit = (scene: Scene, { first, last, rule }: DateMention): boolean => {
  const { tokens } = scene.document
  return (
    isOfMatter(scene, last) ||
    (rule === "dates/holiday" && festive.test(tokens.lower[last] ?? "")) ||
    (limit.test(tokens.lower[first - 1] ?? "") && !/^['’]s$/u.test(tokens.lower[last] ?? "") && !isWhen(tokens, last))
  )
}

/** "The first since 2017, when a general was killed". */
const isWhen = ({ lower }: Scene["document"]["tokens"], last: number): boolean =>
  lower[lower[last] === "," ? last + 1 : last] === "when"

/** The verb that a token hangs under, or -1. */
const verbAbove = (scene: Scene, sentence: number, token: number): number => {
  let at = governorOf(scene, sentence, token)
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (scene.syntax.pos[at] === tag.VERB) return at
    at = governorOf(scene, sentence, at)
  }
  return -1
}

/**
 * How far a date stands from a trigger, in tokens; a clause boundary between them counts five, another verb that the date
 * hangs under six; infinite where the date is that of a report ("police said on Friday").
 */
const distanceOf = (scene: Scene, telling: Telling, date: DateMention): number => {
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
  if (isClaimed(scene, telling, date)) return Number.POSITIVE_INFINITY
  if (hangsUnder(scene, telling, date)) return 0
  const above = verbOfDate(scene, telling.sentence, date)
  if (above >= 0 && date.first > above && isOfToll(scene, telling.sentence, above)) return Number.POSITIVE_INFINITY
  if (above >= 0 && distance > 1 && !isOfDeed(telling, date) && isOfTrial(scene, telling, above))
    return Number.POSITIVE_INFINITY
  if (above >= 0 && isSubjectOf(scene, telling, above)) return Math.min(distance, nearby)
  // A day that hangs under the very verb is its own, however much stands between ("killed two men, among them his brother, on Monday").
  if (above >= 0 && (above === telling.clause?.verb || above === telling.mention.head))
    return Math.min(distance, nearby)
  if (above < 0 || isLabel(scene, telling.sentence, date)) return distance
  if (isAside(scene, telling, above, date)) return Number.POSITIVE_INFINITY
  const part = scene.knowledge.supports.get(scene.syntax.lemma(above))
  const reported = part === "report" || part === "accuse"
  const near = distance <= 2 && !isOfSaying(scene, date, above)
  if (!reported || near || isOfDeed(telling, date)) return distance + 6
  return isBeforeReport(scene, telling, date, above) ? distance : Number.POSITIVE_INFINITY
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
const isOfToll = (scene: Scene, sentence: number, verb: number): boolean => {
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

/**
 * The date in a telling's own sentence that stands nearest to it and lies no later than the article; null where none does.
 * What one subject did in one go has one date: "had killed an officer, stealing his gun at the weekend". `story` is the day told last before it.
 */
export const dateTelling = (
  scene: Scene,
  telling: Telling,
  dates: ReadonlyMap<number, readonly DateMention[]>,
  tellings: readonly Telling[],
  story: DateMention | null = null,
): Dating | null => {
  if (telling.again) return null
  const reckoned = reckonDay(scene, telling, dates.get(telling.sentence) ?? [], story)
  if (reckoned !== undefined) return reckoned && { date: reckoned, distance: 1 }
  const beside = tellings.filter((one) => one !== telling && one.sentence === telling.sentence)
  const own = nearestDate(scene, telling, dates, beside)
  if (own !== null || beside.length === 0) return own
  for (const one of beside) {
    if (!isOneAct(scene, telling, one) && !isSetting(scene, telling, one) && !isListed(scene, telling, one, dates))
      continue
    const date = nearestDate(scene, one, dates, beside.filter((rival) => rival !== one).concat(telling))
    if (date !== null && !isAhead(scene, telling, date.date) && !isOfDeedBefore(scene, telling, date.date))
      return { ...date, distance: date.distance + 1 }
  }
  return null
}

/** What has happened did so before the article came out. */
const isAhead = ({ document: { article } }: Scene, { status }: Telling, { startDay }: DateMention): boolean =>
  article.published !== null && status === "occurred" && (startDay ?? "") > article.published

const nearestDate = (
  scene: Scene,
  telling: Telling,
  dates: ReadonlyMap<number, readonly DateMention[]>,
  rivals: readonly Telling[],
): Dating | null => {
  let best: Dating | null = null
  for (const date of dates.get(telling.sentence) ?? []) {
    if (isAhead(scene, telling, date)) continue
    if (isLimit(scene, date)) continue
    const distance = distanceOf(scene, telling, date)
    const closer = rivals.some((rival) => distanceOf(scene, rival, date) < distance - 6)
    if (!closer && distance < 60 && (best === null || distance < best.distance)) best = { date, distance }
  }
  return best
}

/** Two verbs of one subject, the one coordinated with the other or a participle that says what came with it. */
const isOneAct = (scene: Scene, a: Telling, b: Telling): boolean => {
  if (a.clause === null || b.clause === null || a.clause.subject?.head !== b.clause.subject?.head) return false
  const clauses = scene.syntax.clauses(a.sentence)
  const linked = (under: Clause, over: Clause): boolean => {
    const above = clauses[under.parent]
    if (above === undefined || !joined(under)) return false
    return above === over || linked(above, over)
  }
  return linked(a.clause, b.clause) || linked(b.clause, a.clause)
}

/** "Killed two men in a raid": what is done in a raid is done on its day. */
const isSetting = (scene: Scene, a: Telling, b: Telling): boolean =>
  a.settings.includes(b.mention.head) ||
  b.settings.includes(a.mention.head) ||
  isRenamed(scene, a, b) ||
  isSameHarm(a, b) ||
  isUpon(scene, a, b) ||
  isUpon(scene, b, a)

/** "The deadliest landslide, the tragedy of 1985, left": what stands in apposition is the same. */
const isRenamed = (scene: Scene, { mention, sentence }: Telling, other: Telling): boolean =>
  governorOf(scene, sentence, other.mention.head) === mention.head &&
  relationOf(scene, sentence, other.mention.head) === "appos"

/** "Was wounded in 2004 by a burglar who shot him". */
const isSameHarm = (a: Telling, b: Telling): boolean =>
  (a.trigger.sense === "harm") !== (b.trigger.sense === "harm") &&
  a.roles.some(
    ({ role, entity }) => role === "target" && b.roles.some((one) => one.role === "target" && one.entity === entity),
  )

/** "On May 3, police killed two men and an officer was wounded": the day before the first of several clauses is that of all. */
const isListed = (
  scene: Scene,
  a: Telling,
  b: Telling,
  dates: ReadonlyMap<number, readonly DateMention[]>,
): boolean => {
  const [date, ...more] = dates.get(a.sentence) ?? []
  if (date === undefined || more.length > 0 || a.clause === null || b.clause === null) return false
  if (date.first - (scene.document.sentences[a.sentence]?.first ?? 0) > 2) return false
  const clauses = scene.syntax.clauses(a.sentence)
  return clauses[a.clause.parent] === b.clause
    ? joined(a.clause)
    : clauses[b.clause.parent] === a.clause && joined(b.clause)
}

const joined = ({ relation, mark, finite }: Clause): boolean =>
  relation === "conj" || (relation === "advcl" && mark === null && !finite)

const reporting: ReadonlySet<string> = new Set(["report", "accuse", "claim"])

/** Whether a date is that of a report, a claim or a charge ("police said on Friday"), of a toll, or a limit ("since Friday"), not the day of what happened. */
export const isReported = (scene: Scene, sentence: number, date: DateMention): boolean => {
  const above = verbAbove(scene, sentence, date.head)
  const part = above < 0 ? undefined : scene.knowledge.supports.get(scene.syntax.lemma(above))
  return reporting.has(part ?? "") || (above >= 0 && isOfToll(scene, sentence, above)) || isLimit(scene, date)
}

/** "It happened on Monday": a sentence beside that tells of no incident of its own but gives a day; a month there is of something else. */
export const dateBeside = (
  scene: Scene,
  tellings: readonly Telling[],
  dates: ReadonlyMap<number, readonly DateMention[]>,
): DateMention | null => {
  const { published } = scene.document.article
  for (const { sentence } of tellings) {
    for (const beside of [sentence + 1, sentence - 1]) {
      if (scene.triggers.has(beside) || scene.document.sentences[beside]?.part !== "body") continue
      for (const date of dates.get(beside) ?? []) {
        if (isReported(scene, beside, date) || date.startDay !== date.endDay) continue
        if (published === null || (date.startDay ?? "") <= published) return date
      }
    }
  }
  return null
}
