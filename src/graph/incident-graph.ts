import { MultiDirectedGraph } from "graphology"
import { byCodeUnit, digest } from "../model/keys.js"
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../model/schema.js"

/** An incident graph in graphology: `node key → NodeAttributes`, `edge key → EdgeAttributes`. */
export type IncidentGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** An empty incident graph. */
export const createGraph = (): IncidentGraph =>
  new MultiDirectedGraph<NodeAttributes, EdgeAttributes>({ allowSelfLoops: false })

/** The version of the schema that serialised graphs name. */
export const schemaVersion = "1"

/** Adds a node once; a second one under the same key is the same thing, and is left out. Returns the key. */
export const putNode = (graph: IncidentGraph, key: string, attributes: NodeAttributes): string => {
  if (!graph.hasNode(key)) graph.addNode(key, attributes)
  return key
}

const evidenceOf = (attributes: EdgeAttributes): readonly string[] =>
  "evidence" in attributes ? (attributes.evidence ?? []) : []

/** What tells two edges of one kind between the same nodes apart. */
const discriminator = (attributes: EdgeAttributes): string =>
  "role" in attributes ? attributes.role : "harm" in attributes ? (attributes.harm ?? "") : ""

/** Adds an edge; said again, it is the same edge with more evidence. Returns its key. */
export const putEdge = (graph: IncidentGraph, source: string, target: string, attributes: EdgeAttributes): string => {
  const key = `edge/${digest(source, attributes.kind, target, discriminator(attributes))}`
  if (!graph.hasEdge(key)) {
    graph.addDirectedEdgeWithKey(key, source, target, attributes)
    return key
  }
  const evidence = [...new Set([...evidenceOf(graph.getEdgeAttributes(key)), ...evidenceOf(attributes)])]
  if (evidence.length > 0) graph.mergeEdgeAttributes(key, { evidence })
  return key
}

/** The graph in graphology's serialised form, nodes and edges in order of their keys. */
export const serializeGraph = (graph: IncidentGraph): SerializedGraph => ({
  attributes: { name: "incidents", generator: "blotter", schema: schemaVersion },
  options: { type: "directed", multi: true, allowSelfLoops: false },
  nodes: graph.mapNodes((key, attributes) => ({ key, attributes })).sort((a, b) => byCodeUnit(a.key, b.key)),
  edges: graph
    .mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
    .sort((a, b) => byCodeUnit(a.key, b.key)),
})

/** Builds the graphology graph of a serialised one that was checked before. */
export const deserializeGraph = ({ nodes, edges }: Pick<SerializedGraph, "nodes" | "edges">): IncidentGraph => {
  const graph = createGraph()
  for (const { key, attributes } of nodes) graph.addNode(key, attributes)
  for (const { key, source, target, attributes } of edges) graph.addDirectedEdgeWithKey(key, source, target, attributes)
  return graph
}
