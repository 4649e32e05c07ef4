import { MultiDirectedGraph } from "graphology"
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../model/graph.js"
import { byCodeUnit } from "../model/keys.js"

/** An incident graph in graphology: `node key → NodeAttributes`, `edge key → EdgeAttributes`. */
export type IncidentGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** An empty incident graph. */
export const createGraph = (): IncidentGraph =>
  new MultiDirectedGraph<NodeAttributes, EdgeAttributes>({ allowSelfLoops: false })

/** The version of the schema that serialised graphs name. */
const schemaVersion = "1"

/** What every serialised graph says of itself. */
export const graphHeader = {
  attributes: { name: "incidents", generator: "blotter", schema: schemaVersion },
  options: { type: "directed", multi: true, allowSelfLoops: false },
} as const

/** The graph in graphology's serialised form, nodes and edges in order of their keys. */
export const serializeGraph = (graph: IncidentGraph): SerializedGraph => ({
  ...graphHeader,
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
