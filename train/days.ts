/**
 * Learns `models/days.json`: on which day, of all that its article names, an incident was.
 *
 *   npx tsx train/days.ts FOLDER            learns from all answers and writes the trees
 *   npx tsx train/days.ts FOLDER --folds    measures over five folds of the articles of the readings; writes nothing
 *
 * FOLDER has the texts of the readings (`bench/readings.tsv`, its part "open") and of the examination. The same data give the same bytes.
 */

import { writeFileSync } from "node:fs"
import { chooseDay } from "../src/events/days/judge.js"
import { weighRow } from "../src/model/forest.js"
import { writeForest } from "../src/model/forest-file.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { folds, type Question, readExaminedQuestions, readQuestions } from "./days/lessons.js"
import { type Growth, growForest } from "./roles/forest-learner.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the texts: npx tsx train/days.ts FOLDER")

const growth: Growth = {
  ...{ trees: 160, depth: 4, rate: 0.1, penalty: 5, least: 4 },
  ...{ rows: 0.7, columns: 0.5, seed: 5 },
}

/** A day within the month that a reader gives is as wrong as another: the reader says that nobody tells the day. */
const learn = (questions: readonly Question[]) =>
  growForest(
    questions.flatMap(({ rows }) => rows),
    questions.flatMap(({ candidates, wanted }) => candidates.map(({ edtf }) => Number(edtf === wanted))),
    growth,
  )

const known = loadKnowledge()
const knowledge = { ...known, referring: loadRulesReferring(), events: { ...known.events, days: null } }
const read = readQuestions(folder, knowledge)
const questions = [...read, ...readExaminedQuestions(folder, knowledge)]
const counted = questions.reduce((sum, { rows }) => sum + rows.length, 0)
process.stderr.write(`${counted} dates of ${questions.length} incidents, ${read.length} of them of the readings\n`)

const isWithin = (edtf: string, wanted: string): boolean =>
  edtf === wanted || (wanted.length < "2000-01-01".length && edtf.startsWith(wanted))

/** Prints how many days are given and right, first as `bench/readings.ts` counts, then where a day within a reader's month is wrong. */
const report = (name: string, giveDay: (question: Question) => string | null): void => {
  const asked = read.filter(({ isCounted }) => isCounted)
  const answers = asked.flatMap((question) => {
    const edtf = giveDay(question)
    return edtf === null ? [] : [{ edtf, wanted: question.wanted ?? "" }]
  })
  const wanted = asked.filter((one) => one.wanted !== null).length
  const share = (right: number): string =>
    `P ${((100 * right) / answers.length).toFixed(1)} R ${((100 * right) / wanted).toFixed(1)}`
  const within = answers.filter((one) => one.wanted !== "" && isWithin(one.edtf, one.wanted)).length
  const same = answers.filter((one) => one.edtf === one.wanted).length
  process.stdout.write(
    `${name}: ${share(within)}, to the day ${share(same)} (${answers.length} given, ${wanted} asked for)\n`,
  )
}

if (process.argv.includes("--folds")) {
  report("rules", ({ ruled }) => ruled)
  const forests = Array.from({ length: folds }, (_, fold) => learn(questions.filter((one) => one.fold !== fold)))
  report("judged", ({ fold, incident, candidates, rows }) => {
    const forest = forests[fold]
    if (forest === undefined) throw new Error(`no fold ${fold}`)
    return chooseDay(candidates, incident, ({ order }) => weighRow(forest, rows[order] ?? []))?.edtf ?? null
  })
} else {
  writeFileSync(resource("models", "days.json"), writeForest(learn(questions)))
}
