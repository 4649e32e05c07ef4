/**
 * Says what each part of the recognisers adds, on public annotated news, and writes `bench/ABLATION.md`:
 *
 *   npx tsx bench/ablation.ts [--data ../shared/bench]
 *
 * A part is switched off in the recogniser as shipped, nothing is learned anew without it: `models/names.md` and
 * `models/places.md` tell what the learned parts add when the rest is learned without them.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { loadWordKnowledge } from "../src/annotation.js"
import { marksOf } from "../src/exports/marks.js"
import type { Article } from "../src/model/article.js"
import { CodePoints } from "../src/model/code-points.js"
import { resource } from "../src/model/resources.js"
import { dateVariants } from "./ablation/dates.js"
import { nameVariants } from "./ablation/names.js"
import { placeVariants } from "./ablation/places.js"
import type { Variant } from "./ablation/variant.js"
import { readArticles } from "./articles.js"
import { chrono } from "./peers/index.js"
import { figureOf, runScorer, scoreCommand } from "./scorer.js"

const { values } = parseArgs({ options: { data: { type: "string", default: "../shared/bench" } } })
const benchmark = resolve(values.data)
const folder = mkdtempSync(join(tmpdir(), "blotter-ablation-"))
const dataOf = (set: string): string => join(benchmark, "data", set)
const words = loadWordKnowledge()

/** Scores what a reader writes of a set; the figures of the lines whose name begins so. */
const score = (task: string, set: string, line: (article: Article) => string, wanted: readonly string[]) => {
  const output = join(folder, "marks.jsonl")
  writeFileSync(output, `${readArticles(dataOf(set)).map(line).join("\n")}\n`)
  const lines = runScorer(join(folder, "clock"), scoreCommand(benchmark, task, dataOf(set), "marks", output))
  return wanted.map((name) => figureOf(lines.find((found) => found.startsWith(name)) ?? ""))
}

const marksLine =
  ({ read }: Variant) =>
  (article: Article): string => {
    const { document, mentions } = read(article)
    return JSON.stringify(marksOf({ article, origin: document.origin, mentions, attributions: [] }))
  }

const table = (head: readonly string[], rows: readonly (readonly [string, readonly number[]])[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows.map(([name, figures]) => `| ${[name, ...figures.map((figure) => figure.toFixed(1))].join(" | ")} |`),
  ].join("\n")

const names = () =>
  table(
    ["exact F1", "conll2003/dev", "uner_ewt/dev"],
    nameVariants(words).map((one) => {
      const sets = ["conll2003/dev.jsonl", "uner_ewt/dev.jsonl"]
      return [one.name, sets.flatMap((set) => score("names", set, marksLine(one), ["names"]))] as const
    }),
  )

const places = () =>
  table(
    ["toponym/lgl", "recognition F1", "within 161 km of those resolved", "of all"],
    placeVariants(words).map((one) => {
      const wanted = ["recognition", "within 161 km, of those", "within 161 km, of all"]
      return [one.name, score("toponyms", "toponym/lgl.jsonl", marksLine(one), wanted)] as const
    }),
  )

const dates = () =>
  table(
    ["value F1", "tempeval3/timebank", "tempeval3/aquaint"],
    dateVariants(words, chrono()).map(({ name, read }) => {
      const line = (article: Article): string => {
        const points = new CodePoints(article.text)
        const mentions = read(article).map((mark) => ({ ...mark, ...points.span(mark) }))
        return JSON.stringify({ id: article.id, mentions, claims: [] })
      }
      const sets = ["tempeval3/timebank.jsonl", "tempeval3/aquaint.jsonl"]
      return [name, sets.flatMap((set) => score("timex", set, line, ["value"]))] as const
    }),
  )

const page = (sections: readonly (readonly [string, string])[]): string => `# What each part adds

Made by \`npx tsx bench/ablation.ts\`, by the benchmark's own scorer. A part is switched off in the recogniser as shipped; nothing is
learned anew without it. \`models/names.md\` and \`models/places.md\` tell what the learned parts add when the rest is learned without them.
The first row of a table is the default.

${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join("\n")}`

try {
  const text = page([
    ["Names", names()],
    ["Dates", dates()],
    ["Places", places()],
  ])
  writeFileSync(resource("bench", "ABLATION.md"), text)
  process.stdout.write(text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
