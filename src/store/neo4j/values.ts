import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver"
import type { EdgeValue, NodeValue, Parameter, PathValue, Value } from "../graph-store.js"
import { shapes } from "../records.js"
import { edgeValue, nodeValue } from "../values.js"

/** A parameter as the driver sends it: it takes a JavaScript number for a float, whole or not. */
export const toDriver = (value: Parameter): unknown => {
  if (typeof value === "bigint") return neo4j.int(value)
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (value === null || typeof value !== "object") return value
  if (isList(value)) return value.map(toDriver)
  const day = value.$date
  if (typeof day === "string") {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
    return new neo4j.types.Date(year, month, date)
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toDriver(item)]))
}

const isList = (value: object): value is readonly Parameter[] => Array.isArray(value)

const isTemporal = (value: object): boolean =>
  [neo4j.isDate, neo4j.isDateTime, neo4j.isLocalDateTime, neo4j.isTime, neo4j.isLocalTime].some((is) => is(value))

/** Turns what the driver gives into what every store gives. Keys are those of a relationship's ends, by element id. */
export const createReader = (keys: ReadonlyMap<string, string>): ((value: unknown) => Value) => {
  const readNode = (node: Node): NodeValue => nodeValue(shapes, node.elementId, node.labels, readMap(node.properties))
  const readMap = (map: object): Record<string, Value> =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, read(value)]))
  const read = (value: unknown): Value => {
    if (value === null || value === undefined) return null
    if (typeof value === "string" || typeof value === "boolean") return value
    if (typeof value === "number") return Number.isFinite(value) ? value : null
    if (typeof value !== "object") return String(value)
    if (Array.isArray(value)) return value.map(read)
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString()
    if (neo4j.isNode(value)) return readNode(value)
    if (neo4j.isRelationship(value)) return readEdge(value)
    if (neo4j.isPath(value)) return readPath(value)
    if (neo4j.isDuration(value)) return String(value).replace(/T$/u, "")
    if (isTemporal(value) || neo4j.isPoint(value)) return String(value)
    return readMap(value)
  }
  const readEdge = (edge: Relationship): EdgeValue => {
    const source = keys.get(edge.startNodeElementId) ?? edge.startNodeElementId
    const target = keys.get(edge.endNodeElementId) ?? edge.endNodeElementId
    return edgeValue(shapes, edge.elementId, edge.type, { source, target }, readMap(edge.properties))
  }
  const readPath = (path: Path): PathValue => {
    const nodes = [path.start, ...path.segments.map(({ end }) => end)]
    return { nodes: nodes.map(readNode), edges: path.segments.map(({ relationship }) => readEdge(relationship)) }
  }
  return read
}

/** The element ids of relationships' ends within a value. */
export const findEnds = (value: unknown, into: Set<string>): void => {
  if (typeof value !== "object" || value === null || neo4j.isInt(value) || neo4j.isNode(value)) return
  if (neo4j.isRelationship(value)) {
    into.add(value.startNodeElementId).add(value.endNodeElementId)
  } else if (neo4j.isPath(value)) {
    for (const { relationship } of value.segments) findEnds(relationship, into)
  } else {
    for (const item of Object.values(value)) findEnds(item, into)
  }
}
