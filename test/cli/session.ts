import { spawn } from "node:child_process"
import { resolve } from "node:path"
import { PassThrough, Readable } from "node:stream"
import { commands } from "../../src/cli/commands/index.js"
import type { Analysis, Context, ExitCode } from "../../src/cli/context.js"
import { run } from "../../src/cli/program.js"
import { Talk } from "../../src/cli/talk.js"
import type { Article } from "../../src/model/article.js"
import type { SerializedGraph } from "../../src/model/graph.js"
import type { Report } from "../../src/model/report.js"

/** What a command line said and how it ended. */
export interface Ended {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export interface SessionOptions {
  readonly typed?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Makes standard output a terminal of this width. */
  readonly columns?: number
  readonly analysis?: Analysis
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number
  readonly terminal?: boolean
}

const emptyReport = (article: Article): Report => ({
  article,
  origin: 0,
  dateline: -1,
  mentions: [],
  entities: [],
  incidents: [],
  figures: [],
  attributions: [],
  claims: [],
})

/** A graph that holds the articles and nothing else: enough to see what was read. */
export const articlesOnly: Analysis = {
  report: emptyReport,
  graph: (reports) => graphWith(reports.map(({ article }) => articleNode(article))),
}

const articleNode = ({ id, title, text, url, published, language }: Article): SerializedGraph["nodes"][number] => ({
  key: `article/${id}`,
  attributes: {
    ...{ kind: "Article", labels: ["Article"], label: title ?? id, id, title, url, published, language, text },
    rule: "test",
  },
})

export const graphWith = (nodes: SerializedGraph["nodes"], edges: SerializedGraph["edges"] = []): SerializedGraph => ({
  attributes: { name: "incidents", generator: "blotter", schema: "1" },
  options: { type: "directed", multi: true, allowSelfLoops: false },
  nodes: nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  edges,
})

/** Runs a command line inside this process, with stand-ins for the streams and the clock. */
export const blotter = async (args: readonly string[], options: SessionOptions = {}): Promise<Ended> => {
  const said = { out: "", err: "" }
  const stream = (name: "out" | "err") => {
    const output = new PassThrough({ encoding: "utf8" })
    output.on("data", (text: string) => {
      said[name] += text
    })
    return output
  }
  const stdout = Object.assign(stream("out"), options.columns ? { isTTY: true, columns: options.columns } : {})
  const stderr = Object.assign(stream("err"), options.terminal ? { isTTY: true } : {})
  let now = 0
  const clock = () => {
    now += options.tick ?? 0
    return now
  }
  const context: Context = {
    stdin: Readable.from(options.typed === undefined ? [] : [Buffer.from(options.typed)]),
    stdout,
    stderr,
    environment: options.environment ?? {},
    talk: new Talk(stderr, args.includes("--json"), clock),
    loadAnalysis: async () => options.analysis ?? articlesOnly,
    loadAnnotation: async () => (options.analysis ?? articlesOnly).report,
    unfinished: new Set(),
  }
  const code = await run(args, commands, context)
  await new Promise(setImmediate)
  return { code, ...said }
}

const main = resolve(import.meta.dirname, "../../src/cli/main.ts")
const tsx = import.meta.resolve("tsx")

/** Starts the program as its own process, for what only a process shows: signals, pipes, exit codes. */
export const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}, cwd?: string) =>
  spawn(process.execPath, ["--import", tsx, main, ...args], {
    env: { ...process.env, ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  })

/** A command line of a shell that runs the program as `"$@"`-free word `blotter`. */
export const shell = (line: string, cwd: string) =>
  spawn(
    "bash",
    ["-c", `set -o pipefail; blotter() { "${process.execPath}" --import "${tsx}" "${main}" "$@"; }; ${line}`],
    {
      cwd,
    },
  )

/** A slow machine makes short work long, and then it is told how far it is. */
const progress = /^(?:[\d,]+ articles? read, \d+ refused|joining [\d,]+ reports?)\n/gmu

/** Waits for a process and what it said, without its progress. */
export const ended = async (
  child: ReturnType<typeof spawn>,
): Promise<{ code: number | null; out: string; err: string }> => {
  const said = { out: "", err: "" }
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.out += text
  })
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.err += text
  })
  const code = await new Promise<number | null>((done) => child.once("close", done))
  return { code, out: said.out, err: said.err.replace(progress, "") }
}
