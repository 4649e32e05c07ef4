import type { EdgeAttributes, NodeAttributes, SerializedGraph } from "../model/graph.js"
import { byCodeUnit } from "../model/keys.js"
import { edgeKinds, nodeKinds } from "../model/schema.js"
import type { Answer, EdgeValue, GraphStore, NodeValue, Value } from "./graph-store.js"
import { isEdgeValue, isMap, isNodeValue } from "./values.js"

interface Found {
  readonly nodes: Map<string, NodeValue>
  readonly edges: Map<string, EdgeValue>
  /** Every text of the answer: a question may give keys in place of nodes. */
  readonly texts: Set<string>
}

const collect = (value: Value | undefined, found: Found): void => {
  if (typeof value === "string") found.texts.add(value)
  else if (isEdgeValue(value)) found.edges.set(value.key, value)
  else if (isNodeValue(value)) found.nodes.set(value.key, value)
  else if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (isMap(value)) for (const item of Object.values(value)) collect(item, found)
}

/** Chunks keep a list of keys well below what one statement should carry. */
const chunk = 1_000
const chunksOf = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / chunk) }, (_, index) => keys.slice(index * chunk, (index + 1) * chunk))

const limits = { rowLimit: 1_000_000 }

const fetchNodes = async (store: GraphStore, keys: readonly string[], found: Found): Promise<void> => {
  for (const kind of nodeKinds) {
    for (const some of chunksOf(keys)) {
      const { rows } = await store.ask(
        `UNWIND $keys AS key MATCH (n:${kind} {key: key}) RETURN n`,
        { keys: some },
        limits,
      )
      for (const { n } of rows) collect(n, found)
    }
  }
}

const fetchEdges = async (store: GraphStore, found: Found): Promise<void> => {
  const keysOf = new Map<Value | undefined, string[]>()
  for (const { key, attributes } of found.nodes.values()) {
    const keys = keysOf.get(attributes.kind)
    if (keys) keys.push(key)
    else keysOf.set(attributes.kind, [key])
  }
  for (const kind of nodeKinds) {
    for (const keys of chunksOf(keysOf.get(kind) ?? [])) {
      const between = `UNWIND $keys AS key MATCH (n:${kind} {key: key})-[r]->(m) WHERE m.key IN $all RETURN r`
      const { rows } = await store.ask(between, { keys, all: [...found.nodes.keys()] }, limits)
      for (const { r } of rows) collect(r, found)
    }
  }
}

const isBlotterNode = (attributes: object): attributes is NodeAttributes =>
  "kind" in attributes && "label" in attributes && nodeKinds.some((kind) => kind === attributes.kind)
const isBlotterEdge = (attributes: object): attributes is EdgeAttributes =>
  "kind" in attributes && edgeKinds.some((kind) => kind === attributes.kind)

/**
 * The part of the graph that an answer speaks of: its nodes, relationships and paths, the nodes whose keys it gives as
 * text, the ends of its relationships, and every relationship between any two of these nodes.
 * @param also Keys of further nodes, such as those that the question names.
 */
export const answerGraph = async (
  store: GraphStore,
  answer: Answer,
  also: readonly string[] = [],
): Promise<SerializedGraph> => {
  const found: Found = { nodes: new Map(), edges: new Map(), texts: new Set(also) }
  for (const row of answer.rows) collect(row, found)
  for (const { source, target } of found.edges.values()) found.texts.add(source).add(target)
  await fetchNodes(
    store,
    [...found.texts].filter((key) => !found.nodes.has(key)),
    found,
  )
  await fetchEdges(store, found)
  const nodes = [...found.nodes.values()].flatMap(({ key, attributes }) =>
    isBlotterNode(attributes) ? [{ key, attributes }] : [],
  )
  const keys = new Set(nodes.map(({ key }) => key))
  const edges = [...found.edges.values()].flatMap(({ key, source, target, attributes }) =>
    isBlotterEdge(attributes) && keys.has(source) && keys.has(target) ? [{ key, source, target, attributes }] : [],
  )
  return {
    attributes: { name: "answer", generator: "blotter", schema: "1" },
    options: { type: "directed", multi: true, allowSelfLoops: false },
    nodes: nodes.sort((a, b) => byCodeUnit(a.key, b.key)),
    edges: edges.sort((a, b) => byCodeUnit(a.key, b.key)),
  }
}
