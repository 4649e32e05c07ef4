/**
 * What the product says of news articles against what readers record who had not seen its rules (`bench/readings.tsv`): how many of its incidents are
 * right in type, status and main part, how many of those that the readers ask for are found, and how the parts, days and counts of those come out.
 *
 *   npx tsx bench/readings.ts [--data ../shared/bench] [--errors]
 *
 * Judges of events learned from the part "open"; `--errors` lists what is wrong there. No judge learned from what is recorded of "aside", and it was not looked at.
 */
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Report } from "../src/model/report.js"
import { loadKnowledge } from "../src/pipeline.js"
import { type JudgedReading, judgeReadings, missedIn, readingLines } from "./readings-measure.js"

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, errors: { type: "boolean", default: false } },
})
const data = join(resolve(values.data), "data")
const knowledge = loadKnowledge()

const quote = ({ article, origin }: Report, start: number, end: number): string =>
  (start < 0 ? (article.title ?? "").slice(start + origin, end + origin) : article.text.slice(start, end)).replace(
    /\s+/gu,
    " ",
  )

const showErrors = (judged: JudgedReading): void => {
  const { reading, report, verdicts } = judged
  const wanted = reading.incidents
  const say = (spans: readonly (readonly [number, number])[]) => spans.map(([a, b]) => quote(report, a, b)).join(", ")
  const lines = verdicts.flatMap(({ ours, theirs, faults, parts }) => {
    const incident = report.incidents[ours]
    const one = wanted[theirs]
    if (incident === undefined) return []
    const { type, status, evidence, participants, places, time } = incident
    const words = evidence.map(({ start, end }) => quote(report, start - report.origin, end - report.origin)).join(", ")
    const named = (edge: string | null) =>
      (edge === null ? places : participants.filter((part) => part.edge === edge))
        .map(({ entity }) => report.entities[entity]?.name ?? "")
        .join(", ")
    const wrong = [...parts].filter(([, { wanted: asked, found, given, right }]) => found < asked || right < given)
    const details = wrong.map(([part]) => {
      if (one === undefined) return ""
      if (part === "day") return `    day: ${one.day ?? "-"}, given ${time?.edtf ?? "-"}`
      if (part === "killed" || part === "injured") return `    ${part}: ${one.harm[part] ?? "-"}`
      const edge = { by: "PERPETRATED_BY", target: "TARGETED", others: "INVOLVED", weapon: "USED", place: null }[part]
      return `    ${part}: ${say(one[part]) || "-"}, given ${named(edge) || "-"}`
    })
    if (faults.length === 0 && details.length === 0) return []
    const asked = one === undefined ? "" : `, wanted ${one.types.join("|")} ${one.status}`
    return [`  ${faults.join(", ") || "parts"}: ${type} ${status} (${words})${asked}`, ...details]
  })
  const missed = missedIn(judged).map((one) => `  missed: ${one.types.join("|")} ${one.status} (${say(one.told)})`)
  if (lines.length + missed.length > 0)
    process.stdout.write(`${reading.set} ${reading.article}\n${[...lines, ...missed].join("\n")}\n`)
}

for (const part of ["open", "aside"] as const) {
  const judged = judgeReadings(data, part, knowledge)
  if (values.errors && part === "open") for (const one of judged) showErrors(one)
  if (judged.length > 0)
    process.stdout.write(`${part}: ${judged.length} articles\n${readingLines(judged).join("\n")}\n`)
}
