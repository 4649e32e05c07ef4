import type { GrafeoDB, GrafeoValue, JsNode } from "@grafeo-db/js"
import type { EdgeValue, NodeValue, PathValue, Value } from "../graph-store.js"
import { edgeValue, nodeValue, type Shapes } from "../values.js"

type Map = { readonly [key: string]: GrafeoValue }

const isMap = (value: GrafeoValue): value is Map =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype

const isNode = (value: Map): boolean => typeof value._id === "number" && Array.isArray(value._labels)
const isEdge = (value: Map): boolean => typeof value._source === "number" && typeof value._type === "string"
const isPath = (value: Map): value is { readonly nodes: GrafeoValue[]; readonly edges: GrafeoValue[] } =>
  Array.isArray(value.nodes) &&
  Array.isArray(value.edges) &&
  Object.keys(value).length === 2 &&
  value.nodes.every((node) => isMap(node) && isNode(node)) &&
  value.edges.every((edge) => isMap(edge) && isEdge(edge))

/** Beyond 2^53 a number would be another number: decimal text then. */
const fromInteger = (value: bigint): number | string => {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}

const isText = (value: GrafeoValue): value is string => typeof value === "string"

/** Turns what the engine gives into what every store gives. */
export const createReader = (database: GrafeoDB, shapes: Shapes): ((value: GrafeoValue) => Value) => {
  const keyOf = (node: JsNode | null, id: number): string => {
    const key = node?.get("key")
    return typeof key === "string" ? key : String(id)
  }
  const readNode = (map: Map): NodeValue => {
    const { _id, _labels, ...properties } = map
    const labels = Array.isArray(_labels) ? _labels.filter(isText) : []
    return nodeValue(shapes, String(_id), labels, readMap(properties))
  }
  const readEdge = (map: Map): EdgeValue => {
    const { _id, _source, _target, _type, ...properties } = map
    const [source, target] = [Number(_source), Number(_target)]
    const ends = {
      source: keyOf(database.getNode(source), source),
      target: keyOf(database.getNode(target), target),
    }
    return edgeValue(shapes, String(_id), String(_type), ends, readMap(properties))
  }
  const readPath = (path: { readonly nodes: GrafeoValue[]; readonly edges: GrafeoValue[] }): PathValue => ({
    nodes: path.nodes.filter(isMap).map(readNode),
    edges: path.edges.filter(isMap).map(readEdge),
  })
  const readMap = (map: Map): Record<string, Value> =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, read(value)]))
  const read = (value: GrafeoValue): Value => {
    if (value === null || typeof value === "string" || typeof value === "boolean") return value
    if (typeof value === "number") return Number.isFinite(value) ? value : null
    if (typeof value === "bigint") return fromInteger(value)
    if (Array.isArray(value)) return value.map(read)
    // A local date and time: a Date here, and text without a zone on Neo4j.
    if (value instanceof Date) return value.toISOString().replace(/(?:\.000)?Z$/u, "")
    if (!isMap(value)) return String(value)
    if (isNode(value)) return readNode(value)
    if (isEdge(value)) return readEdge(value)
    return isPath(value) ? readPath(value) : readMap(value)
  }
  return read
}
