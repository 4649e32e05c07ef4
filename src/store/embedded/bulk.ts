import type { Progress } from "../graph-store.js"
import { type EdgeRecord, idPrefix, type NodeRecord, type Properties, type Records } from "../records.js"
import type { Engine } from "./engine.js"

/** Rows in one message to the engine's process. */
const batchSize = 10_000

/** What a database holds of a record: nothing for null. */
const stored = (name: string, { key, properties }: NodeRecord | EdgeRecord): Properties => {
  const kept: Record<string, Properties[string]> = { blotter: idPrefix(name) + key }
  for (const [field, value] of Object.entries(properties)) if (value !== null) kept[field] = value
  return kept
}

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Iterable<readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups.values()
}

/** Fills an empty database without Cypher, three times as quick. */
export const loadRecords = async (
  engine: Engine,
  name: string,
  { nodes, edges }: Records,
  onProgress?: (progress: Progress) => void,
): Promise<void> => {
  const total = nodes.length + edges.length
  let done = 0
  const advance = (count: number) => {
    done += count
    onProgress?.({ done, total })
  }
  for (const group of groupBy(nodes, ({ labels }) => labels.join())) {
    const labels = group[0]?.labels ?? []
    for (let from = 0; from < group.length; from += batchSize) {
      const rows = group
        .slice(from, from + batchSize)
        .map((node) => ({ key: node.key, properties: stored(name, node) }))
      await engine.perform({ do: "create-nodes", labels, rows })
      advance(rows.length)
    }
  }
  for (let from = 0; from < edges.length; from += batchSize) {
    const rows = edges.slice(from, from + batchSize).map((edge) => {
      const { source, target, kind } = edge
      return { source, target, type: kind, properties: stored(name, edge) }
    })
    await engine.perform({ do: "create-edges", rows })
    advance(rows.length)
  }
}
