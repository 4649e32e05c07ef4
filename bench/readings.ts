/**
 * What the product says of news articles against what readers record who had not seen its rules (`bench/readings.tsv`): how many of its incidents are
 * right in type, status and main part, how many of those that the readers ask for are found, and how the parts, days and counts of those come out.
 *
 *   npx tsx bench/readings.ts [--data ../shared/bench] [--errors]
 *
 * Judges of events learned from the part "open"; `--errors` lists what is wrong there. "Aside" taught nothing and was not looked at.
 */
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Report } from "../src/model/report.js"
import { loadKnowledge, readArticle } from "../src/pipeline.js"
import { type ReadIncident, readingsWithTexts } from "./readings-gold.js"
import { countedParts, judgeReading, type ReadVerdict } from "./readings-score.js"

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/bench" }, errors: { type: "boolean", default: false } },
})
const data = join(resolve(values.data), "data")
const knowledge = loadKnowledge()

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1)

const quote = ({ article, origin }: Report, start: number, end: number): string =>
  (start < 0 ? (article.title ?? "").slice(start + origin, end + origin) : article.text.slice(start, end)).replace(
    /\s+/gu,
    " ",
  )

const showErrors = (
  key: string,
  report: Report,
  wanted: readonly ReadIncident[],
  verdicts: readonly ReadVerdict[],
): void => {
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
  const missed = wanted
    .filter((one, at) => !one.optional && one.told.length > 0 && verdicts.every(({ theirs }) => theirs !== at))
    .map((one) => `  missed: ${one.types.join("|")} ${one.status} (${say(one.told)})`)
  if (lines.length + missed.length > 0) process.stdout.write(`${key}\n${[...lines, ...missed].join("\n")}\n`)
}

for (const part of ["open", "aside"] as const) {
  const verdicts: ReadVerdict[] = []
  let [articles, asked, found] = [0, 0, 0]
  for (const { reading, article } of readingsWithTexts(data, part)) {
    const { id, text, title, date } = article
    const report = readArticle(
      { id, text, title, published: date, url: null, publisher: null, authors: [], language: "en" },
      knowledge,
    )
    const own = judgeReading(report, reading.incidents)
    verdicts.push(...own)
    const told = new Set(own.map(({ theirs }) => theirs))
    const wanted = reading.incidents.flatMap((one, at) => (one.optional || one.told.length === 0 ? [] : [at]))
    articles++
    asked += wanted.length
    found += wanted.filter((at) => told.has(at)).length
    if (values.errors && part === "open") showErrors(`${reading.set} ${id}`, report, reading.incidents, own)
  }
  if (articles === 0) continue
  const right = verdicts.filter(({ faults }) => faults.length === 0).length
  const faults = verdicts.flatMap((one) => one.faults.slice(0, 1))
  const counted = [...new Set(faults)].map((fault) => `${fault} ${faults.filter((one) => one === fault).length}`)
  process.stdout.write(`${part}: ${articles} articles\n`)
  process.stdout.write(`  right ${right} of ${verdicts.length} (${percent(right, verdicts.length)} %)`)
  process.stdout.write(`, found ${found} of ${asked} (${percent(found, asked)} %)\n`)
  process.stdout.write(
    `  wrong: ${counted.toSorted().join(", ")}; of several at once ${verdicts.filter(({ merges }) => merges).length}\n`,
  )
  for (const counting of countedParts) {
    const sum = (key: "wanted" | "found" | "given" | "right") =>
      verdicts.reduce((total, { parts }) => total + (parts.get(counting)?.[key] ?? 0), 0)
    const [precision, recall] = [percent(sum("right"), sum("given")), percent(sum("found"), sum("wanted"))]
    process.stdout.write(`  ${counting}: P ${precision} R ${recall} (${sum("wanted")})\n`)
  }
}
