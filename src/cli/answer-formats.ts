import { json } from "../exports/index.js"
import { BlotterError } from "../model/errors.js"
import { suggest } from "../model/nearest.js"
import type { Answer, GraphStore, Parameters, Value } from "../store/index.js"
import { paintTable } from "./answer-table.js"
import type { Context } from "./context.js"
import { colorsFor, widthFor } from "./timeline/index.js"

/** What a format has to write with. */
interface Answered {
  readonly answer: Answer
  /** Columns for a machine to go on with: a table leaves them out. */
  readonly keys: readonly string[]
  readonly parameters: Parameters
  readonly store: GraphStore
  readonly context: Context
}

/** One form that an answer can be written in. */
interface AnswerFormat {
  readonly name: string
  readonly description: string
  readonly write: (answered: Answered) => AsyncIterable<string> | Iterable<string>
}

const table: AnswerFormat = {
  name: "table",
  description: "for reading",
  *write({ answer, keys, context }) {
    const columns = answer.columns.filter((column) => !keys.includes(column))
    for (const line of paintTable({ ...answer, columns }, widthFor(context), colorsFor(context))) yield `${line}\n`
  },
}

const rowsAsJson: AnswerFormat = {
  name: "json",
  description: "a list with an object for each row, one a line",
  *write({ answer: { rows } }) {
    yield "["
    for (const [at, row] of rows.entries()) yield `${at === 0 ? "" : ","}\n${JSON.stringify(row)}`
    yield "\n]\n"
  },
}

/** RFC 4180; what is no single value is JSON in its cell. */
const cell = (value: Value | undefined): string => {
  if (value === null || value === undefined) return ""
  const text = typeof value === "object" ? JSON.stringify(value) : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csv: AnswerFormat = {
  name: "csv",
  description: "RFC 4180, UTF-8, with a line of names",
  *write({ answer: { columns, rows } }) {
    yield `${columns.map(cell).join(",")}\r\n`
    for (const row of rows) yield `${columns.map((column) => cell(row[column])).join(",")}\r\n`
  },
}

const graph: AnswerFormat = {
  name: "graph",
  description: "the part of the graph that the answer speaks of, as graph JSON",
  async *write({ answer, parameters, store }) {
    const { answerGraph } = await import("../store/index.js")
    const named = Object.values(parameters).filter((value) => typeof value === "string")
    yield* json.write(await answerGraph(store, answer, named))
  },
}

/** Every form of an answer, in the order of the help. */
export const answerFormats: readonly AnswerFormat[] = [table, rowsAsJson, csv, graph]

/** @throws BlotterError `usage` for a name that is none. */
export const findAnswerFormat = (name: string): AnswerFormat => {
  const format = answerFormats.find((known) => known.name === name)
  if (format !== undefined) return format
  const names = answerFormats.map((known) => known.name)
  throw new BlotterError("usage", `unknown format: ${name}${suggest(name, names) || ` (one of: ${names.join(", ")})`}`)
}
