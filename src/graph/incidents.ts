import { digest } from "../model/keys.js"
import type { DateMention } from "../model/mention.js"
import type { Incident, IncidentPlace, Participation, Report } from "../model/report.js"
import { guessRest, noGuess } from "./fill.js"
import { reduceTellings, type Telling } from "./incident-facts.js"
import { incidentNode } from "./incident-node.js"
import { putActor, putEntity, putHaul } from "./nodes.js"
import type { GraphOptions } from "./options.js"
import type { Workshop } from "./workshop.js"

/** The key of an incident: the earliest article that tells it, and where. Later articles do not change it. */
export const incidentKey = ([first]: readonly Telling[]): string => {
  if (!first) return "incident/none"
  const { report, incident } = first
  const at = report.mentions[incident.mentions[0] ?? -1]?.start ?? -1
  return `incident/${digest(report.article.id, at - report.origin, incident.type, incident.id)}`
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
  const haul = one.edge === "TARGETED" && role.members[0]?.entity.kind === "weapon"
  const target = haul
    ? putHaul(workshop, role, source)
    : one.edge === "PERPETRATED_BY" || (one.edge === "INVOLVED" && one.role === "side")
      ? putActor(workshop, role)
      : putEntity(workshop, role)
  const kind = graph.kindOf(target)
  if (one.edge === "USED") {
    if (kind === "Weapon") graph.putEdge(source, target, { kind: "USED", evidence, rule })
  } else if (one.edge === "TARGETED") {
    const { harm, count } = one
    if (kind === "Asset" || actorKinds.has(kind)) {
      graph.putEdge(source, target, { kind: "TARGETED", harm, count, evidence, rule })
    }
  } else if (!actorKinds.has(kind)) return
  else if (one.edge === "PERPETRATED_BY") {
    graph.putEdge(source, target, { kind: "PERPETRATED_BY", suspected: one.suspected, evidence, rule })
  } else graph.putEdge(source, target, { kind: "INVOLVED", role: one.role, evidence, rule })
}

const dates = new WeakMap<Report, ReadonlyMap<number, DateMention>>()

/** The first mention of a day or a time at each offset where one begins; looked for once an article. */
const datesOf = (report: Report): ReadonlyMap<number, DateMention> => {
  const known = dates.get(report)
  if (known !== undefined) return known
  const found = new Map<number, DateMention>()
  for (const mention of report.mentions)
    if (mention.kind === "date" && !found.has(mention.start)) found.set(mention.start, mention)
  dates.set(report, found)
  return found
}

const putTime = (workshop: Workshop, source: string, report: Report, incident: Incident): void => {
  const { time } = incident
  const evidence = time ? evidenceOf(workshop, report, time.evidence) : []
  if (!time || evidence.length === 0) return
  const { edtf, start, end, precision, rule } = time
  const [words] = time.evidence
  const said = datesOf(report).get(words?.start ?? -1)
  const target = workshop.graph.putNode(`date/${edtf}`, {
    ...{ kind: "Date", labels: ["Date"], label: edtf, edtf, start, end, precision, rule: said?.rule ?? rule },
  })
  workshop.graph.putEdge(source, target, { kind: "OCCURRED_ON", evidence, rule })
}

const putPlaced = (workshop: Workshop, source: string, report: Report, place: IncidentPlace): void => {
  const { graph, cast } = workshop
  const role = cast.role(report, place.entity)
  const evidence = evidenceOf(workshop, report, place.evidence)
  if (!role || evidence.length === 0) return
  const { precision, relation, rule } = place
  graph.putEdge(source, putEntity(workshop, role), { kind: "OCCURRED_AT", precision, relation, evidence, rule })
}

const putTelling = (workshop: Workshop, source: string, article: string, { report, incident }: Telling): void => {
  const { graph } = workshop
  const evidence = evidenceOf(workshop, report, incident.evidence)
  const { salience, rule } = incident
  if (evidence.length > 0) graph.putEdge(source, article, { kind: "REPORTED_IN", salience, evidence, rule })
  for (const participant of incident.participants) putParticipant(workshop, source, report, participant)
  for (const place of incident.places) putPlaced(workshop, source, report, place)
  putTime(workshop, source, report, incident)
}

/** Puts an incident with everything that its articles tell of it. Returns its key. */
export const putIncident = (
  workshop: Workshop,
  tellings: readonly Telling[],
  articles: ReadonlyMap<Report, string>,
  { policy, fill }: Required<GraphOptions>,
): string => {
  const facts = reduceTellings(tellings, policy)
  const guess = fill ? guessRest(tellings, facts) : noGuess
  const key = workshop.graph.putNode(incidentKey(tellings), incidentNode(workshop, tellings, facts, policy, guess))
  for (const telling of tellings) {
    const article = articles.get(telling.report)
    if (article !== undefined) putTelling(workshop, key, article, telling)
  }
  if (guess.place) putPlaced(workshop, key, guess.place.report, guess.place)
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
    workshop.graph.putEdge(source, target, { kind: edge, evidence, rule })
  }
}
