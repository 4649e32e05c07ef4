import { byCodeUnit, digest } from "../model/keys.js"
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../model/schema.js"
import { graphHeader } from "./incident-graph.js"

interface DraftEdge {
  readonly source: string
  readonly target: string
  attributes: EdgeAttributes
}

const evidenceOf = (attributes: EdgeAttributes): readonly string[] =>
  "evidence" in attributes ? (attributes.evidence ?? []) : []

/** What tells two edges of one kind between the same nodes apart. */
const discriminator = (attributes: EdgeAttributes): string =>
  "role" in attributes ? attributes.role : "harm" in attributes ? (attributes.harm ?? "") : ""

const articleOf = (evidence: string): string => evidence.slice(0, evidence.lastIndexOf("#"))

/** In order of article, keeping within each article what its report put first. */
const orderEvidence = (attributes: EdgeAttributes): EdgeAttributes => {
  if (!("evidence" in attributes) || attributes.evidence === undefined || attributes.evidence.length < 2)
    return attributes
  const evidence = attributes.evidence.toSorted((a, b) => byCodeUnit(articleOf(a), articleOf(b)))
  return { ...attributes, evidence }
}

/** A graph in the making: two tables, since building asks for no neighbours and graphology's bookkeeping costs more than the rest. */
export class GraphDraft {
  readonly #nodes = new Map<string, NodeAttributes>()
  /** By what makes an edge one; its key is made from the same when the graph is done. */
  readonly #edges = new Map<string, DraftEdge>()

  hasNode(key: string): boolean {
    return this.#nodes.has(key)
  }

  /** The kind of a node; "" where there is none. */
  kindOf(key: string): string {
    return this.#nodes.get(key)?.kind ?? ""
  }

  /** Adds a node once; a second one under the same key is the same thing, and is left out. Returns the key. */
  putNode(key: string, attributes: NodeAttributes): string {
    if (!this.#nodes.has(key)) this.#nodes.set(key, attributes)
    return key
  }

  /** Adds an edge between two nodes that are there; said again, it is the same edge with more evidence. */
  putEdge(source: string, target: string, attributes: EdgeAttributes): void {
    const identity = JSON.stringify([source, attributes.kind, target, discriminator(attributes)])
    const known = this.#edges.get(identity)
    if (!known) {
      this.#edges.set(identity, { source, target, attributes })
      return
    }
    const evidence = [...new Set([...evidenceOf(known.attributes), ...evidenceOf(attributes)])]
    if (evidence.length > 0) known.attributes = Object.assign({}, known.attributes, { evidence })
  }

  /** The graph in graphology's serialised form, nodes and edges in order of their keys. */
  serialize(): SerializedGraph {
    const nodes = Array.from(this.#nodes, ([key, attributes]) => ({ key, attributes }))
    const edges = Array.from(this.#edges.values(), ({ source, target, attributes }) => ({
      key: `edge/${digest(source, attributes.kind, target, discriminator(attributes))}`,
      source,
      target,
      attributes: orderEvidence(attributes),
    }))
    return {
      ...graphHeader,
      nodes: nodes.sort((a, b) => byCodeUnit(a.key, b.key)),
      edges: edges.sort((a, b) => byCodeUnit(a.key, b.key)),
    }
  }
}
