/**
 * Learns `models/involvement.json`: who has a part in which incident of an article. From the parts of the examination that were looked at and our own articles of several
 * happenings, from what a reader said of the questions that were hardest (`train/involvement/answers.tsv`), and from the part "open" of the readings (`bench/readings.tsv`). The same data
 * give the same bytes.
 *
 *   npx tsx train/involvement.ts FOLDER     with the sets that answers and readings name in FOLDER
 */

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { ExpectedIncident } from "../bench/examination-score.js"
import { readSet } from "../bench/readings-gold.js"
import { nameOf } from "../src/events/feature-names.js"
import { describe, questionsOf } from "../src/events/involvement/features.js"
import type { Question } from "../src/events/involvement/question.js"
import { type Share, shareOf, shares } from "../src/events/involvement/shares.js"
import { resource } from "../src/model/resources.js"
import { loadKnowledge } from "../src/pipeline.js"
import { type Example, learn } from "./involvement/learner.js"
import {
  articleOf,
  type Lesson,
  namesOf,
  pairLesson,
  readAnswers,
  readExamined,
  readLesson,
  readOwn,
} from "./involvement/lessons.js"
import { readReadLessons } from "./involvement/read-lessons.js"
import { loadRulesReferring } from "./rules-referring.js"

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/involvement.ts FOLDER")
const known = { ...loadKnowledge(), referring: loadRulesReferring() }
const knowledge = { ...known, events: { ...known.events, involvement: null } }

const numbers = new Map<string, number>()
/** The articles that have each feature. */
const articles = new Map<number, Set<string>>()
const examples: Example[] = []

const put = (lesson: Lesson, question: Question, answers: Example["answers"], weight: number): void => {
  const [features, values]: [number[], number[]] = [[], []]
  describe(lesson.field, question, (feature, value = 1) => {
    const name = nameOf(feature)
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    const list = articles.get(number)
    if (list) list.add(lesson.id)
    else articles.set(number, new Set([lesson.id]))
    features.push(number)
    values.push(value)
  })
  examples.push({ features: Int32Array.from(features), values: Float64Array.from(values), answers, weight })
}

const fold = (words: string): string =>
  words.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").replace(/\s+/gu, " ")

/** Which of the expected words of a share an entity answers. */
const answersOf = ({ field }: Lesson, id: number, expected: ExpectedIncident, share: Share): readonly string[] => {
  const names = fold(namesOf(field.scene, id))
  return (expected[share] ?? []).filter((words) => words.split("|").some((one) => names.includes(fold(one))))
}

/** Whoever is only told of in other words than those that have the part already teaches nothing. */
const teach = (lesson: Lesson, at: number, expected: ExpectedIncident, own: boolean): void => {
  const roles = lesson.field.roles[at] ?? []
  const isGiven = (id: number, share: Share) =>
    roles.some(({ role, entity }) => entity === id && shareOf(role) === share)
  const questions = questionsOf(lesson.field, at)
  const covered = (share: Share): ReadonlySet<string> =>
    new Set(
      questions
        .filter(({ entity }) => isGiven(entity.id, share))
        .flatMap(({ entity }) => answersOf(lesson, entity.id, expected, share)),
    )
  const known = shares.map(covered)
  for (const question of questions) {
    const answers: Partial<Record<Share, boolean>> = {}
    for (const [index, share] of shares.entries()) {
      // Our own answers leave out whom they do not ask for, and none asks for every weapon.
      if ((own || share === "weapon") && expected[share] === undefined) continue
      const words = answersOf(lesson, question.entity.id, expected, share)
      const isTold = words.length > 0 && words.every((one) => known[index]?.has(one))
      if (isGiven(question.entity.id, share) || !isTold) answers[share] = words.length > 0
    }
    put(lesson, question, answers, own ? 0.5 : 1)
  }
}

for (const [items, own] of [
  [readExamined(join(folder, "..")), false],
  [readOwn(), true],
] as const) {
  for (const { id, text, title = null, published = null, incidents = [] } of items) {
    const lesson = readLesson(articleOf(id, text, title, published), knowledge)
    if (lesson === null) continue
    for (const [at, expected] of pairLesson(lesson, incidents)) teach(lesson, at, expected, own)
  }
}

const read = readAnswers()
for (const set of new Set(read.map((one) => one.set))) {
  const own = read.filter((one) => one.set === set)
  for (const article of readSet(folder, set, new Set(own.map((one) => one.article)))) {
    const lesson = readLesson(articleOf(article.id, article.text, article.title, article.date), knowledge)
    if (lesson === null) continue
    const { scene, clusters } = lesson.field
    const { origin } = scene.document
    for (const [at, { told }] of clusters.entries()) {
      const starts = new Set(told.map(({ telling }) => telling.mention.start - origin))
      for (const question of questionsOf(lesson.field, at)) {
        const spans = question.entity.mentions.flatMap((index) => scene.mentions[index] ?? [])
        const mine = own.filter(
          (one) =>
            one.article === article.id &&
            starts.has(one.trigger) &&
            spans.some(({ start, end }) => start - origin === one.start && end - origin === one.end),
        )
        if (mine.length > 0) put(lesson, question, Object.fromEntries(mine.map((one) => [one.share, one.isRight])), 1)
      }
    }
  }
}

for (const { lesson, question, answers } of readReadLessons(folder, knowledge)) put(lesson, question, answers, 1)

/** A feature of fewer articles says little. */
const fewest = 4
const kept = new Map([...numbers].filter(([, number]) => (articles.get(number)?.size ?? 0) >= fewest))
/** Numbers of the features that are kept, in the order of their names; -1 for the others. */
const names = [...kept.keys()].toSorted()
const place = new Int32Array(numbers.size).fill(-1)
for (const [at, name] of names.entries()) place[kept.get(name) ?? 0] = at
const weights = learn(
  examples.map(({ features, values, ...rest }) => {
    const isKept = (_: number, at: number): boolean => (place[features[at] ?? 0] ?? -1) >= 0
    return { features: features.filter(isKept).map((one) => place[one] ?? 0), values: values.filter(isKept), ...rest }
  }),
  names.length,
)
const named = names
  .map((name, at) => [name, weights.map((share) => Math.round((share[at] ?? 0) * 1000) / 1000)] as const)
  .filter(([, list]) => list.some((weight) => weight !== 0))
writeFileSync(
  resource("models", "involvement.json"),
  `{\n${named.map(([name, list]) => `${JSON.stringify(name)}: ${JSON.stringify(list)}`).join(",\n")}\n}\n`,
)
process.stdout.write(`${examples.length} questions, ${named.length} features\n`)
