import { followUpTypes } from "../../model/codes.js"
import { flatMap } from "../../model/flat-map.js"
import type { DateMention } from "../../model/mention.js"
import type { IncidentTime } from "../../model/report.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { isContext, isDay } from "./days.js"
import { dayOfLead } from "./lead-day.js"
import { isReckoned } from "./reckoning.js"
import { spanOf } from "./spans.js"
import { dateBeside } from "./time.js"

/**
 * The day that a telling gives nearest to its trigger, those of what was done before those of the harm that came of it; else
 * the day that a sentence beside them gives; else, of the main one, the only day that the article begins with: no day of what
 * followed. `clusters`: all of the article, null where this is not the main one.
 */
export const timeIncident = (
  scene: Scene,
  told: readonly Told[],
  dates: ReadonlyMap<number, readonly DateMention[]>,
  clusters: readonly Cluster[] | null,
): IncidentTime | null => {
  let best: DateMention | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const { telling, dating } of told) {
    const distance = dating ? dating.distance + (telling.trigger.sense === "harm" ? 40 : 0) : Number.POSITIVE_INFINITY
    if (dating && distance + 4 < nearest) [best, nearest] = [dating.date, distance]
  }
  const beside = () =>
    dateBeside(
      scene,
      told.map(({ telling }) => telling),
      dates,
    )
  if (best) {
    const near = dates.get(scene.document.tokens.sentence[best.first] ?? 0) ?? []
    const span = spanOf(scene, best, near)
    if (isDay(span) || span !== best) return makeTime(span, "time/sentence")
    const finer = finestIn(
      span,
      flatMap(told, ({ dating }) => dating?.date ?? []),
    )
    return makeTime(finer ?? finestIn(span, [beside() ?? span]) ?? span, "time/sentence")
  }
  const neighbour = beside()
  if (neighbour) return makeTime(neighbour, "time/beside")
  // "Resigned on Monday, weeks after a bomb": the day told first is that of what is reckoned from.
  if (told.some(({ telling }) => isReckoned(scene, telling))) return null
  const lead = clusters && dayOfLead(scene, dates, datesOfOthers(clusters, told))
  return lead && makeTime(lead, "time/lead")
}

/** "Was stabbed last week … on December 30": the first day told that lies in a span, or a shorter span in it; null where none does. */
const finestIn = (span: DateMention, dates: readonly DateMention[]): DateMention | null => {
  const within = dates.filter((date) => date !== span && lengthOf(date) < lengthOf(span) && liesIn(date, span))
  return within.find(isDay) ?? within[0] ?? null
}

const lengthOf = ({ startDay, endDay }: DateMention): number => Date.parse(endDay ?? "") - Date.parse(startDay ?? "")
const liesIn = (inner: DateMention, outer: DateMention): boolean =>
  (outer.startDay ?? "") <= (inner.startDay ?? "") && (inner.endDay ?? "") <= (outer.endDay ?? "")

/** The days of arrests, trials and whatever else followed; for one of these the days of all else. */
const datesOfOthers = (clusters: readonly Cluster[], told: readonly Told[]): ReadonlySet<DateMention> => {
  const own = clusters.find((one) => one.told === told)
  const isAfter = own !== undefined && followUpTypes.has(own.type)
  return new Set(
    flatMap(
      clusters.filter((one) => one !== own && (isAfter || followUpTypes.has(one.type))),
      (one) => flatMap(one.told, ({ dating }) => dating?.date ?? []),
    ),
  )
}

/** The time of an incident from a mention of a date. */
export const makeTime = (date: DateMention, rule: string): IncidentTime => ({
  edtf: date.edtf ?? "",
  start: date.startDay,
  end: date.endDay,
  precision: date.precision,
  evidence: [{ start: date.start, end: date.end }],
  rule,
})

/** Whether what ended then is told as context, not as news. */
export const isLongPast = (time: IncidentTime | null, published: string | null): boolean =>
  time?.end != null && published !== null && isContext(time.end, published)
