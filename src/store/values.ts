import { edgeKinds, nodeKinds } from "../model/schema.js"
import type { EdgeValue, NodeValue, Row, Value } from "./graph-store.js"
import { fieldsOfEdge, fieldsOfNode } from "./records.js"

type Attributes = Readonly<Record<string, Value>>

/** A database holds no nulls: the schema's fields that a thing lacks are null again. */
const withNulls = (names: readonly string[], properties: Attributes): Attributes => {
  const attributes: Record<string, Value> = {}
  for (const name of names) attributes[name] = properties[name] ?? null
  return { ...attributes, ...properties }
}

/**
 * A node as graphology has it.
 * @param id What the engine calls it: the key of a node that is none of Blotter's.
 * @param labels In any order.
 */
export const nodeValue = (id: string, labels: readonly string[], properties: Attributes): NodeValue => {
  const { key, kind: _, label, ...rest } = properties
  const kind = nodeKinds.find((known) => labels.includes(known))
  if (kind === undefined || typeof key !== "string") {
    return { key: typeof key === "string" ? key : id, attributes: { labels: labels.toSorted(), ...properties } }
  }
  const others = labels.filter((other) => other !== kind).toSorted()
  return {
    key,
    attributes: { kind, labels: [kind, ...others], label: label ?? null, ...withNulls(fieldsOfNode[kind].names, rest) },
  }
}

/** A relationship as graphology has it. */
export const edgeValue = (
  id: string,
  type: string,
  { source, target }: { readonly source: string; readonly target: string },
  properties: Attributes,
): EdgeValue => {
  const { key, ...rest } = properties
  const kind = edgeKinds.find((known) => known === type)
  const attributes = kind === undefined ? rest : optionalLeftOut(withNulls(fieldsOfEdge[kind].names, rest))
  return { key: typeof key === "string" ? key : id, source, target, attributes: { kind: type, ...attributes } }
}

/** `evidence` is a list or absent, never null. */
const optionalLeftOut = ({ evidence, ...rest }: Attributes): Attributes =>
  evidence === null || evidence === undefined ? rest : { ...rest, evidence }

export const isMap = (value: Value | undefined): value is { readonly [name: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const isNodeValue = (value: Value | undefined): value is NodeValue =>
  isMap(value) && typeof value.key === "string" && isMap(value.attributes) && !("source" in value)

export const isEdgeValue = (value: Value | undefined): value is EdgeValue =>
  isMap(value) && typeof value.source === "string" && typeof value.target === "string" && isMap(value.attributes)

/** A row of the store's own statements, whose columns hold text. */
export const textAt = (row: Row, column: string): string => {
  const value = row[column]
  return typeof value === "string" ? value : ""
}
