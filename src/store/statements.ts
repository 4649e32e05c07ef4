import { type NodeKind, nodeKinds, secondaryLabels } from "../model/schema.js"
import { type EdgeRecord, fieldsOfNode, type NodeRecord } from "./records.js"

/**
 * Cypher made from the model, for what Cypher cannot take as a parameter: labels, types and names of properties.
 * All of these come from the schema, never from data. `cypher/schema/` shows the statements; a test holds it to them.
 */

const sought = ["name", "start", "type", "published"]

/** What is looked up: the property that a constraint guards, keys, and what questions ask for. */
const indexed = (kind: NodeKind): readonly string[] => [
  "blotter",
  "key",
  ...sought.filter((field) => fieldsOfNode[kind].names.includes(field)),
]

/**
 * Constraints and indexes, each of them harmless when it is there already. The constraint comes first: Neo4j refuses it
 * where an index of the same property stands, and the embedded engine needs the index beside it.
 */
export const schemaStatements = (): readonly string[] =>
  nodeKinds.flatMap((kind) => {
    const name = `blotter_${kind.toLowerCase()}`
    return [
      `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${kind}) REQUIRE n.blotter IS UNIQUE`,
      ...indexed(kind).map((field) => `CREATE INDEX ${name}_${field} IF NOT EXISTS FOR (n:${kind}) ON (n.${field})`),
    ]
  })

const secondaryOf = (kind: NodeKind): readonly string[] =>
  new Map<string, readonly string[]>(Object.entries(secondaryLabels)).get(kind) ?? []

/** Writes nodes of one kind with the same labels. Parameter: `rows` of {id, properties}. */
export const writeNodes = ({ kind, labels }: Pick<NodeRecord, "kind" | "labels">): string => {
  const secondary = secondaryOf(kind)
  const there = secondary.filter((label) => labels.includes(label))
  const gone = secondary.filter((label) => !labels.includes(label))
  return [
    "UNWIND $rows AS row",
    `MERGE (n:${kind} {blotter: row.id})`,
    "SET n += row.properties",
    ...there.map((label) => `SET n:${label}`),
    ...gone.map((label) => `REMOVE n:${label}`),
  ].join("\n")
}

type EdgeShape = Pick<EdgeRecord, "kind" | "sourceKind" | "targetKind">

/** Writes edges of one kind between two kinds of node. Parameter: `rows` of {id, source, target, properties}, ends by id. */
export const writeEdges = ({ kind, sourceKind, targetKind }: EdgeShape): string =>
  [
    "UNWIND $rows AS row",
    `MATCH (a:${sourceKind} {blotter: row.source})`,
    `MATCH (b:${targetKind} {blotter: row.target})`,
    `MERGE (a)-[r:${kind} {blotter: row.id}]->(b)`,
    "SET r += row.properties",
  ].join("\n")

/** Parameter: `rows` of {id}. */
export const removeNodes = (kind: NodeKind): string =>
  ["UNWIND $rows AS row", `MATCH (n:${kind} {blotter: row.id})`, "DETACH DELETE n"].join("\n")

/** Parameter: `rows` of {id, source, target}. */
export const removeEdges = ({ kind, sourceKind, targetKind }: EdgeShape): string =>
  [
    "UNWIND $rows AS row",
    `MATCH (a:${sourceKind} {blotter: row.source})-[r:${kind} {blotter: row.id}]->` +
      `(b:${targetKind} {blotter: row.target})`,
    "DELETE r",
  ].join("\n")

/** What of a case the store holds. Parameter: `prefix`, what its ids begin with. Columns: key, digest. */
export const readNodes = (kind: NodeKind): string =>
  [`MATCH (n:${kind})`, "WHERE n.blotter STARTS WITH $prefix", "RETURN n.key AS key, n.digest AS digest"].join("\n")

/** The edges that leave one kind of node. Parameter: `prefix`. Columns: kind, key, source, target, targetKind, digest. */
export const readEdges = (sourceKind: NodeKind): string =>
  [
    `MATCH (a:${sourceKind})-[r]->(b)`,
    "WHERE a.blotter STARTS WITH $prefix AND r.blotter STARTS WITH $prefix AND b.blotter STARTS WITH $prefix",
    "RETURN type(r) AS kind, r.key AS key, a.key AS source, b.key AS target, b.kind AS targetKind, r.digest AS digest",
  ].join("\n")
