import type { SerializedGraph } from "../model/graph.js"

/** What Cypher may be given beside its text. Whole numbers are integers on both engines. */
export type Parameter =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Parameter[]
  | { readonly [name: string]: Parameter }
/** Parameters by name, without the `$`. */
export type Parameters = Readonly<Record<string, Parameter>>

/** A node of an answer. One that Blotter did not make has its element id as key and its labels' first as kind. */
export interface NodeValue {
  readonly key: string
  readonly attributes: Readonly<Record<string, Value>>
}
/** A relationship of an answer; `source` and `target` are the keys of its nodes. */
export interface EdgeValue {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: Readonly<Record<string, Value>>
}
/** A path of an answer: its nodes in order, and the relationships between them. */
export interface PathValue {
  readonly nodes: readonly NodeValue[]
  readonly edges: readonly EdgeValue[]
}

/**
 * A value of an answer, alike for every engine: nodes and relationships as graphology has them, integers as numbers
 * (as text beyond 2^53), dates and durations as ISO 8601 text, NaN and infinities as null.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | NodeValue
  | EdgeValue
  | PathValue
  | { readonly [name: string]: Value }
/** A row by column. */
export type Row = Readonly<Record<string, Value>>

/** What a statement gave. */
export interface Answer {
  /** In order of the RETURN clause; there even when no row is. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** True when there were more rows than the limit let through. */
  readonly truncated: boolean
}

/** How much an answer may take. */
export interface AskOptions {
  /** Most rows to give; 10,000 unless said. */
  readonly rowLimit?: number
  /** Milliseconds after which the query is ended; 30,000 unless said. */
  readonly timeLimit?: number
  /** Lets the query change the store; it only reads unless said. */
  readonly write?: boolean
}

/** How a graph is saved. */
export interface SaveOptions {
  /** Only count what would change. */
  readonly dryRun?: boolean
  /** Called after every batch with the number of nodes and edges done and to do. */
  readonly onProgress?: (progress: Progress) => void
}
/** How far a save is, in nodes and edges. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** How many nodes, or edges, a save touched, and how. */
export interface Changes {
  readonly created: number
  readonly updated: number
  readonly removed: number
  readonly unchanged: number
}
/** What a save changed, or with `dryRun` would change. */
export interface Saved {
  readonly nodes: Changes
  readonly edges: Changes
}

/**
 * Keeps an incident graph and answers Cypher.
 *
 * An answer is a list, not a stream: the row limit bounds it, and its columns are known before its rows are.
 */
export interface GraphStore {
  /**
   * Makes the store hold exactly this graph. Saving the same graph twice changes nothing; what left it is removed.
   * @throws BlotterError `store-failed` or `store-unreachable`.
   */
  save(graph: SerializedGraph, options?: SaveOptions): Promise<Saved>
  /**
   * Answers one Cypher statement.
   * @throws BlotterError `query-invalid` (the engine's message and position), `query-parameter`, `query-timeout`,
   *   `store-unreachable` or `store-failed`.
   */
  ask(cypher: string, parameters?: Parameters, options?: AskOptions): Promise<Answer>
  close(): Promise<void>
}

/** Most rows of an answer unless said. */
export const defaultRowLimit = 10_000
/** Milliseconds after which a query is ended unless said. */
export const defaultTimeLimit = 30_000
