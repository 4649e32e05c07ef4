/**
 * Learns which of an article's numbers are how many were killed and injured in its shooting and writes `models/tolls.bin`.
 *
 *   npx tsx train/tolls.ts FILE.jsonl...           learns from all and writes the weights
 *   npx tsx train/tolls.ts FILE.jsonl... --folds   measures over four folds, the articles of an incident in one; writes nothing
 *
 * The wounded are learned, and over folds measured, with the right number of the dead; `bench/held-out.ts` judges both.
 */
import { writeFileSync } from "node:fs"
import { TollModel } from "../src/events/tolls/model.js"
import { resource } from "../src/model/resources.js"
import { hashWord } from "../src/recognition/names/word-hash.js"
import { readReports } from "./reports.js"
import { learnTolls } from "./tolls/learner.js"
import { type Gold, type Question, questionsOf } from "./tolls/questions.js"

const folds = 4

const measureFolds = (questions: readonly Question[]): void => {
  const tally = new Map<string, { right: number; ruled: number; possible: number; all: number }>()
  for (let fold = 0; fold < folds; fold++) {
    const model = new TollModel(learnTolls(questions.filter(({ group }) => hashWord(group) % folds !== fold)))
    for (const { group, field, set, options, ruled } of questions) {
      if (hashWord(group) % folds !== fold) continue
      const key = `${set} ${field}`
      const count = tally.get(key) ?? { right: 0, ruled: 0, possible: 0, all: 0 }
      tally.set(key, count)
      const scores = options.map(({ features }) => model.score(features))
      count.all++
      count.right += options[scores.indexOf(Math.max(...scores))]?.right ? 1 : 0
      count.possible += options.some(({ right }) => right) ? 1 : 0
      count.ruled += ruled ? 1 : 0
    }
  }
  for (const [key, { right, ruled, possible, all }] of tally) {
    const [a, b, c] = [right, ruled, possible].map((count) => ((100 * count) / all).toFixed(1))
    process.stdout.write(`${key}: ${a} % right, by rules ${b}, offered ${c}, of ${all}\n`)
  }
}

const main = (): void => {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  const questions = Array.from(readReports<Gold>(files), questionsOf).flat()
  if (process.argv.includes("--folds")) measureFolds(questions)
  else writeFileSync(resource("models", "tolls.bin"), learnTolls(questions))
}

main()
