import type { Answer, Parameters } from "../graph-store.js"
import type { Properties } from "../records.js"
import type { Shapes } from "../values.js"

/** What the store asks of the process that runs the engine. */
export type Request =
  | { readonly do: "open"; readonly file: string | null; readonly shapes: Shapes }
  | { readonly do: "define"; readonly statements: readonly string[] }
  | { readonly do: "create-nodes"; readonly labels: readonly string[]; readonly rows: readonly NewNode[] }
  | { readonly do: "create-edges"; readonly rows: readonly NewEdge[] }
  | {
      readonly do: "run"
      readonly cypher: string
      readonly parameters: Parameters
      readonly write: boolean
      readonly rowLimit: number
    }
  | { readonly do: "close" }

/** A node for the quick way into an empty database; it is named by its key until the process ends. */
export interface NewNode {
  readonly key: string
  readonly properties: Properties
}
export interface NewEdge {
  readonly source: string
  readonly target: string
  readonly type: string
  readonly properties: Properties
}

/** What went wrong in the engine: its own message, and whether the statement was at fault, would have written, or outlasted
 * the engine's own limit. */
export interface Failure {
  readonly message: string
  readonly reason: "statement" | "writes" | "timeout" | "engine"
}

export type Reply = { readonly done: Answer | null } | { readonly failed: Failure }

export interface Envelope<Content> {
  readonly id: number
  readonly content: Content
}
