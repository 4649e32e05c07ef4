/**
 * Learns `models/sameness.json`: whether two of an article are one that is told of in several ways. Prints how right the trees of four fifths of the
 * articles are on the rest.
 *
 *   npx tsx train/sameness.ts FOLDER     with the texts of the answers (`train/sameness/answers.tsv`) in FOLDER
 *
 * The same data give the same bytes.
 */
import { writeFileSync } from "node:fs"
import { weighRow } from "../src/model/forest.js"
import { writeForest } from "../src/model/forest-file.js"
import { resource } from "../src/model/resources.js"
import { type Growth, growForest } from "./roles/forest-learner.js"
import { folds, type Lesson, readLessons } from "./sameness/lessons.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the texts: npx tsx train/sameness.ts FOLDER")

const growth: Growth = {
  ...{ trees: 200, depth: 5, rate: 0.06, penalty: 4, least: 4 },
  ...{ rows: 0.7, columns: 0.5, seed: 5 },
}
const learn = (lessons: readonly Lesson[]) =>
  growForest(
    lessons.map(({ row }) => row),
    lessons.map(({ right }) => Number(right)),
    growth,
  )

const { lessons, lost } = readLessons(folder)
const right = lessons.filter((lesson) => lesson.right).length
process.stderr.write(`${lessons.length} pairs, ${right} of one; ${lost} answered spans that no mention has\n`)

const byFold = Array.from({ length: folds }, (_, fold) => learn(lessons.filter((one) => one.fold !== fold)))
const chances = lessons.map(({ fold, row }) => {
  const forest = byFold[fold]
  return forest === undefined ? 0 : weighRow(forest, row)
})
for (const bound of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
  const taken = lessons.filter((_, at) => (chances[at] ?? 0) >= bound)
  const hits = taken.filter((one) => one.right).length
  const [p, r] = [hits / Math.max(1, taken.length), hits / right].map((share) => (100 * share).toFixed(1))
  process.stderr.write(`from ${bound}: ${taken.length} taken, P ${p} R ${r}\n`)
}
writeFileSync(resource("models", "sameness.json"), writeForest(learn(lessons)))
