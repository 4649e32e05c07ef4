/**
 * Learns `models/gathering.json`: whether a telling tells the happening of those told before it, on what the rules say of it. Teachers are
 * the parts of the examination that are not held out, our own lessons, the looked-at part of general news, pairs of
 * tellings that readers answered, and MUC-4, where each template is one happening. The same data give the same bytes.
 *
 *   npx tsx train/gathering.ts FOLDER     with FOLDER/{muc4,ecbplus,conll2003,polnear}/train.jsonl and the other files of the benchmark
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { z } from "zod"
import { parts, readPart } from "../bench/examination-items.js"
import { readGold } from "../bench/general-gold.js"
import { chooseCluster } from "../src/events/gathering/gathering-judge.js"
import { type GatheringWeights, gatheringFeatures } from "../src/events/gathering/gathering-weights.js"
import { tellAll } from "../src/events/gathering/told.js"
import { loadEvents } from "../src/events/index.js"
import { loadLanguage } from "../src/language/index.js"
import { resource } from "../src/model/resources.js"
import { loadRecognition } from "../src/recognition/index.js"
import { labelByAnswers, labelByRows, mucAnswers } from "./gathering/labels.js"
import { answeredChoices, type Choice, choicesOf, lessonsOf, readPairAnswers } from "./gathering/lessons.js"
import { readArticles, readRow } from "./happenings/articles.js"
import { fitScaledLogistic } from "./logistic.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/gathering.ts FOLDER")

const reader = {
  language: loadLanguage(),
  recognition: loadRecognition(),
  events: { ...loadEvents(), gathering: null },
}
/** News of today counts more than wires in capitals. */
const weightOf = (source: string): number => (source === "muc" ? 0.3 : 1)
const schedule = { rounds: 2000, rate: 0.3, ridge: 0.06 }

const lesson = z.object({
  id: z.string(),
  published: z.string(),
  title: z.string().optional(),
  text: z.string(),
  incidents: z.array(
    z.object({
      type: z.array(z.string()),
      day: z.string().optional(),
      place: z.array(z.string()).optional(),
      target: z.array(z.string()).optional(),
      others: z.array(z.string()).optional(),
    }),
  ),
})

const examined = (): readonly Choice[] =>
  parts
    .filter((part) => !part.endsWith("held-out"))
    .flatMap((part) =>
      readPart(part, join(folder, "..")).flatMap(({ id, text, title, published, incidents }) => {
        const { scene } = readRow({ id, text, title, date: published }, reader)
        const told = tellAll(scene)
        return choicesOf(part, `${part} ${id}`, scene, told, labelByAnswers(scene, told, incidents ?? []))
      }),
    )

const ownLessons = (): readonly Choice[] =>
  z
    .array(lesson)
    .parse(parse(readFileSync(resource("train", "gathering", "lessons.yml"), "utf8")))
    .flatMap(({ id, text, title, published, incidents }) => {
      const { scene } = readRow({ id, text, title, date: published }, reader)
      const told = tellAll(scene)
      return choicesOf("lessons", id, scene, told, labelByAnswers(scene, told, incidents))
    })

/** The looked-at part of general news: articles of ECB+ with answers of our own. */
const generalNews = (): readonly Choice[] => {
  const gold = readGold(readFileSync(resource("bench", "general-news.tsv"), "utf8"))
  const lookedAt = gold.filter(({ part }) => part === "looked-at")
  const wanted = new Set(lookedAt.map(({ article }) => article))
  const articles = readArticles(join(folder, "ecbplus", "train.jsonl"), reader, wanted)
  return articles.flatMap(({ id, scene }) => {
    const told = tellAll(scene)
    const rows = lookedAt.filter(({ article }) => article === id)
    return choicesOf("general news", id, scene, told, labelByRows(scene, told, rows))
  })
}

/** Where the sets of the answered pairs lie. */
const files: Readonly<Record<string, readonly string[]>> = {
  lgl: ["toponym", "lgl.jsonl"],
  re3d: ["re3d", "all.jsonl"],
  timebank: ["tempeval3", "timebank.jsonl"],
  polnear: ["polnear", "train.jsonl"],
  ecb: ["ecbplus", "train.jsonl"],
  gvc: ["gvc", "train.jsonl"],
}

/** Pairs of tellings in real news of which the judge was unsure, answered by readers. */
const answered = (): readonly Choice[] => {
  const answers = readPairAnswers(readFileSync(resource("train", "gathering", "answers.tsv"), "utf8"))
  return Object.entries(files).flatMap(([set, path]) => {
    const own = answers.filter((answer) => answer.set === set)
    const articles = readArticles(join(folder, ...path), reader, new Set(own.map(({ article }) => article)))
    return articles.flatMap(({ id, scene }) =>
      answeredChoices(
        scene,
        tellAll(scene),
        own.filter(({ article }) => article === id),
      ),
    )
  })
}

/** The last articles of MUC-4's training part judge what the others teach. */
const heldOut = 300
const attacks = (): readonly Choice[] => {
  const articles = readArticles(join(folder, "muc4", "train.jsonl"), reader)
  return articles.flatMap(({ id, scene, gold }, at) => {
    const answers = mucAnswers(gold)
    if (answers.length === 0) return []
    const told = tellAll(scene)
    const source = at < articles.length - heldOut ? "muc" : "muc held out"
    return choicesOf(source, id, scene, told, labelByAnswers(scene, told, answers))
  })
}

/** How many choices come out right by weights, or by the rules alone. */
const share = (choices: readonly Choice[], weigh: (choice: Choice) => GatheringWeights | null): string => {
  const right = choices.filter((choice) => {
    const { candidates } = choice
    const chosen = chooseCluster(candidates, weigh(choice))
    return candidates.findIndex(({ cluster }) => cluster === chosen) === choice.right
  }).length
  return `${((100 * right) / Math.max(1, choices.length)).toFixed(1)} of ${choices.length}`
}

const folds = 5
const choices = [...examined(), ...ownLessons(), ...generalNews(), ...answered(), ...attacks()]
const taught = choices.filter(({ source }) => source !== "muc held out")
const learn = (some: readonly Choice[]): GatheringWeights => fitScaledLogistic(lessonsOf(some, weightOf), schedule)

const articles = [...new Set(taught.map(({ article }) => article))]
const foldOf = new Map(articles.map((article, at) => [article, at % folds]))
const byFold = Array.from({ length: folds }, (_, fold) =>
  learn(taught.filter(({ article }) => foldOf.get(article) !== fold)),
)
const final = learn(taught)
for (const source of new Set(choices.map((choice) => choice.source))) {
  const some = choices.filter((choice) => choice.source === source)
  const unseen = ({ article }: Choice) => byFold[foldOf.get(article) ?? -1] ?? final
  process.stderr.write(
    `${source}: by the rules ${share(some, () => null)}, by what other articles taught ${share(some, unseen)}\n`,
  )
}
const named = Object.fromEntries(
  gatheringFeatures.map((name, at) => [name, Math.round((final[at] ?? 0) * 1000) / 1000]),
)
writeFileSync(resource("models", "gathering.json"), `${JSON.stringify(named, null, 1)}\n`)
