import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../model/graph.js"
import { byCodeUnit, digest } from "../model/keys.js"
import { graphHeader } from "./incident-graph.js"

interface DraftEdge {
  readonly source: string
  readonly target: string
  /** As first said. */
  readonly attributes: EdgeAttributes
  /** What every article that says it gives, in the order put. */
  readonly evidence: Set<string>
}

const evidenceOf = (attributes: EdgeAttributes): readonly string[] =>
  "evidence" in attributes ? (attributes.evidence ?? []) : []

/** What tells two edges of one kind between the same nodes apart. */
const discriminator = (attributes: EdgeAttributes): string =>
  "role" in attributes ? attributes.role : "harm" in attributes ? (attributes.harm ?? "") : ""

const articleOf = (evidence: string): string => evidence.slice(0, evidence.lastIndexOf("#"))

/** With all evidence in order of article, keeping within each article what its report put first. */
const withEvidence = ({ attributes, evidence }: DraftEdge): EdgeAttributes => {
  if (evidence.size < 2 && evidence.size === evidenceOf(attributes).length) return attributes
  const ordered = [...evidence].sort((a, b) => byCodeUnit(articleOf(a), articleOf(b)))
  return Object.assign({}, attributes, { evidence: ordered })
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
    if (known) for (const mark of evidenceOf(attributes)) known.evidence.add(mark)
    else this.#edges.set(identity, { source, target, attributes, evidence: new Set(evidenceOf(attributes)) })
  }

  /** The graph in graphology's serialised form, nodes and edges in order of their keys. */
  serialize(): SerializedGraph {
    const nodes = Array.from(this.#nodes, ([key, attributes]) => ({ key, attributes }))
    const edges = Array.from(this.#edges.values(), (edge) => ({
      key: `edge/${digest(edge.source, edge.attributes.kind, edge.target, discriminator(edge.attributes))}`,
      source: edge.source,
      target: edge.target,
      attributes: withEvidence(edge),
    }))
    return {
      ...graphHeader,
      nodes: nodes.sort((a, b) => byCodeUnit(a.key, b.key)),
      edges: edges.sort((a, b) => byCodeUnit(a.key, b.key)),
    }
  }
}
