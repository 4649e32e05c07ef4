import { figureOf, figuresOf, type IncidentRef, type Links } from "../linking/index.js"
import {
  type DatePrecision,
  type HarmField,
  harmFields,
  type IncidentStatus,
  type IncidentType,
} from "../model/codes.js"
import { flatMap } from "../model/flat-map.js"
import { byCodeUnit } from "../model/keys.js"
import type { Quantity } from "../model/mention.js"
import type { Claim, Incident, IncidentTime, Report } from "../model/report.js"
import type { Reading } from "./figure-reading.js"
import { ceilingOf, type Reduced, reduceReadings } from "./policy.js"

/** One article's telling of an incident. */
export interface Telling {
  readonly report: Report
  readonly incident: Incident
}

/** What the tellings of one incident come to. */
export interface IncidentFacts {
  readonly type: IncidentType
  readonly status: IncidentStatus
  readonly background: boolean
  readonly time: IncidentTime | null
  readonly harm: ReadonlyMap<HarmField, Reduced>
  readonly rule: string
}

/** The tellings of a cluster of incidents, in the order of the reports. */
export const tellingsOf = (links: Links, cluster: readonly IncidentRef[]): readonly Telling[] =>
  flatMap(cluster, ({ report, incident }) => {
    const told = links.reports[report]
    const found = told?.incidents[incident]
    return told && found ? [{ report: told, incident: found }] : []
  })

/** The value with the most votes; the first by code unit where two have as many. */
const elect = <T extends string>(values: readonly T[]): T | undefined => {
  const votes = new Map<T, number>()
  for (const value of values) votes.set(value, (votes.get(value) ?? 0) + 1)
  return [...votes].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0]
}

const fineness: Readonly<Record<DatePrecision, number>> = { day: 0, week: 1, month: 2, year: 3, unknown: 4 }

/** The finest time that is told; among as fine ones that told most often. */
const timeOf = (tellings: readonly Telling[]): IncidentTime | null => {
  const times = flatMap(tellings, ({ incident }) => incident.time ?? [])
  const finest = Math.min(...times.map(({ precision }) => fineness[precision]))
  const candidates = times.filter(({ precision }) => fineness[precision] === finest)
  const edtf = elect(candidates.map((time) => time.edtf))
  return candidates.find((time) => time.edtf === edtf) ?? null
}

const disputes = new WeakMap<Report, readonly Claim[]>()

/** The claims of an article that contradict each other's figures; looked for once. */
const disputedClaims = (report: Report): readonly Claim[] => {
  const known = disputes.get(report)
  if (known !== undefined) return known
  const found = report.claims.filter(({ contradicts }) =>
    contradicts.some(({ rule }) => rule === "contradiction/figures"),
  )
  disputes.set(report, found)
  return found
}

/** The totals on which an article's speakers contradict each other, in order of the text. */
const disputedIn = ({ report, incident }: Telling, field: HarmField): readonly Quantity[] =>
  flatMap(disputedClaims(report), ({ field: counted, incidents, value, low, high, hedge }) => {
    if (counted !== field || !incidents.includes(incident.id) || typeof value !== "number") return []
    return [{ low: low ?? value, best: value, high, hedge }]
  })

/**
 * What each article gives for the whole incident: the figure told most where it gives several, with a range that spans also those
 * which its speakers dispute.
 */
const readingsOf = (tellings: readonly Telling[], field: HarmField): readonly Reading[] =>
  flatMap(tellings, ({ report, incident }) => {
    const figures = figuresOf(report, incident.id, field)
    const best = figureOf(report, incident.id, field)
    const [first] = figures
    if (!first) return []
    const disputed = disputedIn({ report, incident }, field)
    const quantities = [...figures.map(({ quantity }) => quantity), ...disputed]
    return [
      {
        low: Math.min(...quantities.map(({ low }) => low)),
        best,
        high: ceilingOf(quantities),
        observed: report.article.published,
        article: report.article.id,
        chance: Math.max(...figures.map(({ chance = 1 }) => chance)),
      },
    ]
  })

/** An article that counts the dead or the wounded of a happening counts both: what it leaves out is nobody. */
const counted: readonly HarmField[] = ["killed", "injured"]

/** The days of the articles that count the dead and no wounded, or the other way round. */
const silentOn = (
  tellings: readonly Telling[],
  field: HarmField,
  readings: ReadonlyMap<HarmField, readonly Reading[]>,
): readonly (string | null)[] => {
  if (!counted.includes(field)) return []
  const saying = new Set(readings.get(field)?.map(({ article }) => article))
  const counting = new Set(flatMap(counted, (one) => readings.get(one)?.map(({ article }) => article) ?? []))
  return flatMap(tellings, ({ report: { article } }) =>
    counting.has(article.id) && !saying.has(article.id) ? [article.published] : [],
  )
}

/** Reduces the tellings of an incident to one value a field; figures by the named policy. */
export const reduceTellings = (tellings: readonly Telling[], policy: string): IncidentFacts => {
  const harm = new Map<HarmField, Reduced>()
  const read = new Map(harmFields.map((field) => [field, readingsOf(tellings, field)] as const))
  for (const [field, readings] of read) {
    if (readings.length > 0) harm.set(field, reduceReadings(readings, policy, silentOn(tellings, field, read)))
  }
  const statuses = tellings.map(({ incident }) => incident.status)
  return {
    type: typeOf(tellings.map(({ incident }) => incident.type)),
    status: statuses.includes("occurred") ? "occurred" : (elect(statuses) ?? "occurred"),
    background: tellings.every(({ incident }) => incident.background),
    time: timeOf(tellings),
    harm,
    rule: tellings[0]?.incident.rule ?? "none",
  }
}

/** The type that most articles tell; an attack only where none says of what kind. */
const typeOf = (types: readonly IncidentType[]): IncidentType =>
  elect(types.filter((type) => type !== "attack")) ?? "attack"
