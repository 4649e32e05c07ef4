import type { DateMention } from "../../model/mention.js"
import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import { dateTelling, gather } from "../time/time.js"
import { isSameCount } from "./agreement.js"
import type { Cluster, Told } from "./cluster.js"
import { isLead } from "./happenings.js"

/** Tokens between a telling and the month or year that it is told of: "last year he won a medal after he shot a robber". */
const reach = 26
/** "September", "last month", "last year" in an article that has no day itself. */
const unplaced = /^XXXX(?:-(?:XX|\d\d))?$/u
/** "A year before", "two months ago". */
const ago = /^P\d+[YM]$/u

/** Whether a date is a month or a year that had passed when the article came out. */
const isPastSpan = (date: DateMention, published: string | null): boolean => {
  if (unplaced.test(date.value) || (ago.test(date.value) && date.rule === "dates/distance")) return true
  const long = date.precision === "month" || date.precision === "year"
  return long && (published === null || (date.endDay ?? "") < published)
}

/** For each telling whose sentence goes back, the earlier month or year as a TIMEX3 value, or "since". */
export const findFlashbacks = (scene: Scene, tellings: readonly Telling[]): ReadonlyMap<Telling, string> => {
  const { published } = scene.document.article
  const spans = gather(scene, (date) => isPastSpan(date, published))
  const found = new Map<Telling, string>()
  for (const one of tellings) {
    const dating = spans.has(one.sentence) ? dateTelling(scene, one, spans, tellings) : null
    if (dating !== null && dating.distance <= reach) found.set(one, dating.date.value)
    else if (isSinceThen(scene, one)) found.set(one, "since")
  }
  return found
}

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
  const spans = told.flatMap((before) => before.flashback ?? [])
  if (flashback === null && spans.length === 0) return false
  const isNews = told.some((before) => isLead(scene, [before.telling]))
  if (flashback === null) return !isNews && apart > 1
  if (telling.definite || isLead(scene, [telling]) || apart < 1) return false
  if (telling.counts.some(({ quantity }) => quantity.low > 1) && isSameCount(cluster, telling)) return false
  return spans.length > 0 ? !isNews && !spans.includes(flashback) : isNews || isYearsBack(scene, flashback)
}

/** "In April 2017", in an article of 2019: not what a sentence before tells without a day. */
const isYearsBack = ({ document: { article } }: Scene, flashback: string): boolean =>
  article.published !== null && Number(article.published.slice(0, 4)) - Number(flashback.slice(0, 4)) >= 2
