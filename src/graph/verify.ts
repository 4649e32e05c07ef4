import { flatMap } from "../model/flat-map.js"
import type { SerializedEdge, SerializedGraph } from "../model/graph.js"
import { type Fault, parseEvidence } from "./check.js"

/** What was held against the articles. */
export interface Verified {
  readonly articles: number
  /** Pieces of evidence and words of claims. */
  readonly quotes: number
  readonly edges: number
  readonly faults: readonly Fault[]
}

interface Source {
  readonly text: string
  readonly title: string
  /** Code points of each. */
  readonly length: { readonly char: number; readonly title: number }
}

const sourcesOf = ({ nodes }: SerializedGraph): ReadonlyMap<string, Source> =>
  new Map(
    flatMap(nodes, ({ attributes }) => {
      if (attributes.kind !== "Article") return []
      const { id, text } = attributes
      const title = attributes.title ?? ""
      const length = { char: Array.from(text).length, title: Array.from(title).length }
      return [[id, { text, title, length }] as const]
    }),
  )

/** What is wrong with a piece of evidence, or null. */
const faultOf = (evidence: string, sources: ReadonlyMap<string, Source>): string | null => {
  const place = parseEvidence(evidence)
  if (place === null) return `${evidence} is no evidence`
  const source = sources.get(place.article)
  if (source === undefined) return `${evidence}: the graph has no article "${place.article}"`
  if (place.start >= place.end) return `${evidence} quotes nothing`
  const length = source.length[place.part]
  return place.end > length ? `${evidence} ends after the ${length} characters of its article` : null
}

/** The articles that each claim is reported in. */
const reportsOf = (edges: readonly SerializedEdge[]): ReadonlyMap<string, readonly string[]> => {
  const reports = new Map<string, string[]>()
  for (const { source, target, attributes } of edges) {
    if (attributes.kind !== "REPORTED_IN") continue
    reports.set(source, [...(reports.get(source) ?? []), target])
  }
  return reports
}

/**
 * Holds a graph against the articles it carries: each piece of evidence lies in its article, each claim's words stand there
 * byte for byte, and each edge that an article must bear out has evidence. The graph has passed the schema's check.
 */
export const verifyGraph = (graph: SerializedGraph): Verified => {
  const sources = sourcesOf(graph)
  const faults: Fault[] = []
  let quotes = 0
  for (const { key, attributes } of graph.edges) {
    const evidence = "evidence" in attributes ? (attributes.evidence ?? []) : []
    quotes += evidence.length
    for (const one of evidence) {
      const message = faultOf(one, sources)
      if (message !== null) faults.push({ place: `edge ${key}`, message })
    }
  }
  const ids = new Map(
    flatMap(graph.nodes, ({ key, attributes }) =>
      attributes.kind === "Article" ? [[key, attributes.id] as const] : [],
    ),
  )
  const reports = reportsOf(graph.edges)
  for (const { key, attributes } of graph.nodes) {
    if (attributes.kind !== "Claim") continue
    quotes++
    const told = flatMap(reports.get(key) ?? [], (article) => sources.get(ids.get(article) ?? "") ?? [])
    if (told.some(({ text, title }) => text.includes(attributes.quote) || title.includes(attributes.quote))) continue
    faults.push({
      place: `node ${key}`,
      message: `its words "${attributes.quote}" stand in no article that reports it`,
    })
  }
  return { articles: sources.size, quotes, edges: graph.edges.length, faults }
}
