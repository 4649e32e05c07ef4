import { flatMap } from "../../model/flat-map.js"
import type { DateMention } from "../../model/mention.js"
import type { Incident } from "../../model/report.js"
import type { Cluster } from "../gathering/cluster.js"
import type { Scene } from "../scene.js"
import { dayLength } from "../time/days.js"
import { isOnCalendar } from "../time/time.js"
import type { Survey as PlaceSurvey } from "../whereabouts/survey.js"
import { gatherTakings, type Spot, surveySpot } from "./spots.js"

/** A day, a month or another span that the article names, with all its mentions in order. */
export interface Candidate {
  readonly edtf: string
  readonly spots: readonly Spot[]
  readonly order: number
  /** First and last day, counted from 1970. */
  readonly start: number
  readonly end: number
  readonly inTitle: boolean
  readonly inDateline: boolean
  readonly inLead: boolean
  /** How many other dates are named more often, how many lie before it. */
  readonly rank: number
  readonly earlier: number
  /** The body names it, and not as the day of a report or as a limit alone. */
  readonly told: boolean
  /** The incidents that rules date so. */
  readonly ruledFor: ReadonlySet<number>
}

/** An article's incidents as rules date them, and its dates. */
export interface Survey extends Pick<PlaceSurvey, "scene" | "clusters" | "main" | "chief" | "tellings" | "body"> {
  readonly incidents: readonly Incident[]
  readonly candidates: readonly Candidate[]
  /** The day of the article, counted from 1970; null where nothing says it. */
  readonly published: number | null
}

/** Days from 1970 to an ISO day, NaN for none. */
export const dayNumber = (day: string | null): number => Date.parse(day?.slice(0, 10) ?? "") / dayLength

/** All dates that could be those of incidents: what the article names, what rules reckon from it, and the spans that rules give. */
const gatherAll = (
  { mentions }: Scene,
  clusters: readonly Cluster[],
  incidents: readonly Incident[],
): readonly DateMention[] => {
  const named = mentions.flatMap((one) => (one.kind === "date" && isOnCalendar(one) ? [one] : []))
  const dated = flatMap(clusters, ({ told }) => flatMap(told, ({ dating }) => dating?.date ?? []))
  const all = [...new Set([...named, ...dated])]
  for (const { time } of incidents) {
    if (time === null || all.some(({ edtf }) => edtf === time.edtf)) continue
    const date = all.find(({ start }) => start === time.evidence[0]?.start)
    if (date === undefined) continue
    const { edtf, start: startDay, end: endDay, precision } = time
    all.push({ ...date, end: time.evidence[0]?.end ?? date.end, edtf, startDay, endDay, precision })
  }
  return all.toSorted((a, b) => a.first - b.first)
}

/** Lays out what an article says of its dates; once an article, for all its incidents. */
export const surveyDays = (places: PlaceSurvey, incidents: readonly Incident[]): Survey => {
  const { scene, clusters, main, chief, tellings, body } = places
  const { article } = scene.document
  const taken = gatherTakings(clusters)
  const bySpan = new Map<string, Spot[]>()
  for (const date of gatherAll(scene, clusters, incidents)) {
    const spot = surveySpot(scene, date, tellings, taken)
    const list = bySpan.get(date.edtf ?? "")
    if (list) list.push(spot)
    else bySpan.set(date.edtf ?? "", [spot])
  }
  const candidates = describeCandidates(places, bySpan, incidents)
  const published = article.published === null ? null : dayNumber(article.published)
  return { scene, clusters, incidents, main, chief, tellings, body, candidates, published }
}

const describeCandidates = (
  { scene, body }: PlaceSurvey,
  bySpan: ReadonlyMap<string, readonly Spot[]>,
  incidents: readonly Incident[],
): readonly Candidate[] => {
  const { sentences } = scene.document
  const all = [...bySpan.values()]
  const starts = all.map(([spot]) => dayNumber(spot?.date.startDay ?? null))
  const partOf = ({ sentence }: Spot) => sentences[sentence]?.part
  return [...bySpan].map(([edtf, spots], order) => {
    const start = starts[order] ?? 0
    return {
      ...{ edtf, spots, order, start, end: dayNumber(spots[0]?.date.endDay ?? null) },
      inTitle: spots.some((spot) => partOf(spot) === "title"),
      inDateline: spots.some((spot) => partOf(spot) === "dateline"),
      inLead: spots.some(({ sentence }) => sentence >= body && sentence <= body + 1),
      rank: all.filter(({ length }) => length > spots.length).length,
      earlier: starts.filter((one) => one < start).length,
      told: spots.some((spot) => !spot.reported && partOf(spot) === "body"),
      ruledFor: new Set(incidents.filter(({ time }) => time?.edtf === edtf).map(({ id }) => id)),
    }
  })
}
