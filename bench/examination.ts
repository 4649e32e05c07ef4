/**
 * Texts of our own, written with their answers by examiners who had not seen the rules: short reports in which English news says what happened
 * in as many ways as they knew, and whole articles of many kinds; and real wires, where CoNLL-2003 is at hand. What is right of the facts asked for.
 *
 *   npx tsx bench/examination.ts [--errors short-looked-at] [--data ../shared/bench]
 *
 * The parts "looked-at" and "opened" were read while rules were mended, "held-out" were not; `--errors PART` lists what is wrong in a part.
 */
import { parseArgs } from "node:util"
import { graphReports, loadKnowledge, readArticle } from "../src/pipeline.js"
import { shareLine } from "./exact-spans.js"
import { parts, readPart } from "./examination-items.js"
import { type ExamItem, type ItemResult, markItem } from "./examination-score.js"

const { values } = parseArgs({
  options: {
    errors: { type: "string" },
    data: { type: "string", default: "../shared/bench" },
  },
})
const knowledge = loadKnowledge()

const mark = (item: ExamItem): ItemResult => {
  const { id, text, title = null, published = null } = item
  const article = { id, text, title, published, url: null, publisher: null, authors: [], language: "en" }
  return markItem(item, graphReports([readArticle(article, knowledge)], knowledge.codebook))
}

const showErrors = ({ id, kind, offices: asked }: ExamItem, result: ItemResult): void => {
  const { incidents, extra, broken, offices, otherOffices } = result
  const lines = [
    ...incidents.flatMap((facts, at) =>
      facts.flatMap(({ fact, wanted, found, isRight }) =>
        isRight ? [] : [`  ${at + 1} ${fact}: ${wanted}, found ${found}`],
      ),
    ),
    ...extra.map((one) => `  extra: ${one}`),
    ...broken.map((words) => `  has a part: ${words}`),
    ...offices.flatMap(({ wanted, found, isRight }) => (isRight ? [] : [`  office: ${wanted}, found ${found}`])),
    ...(asked ? otherOffices.map((one) => `  office besides: ${one}`) : []),
  ]
  if (lines.length > 0) process.stdout.write(`${id} (${kind})\n${lines.join("\n")}\n`)
}

for (const part of parts) {
  const items = readPart(part, values.data)
  if (items.length === 0) continue
  const results = items.map((item) => ({ item, result: mark(item) }))
  if (values.errors === part) for (const { item, result } of results) showErrors(item, result)
  const incidents = results.flatMap(({ result }) => result.incidents)
  const facts = incidents.flat()
  const rightOf = (name: string) => {
    const own = facts.filter(({ fact }) => fact === name)
    return `${name} ${own.filter(({ isRight }) => isRight).length}/${own.length}`
  }
  const without = results.filter(({ item }) => item.none)
  process.stdout.write(`${part}: ${items.length} texts\n`)
  process.stdout.write(`${shareLine("facts right", facts.filter(({ isRight }) => isRight).length, facts.length)}\n`)
  const whole = incidents.filter((own) => own.every(({ isRight }) => isRight)).length
  process.stdout.write(`${shareLine("incidents right in all", whole, incidents.length)}\n`)
  const empty = without.filter(({ result }) => result.extra.length === 0).length
  if (without.length > 0)
    process.stdout.write(`${shareLine("texts without incidents left so", empty, without.length)}\n`)
  const offices = results.flatMap(({ result }) => result.offices)
  if (offices.length > 0) {
    const besides = results.filter(({ item }) => item.offices).flatMap(({ result }) => result.otherOffices).length
    const right = offices.filter(({ isRight }) => isRight).length
    process.stdout.write(`${shareLine("offices right", right, offices.length)}, besides ${besides}\n`)
  }
  const extra = results.reduce((sum, { result }) => sum + result.extra.length, 0)
  process.stdout.write(`incidents that nobody expects    ${extra}\n`)
  process.stdout.write(`  ${[...new Set(facts.map(({ fact }) => fact))].map(rightOf).join(", ")}\n`)
}
