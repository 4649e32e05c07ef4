import { digest } from "../model/keys.js"
import type { Claim, Incident, Report } from "../model/report.js"
import { putActor, putEntity } from "./nodes.js"
import type { Workshop } from "./workshop.js"

const actorKinds: ReadonlySet<string> = new Set(["Person", "Organization", "Group"])

const claimKey = (report: Report, claim: Claim): string =>
  `claim/${digest(report.article.id, claim.field, claim.quote.start - report.origin, claim.quote.end - report.origin, claim.value ?? "", claim.unit ?? "", claim.id)}`

/** Puts who says it; what carries no other source is the outlet's own word, where the article has an outlet. */
const putSources = (workshop: Workshop, report: Report, claim: Claim, key: string, outlet: string | null): void => {
  const { graph, cast, quotes } = workshop
  for (const { entity, verb, stance, evidence: spans, rule } of claim.sources) {
    const evidence = quotes.get(report)?.of(spans) ?? []
    const role = cast.role(report, entity)
    const target = role ? putActor(workshop, role) : entity < 0 ? outlet : null
    if (target === null || evidence.length === 0) continue
    const kind = graph.kindOf(target)
    if (kind !== "Outlet" && !actorKinds.has(kind)) continue
    graph.putEdge(key, target, { kind: "ASSERTED_BY", verb, stance, evidence, rule })
  }
}

/** Puts the claims of one report: what each is about, who says it, which contradict each other. Returns their keys by id. */
export const putClaims = (
  workshop: Workshop,
  report: Report,
  article: string,
  outlet: string | null,
  incidents: ReadonlyMap<Incident, string>,
): ReadonlyMap<number, string> => {
  const { graph, cast } = workshop
  const quotes = workshop.quotes.get(report)
  const keys = new Map<number, string>()
  if (!quotes) return keys
  for (const claim of report.claims) {
    const quote = quotes.words(claim.quote)
    const evidence = quotes.of(claim.evidence.length > 0 ? claim.evidence : [claim.quote])
    if (quote === "" || evidence.length === 0) continue
    const { field, value, low, high, unit, polarity, hedge, rule } = claim
    const observed = report.article.published
    const caption = field === "statement" ? quote : `${value ?? "unknown"} ${unit ?? ""} ${field}`
    const label = caption.replace(/\s+/gu, " ").trim().slice(0, 120)
    const fields = { field, value, low, high, unit, polarity, hedge, quote, observed, rule }
    const key = graph.putNode(claimKey(report, claim), { kind: "Claim", labels: ["Claim"], label, ...fields })
    keys.set(claim.id, key)
    graph.putEdge(key, article, { kind: "REPORTED_IN", salience: 1, evidence, rule })
    for (const at of claim.incidents) {
      const incident = report.incidents[at]
      const target = incident && incidents.get(incident)
      if (target !== undefined) graph.putEdge(key, target, { kind: "ABOUT", evidence, rule })
    }
    for (const id of claim.entities) {
      const role = cast.role(report, id)
      if (role) graph.putEdge(key, putEntity(workshop, role), { kind: "ABOUT", evidence, rule })
    }
    putSources(workshop, report, claim, key, outlet)
  }
  for (const claim of report.claims) {
    const source = keys.get(claim.id)
    for (const { claim: other, rule } of claim.contradicts) {
      const target = keys.get(other)
      const rival = report.claims[other]
      if (source === undefined || target === undefined || source === target || !rival) continue
      const evidence = quotes.of([claim.quote, rival.quote])
      if (evidence.length > 0) graph.putEdge(source, target, { kind: "CONTRADICTS", evidence, rule })
    }
  }
  return keys
}
