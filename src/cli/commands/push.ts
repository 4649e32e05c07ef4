import type { Changes, Saved } from "../../store/index.js"
import type { CommandEntry } from "../command.js"
import type { Context } from "../context.js"
import { findCredentials } from "../credentials.js"
import { writing } from "../output.js"
import { conclude, graphOf, type Tally } from "../reading.js"

interface Options {
  readonly graph?: string
  readonly neo4j: string
  readonly database?: string
  readonly name?: string
  readonly dryRun?: true
}

const changesText = ({ created, updated, removed, unchanged }: Changes): string =>
  `${created} new, ${updated} changed, ${removed} removed, ${unchanged} as before`

const report = (uri: string, { nodes, edges }: Saved, dryRun: boolean): string =>
  `${uri}${dryRun ? " would get" : ""}\n  nodes  ${changesText(nodes)}\n  edges  ${changesText(edges)}\n`

const perform = async (context: Context, inputs: readonly string[], options: Options): Promise<0 | 1> => {
  const { neo4j: uri, database, name, dryRun = false } = options
  const tally: Tally = { articles: 0, refused: 0 }
  const graph = await graphOf(inputs, options.graph, context, tally)
  if (graph === null) return conclude(tally, graph, context)
  const { openNeo4j } = await import("../../store/index.js")
  const credentials = await findCredentials(context)
  const store = await openNeo4j({
    uri,
    ...(credentials ? { credentials } : {}),
    ...(database === undefined ? {} : { database }),
    ...(name === undefined ? {} : { case: name }),
  })
  try {
    const saved = await store.save(graph, {
      dryRun,
      onProgress: ({ done, total }) => context.talk.progress(() => `${done} of ${total} nodes and edges pushed`),
    })
    context.talk.clear()
    await writing(undefined, context, (write) => write(report(uri, saved, dryRun)))
  } finally {
    await store.close()
  }
  return conclude(tally, graph, context)
}

/** `push`: a graph into Neo4j. */
export const push: CommandEntry = {
  name: "push",
  summary: "the graph into Neo4j, again and again without a duplicate",
  examples: [
    "blotter push --neo4j neo4j://localhost:7687 --graph graph.json --dry-run",
    "blotter push --neo4j neo4j+s://graph.example.org:7687 --database news seeds",
  ],
  declare: (command, performing) => {
    command
      .argument("[input...]", "files, folders or - for standard input")
      .option("-g, --graph <file>", "a graph that extract wrote, instead of inputs")
      .requiredOption("--neo4j <uri>", "the server; user and password from NEO4J_USER and NEO4J_PASSWORD, or asked for")
      .option("--database <name>", "the server's database, where it is not the default one")
      .option("--name <case>", "keep several graphs apart in one database; a push replaces what has the same name")
      .option("--dry-run", "only say what would change")
      .action(performing(perform))
  },
}
