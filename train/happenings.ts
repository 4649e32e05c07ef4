/**
 * Learns `models/happenings.json`: whether a cluster of tellings tells one happening or speaks of a kind of them. MUC-4 teaches both,
 * ECB+ and the Gun Violence Corpus what is one. The same data give the same bytes.
 *
 *   npx tsx train/happenings.ts FOLDER     with FOLDER/{muc4,ecbplus,gvc}/train.jsonl
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { happeningFeatures } from "../src/events/gathering/happening-weights.js"
import { loadEvents } from "../src/events/index.js"
import { loadLanguage } from "../src/language/index.js"
import { resource } from "../src/model/resources.js"
import { loadRecognition } from "../src/recognition/index.js"
import { readArticles } from "./happenings/articles.js"
import { judgeEcb, judgeMuc, judgeShooting } from "./happenings/judges.js"
import { gatherLessons, type Judge, type Lesson } from "./happenings/lessons.js"
import { fitLogistic } from "./logistic.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/happenings.ts FOLDER")

const reader = { language: loadLanguage(), recognition: loadRecognition(), events: loadEvents() }
const learnFrom = (file: string, judge: Judge, weight: number) =>
  gatherLessons(readArticles(join(folder, file), reader), judge, weight)
const muc = learnFrom("muc4/train.jsonl", judgeMuc, 1)
const others = [...learnFrom("ecbplus/train.jsonl", judgeEcb, 0.3), ...learnFrom("gvc/train.jsonl", judgeShooting, 0.3)]

/** The last articles of MUC-4's training part judge what the others teach. */
const heldOut = 300
const ids = [...new Set(muc.map(({ article }) => article))]
const held = new Set(ids.slice(-heldOut))
const odds = ({ row }: Lesson, weights: Float64Array) =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

const schedule = { rounds: 400, rate: 0.3, ridge: 1e-3 }
const trial = fitLogistic([...muc.filter(({ article }) => !held.has(article)), ...others], schedule)
const judged = muc.filter(({ article }) => held.has(article))
for (const threshold of [-2, -1.5, -1, -0.5, 0]) {
  const kept = (lesson: Lesson) => odds(lesson, trial) >= threshold
  const real = judged.filter((lesson) => lesson.real)
  const talk = judged.filter((lesson) => !lesson.real)
  const share = (part: readonly Lesson[]) => `${part.filter(kept).length} of ${part.length}`
  process.stderr.write(`held out, kept from log-odds ${threshold}: real ${share(real)}, talk ${share(talk)}\n`)
}

const weights = fitLogistic([...muc, ...others], schedule)
const named = Object.fromEntries(
  happeningFeatures.map((name, at) => [name, Math.round((weights[at] ?? 0) * 1000) / 1000]),
)
writeFileSync(resource("models", "happenings.json"), `${JSON.stringify(named, null, 1)}\n`)
