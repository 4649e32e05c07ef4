import type { EdgeValue, NodeValue, Row, Value } from "./graph-store.js"

type Attributes = Readonly<Record<string, Value>>

/**
 * What this file must know of the schema: for each kind the fields that are always there, if only as null. Handed over,
 * since the engine's process answers sooner when it need not load the schema.
 */
export interface Shapes {
  readonly nodes: Readonly<Record<string, readonly string[]>>
  readonly edges: Readonly<Record<string, readonly string[]>>
}

/** A database holds no nulls: the schema's fields that a thing lacks are null again. */
const withNulls = (names: readonly string[], properties: Attributes): Attributes => {
  const attributes: Record<string, Value> = {}
  for (const name of names) attributes[name] = properties[name] ?? null
  return { ...attributes, ...properties }
}

/** Two properties are the store's own business. */
const withoutOwn = ({ blotter: _id, digest: _digest, ...rest }: Attributes): Attributes => rest

/**
 * A node as graphology has it.
 * @param id What the engine calls it: the key of a node that is none of Blotter's.
 * @param labels In any order.
 */
export const nodeValue = (
  { nodes }: Shapes,
  id: string,
  labels: readonly string[],
  properties: Attributes,
): NodeValue => {
  const { key, kind: _kind, label, ...rest } = properties
  const kind = labels.find((known) => nodes[known] !== undefined)
  if (kind === undefined || typeof key !== "string") {
    return { key: typeof key === "string" ? key : id, attributes: { labels: labels.toSorted(), ...properties } }
  }
  const others = labels.filter((other) => other !== kind).toSorted()
  return {
    key,
    attributes: {
      kind,
      labels: [kind, ...others],
      label: label ?? null,
      ...withNulls(nodes[kind] ?? [], withoutOwn(rest)),
    },
  }
}

/** A relationship as graphology has it. */
export const edgeValue = (
  { edges }: Shapes,
  id: string,
  type: string,
  { source, target }: { readonly source: string; readonly target: string },
  properties: Attributes,
): EdgeValue => {
  const { key, ...rest } = properties
  const attributes = { kind: type, ...(edges[type] ? withNulls(edges[type], withoutOwn(rest)) : rest) }
  return { key: typeof key === "string" ? key : id, source, target, attributes }
}

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
