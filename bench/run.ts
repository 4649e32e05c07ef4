/**
 * Measures the product, as it is built in `dist/`, on public annotated news:
 *
 *   npm run bench -- [--fast] [--data ../shared/bench]
 *
 * Prints the scorer's figures and writes them to `bench/FIGURES.md`; with `--fast` only the first articles of some sets,
 * and no file. Exit 1 where the product or the scorer fails.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative, resolve } from "node:path"
import { parseArgs } from "node:util"
import { resource } from "../src/model/resources.js"
import { type Figures, figuresPage } from "./figures-page.js"
import { runTimed } from "./programs.js"
import { type Task, tasks } from "./tasks.js"

const { values } = parseArgs({
  options: { fast: { type: "boolean", default: false }, data: { type: "string", default: "../shared/bench" } },
})
const benchmark = resolve(values.data)
const folder = mkdtempSync(join(tmpdir(), "blotter-bench-"))
const clock = join(folder, "clock")
const product = [process.execPath, resource("dist", "cli", "main.js")]

/** The line that says what went wrong: of a stack trace the error, else the last one. */
const complaint = (text: string): string => {
  const lines = text.trim().split("\n")
  return lines.find((line) => /^\w*(?:Error|fault)\b/u.test(line)) ?? lines.at(-1) ?? ""
}

/** Runs the product, then the scorer over its output. */
const measure = (input: string, command: Task["command"], scorer: (output: string) => readonly string[]) => {
  const output = join(folder, "output")
  const made = runTimed(clock, [...product, command, input, "-o", output])
  if (made.code !== 0) throw new Error(`blotter ${command} ended with ${made.code}: ${complaint(made.err)}`)
  const scored = runTimed(clock, ["python3", ...scorer(output)])
  // A traceback is a failure, a missing fact is none.
  if (scored.code !== 0 && scored.err !== "") throw new Error(`the scorer failed: ${complaint(scored.err)}`)
  return { lines: scored.out.trimEnd().split("\n"), cpu: made.cpu }
}

const measureTask = ({ name, set, command, fast }: Task): Figures => {
  const whole = join(benchmark, "data", set)
  const all = readFileSync(whole, "utf8").split("\n").filter(Boolean)
  const articles = values.fast && fast !== null ? all.slice(0, fast) : all
  const input = join(folder, "input.jsonl")
  writeFileSync(input, `${articles.join("\n")}\n`)
  const kind = command === "extract" ? "graph" : "marks"
  const file = command === "extract" ? "graph.json" : "marks.jsonl"
  const scorer = (output: string) => [join(benchmark, "score.py"), name, "--gold", input, `--${kind}`, output]
  return {
    title: `${name}, ${set.replace(".jsonl", "")}`,
    articles: articles.length,
    commands: [
      `blotter ${command} data/${set} -o ${file}`,
      `python3 score.py ${name} --gold data/${set} --${kind} ${file}`,
    ],
    ...measure(input, command, scorer),
  }
}

/** The article that a reader went through fact by fact; of its lines only the count is a figure, the rest names the facts. */
const measureAcceptance = (): Figures => {
  const from = join(benchmark, "..", "acceptance")
  const { lines, cpu } = measure(join(from, "almaty.txt"), "extract", (output) => [join(from, "almaty.py"), output])
  return {
    title: "facts of one article",
    articles: 1,
    commands: ["blotter extract ../acceptance/almaty.txt -o graph.json", "python3 ../acceptance/almaty.py graph.json"],
    lines: lines.slice(-1),
    cpu,
  }
}

const works = [
  ...tasks
    .filter(({ fast }) => !values.fast || fast !== null)
    .map((task) => ({ title: `${task.name}, ${task.set}`, work: () => measureTask(task) })),
  ...(values.fast ? [] : [{ title: "acceptance", work: measureAcceptance }]),
]

const measured: Figures[] = []
try {
  for (const { title, work } of works) {
    try {
      const figures = work()
      measured.push(figures)
      const speed = `${figures.articles} articles, ${figures.cpu.toFixed(1)} CPU seconds`
      process.stdout.write(`\n${figures.title} (${speed})\n${figures.lines.join("\n")}\n`)
    } catch (fault) {
      process.exitCode = 1
      process.stderr.write(`\n${title}: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

if (!values.fast && measured.length === works.length) {
  const page = resource("bench", "FIGURES.md")
  writeFileSync(page, figuresPage(measured))
  process.stdout.write(`\nwritten: ${relative(process.cwd(), page)}\n`)
}
