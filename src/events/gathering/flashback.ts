import { flatMap } from "../../model/flat-map.js"
import type { DateMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { isDay, isFloating } from "../time/days.js"
import { opensAfterwards, opensLater, opensWith } from "../time/sequence.js"
import { dateTelling, gather } from "../time/time.js"
import { isSameCount } from "./agreement.js"
import { isOfNew } from "./agreement-parts.js"
import type { Cluster, Flashback, Told } from "./cluster.js"
import { isLead } from "./lead.js"

/** Tokens between a telling and the month or year that it is told of: "last year he won a medal after he shot a robber". */
const reach = 26
/** "September", "last month", "last year" in an article that has no day itself. */
const unplaced = /^XXXX(?:-(?:XX|\d\d))?$/u
/** "A year before", "two months ago". */
const ago = /^P\d+[YM]$/u
/** "In recent months", said of what has gone on. */
const recent = /^PX[MY]$/u
const earlier = /^earlier\b/iu

/** Whether a date is a month, a year or more that had passed when the article came out, or that lay in its own. */
const isPastSpan = (date: DateMention, published: string | null): boolean => {
  if (unplaced.test(date.value) || (ago.test(date.value) && date.rule === "dates/distance")) return true
  if (recent.test(date.value) && date.rule === "dates/reference") return true
  const long = date.precision === "month" || date.precision === "year" || date.rule === "dates/decade"
  if (date.precision === "year" && earlier.test(date.text)) return true
  return long && (published === null || (date.endDay ?? "") < published)
}

/** For each telling whose sentence goes back, to when. */
export const findFlashbacks = (scene: Scene, tellings: readonly Telling[]): ReadonlyMap<Telling, Flashback> => {
  const { published } = scene.document.article
  const spans = gather(scene, (date) => isPastSpan(date, published))
  const days = gather(scene, (date) => (date.startDay !== null && isDay(date)) || isFloating(date))
  const found = new Map<Telling, Flashback>()
  const bySentence = new Map<number, Flashback>()
  for (const one of tellings) {
    const said = goingBack(scene, one, spans, days, tellings) ?? (isSinceThen(scene, one) ? since : null)
    const value = said ?? (goesOn(scene, one.sentence) ? bySentence.get(one.sentence - 1) : null)
    if (value == null) continue
    found.set(one, value)
    bySentence.set(one.sentence, value)
  }
  return found
}

const since: Flashback = { span: "since", opens: false }

type Dates = ReadonlyMap<number, readonly DateMention[]>

/** The earlier month or year of a telling: one beside it that is nearer than any day, or the one that its sentence opens with. */
const goingBack = (
  scene: Scene,
  one: Telling,
  spans: Dates,
  days: Dates,
  tellings: readonly Telling[],
): Flashback | null => {
  const dates = spans.get(one.sentence)
  if (dates === undefined || one.again) return null
  const day = days.has(one.sentence) ? dateTelling(scene, one, days, tellings) : null
  const dating = dateTelling(scene, one, spans, tellings)
  if (dating !== null && dating.distance <= reach && (day === null || dating.distance <= day.distance))
    return { span: dating.date.value, opens: opensWith(scene, one.sentence, dating.date) }
  const [date] = dates
  return day === null && date !== undefined && opensWith(scene, one.sentence, date)
    ? { span: date.value, opens: true }
    : null
}

/** "Later, the frigate sank a trawler": what follows is still told of the earlier month. */
const goesOn = (scene: Scene, sentence: number): boolean =>
  opensLater(scene, sentence) || opensAfterwards(scene, sentence)

/** "The country has been on alert since gunmen killed 130 people": an act since which something has been so. */
const isSinceThen = ({ document: { sentences, tokens } }: Scene, { sentence, mention, trigger }: Telling): boolean => {
  const bounds = sentences[sentence]
  if (bounds === undefined || trigger.word !== "verb") return false
  const before = tokens.lower.slice(bounds.first, mention.first)
  const opening = before.slice(0, Math.max(0, before.lastIndexOf("since")))
  return opening.some((word) => perfect.test(word)) && !opening.some((word) => ending.test(word))
}
const perfect = /^(?:has|have)$/u
const ending = /^[;:]$/u

/**
 * "Four men robbed a shop on Monday … In May, thieves took a necklace … The robbery was at noon": what the article comes back to, of an
 * earlier month, is not what its first lines tell as news, nor is what it goes on with afterwards what it came back to. In reports of a court
 * the first lines themselves tell of long ago.
 */
export const isAcrossFlashback = (scene: Scene, cluster: Cluster, one: Told, apart: number): boolean => {
  const { told } = cluster
  const { flashback, telling } = one
  const spans = flatMap(told, (before) => before.flashback?.span ?? [])
  if (flashback === null && spans.length === 0) return false
  const isNews = told.some((before) => isLead(scene, [before.telling]))
  if (flashback === null) return !isNews && apart > 1
  if ((telling.definite && !isOfNew(scene, cluster, telling)) || isLead(scene, [telling]) || apart < 1) return false
  const isAnew = flashback.opens && hitsSomebodyNew(scene, telling)
  if (!isAnew && telling.counts.some(({ quantity }) => quantity.low > 1) && isSameCount(cluster, telling)) return false
  if (spans.length > 0) return !isNews && !spans.includes(flashback.span)
  return isNews || flashback.opens || isYearsBack(scene, flashback.span)
}

/** "Earlier this year, a tourist and a guide were kidnapped": whom an article makes known is somebody else than those it has told of. */
const hitsSomebodyNew = (scene: Scene, { roles }: Telling): boolean =>
  roles.some(({ role, head }) => role === "target" && isIndefinite(scene, head))

const isIndefinite = ({ document: { tokens }, mentions, mentionAt }: Scene, head: number): boolean => {
  const { first = head } = mentions[mentionAt[head] ?? -1] ?? {}
  return [first - 1, first].some((at) => /^an?$/u.test(tokens.lower[at] ?? ""))
}

/** "In April 2017", in an article of 2019: not what a sentence before tells without a day. */
const isYearsBack = ({ document: { article } }: Scene, span: string): boolean =>
  article.published !== null && Number(article.published.slice(0, 4)) - Number(span.slice(0, 4)) >= 2
