import { readFile } from "node:fs/promises"
import type { GraphOptions } from "../graph/index.js"
import { readInputs } from "../input/index.js"
import type { Article } from "../model/article.js"
import { BlotterError } from "../model/errors.js"
import type { SerializedGraph } from "../model/graph.js"
import type { Report } from "../model/report.js"
import type { Context } from "./context.js"

/** The help of `--fill`. */
export const fillHelp = "guess the day and place of incidents that no article dates or places, and mark the guess"

/** What reading the inputs came to. */
export interface Tally {
  articles: number
  refused: number
}

/** "12,345 articles". Not by the engine's locales: loading them for one line costs as much as reading fifty articles. */
export const count = (number: number, one: string): string =>
  `${String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",")} ${one}${number === 1 ? "" : "s"}`

/**
 * Reads articles, tells each refusal on standard error as it comes and counts both.
 * @param keep See `InputOptions.keep`; with "smallest", an article may come again to replace the one with its id.
 */
export async function* readArticles(
  inputs: readonly string[],
  context: Context,
  keep: "first" | "smallest",
  tally: Tally,
): AsyncGenerator<Article> {
  const { stdin, talk } = context
  for await (const item of readInputs(inputs, { stdin, keep })) {
    if (item.kind === "refusal") {
      tally.refused++
      talk.fault(item.refusal)
    } else if (item.kind === "note") talk.note(item.text)
    else {
      if (item.kind === "article") tally.articles++
      yield item.article
      talk.progress(() => `${count(tally.articles, "article")} read, ${tally.refused} refused`)
    }
  }
  talk.clear()
}

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BlotterError(
      "graph-invalid",
      "is no graph: not JSON (make one with blotter extract)",
      { file },
      { cause },
    )
  }
}

/** The JSON of a file that should be a graph. @throws BlotterError `input-missing`, `graph-invalid`. */
export const readJsonFile = async (file: string): Promise<unknown> => {
  let text: string
  try {
    text = await readFile(file, "utf8")
  } catch (cause) {
    throw new BlotterError(
      "input-missing",
      "no graph can be read there (make one with blotter extract)",
      { file },
      { cause },
    )
  }
  return parse(text, file)
}

/** A graph that `extract` wrote. @throws BlotterError `input-missing`, `graph-invalid`. */
const readGraphFile = async (file: string): Promise<SerializedGraph> => {
  const { checkGraph } = await import("../graph/check.js")
  return checkGraph(await readJsonFile(file), file)
}

/** Extracts the graph of all articles in the inputs; null where no article could be read. */
export const extractGraph = async (
  inputs: readonly string[],
  context: Context,
  tally: Tally,
  options: GraphOptions = {},
): Promise<SerializedGraph | null> => {
  const reports = new Map<string, Report>()
  const analysis = await context.loadAnalysis()
  for await (const article of readArticles(inputs, context, "smallest", tally)) {
    reports.set(article.id, analysis.report(article))
  }
  if (reports.size === 0) return null
  context.talk.progress(() => `joining ${count(reports.size, "report")}`)
  const graph = analysis.graph([...reports.values()], options)
  context.talk.clear()
  return graph
}

/** The graph of a command that takes inputs or `--graph FILE`. @throws BlotterError `usage` for both or neither. */
export const graphOf = async (
  inputs: readonly string[],
  file: string | undefined,
  context: Context,
  tally: Tally,
  options: GraphOptions = {},
): Promise<SerializedGraph | null> => {
  if (file !== undefined && inputs.length > 0) {
    throw new BlotterError("usage", "give either inputs or --graph FILE, not both")
  }
  if (file !== undefined && options.fill) {
    throw new BlotterError("usage", "--fill reads articles: give inputs, or make the graph with blotter extract --fill")
  }
  if (file !== undefined) return readGraphFile(file)
  if (inputs.length === 0)
    throw new BlotterError("usage", "nothing to read: give an INPUT (a file, a folder or -) or --graph FILE")
  return extractGraph(inputs, context, tally, options)
}

/** The exit code that a tally asks for; says so where nothing at all was read. */
export const conclude = (tally: Tally, graph: SerializedGraph | null, context: Context): 0 | 1 => {
  if (graph === null) context.talk.note("no article could be read; nothing was written")
  return tally.refused > 0 || graph === null ? 1 : 0
}
