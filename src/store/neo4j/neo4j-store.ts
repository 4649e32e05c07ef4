import neo4j, { type Driver, type Record as DriverRecord, type ManagedTransaction } from "neo4j-driver"
import { BlotterError } from "../../model/errors.js"
import type { SerializedGraph } from "../../model/graph.js"
import {
  type Answer,
  type AskOptions,
  defaultRowLimit,
  defaultTimeLimit,
  type GraphStore,
  type Parameters,
  type Row,
  type Saved,
  type SaveOptions,
} from "../graph-store.js"
import { checkParameters, checkStatement } from "../parameters.js"
import { recordsOf } from "../records.js"
import { schemaStatements } from "../statements.js"
import { synchronize, type Transactor } from "../synchronize.js"
import { explain } from "./faults.js"
import type { Neo4jOptions } from "./open.js"
import { createReader, findEnds, toDriver } from "./values.js"

const schemes = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"]

const checkUri = (uri: string): void => {
  const scheme = uri.split("://")[0] ?? ""
  if (!schemes.includes(scheme) || !URL.canParse(uri)) {
    throw new BlotterError(
      "usage",
      `${uri}: no address of a Neo4j server (such as neo4j://localhost:7687; schemes: ${schemes.join(", ")})`,
    )
  }
  const { username, password } = new URL(uri)
  if (username !== "" || password !== "") {
    throw new BlotterError("usage", "the address must not hold a password: set NEO4J_USER and NEO4J_PASSWORD instead")
  }
}

const convert = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]))

/** Rows as every store gives them; a second query finds the keys of relationships' ends that the first left unnamed. */
const readRows = async (transaction: ManagedTransaction, records: readonly DriverRecord[]): Promise<readonly Row[]> => {
  const ends = new Set<string>()
  for (const record of records) for (const value of record) findEnds(value, ends)
  const keys = new Map<string, string>()
  if (ends.size > 0) {
    const found = await transaction.run(
      "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS id, n.key AS key",
      {
        ids: [...ends],
      },
    )
    for (const record of found.records) {
      const key: unknown = record.get("key")
      if (typeof key === "string") keys.set(String(record.get("id")), key)
    }
  }
  const read = createReader(keys)
  return records.map((record) => Object.fromEntries(record.keys.map((name) => [String(name), read(record.get(name))])))
}

/** Stops pulling at the first row beyond the limit. */
const answer = async (
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
  rowLimit: number,
): Promise<Answer> => {
  const result = transaction.run(cypher, convert(parameters))
  const columns = await result.keys()
  const records: DriverRecord[] = []
  let truncated = false
  for await (const record of result) {
    truncated = records.length === rowLimit
    if (truncated) break
    records.push(record)
  }
  return { columns: columns.map(String), rows: await readRows(transaction, records), truncated }
}

class Neo4jStore implements GraphStore {
  readonly #driver: Driver
  readonly #options: Neo4jOptions

  constructor(driver: Driver, options: Neo4jOptions) {
    this.#driver = driver
    this.#options = options
  }

  async save(graph: SerializedGraph, options: SaveOptions = {}): Promise<Saved> {
    const name = this.#options.case ?? graph.attributes.name
    if (!options.dryRun) await this.#define()
    return synchronize(this.#transactor(), name, recordsOf(graph), options)
  }

  async ask(cypher: string, parameters: Parameters = {}, options: AskOptions = {}): Promise<Answer> {
    const { rowLimit = defaultRowLimit, timeLimit = defaultTimeLimit, write = false } = options
    const checked = checkParameters(parameters)
    checkStatement(cypher, checked)
    return this.#transact(write ? "WRITE" : "READ", (transaction) => answer(transaction, cypher, checked, rowLimit), {
      cypher,
      timeLimit,
    })
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  #transactor(): Transactor {
    return {
      read: async (cypher, parameters) => {
        const { rows } = await this.#transact("READ", (transaction) =>
          answer(transaction, cypher, parameters, Number.MAX_SAFE_INTEGER),
        )
        return rows
      },
      write: (cypher, parameters) =>
        this.#transact("WRITE", async (transaction) => {
          await transaction.run(cypher, convert(parameters))
        }),
    }
  }

  async #define(): Promise<void> {
    for (const statement of schemaStatements()) {
      await this.#transact("WRITE", async (transaction) => {
        await transaction.run(statement)
      })
    }
  }

  /** A managed transaction: the driver runs it again after an error that will pass. */
  async #transact<Result>(
    mode: "READ" | "WRITE",
    work: (transaction: ManagedTransaction) => Promise<Result>,
    context: { readonly cypher?: string; readonly timeLimit?: number } = {},
  ): Promise<Result> {
    const { uri, database } = this.#options
    const session = this.#driver.session(database === undefined ? {} : { database })
    const config = context.timeLimit === undefined ? {} : { timeout: context.timeLimit }
    try {
      return mode === "READ" ? await session.executeRead(work, config) : await session.executeWrite(work, config)
    } catch (error) {
      throw explain(error, { uri, database, ...context })
    } finally {
      await session.close()
    }
  }
}

/** See `openNeo4j` in open.ts. */
export const connect = async (options: Neo4jOptions): Promise<GraphStore> => {
  const { uri, credentials, database } = options
  checkUri(uri)
  const driver = neo4j.driver(uri, credentials && neo4j.auth.basic(credentials.user, credentials.password), {
    userAgent: "blotter",
    connectionTimeout: 10_000,
  })
  try {
    await driver.verifyConnectivity(database === undefined ? {} : { database })
  } catch (error) {
    await driver.close()
    throw explain(error, { uri, database })
  }
  return new Neo4jStore(driver, options)
}
