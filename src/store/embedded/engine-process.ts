import grafeo, { type GrafeoDB, type QueryResult } from "@grafeo-db/js"
import { blankLiterals } from "../faults.js"
import type { Answer } from "../graph-store.js"
import type { Shapes } from "../values.js"
import type { Envelope, Failure, NewEdge, NewNode, Reply, Request } from "./messages.js"
import { createReader } from "./values.js"

/**
 * The process in which the embedded engine runs: the engine cannot break a query off, but a process can be killed.
 * It answers one request after another over its channel, and ends with it.
 */

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

let database: GrafeoDB | undefined
let shapes: Shapes = { nodes: {}, edges: {} }
const ids = new Map<string, number>()

const open = (file: string | null): void => {
  database?.close()
  ids.clear()
  database = grafeo.GrafeoDB.create(file)
}

const opened = (): GrafeoDB => {
  if (database === undefined) throw new Refusal({ message: "no database is open", reason: "engine" })
  return database
}

const createNodes = async (labels: readonly string[], rows: readonly NewNode[]): Promise<void> => {
  const created = await opened().batchCreateNodesWithProps(
    [...labels],
    rows.map(({ properties }) => properties),
  )
  for (const [index, { key }] of rows.entries()) ids.set(key, created[index] ?? -1)
}

const createEdges = async (rows: readonly NewEdge[]): Promise<void> => {
  await opened().batchCreateEdges(
    rows.map(({ source, target, type, properties }) => ({
      src: ids.get(source) ?? -1,
      dst: ids.get(target) ?? -1,
      type,
      properties,
    })),
  )
}

const answerOf = (result: QueryResult, rowLimit: number): Answer => {
  const read = createReader(opened(), shapes)
  const { columns, length } = result
  const rows = Array.from({ length: Math.min(length, rowLimit) }, (_, index) => {
    const row = result.get(index)
    return Object.fromEntries(columns.map((column) => [column, read(row[column] ?? null)]))
  })
  return { columns, rows, truncated: length > rowLimit }
}

/** Schema commands are not undone with a transaction, and what stands in files is not the query's to read. */
const needsWriting = (cypher: string): boolean => {
  const words = blankLiterals(cypher)
  return /^\s*(?:CREATE|MERGE|DROP|ALTER|LOAD|INSERT)\b/iu.test(words) || /\bLOAD\s+\w/iu.test(words)
}

const writesOf = ({ counters }: QueryResult): number =>
  Object.values(counters).reduce<number>((sum, count) => sum + Number(count), 0)

/** A query that only reads runs in a transaction that is undone: what it changed never was, and is told. */
const readOnly = async (cypher: string, parameters: object, rowLimit: number): Promise<Answer> => {
  const transaction = opened().beginTransaction()
  try {
    const result = await transaction.executeCypher(cypher, parameters)
    if (writesOf(result) > 0) throw new Refusal({ message: "it writes", reason: "writes" })
    return answerOf(result, rowLimit)
  } finally {
    transaction.rollback()
  }
}

const run = async ({ cypher, parameters, write, rowLimit }: Extract<Request, { do: "run" }>): Promise<Answer> => {
  if (write) return answerOf(await opened().executeCypher(cypher, parameters), rowLimit)
  if (needsWriting(cypher)) throw new Refusal({ message: "it writes", reason: "writes" })
  return readOnly(cypher, parameters, rowLimit)
}

const perform = async (request: Request): Promise<Answer | null> => {
  switch (request.do) {
    case "open":
      shapes = request.shapes
      open(request.file)
      return null
    case "define":
      for (const statement of request.statements) await opened().executeCypher(statement)
      return null
    case "create-nodes":
      await createNodes(request.labels, request.rows)
      return null
    case "create-edges":
      await createEdges(request.rows)
      return null
    case "run":
      return run(request)
    case "close":
      database?.close()
      database = undefined
      return null
  }
}

const failureOf = (error: unknown): Failure => {
  if (error instanceof Refusal) return error.failure
  const message = error instanceof Error ? error.message : String(error)
  // GQLSTATUS 22 and 42: data exceptions, syntax errors and access rule violations, that is, the statement's fault.
  const status = error instanceof Error && "gqlStatus" in error ? String(error.gqlStatus) : ""
  if (message.includes("GRAFEO-Q003")) return { message, reason: "timeout" }
  return { message, reason: /^(?:22|42)/u.test(status) ? "statement" : "engine" }
}

let queue = Promise.resolve()
process.on("message", ({ id, content }: Envelope<Request>) => {
  queue = queue.then(async () => {
    const reply = await perform(content).then(
      (done): Reply => ({ done }),
      (error: unknown): Reply => ({ failed: failureOf(error) }),
    )
    if (process.connected) process.send?.({ id, content: reply } satisfies Envelope<Reply>)
  })
})
process.on("disconnect", () => process.exit(0))
