import type { HarmField } from "../model/codes.js"
import { digest } from "../model/keys.js"
import type { Incident, Participation, Report } from "../model/report.js"
import type { NodeAttributes } from "../model/schema.js"
import { namesOf } from "./cast.js"
import { type IncidentFacts, reduceTellings, type Telling } from "./incident-facts.js"
import { putEdge, putNode } from "./incident-graph.js"
import { putEntity, type Workshop } from "./nodes.js"

/** The key of an incident: the earliest article that tells it, and where. Later articles do not change it. */
export const incidentKey = ([first]: readonly Telling[]): string => {
  if (!first) return "incident/none"
  const { report, incident } = first
  const at = report.mentions[incident.mentions[0] ?? -1]?.start ?? -1
  return `incident/${digest(report.article.id, at - report.origin, incident.type, incident.id)}`
}

const dayOf = (facts: IncidentFacts): string | null => facts.time?.edtf ?? null

const namesFor = (workshop: Workshop, tellings: readonly Telling[], edge: Participation["edge"]): readonly string[] => {
  const names = tellings.flatMap(({ report, incident }) =>
    incident.participants.flatMap((one) => {
      const role = one.edge === edge ? workshop.cast.role(report, one.entity) : undefined
      return role ? [namesOf(role).name] : []
    }),
  )
  return [...new Set(names)].slice(0, 3)
}

const placeName = (workshop: Workshop, tellings: readonly Telling[]): string | null => {
  for (const { report, incident } of tellings) {
    const role = workshop.cast.role(report, incident.places[0]?.entity ?? -1)
    if (role) return namesOf(role).name
  }
  return null
}

const harmWords = (facts: IncidentFacts): string =>
  [...facts.harm]
    .flatMap(([field, { low, best, high }]) => {
      if (best === null || (best === 0 && high === 0)) return []
      return [
        low !== null && high !== null && low !== high ? `${best} ${field} (${low} to ${high})` : `${best} ${field}`,
      ]
    })
    .join(", ")

const summarize = (workshop: Workshop, tellings: readonly Telling[], facts: IncidentFacts, caption: string): string => {
  const place = placeName(workshop, tellings)
  const head = [
    facts.status === "occurred" ? caption : `${facts.status} ${caption}`,
    place && `in ${place}`,
    dayOf(facts),
  ]
  const by = namesFor(workshop, tellings, "PERPETRATED_BY")
  const against = namesFor(workshop, tellings, "TARGETED")
  const roles = [by.length > 0 && `by ${by.join(", ")}`, against.length > 0 && `against ${against.join(", ")}`]
  const parts = [head.filter(Boolean).join(", "), roles.filter(Boolean).join(" "), harmWords(facts)].filter(Boolean)
  const line = parts.join("; ")
  return line.charAt(0).toUpperCase() + line.slice(1)
}

type IncidentNode = Extract<NodeAttributes, { kind: "Incident" }>

const nodeOf = (
  workshop: Workshop,
  tellings: readonly Telling[],
  facts: IncidentFacts,
  policy: string,
): IncidentNode => {
  const codes = workshop.codebook.types.get(facts.type)
  const caption = codes?.caption ?? facts.type
  const figure = (field: HarmField) => facts.harm.get(field) ?? { low: null, best: null, high: null }
  const [killed, injured, missing] = [figure("killed"), figure("injured"), figure("missing")]
  const [abducted, arrested] = [figure("abducted"), figure("arrested")]
  const label = [caption, placeName(workshop, tellings), dayOf(facts)].filter(Boolean).join(", ")
  return {
    kind: "Incident",
    labels: ["Incident"],
    label: label.charAt(0).toUpperCase() + label.slice(1),
    type: facts.type,
    status: facts.status,
    background: facts.background,
    start: facts.time?.start ?? null,
    end: facts.time?.end ?? null,
    edtf: dayOf(facts),
    datePrecision: facts.time?.precision ?? "unknown",
    killedLow: killed.low,
    killedBest: killed.best,
    killedHigh: killed.high,
    injuredLow: injured.low,
    injuredBest: injured.best,
    injuredHigh: injured.high,
    missingLow: missing.low,
    missingBest: missing.best,
    missingHigh: missing.high,
    abductedLow: abducted.low,
    abductedBest: abducted.best,
    abductedHigh: abducted.high,
    arrestedLow: arrested.low,
    arrestedBest: arrested.best,
    arrestedHigh: arrested.high,
    policy: facts.harm.size > 0 ? policy : null,
    summary: summarize(workshop, tellings, facts, caption),
    plover: codes?.plover ?? "none",
    acled: codes?.acled ?? "Other",
    gtd: codes?.gtd ?? null,
    rule: facts.rule,
  }
}

