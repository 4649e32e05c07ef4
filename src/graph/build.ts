import type { Links } from "../linking/index.js"
import type { SerializedGraph } from "../model/graph.js"
import type { Incident, Report } from "../model/report.js"
import { putArticle, type Shelf } from "./articles.js"
import { Cast } from "./cast.js"
import { putClaims } from "./claims.js"
import type { Codebook } from "./codes.js"
import { type ClaimKeys, putContradictions } from "./contradictions.js"
import { Quotes } from "./evidence.js"
import { GraphDraft } from "./graph-draft.js"
import { tellingsOf } from "./incident-facts.js"
import { putIncident, putRelations } from "./incidents.js"
import { putOfficials } from "./nodes.js"
import type { GraphOptions } from "./options.js"
import { defaultPolicy } from "./policy.js"
import type { Workshop } from "./workshop.js"

/**
 * Builds the graph of a case from its reports and what linking found to be one. The same reports give the same graph,
 * whatever their order.
 */
export const buildGraph = (links: Links, codebook: Codebook, options: GraphOptions = {}): SerializedGraph => {
  const { policy = defaultPolicy, fill = false } = options
  const { reports } = links
  const quotes = new Map(reports.map((report) => [report, new Quotes(report)] as const))
  const workshop: Workshop = { graph: new GraphDraft(), cast: new Cast(links), codebook, quotes }
  const shelves = new Map<Report, Shelf>()
  for (const report of reports) shelves.set(report, putArticle(workshop, report))
  const articles = new Map([...shelves].map(([report, { article }]) => [report, article] as const))
  const keys = new Map<Incident, string>()
  const clusters = links.incidents.map((cluster) => tellingsOf(links, cluster))
  for (const tellings of clusters) {
    const key = putIncident(workshop, tellings, articles, { policy, fill })
    for (const { incident } of tellings) keys.set(incident, key)
  }
  for (const tellings of clusters) for (const telling of tellings) putRelations(workshop, telling, keys)
  const claims: ClaimKeys = new Map(
    [...shelves].map(([report, { article, outlet }]) => [report, putClaims(workshop, report, article, outlet, keys)]),
  )
  for (const report of reports) putOfficials(workshop, report)
  for (const tellings of clusters) putContradictions(workshop, tellings, claims)
  return workshop.graph.serialize()
}
