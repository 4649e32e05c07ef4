/**
 * Learns `models/whereabouts.json`: at which places of its article an incident was.
 *
 *   npx tsx train/whereabouts.ts FOLDER            learns from all answers and writes the trees
 *   npx tsx train/whereabouts.ts FOLDER --folds    measures over five folds of the articles; writes nothing
 *
 * FOLDER has the texts of the readings (`bench/readings.tsv`, its part "open"). The same data give the same bytes.
 */

import { writeFileSync } from "node:fs"
import type { ShareCount } from "../bench/readings-score.js"
import { weighRow } from "../src/model/forest.js"
import { writeForest } from "../src/model/forest-file.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { type Growth, growForest } from "./roles/forest-learner.js"
import { loadRulesReferring } from "./rules-referring.js"
import { folds, type Lesson, readLessons } from "./whereabouts/lessons.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the texts: npx tsx train/whereabouts.ts FOLDER")

const growth: Growth = {
  ...{ trees: 160, depth: 4, rate: 0.06, penalty: 5, least: 4 },
  ...{ rows: 0.7, columns: 0.5, seed: 5 },
}
/** A town that holds what the reader names is right; of what nobody can tell nothing is learned. */
const learn = (lessons: readonly Lesson[]) => {
  const taught = lessons.filter(({ verdict }) => verdict !== "untold")
  return growForest(
    taught.map(({ row }) => row),
    taught.map(({ verdict }) => Number(verdict === "same" || verdict === "around")),
    growth,
  )
}

const known = { ...loadKnowledge(), referring: loadRulesReferring() }
const { lessons, questions } = readLessons(folder, {
  ...known,
  events: { ...known.events, whereabouts: null },
})
process.stderr.write(`${lessons.length} places of ${questions.length} incidents\n`)

/** Prints how many places are given, right and found where these are. */
const report = (name: string, given: readonly Lesson[]): void => {
  const byIncident = new Map<number, number[]>()
  for (const { incident, place } of given) byIncident.set(incident, [...(byIncident.get(incident) ?? []), place])
  const counts = questions.flatMap(({ isCounted, count }, at) => (isCounted ? [count(byIncident.get(at) ?? [])] : []))
  const sum = (key: keyof ShareCount): number => counts.reduce((total, one) => total + one[key], 0)
  const [p, r] = [sum("right") / sum("given"), sum("found") / sum("wanted")].map((share) => (100 * share).toFixed(1))
  process.stdout.write(`${name}: P ${p} R ${r} (${sum("given")} given, ${sum("wanted")} asked for)\n`)
}

if (process.argv.includes("--folds")) {
  report(
    "rules",
    lessons.filter(({ isRuled }) => isRuled),
  )
  const chances = new Map<Lesson, number>()
  for (let fold = 0; fold < folds; fold++) {
    const forest = learn(lessons.filter((one) => one.fold !== fold))
    for (const one of lessons) if (one.fold === fold) chances.set(one, weighRow(forest, one.row))
  }
  for (const take of [0, 0.06, 0.1, 0.15, 0.2, 0.3])
    for (const give of [0.34, 0.38, 0.42, 0.46, 0.5, 0.52])
      report(
        `take ${take} give ${give}`,
        lessons.filter((one) => (chances.get(one) ?? 0) >= (one.isRuled ? take : give)),
      )
} else {
  writeFileSync(resource("models", "whereabouts.json"), writeForest(learn(lessons)))
}