const evidenceOf = (workshop: Workshop, report: Report, spans: Incident["evidence"]): string[] =>
  workshop.quotes.get(report)?.of(spans) ?? []

const actorKinds: ReadonlySet<string> = new Set(["Person", "Organization", "Group"])

const putParticipant = (workshop: Workshop, source: string, report: Report, one: Participation): void => {
  const { graph, cast } = workshop
  const role = cast.role(report, one.entity)
  const evidence = evidenceOf(workshop, report, one.evidence)
  if (!role || evidence.length === 0) return
  const { rule } = one
  const target = putEntity(workshop, role)
  const kind = graph.getNodeAttribute(target, "kind")
  if (one.edge === "USED") {
    if (kind === "Weapon") putEdge(graph, source, target, { kind: "USED", evidence, rule })
  } else if (one.edge === "TARGETED") {
    const { harm, count } = one
    if (kind === "Asset" || actorKinds.has(kind)) {
      putEdge(graph, source, target, { kind: "TARGETED", harm, count, evidence, rule })
    }
  } else if (!actorKinds.has(kind)) return
  else if (one.edge === "PERPETRATED_BY") {
    putEdge(graph, source, target, { kind: "PERPETRATED_BY", suspected: one.suspected, evidence, rule })
  } else putEdge(graph, source, target, { kind: "INVOLVED", role: one.role, evidence, rule })
}

const putTime = (workshop: Workshop, source: string, report: Report, incident: Incident): void => {
  const { time } = incident
  const evidence = time ? evidenceOf(workshop, report, time.evidence) : []
  if (!time || evidence.length === 0) return
  const { edtf, start, end, precision, rule } = time
  const attributes = { kind: "Date", labels: ["Date"], label: edtf, edtf, start, end, precision } as const
  const target = putNode(workshop.graph, `date/${edtf}`, { ...attributes, labels: ["Date"] })
  putEdge(workshop.graph, source, target, { kind: "OCCURRED_ON", evidence, rule })
}

const putTelling = (workshop: Workshop, source: string, article: string, { report, incident }: Telling): void => {
  const { graph, cast } = workshop
  const evidence = evidenceOf(workshop, report, incident.evidence)
  const { salience, rule } = incident
  if (evidence.length > 0) putEdge(graph, source, article, { kind: "REPORTED_IN", salience, evidence, rule })
  for (const participant of incident.participants) putParticipant(workshop, source, report, participant)
  for (const place of incident.places) {
    const role = cast.role(report, place.entity)
    const where = evidenceOf(workshop, report, place.evidence)
    if (!role || where.length === 0) continue
    const { precision, relation } = place
    putEdge(graph, source, putEntity(workshop, role), {
      kind: "OCCURRED_AT",
      precision,
      relation,
      evidence: where,
      rule: place.rule,
    })
  }
  putTime(workshop, source, report, incident)
}

/** Puts an incident with everything that its articles tell of it. Returns its key. */
export const putIncident = (
  workshop: Workshop,
  tellings: readonly Telling[],
  articles: ReadonlyMap<Report, string>,
  policy: string,
): string => {
  const facts = reduceTellings(tellings, policy)
  const key = putNode(workshop.graph, incidentKey(tellings), nodeOf(workshop, tellings, facts, policy))
  for (const telling of tellings) {
    const article = articles.get(telling.report)
    if (article !== undefined) putTelling(workshop, key, article, telling)
  }
  return key
}

/** Puts the edges between incidents that an article relates. */
export const putRelations = (
  workshop: Workshop,
  { report, incident }: Telling,
  keys: ReadonlyMap<Incident, string>,
): void => {
  const source = keys.get(incident)
  for (const { edge, incident: other, evidence: spans, rule } of incident.relations) {
    const related = report.incidents[other]
    const target = related && keys.get(related)
    const evidence = evidenceOf(workshop, report, spans)
    if (source === undefined || target === undefined || source === target || evidence.length === 0) continue
    putEdge(workshop.graph, source, target, { kind: edge, evidence, rule })
  }
}
