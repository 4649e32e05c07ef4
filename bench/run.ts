/**
 * Measures the product, as it is built in `dist/`, on public annotated news:
 *
 *   npm run bench -- [--fast] [--data ../shared/bench]
 *
 * Prints the scorer's figures and writes them to `bench/FIGURES.md`, beside those of the peers that are installed; with `--fast` only the first articles of some sets,
 * and no file. Exit 1 where the product or the scorer fails.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative, resolve } from "node:path"
import { parseArgs } from "node:util"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { compare } from "./comparisons.js"
import { type Figures, figuresPage } from "./figures-page.js"
import { measureHeldOut } from "./held-out.js"
import { type MarkOfName, type OwnMeasure, ownMeasures } from "./own-measures.js"
import { runTimed } from "./programs.js"
import { judgeReadings, readingLines } from "./readings-measure.js"
import { complaint, readLines, runScorer, scoreCommand } from "./scorer.js"
import { measureSpeed } from "./speed.js"
import { type Task, tasks } from "./tasks.js"

const { values } = parseArgs({
  options: { fast: { type: "boolean", default: false }, data: { type: "string", default: "../shared/bench" } },
})
const benchmark = resolve(values.data)
const folder = mkdtempSync(join(tmpdir(), "blotter-bench-"))
const clock = join(folder, "clock")

interface MarksLine {
  readonly id: string
  readonly mentions: readonly MarkOfName[]
}
const product = [process.execPath, resource("dist", "cli", "main.js")]

/** Runs the product over a file; gives the processor seconds it took. */
const runProduct = (input: string, command: Task["command"], output: string): number => {
  const made = runTimed(clock, [...product, command, input, "-o", output])
  if (made.code !== 0) throw new Error(`blotter ${command} ended with ${made.code}: ${complaint(made.err)}`)
  return made.cpu
}

/** Runs the product, then the scorer over its output. */
const measure = (input: string, command: Task["command"], scorer: (output: string) => readonly string[]) => {
  const output = join(folder, "output")
  const cpu = runProduct(input, command, output)
  return { lines: runScorer(clock, scorer(output)), cpu }
}

const measureTask = ({ name, set, command, fast, learned = false }: Task): Figures => {
  const whole = join(benchmark, "data", set)
  const all = readLines(whole)
  const articles = values.fast && fast !== null ? all.slice(0, fast) : all
  const input = join(folder, "input.jsonl")
  writeFileSync(input, `${articles.join("\n")}\n`)
  const kind = command === "extract" ? "graph" : "marks"
  const file = command === "extract" ? "graph.json" : "marks.jsonl"
  const scorer = (output: string) => scoreCommand(benchmark, name, input, kind, output)
  return {
    title: `${name}, ${set.replace(".jsonl", "")}`,
    articles: articles.length,
    learned,
    commands: [
      `blotter ${command} data/${set} -o ${file}`,
      `python3 score.py ${name} --gold data/${set} --${kind} ${file}`,
    ],
    ...measure(input, command, scorer),
  }
}

const measureOwn = ({ name, set, file, measure: judge }: OwnMeasure): Figures => {
  const input = join(benchmark, "data", set)
  const output = join(folder, "output")
  const lines = readLines(input)
  const cpu = runProduct(input, "annotate", output)
  const marks = new Map(
    readLines(output).map((line) => {
      const { id, mentions }: MarksLine = JSON.parse(line)
      return [id, mentions] as const
    }),
  )
  return {
    title: `${name}, ${set.replace(".jsonl", "")}`,
    articles: lines.length,
    learned: false,
    commands: [`blotter annotate data/${set} -o marks.jsonl`, `# measured by bench/${file}`],
    lines: judge(lines, (id) => marks.get(id) ?? []),
    cpu,
  }
}

/** The article that a reader went through fact by fact; of its lines only the count is a figure, the rest names the facts. */
const measureAcceptance = (): Figures => {
  const from = join(benchmark, "..", "acceptance")
  const { lines, cpu } = measure(join(from, "almaty.txt"), "extract", (output) => [join(from, "almaty.py"), output])
  return {
    title: "facts of one article",
    articles: 1,
    learned: false,
    commands: ["blotter extract ../acceptance/almaty.txt -o graph.json", "python3 ../acceptance/almaty.py graph.json"],
    lines: lines.slice(-1),
    cpu,
  }
}

/** News of which nobody looked at what readers record, and no judge learned from it. */
const measureReadings = (): Figures => {
  const judged = judgeReadings(join(benchmark, "data"), "aside", loadKnowledge())
  return {
    title: "incidents of unseen news",
    articles: judged.length,
    learned: false,
    commands: ["npx tsx bench/readings.ts"],
    lines: readingLines(judged),
    cpu: null,
  }
}

const slow = [
  { title: "held out", work: () => measureHeldOut({ benchmark, folder }) },
  ...ownMeasures.map((own) => ({ title: `${own.name}, ${own.set}`, work: () => [measureOwn(own)] })),
  { title: "readings", work: () => [measureReadings()] },
  { title: "acceptance", work: () => [measureAcceptance()] },
]

const works = [
  ...tasks
    .filter(({ fast }) => !values.fast || fast !== null)
    .map((task) => ({ title: `${task.name}, ${task.set}`, work: () => [measureTask(task)] })),
  ...(values.fast ? [] : slow),
]

const measured: Figures[] = []

/** Runs the peers and writes the page. */
const writePage = (): void => {
  const headline = (task: string, set: string) =>
    measured.find(({ title }) => title === `${task}, ${set.replace(".jsonl", "")}`)?.lines.at(-1) ?? ""
  const page = resource("bench", "FIGURES.md")
  writeFileSync(page, figuresPage(measured, compare({ benchmark, folder }, headline), measureSpeed(benchmark, folder)))
  process.stdout.write(`\nwritten: ${relative(process.cwd(), page)}\n`)
}

try {
  for (const { title, work } of works) {
    try {
      for (const figures of work()) {
        measured.push(figures)
        const speed = figures.cpu === null ? "" : `, ${figures.cpu.toFixed(1)} CPU seconds`
        process.stdout.write(`\n${figures.title} (${figures.articles} articles${speed})\n${figures.lines.join("\n")}\n`)
      }
    } catch (fault) {
      process.exitCode = 1
      process.stderr.write(`\n${title}: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    }
  }
  if (!values.fast && process.exitCode === undefined) writePage()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
