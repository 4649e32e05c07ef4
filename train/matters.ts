/**
 * Learns `models/matters.json`: which incident, or none, a statement is about whose words name none.
 *
 *   npx tsx train/matters.ts FOLDER            learns from all answers and writes the weights
 *   npx tsx train/matters.ts FOLDER --folds    measures over five folds of the articles; writes nothing
 *
 * FOLDER has the texts of the examination and of the readings that are others': conll2003/{train,dev}.jsonl, toponym/lgl.jsonl and the sets of `bench/readings.tsv`. The
 * same data give the same bytes.
 */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { parts, readPart } from "../bench/examination-items.js"
import { readingsWithTexts } from "../bench/readings-gold.js"
import { judgeMatter } from "../src/attribution/matters/judge.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { readStatements, type Text } from "./matters/articles.js"
import { learnMatters } from "./matters/learner.js"
import { measure, type Taught } from "./matters/measure.js"
import { questionOf, readAnswers } from "./matters/questions.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the texts: npx tsx train/matters.ts FOLDER")

const knowledge = { ...loadKnowledge(), referring: loadRulesReferring() }
const answers = readAnswers()

const questionsIn = (part: string, item: Text): readonly Taught[] => {
  const own = answers.filter((answer) => answer.part === part && answer.article === item.id)
  if (own.length === 0) return []
  const { hearsay, statements } = readStatements(item, knowledge)
  return own.flatMap((answer) => {
    const question = questionOf(hearsay, statements, answer)
    return question ? [{ part, hearsay, question }] : []
  })
}

const examined = parts
  .filter((part) => !part.endsWith("held-out"))
  .flatMap((part) => readPart(part, join(folder, "..")).flatMap((item) => questionsIn(part, item)))
const read = readingsWithTexts(folder, "open").flatMap(({ reading, article: { id, text, title, date } }) =>
  questionsIn(reading.set, { id, text, title, published: date }),
)
const taught = [...examined, ...read]
process.stderr.write(`${taught.length} of ${answers.length} answers are asked for\n`)
const questions = taught.map(({ question }) => question)
if (process.argv.includes("--folds")) measure(taught, learnMatters, judgeMatter)
else {
  const weights = Object.fromEntries(learnMatters(questions))
  writeFileSync(resource("models", "matters.json"), `${JSON.stringify(weights, null, 1)}\n`)
}
