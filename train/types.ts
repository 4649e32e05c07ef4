/**
 * Learns `models/types.json`: of which type a happening is, from the readings' part "open": a cluster of tellings may be of all types that a reader gives. Where the rules'
 * is one of them it is the right one, so that the judge leaves it. The same data give the same bytes.
 *
 *   npx tsx train/types.ts FOLDER     with FOLDER the `data` of the benchmark
 */

import { writeFileSync } from "node:fs"
import { readingsWithTexts } from "../bench/readings-gold.js"
import { nameOf } from "../src/events/feature-names.js"
import { tellAll } from "../src/events/gathering/told.js"
import { describeCluster, describeType, typesOf } from "../src/events/gathering/type-signs.js"
import { gatherClusters } from "../src/events/incidents.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { type ChoiceLesson, fitChoices, sumsOf } from "./conditional.js"
import { readRow } from "./happenings/articles.js"
import { matchClusters } from "./happenings/readings.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/types.ts FOLDER")

interface TypeLesson {
  readonly article: string
  readonly candidates: readonly ReadonlyMap<string, number>[]
  /** Which types a reader gives; the rules' is the first. */
  readonly good: readonly boolean[]
  readonly weight: number
}

const reader = { ...loadKnowledge(), referring: loadRulesReferring() }
const lessons = readingsWithTexts(folder, "open").flatMap(({ reading, article }): readonly TypeLesson[] => {
  const { id, text, title, date } = article
  const { scene } = readRow({ id, text, title, date }, reader)
  const clusters = gatherClusters(scene, tellAll(scene))
  return matchClusters(scene, clusters, reading.incidents).flatMap(({ at, one, again }): readonly TypeLesson[] => {
    const cluster = clusters[at]
    if (cluster === undefined || one === null || again) return []
    const signs = describeCluster(scene, clusters, cluster)
    const types = typesOf(cluster)
    const good = types.map((type) => one.types.includes(type))
    if (types.length < 2 || !good.includes(true)) return []
    const candidates = types.map((type) => {
      const row = new Map<string, number>()
      describeType(cluster, type, signs, (feature, value) => row.set(nameOf(feature), value))
      return row
    })
    return [{ article: `${reading.set} ${id}`, candidates, good, weight: one.optional ? 0.5 : 1 }]
  })
})

/** A sign beside a type that fewer candidates have is not learned. */
const fewest = 8
const counts = new Map<string, number>()
for (const { candidates } of lessons)
  for (const candidate of candidates) for (const name of candidate.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
const names = [...counts]
  .filter(([name, count]) => count >= fewest || !name.includes(" & "))
  .map(([name]) => name)
  .toSorted()
const numberOf = new Map(names.map((name, at) => [name, at]))
const ridge = Float64Array.from(names, (name) => (name.includes(" & ") ? 2 : 1))

const choiceOf = ({ candidates, good, weight }: TypeLesson): ChoiceLesson => ({
  candidates: candidates.map(
    (signs) =>
      new Map(
        [...signs].flatMap(([name, value]): readonly [number, number][] => {
          const number = numberOf.get(name)
          return number === undefined ? [] : [[number, value]]
        }),
      ),
  ),
  right: good[0] ? good.map((_, at) => at === 0) : good,
  weight,
})
const choices = lessons.map(choiceOf)
const schedule = { rounds: 300, rate: 0.3, ridge }

const folds = 5
const foldOf = new Map([...new Set(lessons.map(({ article }) => article))].map((id, at) => [id, at % folds]))
/** By how much another type must be likelier than the rules'. */
const margins = [0, 0.4, 0.8, 1.2, 1.6]
const tallies = margins.map((margin) => ({ margin, rules: 0, judged: 0, changed: 0, spoiled: 0 }))
for (let fold = 0; fold < folds; fold++) {
  const isOut = (at: number): boolean => foldOf.get(lessons[at]?.article ?? "") === fold
  const trial = fitChoices(
    choices.filter((_, at) => !isOut(at)),
    schedule,
  )
  for (const [at, choice] of choices.entries()) {
    if (!isOut(at)) continue
    const sums = sumsOf(choice, trial)
    const likest = sums.indexOf(Math.max(...sums))
    const good = lessons[at]?.good ?? []
    for (const tally of tallies) {
      const best = (sums[likest] ?? 0) - (sums[0] ?? 0) > tally.margin ? likest : 0
      tally.rules += Number(good[0])
      tally.judged += Number(good[best])
      tally.changed += Number(best > 0)
      tally.spoiled += Number(good[0] && !good[best])
    }
  }
}
for (const { margin, rules, judged, changed, spoiled } of tallies)
  process.stderr.write(
    `five folds, of ${lessons.length}, margin ${margin}: rules ${rules}, judged ${judged}, changed ${changed}, spoiled ${spoiled}\n`,
  )

const weights = fitChoices(choices, schedule)
/** Weights below this say nothing. */
const least = 0.02
const named = names.flatMap((name, at): readonly [string, number][] => {
  const weight = Math.round((weights[at] ?? 0) * 1000) / 1000
  return Math.abs(weight) < least ? [] : [[name, weight]]
})
writeFileSync(resource("models", "types.json"), `${JSON.stringify(Object.fromEntries(named), null, 1)}\n`)
