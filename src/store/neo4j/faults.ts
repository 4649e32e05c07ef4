import neo4j, { type Neo4jError } from "neo4j-driver"
import { BlotterError } from "../../model/errors.js"
import { queryInvalid, queryTimeout, queryWrites } from "../faults.js"

interface Context {
  /** As given, without credentials. */
  readonly uri: string
  readonly database: string | undefined
  /** The user's statement; absent for the store's own. */
  readonly cypher?: string
  readonly timeLimit?: number
}

const unreachable = new Set(["ServiceUnavailable", "SessionExpired"])

const isNeo4jError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError

/** The driver's advice fills three lines; what happened stands at its end. */
const reasonOf = (message: string): string =>
  (message.split("Caused by: ").at(-1)?.split("\n")[0] ?? message).replace(/ Known routing table: .*$/u, "")

/** What the driver threw, as one line that says what to do. */
export const explain = (error: unknown, { uri, database, cypher, timeLimit }: Context): Error => {
  if (error instanceof BlotterError) return error
  if (!isNeo4jError(error)) return error instanceof Error ? error : new Error(String(error))
  const { code, message } = error
  const fail = (kind: "store-unreachable" | "store-failed", sentence: string) =>
    new BlotterError(kind, `${uri}: ${sentence}`, {}, { cause: error })
  if (unreachable.has(code))
    return fail("store-unreachable", `no Neo4j answers there, see that it runs (${reasonOf(message)})`)
  if (code.startsWith("Neo.ClientError.Security.")) {
    return fail("store-unreachable", `it refuses this user or password; set NEO4J_USER and NEO4J_PASSWORD (${message})`)
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return fail("store-unreachable", `there is no database ${database ?? ""}; name another with --database`)
  }
  if (code.includes("TransactionTimedOut") && timeLimit !== undefined) return queryTimeout(timeLimit)
  if (code === "Neo.ClientError.Statement.AccessMode") return queryWrites(error)
  if (cypher !== undefined && code.startsWith("Neo.ClientError.")) return queryInvalid(message, cypher, error)
  return fail("store-failed", message)
}
