/**
 * Measures the reading of American gunfire news on articles that its judges of persons and tolls have not learned from:
 *
 *   npx tsx bench/held-out.ts [--data ../shared/bench] [--out FOLDER]
 *
 * The incidents of GVA and GVC are parted into four folds, all articles of an incident in one; the articles of a fold are read with
 * weights learned from the other three, and those of GVDB with weights learned from GVA and GVC. Then the graph of each set is made of
 * all its reports and scored. Prints the scorer's figures, which `run.ts` puts on its page too; with `--out` the graphs stay in a folder.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { TollModel } from "../src/events/tolls/model.js"
import type { Report } from "../src/model/report.js"
import { graphReports, type Knowledge, loadKnowledge, readArticle } from "../src/pipeline.js"
import { hashWord } from "../src/recognition/names/word-hash.js"
import { learnPersons } from "../train/persons/learner.js"
import { type Gold as GoldOfPersons, type Lesson, lessonsOf } from "../train/persons/lessons.js"
import { readReports } from "../train/reports.js"
import { learnTolls } from "../train/tolls/learner.js"
import { type Gold as GoldOfTolls, type Question, questionsOf } from "../train/tolls/questions.js"
import { readArticles } from "./articles.js"
import type { Place } from "./comparisons.js"
import type { Figures } from "./figures-page.js"
import { runScorer, scoreCommand } from "./scorer.js"

const learned = ["gva/dev", "gvc/train", "gvc/dev"]
const measured = [
  { set: "gva/dev", task: "incidents" },
  { set: "gvc/dev", task: "incidents" },
  { set: "gvdb/dev", task: "gvdb" },
]
const folds = 4
const foldOf = (incident: string): number => hashWord(incident) % folds

const pathOf = (benchmark: string, set: string): string => join(benchmark, "data", `${set}.jsonl`)

/** What there is to learn, and the fold of each article. */
const gatherLessons = (benchmark: string) => {
  const [lessons, questions]: [Lesson[], Question[]] = [[], []]
  const foldOfArticle = new Map<string, number>()
  for (const read of readReports<GoldOfPersons & GoldOfTolls>(learned.map((set) => pathOf(benchmark, set)))) {
    lessons.push(...lessonsOf(read))
    questions.push(...questionsOf(read))
    foldOfArticle.set(`${read.set} ${read.id}`, foldOf(read.gold.incident_id))
  }
  return { lessons, questions, foldOfArticle }
}

/** Knowledge whose judges learned from all folds but one; from all where there is no such fold. */
const learnWithout = (
  fold: number,
  knowledge: Knowledge,
  { lessons, questions }: ReturnType<typeof gatherLessons>,
): Knowledge => {
  const isTaught = ({ group }: { readonly group: string }): boolean => foldOf(group) !== fold
  const persons = learnPersons(lessons.filter(isTaught))
  const tolls = new TollModel(learnTolls(questions.filter(isTaught)))
  return { ...knowledge, events: { ...knowledge.events, persons, tolls } }
}

/** Reads and scores each set; the graphs are left in `folder`. */
export const measureHeldOut = ({ benchmark, folder }: Place): readonly Figures[] => {
  const knowledge = loadKnowledge()
  const gathered = gatherLessons(benchmark)
  const held = Array.from({ length: folds }, (_, fold) => learnWithout(fold, knowledge, gathered))
  const whole = learnWithout(folds, knowledge, gathered)
  return measured.map(({ set, task }) => {
    const gold = pathOf(benchmark, set)
    const reports = readArticles(gold).map((article): Report => {
      const fold = gathered.foldOfArticle.get(`${set} ${article.id}`) ?? folds
      return readArticle(article, held[fold] ?? whole)
    })
    const graph = join(folder, `${set.replace("/", "-")}.json`)
    writeFileSync(graph, JSON.stringify(graphReports(reports, knowledge.codebook)))
    return {
      title: `${task}, ${set}, held out`,
      articles: reports.length,
      learned: false,
      commands: ["# measured by bench/held-out.ts"],
      lines: runScorer(join(folder, "clock"), scoreCommand(benchmark, task, gold, "graph", graph)),
      cpu: null,
    }
  })
}

const main = (): void => {
  const { values } = parseArgs({
    options: { data: { type: "string", default: "../shared/bench" }, out: { type: "string" } },
  })
  const folder = values.out ?? mkdtempSync(join(tmpdir(), "blotter-held-out-"))
  mkdirSync(folder, { recursive: true })
  try {
    for (const { title, lines } of measureHeldOut({ benchmark: resolve(values.data), folder }))
      process.stdout.write(`\n${title}\n${lines.join("\n")}\n`)
  } finally {
    if (values.out === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) main()
