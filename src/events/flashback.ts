import type { DateMention } from "../model/mention.js"
import type { Cluster, Told } from "./cluster.js"
import { isLead } from "./happenings.js"
import type { Scene } from "./scene.js"
import type { Telling } from "./telling.js"
import { dateTelling, gather } from "./time.js"

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

/** The earlier month or year to which a telling's sentence goes back, where it does. */
export const findFlashbacks = (scene: Scene, tellings: readonly Telling[]): ReadonlyMap<Telling, DateMention> => {
  const { published } = scene.document.article
  const spans = gather(scene, (date) => isPastSpan(date, published))
  const found = new Map<Telling, DateMention>()
  for (const one of tellings) {
    const dating = spans.has(one.sentence) ? dateTelling(scene, one, spans, tellings) : null
    if (dating !== null && dating.distance <= reach) found.set(one, dating.date)
  }
  return found
}

/**
 * "Four men robbed a shop on Monday … In May, thieves took a necklace … The robbery was at noon": what the article comes back to, of an
 * earlier month, is not what its first lines tell as news, nor is what it goes on with afterwards what it came back to. In reports of a court
 * the first lines themselves tell of long ago.
 */
export const isAcrossFlashback = (scene: Scene, { told }: Cluster, one: Told, apart: number): boolean => {
  const { flashback, telling } = one
  const spans = told.flatMap((before) => before.flashback?.value ?? [])
  if (flashback === null && spans.length === 0) return false
  const isNews = told.some((before) => isLead(scene, [before.telling]))
  if (flashback === null) return !isNews && apart > 1 && !isOfCourt(scene)
  if (telling.definite || isLead(scene, [telling]) || apart < 1 || isOfCourt(scene)) return false
  return spans.length > 0 ? !isNews && !spans.includes(flashback.value) : isNews
}

const isOfCourt = ({ mentions }: Scene): boolean =>
  mentions.some((mention) => mention.kind === "incident" && mention.type === "trial")
