import type { GraphStore } from "../graph-store.js"

/** Who asks a server. */
export interface Credentials {
  readonly user: string
  readonly password: string
}

/** Which server, and what of it. */
export interface Neo4jOptions {
  /** `neo4j://host:7687`, `bolt://…`; `+s` for TLS with a checked certificate, `+ssc` for one that signed itself. */
  readonly uri: string
  /** None where the server asks for none. */
  readonly credentials?: Credentials
  /** The server's default database unless named. */
  readonly database?: string
  /** The name under which the graph is kept; a database can hold several. The graph's own name unless said. */
  readonly case?: string
}

/**
 * A Neo4j server, 5 or newer. Only nodes and relationships whose property `blotter` names the case are ever changed.
 * The driver is loaded here and not before: most commands do without.
 * @throws BlotterError `usage` for a wrong address, `store-unreachable` where no server answers or it refuses the user.
 */
export const openNeo4j = async (options: Neo4jOptions): Promise<GraphStore> =>
  (await import("./neo4j-store.js")).connect(options)
