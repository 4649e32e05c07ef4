/**
 * How much of what the product says of general news is right in type, status and main role, and how much of it it finds: ecbplus/train
 * against `bench/general-news.tsv`, what an analyst would record there. Nobody has to read anything, so a rule can be tried in seconds.
 *
 *   npx tsx bench/general-news.ts [--data ../shared/bench] [--errors looked-at]
 *
 * The part "held-out" was never looked at while rules were made; `--errors PART` lists what is wrong in a part.
 */
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { resource } from "../src/model/resources.js"
import { graphReports, loadKnowledge, readArticle } from "../src/pipeline.js"
import { readArticles } from "./articles.js"
import { type Judged, judge, missedOf, readGold } from "./general-gold.js"
import { findingsOf } from "./hand-sheet.js"

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, errors: { type: "string" } },
})
const gold = readGold(readFileSync(resource("bench", "general-news.tsv"), "utf8"))
const articles = readArticles(join(resolve(values.data), "data", "ecbplus", "train.jsonl"))
const knowledge = loadKnowledge()

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`
const counted = (words: readonly string[]): string =>
  [...new Set(words)]
    .map((word) => [word, words.filter((other) => other === word).length] as const)
    .toSorted((a, b) => b[1] - a[1])
    .map(([word, count]) => `${word} ${count}`)
    .join(", ")

for (const part of ["looked-at", "held-out"]) {
  const judged: Judged[] = []
  const missed: string[] = []
  let asked = 0
  for (const article of articles) {
    const rows = gold.filter((row) => row.article === article.id && row.part === part)
    if (rows.length === 0) continue
    const findings = findingsOf(article.id, graphReports([readArticle(article, knowledge)], knowledge.codebook))
    const verdicts = judge(rows, findings)
    judged.push(...verdicts)
    asked += rows.filter((row) => row.asked === "asked").length
    missed.push(...missedOf(rows, verdicts).map((row) => `${row.article} ${row.types.join("|")} ${row.told[0]}`))
    if (values.errors !== part) continue
    for (const { finding, cause } of verdicts.filter((one) => one.cause !== ""))
      process.stdout.write(
        `${cause}: ${finding.article} ${finding.type} ${finding.status} ${finding.told.join(" ")} | ${finding.role}\n`,
      )
  }
  const wrong = judged.filter(({ cause }) => cause !== "").map(({ cause }) => cause)
  process.stdout.write(
    `${part}: right ${share(judged.length - wrong.length, judged.length)}; wrong: ${counted(wrong)}\n`,
  )
  process.stdout.write(`${part}: found ${share(asked - missed.length, asked)}\n`)
  if (values.errors === part) process.stdout.write(missed.map((line) => `missed: ${line}\n`).join(""))
}
