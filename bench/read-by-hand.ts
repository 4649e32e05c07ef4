/**
 * The sheet of incidents that a reader judged in type, status and main role, `bench/hand-read.tsv`: ids and offsets, no text.
 *
 *   npx tsx bench/read-by-hand.ts [--data ../shared/bench]          compares it with what the product says now
 *   npx tsx bench/read-by-hand.ts --draw FILE [--size 100]          draws a new one that waits for its verdicts
 *
 * Articles: all of wikievents/dev, and so many of ecbplus/dev in the order of their lots (`lotOf` of the id), from the one after those that
 * an earlier sheet was drawn from. Each is read alone, so that a verdict is on the article and not on what others tell. Exit 1 where a row
 * says something else now.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { resource } from "../src/model/resources.js"
import { graphReports, loadKnowledge, readArticle } from "../src/pipeline.js"
import { readArticles } from "./articles.js"
import { compareSheet, draw, findingsOf, lotOf, readSheet, writeSheet } from "./hand-sheet.js"

/** How many sheets were drawn, this one with them: each has lots of its own. */
const sheet = 8

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/bench" },
    draw: { type: "string" },
    size: { type: "string", default: "100" },
    past: { type: "string", default: "150" },
    others: { type: "string", default: "45" },
  },
})
const set = (name: string) => readArticles(join(resolve(values.data), "data", name, "dev.jsonl"))
const others = set("ecbplus").toSorted((a, b) => (lotOf(a.id) < lotOf(b.id) ? -1 : 1))
const knowledge = loadKnowledge()
const past = Number(values.past)
const findings = [...set("wikievents"), ...others.slice(past, past + Number(values.others))].flatMap((article) =>
  findingsOf(article.id, graphReports([readArticle(article, knowledge)], knowledge.codebook)),
)
if (values.draw !== undefined) {
  writeFileSync(values.draw, writeSheet(draw(findings, Number(values.size), sheet)))
  process.stdout.write(`${findings.length} incidents, ${values.size} drawn: ${values.draw}\n`)
} else {
  const rows = readSheet(readFileSync(resource("bench", "hand-read.tsv"), "utf8"))
  const { right, same, changed } = compareSheet(rows, findings)
  const still = right.filter((row) => same.includes(row)).length
  process.stdout.write(`right in type, status and main role: ${right.length} of ${rows.length}\n`)
  process.stdout.write(`said the same now: ${same.length}, of these right: ${still}\n`)
  for (const [row, finding] of changed) {
    const now = finding === null ? "no more found" : `${finding.type} ${finding.status} ${finding.role}`
    process.stdout.write(`changed: ${row.article} ${row.at}: ${row.type} ${row.status} ${row.role} -> ${now}\n`)
  }
  process.exitCode = changed.length > 0 ? 1 : 0
}
