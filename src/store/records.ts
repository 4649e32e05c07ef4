import { createHash } from "node:crypto"
import { z } from "zod"
import { BlotterError } from "../model/errors.js"
import type { SerializedEdge, SerializedGraph, SerializedNode } from "../model/graph.js"
import { type EdgeKind, edgeKinds, edgeShapes, type NodeKind, nodeFields, nodeKinds } from "../model/schema.js"
import type { Parameter } from "./graph-store.js"
import type { Shapes } from "./values.js"

/**
 * The graph as the engines hold it. A node's labels and a relationship's type are its kind; its properties are `key`,
 * `kind`, `label` and the schema's fields, days as native dates. Two more are the store's own: `blotter`, its id, which
 * is the name of the case, `#` and the key, and which no one else's node has; and `digest`, which tells what changed.
 */
/**
 * What the ids of a case begin with.
 * @throws BlotterError `usage` for a name that would make it look like another's.
 */
export const idPrefix = (name: string): string => {
  if (name === "" || name.includes("#")) {
    throw new BlotterError("usage", `a case cannot be named "${name}": it needs a name, and one without #`)
  }
  return `${name}#`
}

export type Properties = Readonly<Record<string, Parameter>>

export interface NodeRecord {
  readonly key: string
  readonly kind: NodeKind
  /** Kind first. */
  readonly labels: readonly string[]
  readonly digest: string
  /** Every field of the schema, null where it says nothing: setting them takes old values away. */
  readonly properties: Properties
}

export interface EdgeRecord {
  readonly key: string
  readonly kind: EdgeKind
  readonly source: string
  readonly sourceKind: NodeKind
  readonly target: string
  readonly targetKind: NodeKind
  readonly digest: string
  readonly properties: Properties
}

const isDay = (schema: z.core.JSONSchema.BaseSchema): boolean =>
  schema.pattern === "^\\d{4}-\\d{2}-\\d{2}$" ||
  (schema.anyOf ?? []).some((option) => typeof option === "object" && isDay(option))

/** The names of a shape's fields, those of them that are always there, and those that are days. */
const fieldsOf = (shape: z.ZodObject) => {
  const { properties = {}, required = [] } = z.toJSONSchema(shape)
  const names = Object.keys(properties)
  const days = new Set(names.filter((name) => typeof properties[name] === "object" && isDay(properties[name])))
  return { names, required, days }
}

const entries = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

export const fieldsOfNode = entries(nodeKinds, (kind) => fieldsOf(nodeFields[kind]))
const fieldsOfEdge = entries(edgeKinds, (kind) => fieldsOf(edgeShapes[kind].fields))

const requiredOf = (fields: Readonly<Record<string, { readonly required: readonly string[] }>>) =>
  Object.fromEntries(Object.entries(fields).map(([kind, { required }]) => [kind, required]))

/** The schema as the readers of answers need it. */
export const shapes: Shapes = { nodes: requiredOf(fieldsOfNode), edges: requiredOf(fieldsOfEdge) }

const propertiesOf = (attributes: object, { names, days }: ReturnType<typeof fieldsOf>): Record<string, Parameter> => {
  const given = new Map<string, Parameter>(Object.entries(attributes))
  const properties: Record<string, Parameter> = {}
  for (const name of names) {
    const value = given.get(name) ?? null
    properties[name] = days.has(name) && typeof value === "string" ? { $date: value } : value
  }
  return properties
}

const digestOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16)

const nodeRecord = ({ key, attributes }: SerializedNode): NodeRecord => {
  const { kind, label, labels } = attributes
  const fields = propertiesOf(attributes, fieldsOfNode[kind])
  const digest = digestOf([labels, label, fields])
  return { key, kind, labels, digest, properties: { key, kind, label, ...fields, digest } }
}

/** @param kinds The kind of each node by key. */
const edgeRecord = (edge: SerializedEdge, kinds: ReadonlyMap<string, NodeKind>): EdgeRecord => {
  const { key, source, target, attributes } = edge
  const { kind } = attributes
  const sourceKind = kinds.get(source)
  const targetKind = kinds.get(target)
  if (sourceKind === undefined || targetKind === undefined) {
    throw new RangeError(`edge ${key}: no node ${sourceKind === undefined ? source : target}`)
  }
  const fields = propertiesOf(attributes, fieldsOfEdge[kind])
  const digest = digestOf(fields)
  return { key, kind, source, sourceKind, target, targetKind, digest, properties: { key, ...fields, digest } }
}

export interface Records {
  readonly nodes: readonly NodeRecord[]
  readonly edges: readonly EdgeRecord[]
}

/** The records of a graph that the schema's check has passed. */
export const recordsOf = (graph: SerializedGraph): Records => {
  const nodes = graph.nodes.map(nodeRecord)
  const kinds = new Map(nodes.map(({ key, kind }) => [key, kind]))
  return { nodes, edges: graph.edges.map((edge) => edgeRecord(edge, kinds)) }
}

/** One digest for a whole graph, in the order of its nodes and edges; graphs are written in order of their keys. */
export const digestOfRecords = ({ nodes, edges }: Records): string => {
  const hash = createHash("sha256")
  for (const { key, kind, digest } of nodes) hash.update(`${kind} ${key} ${digest}\n`)
  for (const { key, kind, source, target, digest } of edges)
    hash.update(`${kind} ${key} ${source} ${target} ${digest}\n`)
  return hash.digest("base64url").slice(0, 16)
}
