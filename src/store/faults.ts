import { BlotterError } from "../model/errors.js"

interface Position {
  readonly line: number
  readonly column: number
}

const positionAt = (cypher: string, offset: number): Position => {
  const before = cypher.slice(0, offset).split("\n")
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Strings, quoted names and comments of a statement, blanked so that offsets stay. */
export const blankLiterals = (cypher: string): string =>
  cypher.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, (found) =>
    found.replace(/[^\n]/gu, " "),
  )

/** Where the name that a message quotes first stands in the statement: for messages that give no position. */
const findQuoted = (message: string, cypher: string): Position | undefined => {
  const name = /['`"$]\s?([\p{L}_$][\p{L}\p{N}_.]*)/u.exec(message)?.[1]?.replace(/^\$/u, "")
  if (name === undefined) return undefined
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])${name.replace(/[.$]/gu, "\\$&")}(?![\\p{L}\\p{N}_])`, "u")
  const offset = blankLiterals(cypher).search(found)
  return offset < 0 ? undefined : positionAt(cypher, offset)
}

/**
 * A wrong query as one line: the engine's own message, then line and column.
 * Neo4j writes `… (line 2, column 1 (offset: 10))`, the embedded engine `--> query:2:1`, and neither always does.
 */
export const queryInvalid = (message: string, cypher: string, cause?: unknown): BlotterError => {
  const stated =
    /\(line (\d+), column (\d+)(?: \(offset: \d+\))?\)/u.exec(message) ?? /--> query:(\d+):(\d+)/u.exec(message)
  const position = stated ? { line: Number(stated[1]), column: Number(stated[2]) } : findQuoted(message, cypher)
  const sentence = (message.split("\n")[0] ?? message)
    .replace(/\s*\(line \d+, column \d+(?: \(offset: \d+\))?\)/u, "")
    .replace(/^(?:Query error: )?(?:GRAFEO-\w+: )?/u, "")
    .trim()
  const place = position ? ` (line ${position.line}, column ${position.column})` : ""
  return new BlotterError("query-invalid", `query: ${sentence}${place}`, {}, { cause })
}

export const queryWrites = (cause?: unknown): BlotterError =>
  new BlotterError("query-invalid", "query: it would change the graph; say --write to let it", {}, { cause })

export const queryTimeout = (milliseconds: number): BlotterError =>
  new BlotterError(
    "query-timeout",
    `query: no answer within ${milliseconds / 1000} s, so it was ended; narrow it or raise --timeout`,
  )
