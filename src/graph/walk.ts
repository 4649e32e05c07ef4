import { bfsFromNode } from "graphology-traversal"
import type { IncidentGraph } from "./incident-graph.js"

/** Keys of all nodes within `depth` edges of a node, either way, nearest first; itself is the first. */
export const neighbourhood = (graph: IncidentGraph, key: string, depth: number): readonly string[] => {
  const found: string[] = []
  bfsFromNode(graph, key, (node, _attributes, distance) => {
    found.push(node)
    return distance >= depth
  })
  return found
}

/** A place and what contains it, the innermost first. */
export const placeChain = (graph: IncidentGraph, key: string): readonly string[] => {
  const chain: string[] = []
  for (let at: string | undefined = key; at !== undefined && !chain.includes(at); ) {
    chain.push(at)
    at = graph.findOutNeighbor(at, (_neighbour, attributes) => attributes.kind === "Place")
  }
  return chain
}

/** Keys of the nodes on a shortest path between two nodes, whatever the direction of its edges; null where there is none. */
export const pathBetween = (graph: IncidentGraph, from: string, to: string): readonly string[] | null => {
  const layers: string[][] = []
  let reached = false
  bfsFromNode(graph, from, (node, _attributes, distance) => {
    layers[distance] = [...(layers[distance] ?? []), node]
    reached ||= node === to
    return reached
  })
  if (!reached) return null
  const path = [to]
  const depth = layers.findIndex((layer) => layer.includes(to))
  for (let distance = depth - 1; distance >= 0; distance--) {
    const [next] = path
    const before = layers[distance]?.find((node) => next !== undefined && graph.areNeighbors(node, next))
    if (before !== undefined) path.unshift(before)
  }
  return path
}
