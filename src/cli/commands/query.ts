import { InvalidArgumentError } from "commander"
import { BlotterError } from "../../model/errors.js"
import type { GraphStore, Parameters } from "../../store/index.js"
import { answerFormats, findAnswerFormat } from "../answer-formats.js"
import type { CommandEntry } from "../command.js"
import type { Context } from "../context.js"
import { findCredentials } from "../credentials.js"
import { writing } from "../output.js"
import { refuseOverwriting } from "../overwriting.js"
import { conclude, graphOf, type Tally } from "../reading.js"

interface Options {
  readonly graph?: string
  readonly neo4j?: string
  readonly database?: string
  readonly store?: string
  readonly param?: readonly string[]
  readonly format: string
  readonly output?: string
  readonly limit: number
  readonly timeout: number
  readonly write?: true
}

const positive = (text: string): number => {
  const number = Number(text)
  if (!(number > 0)) throw new InvalidArgumentError("Give a number above 0.")
  return number
}

const positiveWhole = (text: string): number => {
  const number = Number(text)
  if (!(Number.isInteger(number) && number > 0)) throw new InvalidArgumentError("Give a whole number above 0.")
  return number
}

const gather = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

const pairsOf = (params: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    params.map((pair) => {
      const at = pair.indexOf("=")
      if (at < 1) throw new BlotterError("usage", `--param ${pair}: write it name=value`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

interface Asked {
  readonly cypher: string
  readonly parameters: Parameters
  readonly keys: readonly string[]
}

/** One word is a question of the library; anything else is Cypher. */
const readQuestion = async (text: string, params: readonly string[] | undefined): Promise<Asked> => {
  const { bindParameters, findQuestion, readParameter } = await import("../../store/index.js")
  const given = pairsOf(params)
  if (/^[\w-]+$/u.test(text)) {
    const question = findQuestion(text)
    return { cypher: question.cypher, parameters: bindParameters(question, given), keys: question.keys }
  }
  const parameters = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readParameter(value)]))
  return { cypher: text, parameters, keys: [] }
}

const checkSources = (inputs: readonly string[], { graph, neo4j, store, write }: Options): void => {
  if (neo4j !== undefined && (inputs.length > 0 || graph !== undefined || store !== undefined)) {
    throw new BlotterError("usage", "--neo4j asks the server: give no inputs, --graph or --store beside it (see push)")
  }
  if (write && neo4j === undefined && store === undefined) {
    throw new BlotterError("usage", "--write would change a graph that is gone afterwards; add --neo4j or --store")
  }
}

/** The store to ask, filled; null where no article of the inputs could be read. */
const openStore = async (
  inputs: readonly string[],
  options: Options,
  context: Context,
  tally: Tally,
): Promise<GraphStore | null> => {
  const { openEmbedded, openNeo4j } = await import("../../store/index.js")
  const { neo4j: uri, database, store: directory } = options
  if (uri !== undefined) {
    const credentials = await findCredentials(context)
    return openNeo4j({ uri, ...(database ? { database } : {}), ...(credentials ? { credentials } : {}) })
  }
  const given = inputs.length > 0 || options.graph !== undefined
  if (directory !== undefined && !given) return openEmbedded({ directory, existing: true })
  const graph = await graphOf(inputs, options.graph, context, tally)
  if (graph === null) return null
  const store = await openEmbedded(directory === undefined ? {} : { directory })
  await store.save(graph)
  return store
}

const perform = async (
  context: Context,
  question: string,
  inputs: readonly string[],
  options: Options,
): Promise<0 | 1> => {
  checkSources(inputs, options)
  refuseOverwriting(options.output, [...inputs, options.graph])
  const format = findAnswerFormat(options.format)
  const { cypher, parameters, keys } = await readQuestion(question, options.param)
  const tally: Tally = { articles: 0, refused: 0 }
  const store = await openStore(inputs, options, context, tally)
  if (store === null) return conclude(tally, null, context)
  try {
    const { limit, timeout, write = false } = options
    const answer = await store.ask(cypher, parameters, { rowLimit: limit, timeLimit: timeout * 1_000, write })
    await writing(options.output, context, async (put) => {
      for await (const text of format.write({ answer, keys, parameters, store, context })) await put(text)
    })
    if (answer.truncated) context.talk.note(`There are more rows: these are the first ${limit} (see --limit).`)
    else if (answer.rows.length === 0 && format.name === "table" && !write) context.talk.note("No row.")
    return tally.refused > 0 ? 1 : 0
  } finally {
    await store.close()
  }
}

const formats = answerFormats.map(({ name, description }) => `${name} (${description})`).join(", ")

/** `query`: Cypher, or a question of the library by its name. */
export const query: CommandEntry = {
  name: "query",
  summary: "Cypher, or a question of the library by its name",
  examples: [
    "blotter query timeline seeds --param from=2012-07-01",
    "blotter query who-did-what --graph graph.json --format csv",
    "blotter query 'MATCH (i:Incident)-[:OCCURRED_AT]->(p:Place) RETURN p.name, count(i)' --graph graph.json",
    "blotter query gangs-by-incidents --neo4j neo4j://localhost:7687",
  ],
  declare: (command, performing) => {
    command
      .argument("<question>", "Cypher in quotes, or a name that blotter queries lists")
      .argument("[input...]", "files, folders or - for standard input")
      .option("-g, --graph <file>", "a graph that extract wrote, instead of inputs")
      .option("--neo4j <uri>", "ask a server that push filled; user and password from NEO4J_USER, NEO4J_PASSWORD")
      .option("--database <name>", "the server's database, where it is not the default one")
      .option("--store <folder>", "keep the graph there between queries; it can be deleted at any time")
      .option("-p, --param <name=value>", "a parameter; as often as needed", gather)
      .option("-f, --format <name>", `one of: ${formats}`, "table")
      .option("-o, --output <file>", "write there; standard output without it")
      .option("--limit <rows>", "most rows to give", positiveWhole, 10_000)
      .option("--timeout <seconds>", "end the query after so long", positive, 30)
      .option("--write", "let the query change the store")
      .action(performing(perform))
  },
}
