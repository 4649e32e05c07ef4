import { describeCandidate, layField } from "../../src/events/roles/candidate-features.js"
import type { Weighed } from "../../src/events/roles/field.js"
import { isRead, shortlist, weigh } from "../../src/events/roles/judge.js"
import type { RoleModel } from "../../src/events/roles/model.js"
import { genres, type Part, parts } from "../../src/events/roles/parts.js"
import { type Forest, weighRow } from "../../src/model/forest.js"
import type { Schedule } from "../descent.js"
import { learnLogLinear, weighExample } from "../log-linear.js"
import { type Growth, growForest, meanOf } from "./forest-learner.js"
import { folds, type Lesson, matcherOf, questionsOf, type TaughtExample } from "./lessons.js"

export const schedules = {
  relevance: { bits: 15, epochs: 6, rate: 0.03, decay: 1e-3 },
  mentions: { bits: 17, epochs: 5, rate: 0.06, decay: 8e-3 },
  wholes: { bits: 17, epochs: 3, rate: 0.03, decay: 8e-3 },
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
  /** Its words as they are compared with those of the key. */
  readonly words: string
  readonly part: Part
  readonly features: Float32Array
  right: number
}

/** The log-linear models. */
export type Linear = Pick<RoleModel, "relevance" | "mentions" | "wholes">

const isTaught = ({ untaught }: TaughtExample): boolean => untaught === undefined

/** Learns the log-linear models. */
export const learnLinear = (lessons: readonly Lesson[]): Linear => {
  const candidates = lessons.flatMap((lesson) => lesson.candidates)
  const mentions = candidates.flatMap(({ examples }) => examples.filter(isTaught))
  const wholes = candidates.map(({ whole }) => whole).filter(isTaught)
  return {
    relevance: learnLogLinear(
      lessons.map(({ relevance }) => relevance),
      genres,
      schedules.relevance,
    ),
    mentions: learnLogLinear(mentions, parts.length, schedules.mentions),
    wholes: learnLogLinear(wholes, parts.length, schedules.wholes),
  }
}

/** The rows of an article as models see it that have not learned from it. Of several candidates that name one entity of the key only the likeliest is right. */
export const rowsOf = (lesson: Lesson, { relevance, mentions, wholes }: Linear): readonly Row[] => {
  const weighed = lesson.candidates.map(({ candidate, examples }) =>
    weigh(
      candidate,
      examples.map((example) => weighExample(mentions, example)),
    ),
  )
  const genre = weighExample(relevance, lesson.relevance)
  const field = layField(lesson.surroundings, weighed, genre, lesson.tellings)
  const taught = new Map(lesson.candidates.map((one) => [one.candidate, one]))
  const rows = shortlist(field).flatMap(({ one, open }) => {
    const own = taught.get(one.candidate)
    const whole = own ? weighExample(wholes, own.whole) : []
    const words = own?.words ?? one.candidate.words
    return open.map((part): Row => {
      const features = describeCandidate(field, one, part, whole[parts.indexOf(part)] ?? 0)
      return { lesson, one, words, part, features, right: 0 }
    })
  })
  const chance = ({ one, part }: Row) => one.best[parts.indexOf(part)] ?? 0
  const taken = new Set<readonly string[]>()
  for (const row of rows.toSorted((a, b) => chance(b) - chance(a))) {
    const { kind } = row.one.candidate
    if (lesson.answers.origin === "gun" && kind !== 0) {
      // What the key does not answer is right where a rule says so.
      row.right = isRead(lesson.surroundings, row.one.candidate, row.part) ? 1 : 0
      continue
    }
    const entities = questionsOf(kind, row.part).flatMap((question) => lesson.answers[question])
    const named = entities.find((strings) => !taken.has(strings) && matcherOf(lesson.answers)(row.words, strings))
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
    const linear = learnLinear(others)
    return lessons.filter((lesson) => lesson.fold === fold).flatMap((lesson) => rowsOf(lesson, linear))
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
  ...learnLinear(lessons),
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
