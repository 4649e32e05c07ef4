/**
 * Learns `models/keeping.json`: whether a cluster of tellings is an incident that somebody would record, or talk of such, or one told once more. The readings'
 * part "open", the examination and general news, but for what is held out of them, and MUC-4 teach both, ECB+ and the Gun Violence Corpus what
 * is one. The same data give the same bytes.
 *
 *   npx tsx train/keeping.ts FOLDER     with FOLDER/{muc4,ecbplus,gvc}/train.jsonl, and the sets of `bench/readings.tsv` and the examination
 */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { resource } from "../src/model/resources.js"
import { type Knowledge, loadKnowledge } from "../src/pipeline.js"
import { readArticles } from "./happenings/articles.js"
import { learnExamination, learnGeneralNews, learnTalk } from "./happenings/examination.js"
import { judgeEcb, judgeMuc, judgeShooting } from "./happenings/judges.js"
import { gatherLessons, type Judge, type Lesson, rowOf } from "./happenings/lessons.js"
import { learnReadings } from "./happenings/readings.js"
import { fitScaledLogistic, weighRow } from "./logistic.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/keeping.ts FOLDER")

const loaded = { ...loadKnowledge(), referring: loadRulesReferring() }
/** What is left out teaches nothing. The rules' types are learned from. */
const reader: Knowledge = { ...loaded, events: { ...loaded.events, keeping: "all", types: null } }
const learnFrom = (file: string, judge: Judge, weight: number) =>
  gatherLessons(readArticles(join(folder, file), reader), judge, weight)
const readings = learnReadings(folder, reader, 1)
const examined = [...learnExamination(folder, reader, 1), ...learnGeneralNews(folder, reader, 1)]
/** News of the world counts more than wires in capitals of 1990. */
const others = [
  ...learnFrom("muc4/train.jsonl", judgeMuc, 0.3),
  ...learnTalk(reader, 1),
  ...learnFrom("ecbplus/train.jsonl", judgeEcb, 0.1),
  ...learnFrom("gvc/train.jsonl", judgeShooting, 0.1),
]
const news = [...readings, ...examined]

/** A sign that fewer clusters of news have is not learned. */
const fewest = 15
const counts = new Map<string, number>()
for (const { signs } of news) for (const name of signs.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
const names = [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])).toSorted()

const learn = (lessons: readonly Lesson[]): Float64Array =>
  fitScaledLogistic(
    lessons.map((lesson) => ({ row: rowOf(lesson, names), real: lesson.real, weight: lesson.weight })),
    { rounds: 300, rate: 0.3, ridge: 0.06 },
  )

const thresholds = [-0.9, -0.6, -0.3, -0.1, 0, 0.2]
const report = (what: string, judged: readonly (readonly [lesson: Lesson, odds: number])[]) => {
  for (const threshold of thresholds) {
    const share = (isReal: boolean) => {
      const part = judged.filter(([lesson]) => lesson.real === isReal)
      return `${part.filter(([, own]) => own >= threshold).length} of ${part.length}`
    }
    process.stderr.write(`${what}, from log-odds ${threshold}: real ${share(true)}, none or again ${share(false)}\n`)
  }
}

const folds = 5
const foldOf = new Map([...new Set(news.map(({ article }) => article))].map((id, at) => [id, at % folds]))
const crossed = Array.from({ length: folds }, (_, fold) => {
  const isOut = ({ article }: Lesson): boolean => foldOf.get(article) === fold
  const weights = learn([...others, ...news.filter((lesson) => !isOut(lesson))])
  return news.filter(isOut).map((lesson) => [lesson, weighRow(rowOf(lesson, names), weights)] as const)
}).flat()
const own = new Set(readings)
const isUpper = ({ signs }: Lesson): boolean => signs.has("in capitals")
report(
  "readings in capitals, five folds",
  crossed.filter(([lesson]) => own.has(lesson) && isUpper(lesson)),
)
report(
  "other readings, five folds",
  crossed.filter(([lesson]) => own.has(lesson) && !isUpper(lesson)),
)
report(
  "examination, five folds",
  crossed.filter(([lesson]) => !own.has(lesson)),
)

const weights = learn([...others, ...news])
const named = Object.fromEntries(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]))
writeFileSync(resource("models", "keeping.json"), `${JSON.stringify(named, null, 1)}\n`)
