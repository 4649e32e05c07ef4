import { followUpTypes } from "../../model/codes.js"
import type { DateMention } from "../../model/mention.js"
import type { IncidentTime } from "../../model/report.js"
import type { Cluster, Told } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
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
  if (best) {
    const beside = dates.get(scene.document.tokens.sentence[best.first] ?? 0) ?? []
    return makeTime(spanOf(scene, best, beside), "time/sentence")
  }
  const beside = dateBeside(
    scene,
    told.map(({ telling }) => telling),
    dates,
  )
  if (beside) return makeTime(beside, "time/beside")
  // "Resigned on Monday, weeks after a bomb": the day told first is that of what is reckoned from.
  if (told.some(({ telling }) => isReckoned(scene, telling))) return null
  const lead = clusters && dayOfLead(scene, dates, datesAfter(clusters))
  return lead && makeTime(lead, "time/lead")
}

/** The days of arrests, trials and whatever else followed. */
const datesAfter = (clusters: readonly Cluster[]): ReadonlySet<DateMention> =>
  new Set(
    clusters
      .filter(({ type }) => followUpTypes.has(type))
      .flatMap(({ told }) => told.flatMap(({ dating }) => dating?.date ?? [])),
  )

const makeTime = (date: DateMention, rule: string): IncidentTime => ({
  edtf: date.edtf ?? "",
  start: date.startDay,
  end: date.endDay,
  precision: date.precision,
  evidence: [{ start: date.start, end: date.end }],
  rule,
})
