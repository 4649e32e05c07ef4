import type { IncidentType } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { governorOf, relationOf } from "../tree.js"
import { verbAbove } from "../verb-above.js"
import { distanceOf, isOfToll } from "./date-distance.js"
import { dayLength, isFloating } from "./days.js"
import { isOfDeedBefore, isOfVerdict } from "./deed-days.js"
import { reckonDay } from "./reckoning.js"
import { isUpon } from "./sequence.js"

/** A date that the text gives a telling, and how near it stands. */
export interface Dating {
  readonly date: DateMention
  /** Tokens between trigger and date; more where a clause boundary lies between. */
  readonly distance: number
}

/** Minutes, or the hours after which it is most often still the same day. */
const shortWhile = /^PT(?:\d+M|[1-5]H)$/u

/** Whether the calendar has a day or a span for a date; "an hour later" is on the day told before. */
export const isOnCalendar = ({ startDay, edtf, timex, rule, value }: DateMention): boolean =>
  startDay !== null &&
  edtf !== null &&
  (timex === "DATE" || timex === "TIME" || (rule === "dates/distance" && shortWhile.test(value)))

/** Dates by sentence, those that can be placed in time. */
export const gatherDates = (scene: Scene): ReadonlyMap<number, readonly DateMention[]> => gather(scene, isOnCalendar)

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

/** Words that make a date a limit or a reference point, not the day of what is told. */
const limit = /^(?:since|until|till|by|before|prior|through|from)$/u

/** What a holiday gives its name to on other days: "the Christmas party". */
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
    (rule === "dates/holiday" && scene.knowledge.words.generality.festive.has(tokens.lower[last] ?? "")) ||
    (limit.test(tokens.lower[first - 1] ?? "") && !/^['’]s$/u.test(tokens.lower[last] ?? "") && !isWhen(tokens, last))
  )
}

/** "The first since 2017, when a general was killed". */
const isWhen = ({ lower }: Scene["document"]["tokens"], last: number): boolean =>
  lower[lower[last] === "," ? last + 1 : last] === "when"

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
    if (date !== null && !isAhead(scene, telling, date.date) && !isOfAnother(scene, telling, date.date))
      return { date: date.date, distance: date.distance + 1 }
  }
  return null
}

/** The day of a trial is not that of the crime, nor the crime's that of the trial. */
const isOfAnother = (scene: Scene, telling: Telling, date: DateMention): boolean =>
  isOfDeedBefore(scene, telling, date) || isOfVerdict(scene, telling, date)

/** What has happened did so before the article came out. */
const isAhead = ({ document: { article } }: Scene, { status }: Telling, { startDay }: DateMention): boolean =>
  article.published !== null && status === "occurred" && (startDay ?? "") > article.published

/** What is told of right beside it. */
const adjacent = 2

/**
 * "No charges are expected in Tuesday's shooting", "is looking for whoever knows of a shooting on Saturday": a weekday beside what cannot be
 * planned was that of the week before, whatever its sentence looks ahead to; else null.
 */
const weekBefore = (scene: Scene, telling: Telling, date: DateMention): DateMention | null => {
  const { mention, trigger } = telling
  const near = date.first >= mention.last ? date.first - mention.last : mention.first - date.last
  const { startDay, value, edtf, rule } = date
  if (startDay === null || rule !== "dates/weekday" || near > adjacent || plannable.has(trigger.type)) return null
  const day = new Date(Date.parse(startDay) - 7 * dayLength).toISOString().slice(0, 10)
  if (day > (scene.document.article.published ?? "")) return null
  const moved = (text: string): string => text.replace(startDay, day)
  return { ...date, value: moved(value), edtf: edtf && moved(edtf), startDay: day, endDay: day }
}
const plannable: ReadonlySet<IncidentType> = new Set(["protest", "strike", "trial", "arrest", "reaction", "raid"])

const nearestDate = (
  scene: Scene,
  telling: Telling,
  dates: ReadonlyMap<number, readonly DateMention[]>,
  rivals: readonly Telling[],
): Dating | null => {
  let best: Dating | null = null
  for (const told of dates.get(telling.sentence) ?? []) {
    const date = isAhead(scene, telling, told) ? weekBefore(scene, telling, told) : told
    if (date === null) continue
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

/**
 * Whether a date is that of a report, a claim or a charge ("police said on Friday"), of a toll, or a limit ("since Friday"), not the day
 * of what happened.
 */
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
