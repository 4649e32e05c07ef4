import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { resource } from "../src/model/resources.js"
import { readArticles } from "./articles.js"
import { installedWink, versionOf } from "./peers/index.js"
import { runTimed } from "./programs.js"
import { complaint, readLines } from "./scorer.js"

/** What reading the first articles of a set came to. */
export interface Speed {
  readonly what: string
  readonly articles: number
  /** Of the whole process with all its threads, its start included. */
  readonly cpu: number
  /** The most memory that the process held, in megabytes; null where it was not measured. */
  readonly peak: number | null
}

/** The set and how much of it the goal of issue 5 is set on. */
export const speedSet = { set: "gva/dev.jsonl", articles: 1000 } as const

/** Lets a process say at its end what it used: Node tells that of itself alone. */
const usage = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `import { writeFileSync } from "node:fs"
process.on("exit", () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`,
  )}`

const measureProduct = (folder: string, command: "annotate" | "extract", input: string, articles: number): Speed => {
  const memory = join(folder, "memory")
  const program = [process.execPath, "--import", usage(memory), resource("dist", "cli", "main.js")]
  const made = runTimed(join(folder, "clock"), [...program, command, input, "-o", join(folder, "output")])
  if (made.code !== 0) throw new Error(`blotter ${command} ended with ${made.code}: ${complaint(made.err)}`)
  const peak = Number(readFileSync(memory, "utf8")) / 1024
  return { what: `blotter ${command}`, articles, cpu: made.cpu, peak }
}

/** Sentences and tags alone, in this process: what the goal was set against. */
const measureWink = (input: string): readonly Speed[] => {
  const texts = readArticles(input).map(({ text }) => text)
  const before = process.cpuUsage()
  const tags = installedWink()
  if (tags === undefined) return []
  for (const text of texts) tags(text)
  const { user, system } = process.cpuUsage(before)
  const what = `wink-nlp ${versionOf("wink-nlp")}, sentences and tags only`
  return [{ what, articles: texts.length, cpu: (user + system) / 1e6, peak: null }]
}

/** Times the product, as it is built, and the peer that is installed, on the first articles of a set. */
export const measureSpeed = (benchmark: string, folder: string): readonly Speed[] => {
  const lines = readLines(join(benchmark, "data", speedSet.set)).slice(0, speedSet.articles)
  const input = join(folder, "first.jsonl")
  writeFileSync(input, `${lines.join("\n")}\n`)
  return [
    measureProduct(folder, "annotate", input, lines.length),
    measureProduct(folder, "extract", input, lines.length),
    ...measureWink(input),
  ]
}

/** A row of a table: what, articles, CPU seconds, articles per CPU second, peak memory. */
export const speedLine = ({ what, articles, cpu, peak }: Speed): string =>
  `| ${what} | ${articles} | ${cpu.toFixed(1)} | ${(articles / cpu).toFixed(0)} | ${peak === null ? "" : `${peak.toFixed(0)} MB`} |`

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/bench" } } })
  const folder = mkdtempSync(join(tmpdir(), "blotter-speed-"))
  try {
    process.stdout.write(`${measureSpeed(values.data, folder).map(speedLine).join("\n")}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
