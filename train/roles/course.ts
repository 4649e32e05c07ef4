import type { LinearModel } from "../../src/events/linear-model.js"
import { describeCandidate, type Field, layField, type Weighed } from "../../src/events/roles/candidate-features.js"
import { type Forest, weighRow } from "../../src/events/roles/forest.js"
import { isRead, shortlist, weigh } from "../../src/events/roles/judge.js"
import { genres, type Part, parts } from "../../src/events/roles/parts.js"
import type { Schedule } from "../descent.js"
import { learnLogLinear, weighExample } from "../log-linear.js"
import { type Growth, growForest, meanOf } from "./forest-learner.js"
import { folds, type Lesson, matcherOf, questionsOf } from "./lessons.js"

export const schedules = {
  relevance: { bits: 17, epochs: 6, rate: 0.03, decay: 1e-3 },
  mentions: { bits: 18, epochs: 5, rate: 0.06, decay: 8e-3 },
} as const satisfies Record<string, Schedule>
const growth: Omit<Growth, "seed"> = {
  trees: 120,
  depth: 4,
  rate: 0.08,
  penalty: 5,
  least: 4,
  rows: 0.7,
  columns: 0.5,
}

/** One row for the forest: a candidate in a part, and whether the key has it. */
export interface Row {
  readonly lesson: Lesson
  readonly one: Weighed
  readonly part: Part
  readonly features: Float32Array
  right: number
}

export const learnRelevance = (lessons: readonly Lesson[]): LinearModel =>
  learnLogLinear(
    lessons.map(({ relevance }) => relevance),
    genres,
    schedules.relevance,
  )

export const learnMentions = (lessons: readonly Lesson[]): LinearModel =>
  learnLogLinear(
    lessons.flatMap(({ candidates }) =>
      candidates.flatMap(({ examples }) => examples.filter(({ untaught }) => untaught === undefined)),
    ),
    parts.length,
    schedules.mentions,
  )

/** An article as models see it that have not learned from it. */
export const fieldOf = (lesson: Lesson, relevance: LinearModel, mentions: LinearModel): Field => {
  const weighed = lesson.candidates.map(({ candidate, examples }) =>
    weigh(
      candidate,
      examples.map((example) => weighExample(mentions, example)),
    ),
  )
  const genre = [...weighExample(relevance, lesson.relevance)]
  return layField(lesson.surroundings, weighed, genre, lesson.tellings)
}

/** The rows of an article. Of several candidates that name one entity of the key only the likeliest is right. */
export const rowsOf = (lesson: Lesson, field: Field): readonly Row[] => {
  const rows = shortlist(field).map(
    ({ one, part }): Row => ({ lesson, one, part, features: describeCandidate(field, one, part), right: 0 }),
  )
  const chance = ({ one, part }: Row) => one.best[parts.indexOf(part)] ?? 0
  const taken = new Set<readonly string[]>()
  for (const row of rows.toSorted((a, b) => chance(b) - chance(a))) {
    const { kind, words } = row.one.candidate
    if (lesson.answers.origin === "gun" && kind !== 0) {
      // What the key does not answer is right where a rule says so.
      row.right = isRead(lesson.surroundings, row.one.candidate, row.part) ? 1 : 0
      continue
    }
    const entities = questionsOf(kind, row.part).flatMap((question) => lesson.answers[question])
    const named = entities.find((strings) => !taken.has(strings) && matcherOf(lesson.answers)(words, strings))
    if (named === undefined) continue
    taken.add(named)
    row.right = 1
  }
  return rows
}

/** Rows of all lessons, each seen by models that did not learn from its fold. */
export const unseenRows = (lessons: readonly Lesson[]): readonly Row[] =>
  Array.from({ length: folds }, (_, fold) => {
    const others = lessons.filter((lesson) => lesson.fold !== fold)
    const [relevance, mentions] = [learnRelevance(others), learnMentions(others)]
    return lessons
      .filter((lesson) => lesson.fold === fold)
      .flatMap((lesson) => rowsOf(lesson, fieldOf(lesson, relevance, mentions)))
  }).flat()

/** Forests that see other shares of the rows and features; their mean varies less than one alone (Breiman 1996). */
const seeds = [5, 6, 7, 8, 9, 10] as const

export const learnForest = (rows: readonly Row[]): Forest => {
  const features = rows.map((row) => row.features)
  const right = rows.map((row) => row.right)
  return meanOf(seeds.map((seed) => growForest(features, right, { ...growth, seed })))
}

/** Learns everything, the forest from rows that the linear models had not seen. */
export const learnAll = (lessons: readonly Lesson[]) => ({
  relevance: learnRelevance(lessons),
  mentions: learnMentions(lessons),
  forest: learnForest(unseenRows(lessons)),
})

/** The chance of each row by forests that did not learn from its fold. */
export const unseenChances = (rows: readonly Row[]): ReadonlyMap<Row, number> => {
  const chances = new Map<Row, number>()
  for (let fold = 0; fold < folds; fold++) {
    const forest = learnForest(rows.filter(({ lesson }) => lesson.fold !== fold))
    for (const row of rows) if (row.lesson.fold === fold) chances.set(row, weighRow(forest, row.features))
  }
  return chances
}
