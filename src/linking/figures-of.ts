import type { HarmField } from "../model/codes.js"
import type { Figure, Report } from "../model/report.js"

type ByIncident = ReadonlyMap<number, readonly Figure[]>

const byReport = new WeakMap<Report, ByIncident>()

const group = ({ figures }: Report): ByIncident => {
  const groups = new Map<number, Figure[]>()
  for (const figure of figures) {
    const own = groups.get(figure.incident)
    if (own) own.push(figure)
    else groups.set(figure.incident, [figure])
  }
  return groups
}

/** The figures of the whole of one incident of a report; a report's figures are grouped once. */
export const figuresOf = (report: Report, incident: number, field: HarmField): readonly Figure[] => {
  const groups = byReport.get(report) ?? group(report)
  byReport.set(report, groups)
  return groups.get(incident)?.filter((one) => one.field === field && !one.part) ?? []
}
