import type { SerializedGraph } from "../model/graph.js"

/** One format that a graph can leave in. Exporters are a folder of files of this shape, in one list. */
export interface Exporter {
  /** What `--format` takes. */
  readonly name: string
  /** One line for the help. */
  readonly description: string
  /** File extension with the dot. */
  readonly extension: string
  /** The file, piece by piece, so that a large graph is never one string. The same graph gives the same pieces. */
  readonly write: (graph: SerializedGraph) => Iterable<string>
}
