import type { Report } from "../src/model/report.js"
import { type Knowledge, readArticle } from "../src/pipeline.js"
import { type ReadIncident, type Reading, type ReadingPart, readingsWithTexts } from "./readings-gold.js"
import { countedParts, judgeReading, type ReadVerdict } from "./readings-score.js"

/** One article that was read, and how each incident of ours fared. */
export interface JudgedReading {
  readonly reading: Reading
  readonly report: Report
  readonly verdicts: readonly ReadVerdict[]
}

/** Judges every article of a part that is at hand below the benchmark's `data`. */
export const judgeReadings = (data: string, part: ReadingPart, knowledge: Knowledge): readonly JudgedReading[] =>
  readingsWithTexts(data, part).map(({ reading, article: { id, text, title, date } }) => {
    const article = { id, text, title, published: date, url: null, publisher: null, authors: [], language: "en" }
    const report = readArticle(article, knowledge)
    return { reading, report, verdicts: judgeReading(report, reading.incidents) }
  })

/** What a reader asks for and none of ours tells. */
export const missedIn = ({ reading, verdicts }: JudgedReading): readonly ReadIncident[] => {
  const told = new Set(verdicts.map(({ theirs }) => theirs))
  return reading.incidents.filter((one, at) => isAsked(one) && !told.has(at))
}

const isAsked = ({ optional, told }: ReadIncident): boolean => !optional && told.length > 0

const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6)
const shareOf = (name: string, part: number, whole: number): string =>
  `${name.padEnd(30)} ${percent(part, whole)}  (${part} of ${whole})`

/** In the scorer's form, the headline last. */
export const readingLines = (judged: readonly JudgedReading[]): readonly string[] => {
  const verdicts = judged.flatMap((one) => one.verdicts)
  const faults = verdicts.flatMap((one) => one.faults.slice(0, 1))
  const asked = judged.reduce((sum, { reading }) => sum + reading.incidents.filter(isAsked).length, 0)
  const missed = judged.reduce((sum, one) => sum + missedIn(one).length, 0)
  const counted = [...new Set(faults)]
    .toSorted()
    .map((fault) => `${fault} ${faults.filter((one) => one === fault).length}`)
  const parts = countedParts.map((part) => {
    const sum = (key: "wanted" | "found" | "given" | "right") =>
      verdicts.reduce((total, one) => total + (one.parts.get(part)?.[key] ?? 0), 0)
    const precision = percent(sum("right"), sum("given"))
    return `${part.padEnd(30)} P ${precision}  R ${percent(sum("found"), sum("wanted"))}  (${sum("wanted")} asked)`
  })
  return [
    `wrong: ${counted.join(", ")}; of several at once ${verdicts.filter(({ merges }) => merges).length}`,
    ...parts,
    shareOf("incidents found", asked - missed, asked),
    shareOf(
      "type, status, main part right",
      verdicts.filter(({ faults: own }) => own.length === 0).length,
      verdicts.length,
    ),
  ]
}
