import type { Participation, Report } from "../src/model/report.js"
import { type Offsets, type ReadIncident, type ReadShare, readShares } from "./readings-gold.js"
import { countPlaces } from "./readings-places.js"

/** Why an incident of ours is wrong: told of none, told twice, or of another type, status or main part than the reader says. */
export type ReadingFault = "none" | "duplicate" | "type" | "status" | "role"

/** Of a kind of part: how many the reader names, how many of these are found, how many are given, how many of these are right. */
export interface ShareCount {
  readonly wanted: number
  readonly found: number
  readonly given: number
  readonly right: number
}

export const countedParts = [...readShares, "day", "killed", "injured"] as const
export type CountedPart = (typeof countedParts)[number]

/** One incident of ours against what a reader records. */
export interface ReadVerdict {
  /** Index into the report's incidents, and into the reader's; -1 for none. */
  readonly ours: number
  readonly theirs: number
  readonly faults: readonly ReadingFault[]
  /** It tells words of several of the reader's incidents. */
  readonly merges: boolean
  /** Empty for what is none or told twice. */
  readonly parts: ReadonlyMap<CountedPart, ShareCount>
}

const overlaps = ([a, b]: Offsets, [c, d]: Offsets): boolean => a < d && c < b

const edgeOf: Readonly<Record<Exclude<ReadShare, "place">, Participation["edge"]>> = {
  by: "PERPETRATED_BY",
  target: "TARGETED",
  others: "INVOLVED",
  weapon: "USED",
}

/** Types in which somebody or something is hit. */
const harmful =
  /^(?:attack|shooting|killing|assault|clash|bombing|explosion|kidnapping|hijacking|hostage-taking|arson|robbery|theft|fire|accident|sabotage)$/u

/** What is judged of a report. */
export type Judged = Pick<Report, "origin" | "mentions" | "entities" | "incidents" | "figures">

/** Judges every incident of a report. Of several that tell one of the reader's the one with most of its words stands, and the others are duplicates. */
export const judgeReading = (report: Judged, wanted: readonly ReadIncident[]): readonly ReadVerdict[] => {
  const shared = report.incidents.map(({ evidence }) =>
    wanted.map(
      ({ told }) =>
        evidence.filter(({ start, end }) =>
          told.some((one) => overlaps(one, [start - report.origin, end - report.origin])),
        ).length,
    ),
  )
  const best = shared.map((counts) => Math.max(0, ...counts))
  const theirs = shared.map((counts, ours) => (best[ours] === 0 ? -1 : counts.indexOf(best[ours] ?? 0)))
  return report.incidents.map((_, ours) => {
    const at = theirs[ours] ?? -1
    const merges = (shared[ours] ?? []).filter((count) => count > 0).length > 1
    const one = wanted[at]
    if (one === undefined) return { ours, theirs: at, faults: ["none"], merges, parts: new Map() }
    const fullest = Math.max(...theirs.map((other, index) => (other === at ? (best[index] ?? 0) : 0)))
    const first = theirs.findIndex((other, index) => other === at && best[index] === fullest)
    if (first !== ours) return { ours, theirs: at, faults: ["duplicate"], merges, parts: new Map() }
    return { ours, theirs: at, merges, ...compare(report, ours, one) }
  })
}

const compare = (report: Judged, ours: number, wanted: ReadIncident): Pick<ReadVerdict, "faults" | "parts"> => {
  const { type = "attack", status = "", participants = [], places = [], time = null } = report.incidents[ours] ?? {}
  const given = (share: ReadShare): readonly number[] =>
    share === "place"
      ? places.map(({ entity }) => entity)
      : participants.flatMap(({ edge, entity }) => (edge === edgeOf[share] ? [entity] : []))
  const isAt = (entity: number, spans: readonly Offsets[]): boolean =>
    (report.entities[entity]?.mentions ?? []).some((index) => {
      const { start = 0, end = 0 } = report.mentions[index] ?? {}
      return spans.some((span) => overlaps(span, [start - report.origin, end - report.origin]))
    })
  const parts = new Map<CountedPart, ShareCount>()
  for (const share of readShares) {
    const [mine, spans] = [given(share), wanted[share]]
    parts.set(share, {
      ...{ wanted: spans.length, found: spans.filter((span) => mine.some((entity) => isAt(entity, [span]))).length },
      ...{ given: mine.length, right: mine.filter((entity) => isAt(entity, spans)).length },
    })
  }
  parts.set("place", countPlaces(report, wanted.place, given("place"), given("target")))
  parts.set("day", compareDay(time?.edtf ?? null, wanted.day))
  for (const field of ["killed", "injured"] as const)
    parts.set(field, compareHarm(report, ours, field, wanted.harm[field]))
  const { target, by, others } = wanted
  const all = [...given("by"), ...given("target"), ...given("others")]
  const anybody = [...target, ...by, ...others]
  const isCast =
    anybody.length === 0
      ? given("by").length + given("target").length === 0
      : harmful.test(type) && target.length > 0
        ? given("target").some((entity) => isAt(entity, target))
        : all.some((entity) => isAt(entity, anybody))
  const faults: ReadingFault[] = []
  if (!wanted.types.includes(type)) faults.push("type")
  if (wanted.status !== status) faults.push("status")
  if (!isCast) faults.push("role")
  return { faults, parts }
}

/** A day within the month or year that a reader gives is as good. */
const compareDay = (edtf: string | null, day: string | null): ShareCount => {
  const isRight = day !== null && edtf !== null && (edtf === day || (day.length < 10 && edtf.startsWith(day)))
  return {
    ...{ wanted: Number(day !== null), found: Number(isRight) },
    ...{ given: Number(edtf !== null), right: Number(isRight) },
  }
}

/** Silence says that nobody was harmed as well as a nought. */
const compareHarm = (report: Judged, ours: number, field: string, wanted: number | undefined): ShareCount => {
  const given = report.figures
    .filter((one) => one.incident === ours && one.field === field && !one.part)
    .map(({ quantity }) => quantity.best ?? quantity.low)
  const isRight = (wanted ?? 0) === 0 ? given.every((count) => count === 0) : given.includes(wanted ?? 0)
  const isGiven = given.some((count) => count > 0)
  return {
    ...{ wanted: Number(wanted !== undefined), found: Number(wanted !== undefined && isRight) },
    ...{ given: Number(isGiven), right: Number(isGiven && isRight) },
  }
}
