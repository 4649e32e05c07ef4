import { flatMap } from "../model/flat-map.js"
import { byCodeUnit } from "../model/keys.js"
import type { Report } from "../model/report.js"
import { clusterEntities, type IncidentRef } from "./entities.js"
import { clusterIncidents } from "./incidents.js"
import { profileIncidents } from "./profile.js"

export { entityOffsets, type IncidentRef } from "./entities.js"
export { figuresOf } from "./figures-of.js"
export { countryOf, figureOf, placeKey } from "./profile.js"

/** Two incidents of two articles found to be one, and why. */
interface Link {
  readonly a: IncidentRef
  readonly b: IncidentRef
  readonly score: number
  readonly reasons: readonly string[]
}

/** What is one across the articles. */
export interface Links {
  /** The reports in the order that everything here refers to: by day of publication, undated last, then by id. */
  readonly reports: readonly Report[]
  /** Every incident is in one cluster; the earliest report's comes first. */
  readonly incidents: readonly (readonly IncidentRef[])[]
  readonly links: readonly Link[]
  /** Sets of entities, numbered as `entityOffsets(reports)` says. */
  readonly entities: readonly (readonly number[])[]
}

const byPublication = (a: Report, b: Report): number =>
  byCodeUnit(a.article.published ?? "9999", b.article.published ?? "9999") || byCodeUnit(a.article.id, b.article.id)

/** Finds what several reports tell of alike; the order in which the reports come does not matter. */
export const link = (given: readonly Report[]): Links => {
  const reports = given.toSorted(byPublication)
  const profiles = profileIncidents(reports)
  const refs = profiles.map(({ report, incident }): IncidentRef => ({ report, incident }))
  const found = clusterIncidents(profiles)
  const incidents = found.clusters.map((cluster) => flatMap(cluster, (index) => refs[index] ?? []))
  const links = flatMap(found.links, ({ a, b, score, reasons }): readonly Link[] => {
    const [left, right] = [refs[a], refs[b]]
    return left && right ? [{ a: left, b: right, score, reasons }] : []
  })
  return { reports, incidents, links, entities: clusterEntities(reports, incidents) }
}
