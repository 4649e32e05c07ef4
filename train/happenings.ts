/**
 * Learns `models/happenings.json`: whether a cluster of tellings tells one happening or speaks of a kind of them. The examination and general news,
 * but for what is held out of them, and MUC-4 teach both, ECB+ and the Gun Violence Corpus what is one. The same data give the same bytes.
 *
 *   npx tsx train/happenings.ts FOLDER     with FOLDER/{muc4,ecbplus,gvc}/train.jsonl, and FOLDER/{conll2003,toponym} for wires and local papers
 */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { happeningFeatures } from "../src/events/gathering/happening-weights.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { readArticles } from "./happenings/articles.js"
import { learnExamination, learnGeneralNews, learnTalk } from "./happenings/examination.js"
import { judgeEcb, judgeMuc, judgeShooting } from "./happenings/judges.js"
import { gatherLessons, isAskedAbout, type Judge, type Lesson, rowOf } from "./happenings/lessons.js"
import { fitLogistic, weighRow } from "./logistic.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/happenings.ts FOLDER")

const loaded = { ...loadKnowledge(), referring: loadRulesReferring() }
/** With weights by which everything is a happening: what is left out teaches nothing. */
const everything = Float64Array.from(happeningFeatures, (name) => (name === "" ? 1000 : 0))
const reader = { ...loaded, events: { ...loaded.events, happenings: everything, keeping: null, types: null } }
const learnFrom = (file: string, judge: Judge, weight: number) =>
  gatherLessons(readArticles(join(folder, file), reader), judge, weight)
const muc = learnFrom("muc4/train.jsonl", judgeMuc, 1)
const others = [...learnFrom("ecbplus/train.jsonl", judgeEcb, 0.3), ...learnFrom("gvc/train.jsonl", judgeShooting, 0.3)]
/** News of the world counts more than wires in capitals of 1990. */
const weightOfNews = 3
const examined = [
  ...learnExamination(folder, reader, weightOfNews),
  ...learnGeneralNews(folder, reader, weightOfNews),
  ...learnTalk(reader, weightOfNews),
].filter(isAskedAbout)

const odds = (lesson: Lesson, weights: Float64Array) => weighRow(rowOf(lesson, happeningFeatures), weights)
const thresholds = [-1.1, -0.9, -0.7, -0.5, -0.3]
const report = (what: string, judged: readonly (readonly [lesson: Lesson, odds: number])[]) => {
  for (const threshold of thresholds) {
    const share = (isReal: boolean) => {
      const part = judged.filter(([lesson]) => lesson.real === isReal)
      return `${part.filter(([, own]) => own >= threshold).length} of ${part.length}`
    }
    process.stderr.write(`${what}, kept from log-odds ${threshold}: real ${share(true)}, talk ${share(false)}\n`)
  }
}

/** The last articles of MUC-4's training part judge what the others teach. */
const heldOut = 300
const held = new Set([...new Set(muc.map(({ article }) => article))].slice(-heldOut))
const taught = muc.filter(({ article }) => !held.has(article))
const schedule = { rounds: 400, rate: 0.3, ridge: 1e-3 }
const learn = (lessons: readonly Lesson[]) =>
  fitLogistic(
    lessons.map((lesson) => ({ row: rowOf(lesson, happeningFeatures), real: lesson.real, weight: lesson.weight })),
    schedule,
  )
const trial = learn([...taught, ...others, ...examined])
report(
  "MUC-4, held out",
  muc.filter(({ article }) => held.has(article)).map((lesson) => [lesson, odds(lesson, trial)] as const),
)

/** Of the examination each fifth of the articles judges what the others teach. */
const folds = 5
const foldOf = new Map([...new Set(examined.map(({ article }) => article))].map((id, at) => [id, at % folds]))
const crossed = Array.from({ length: folds }, (_, fold) => {
  const isOut = ({ article }: Lesson): boolean => foldOf.get(article) === fold
  const weights = learn([...muc, ...others, ...examined.filter((lesson) => !isOut(lesson))])
  return examined.filter(isOut).map((lesson) => [lesson, odds(lesson, weights)] as const)
})
report("examination, five folds", crossed.flat())

const weights = learn([...muc, ...others, ...examined])
const named = Object.fromEntries(
  happeningFeatures.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]),
)
writeFileSync(resource("models", "happenings.json"), `${JSON.stringify(named, null, 1)}\n`)
