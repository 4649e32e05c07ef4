import { type Offsets, readingsWithTexts } from "../../bench/readings-gold.js"
import { judgeReading } from "../../bench/readings-score.js"
import { questionsOf } from "../../src/events/involvement/features.js"
import { isTwin } from "../../src/events/involvement/given-features.js"
import type { Question } from "../../src/events/involvement/question.js"
import { shares } from "../../src/events/involvement/shares.js"
import { nameMembers } from "../../src/events/participants/members.js"
import type { Entity } from "../../src/model/entity.js"
import type { Knowledge } from "../../src/pipeline.js"
import type { Example } from "./learner.js"
import { articleOf, type Lesson, readLesson } from "./lessons.js"

interface ReadLesson {
  readonly lesson: Lesson
  readonly question: Question
  readonly answers: Example["answers"]
}

/**
 * What independent readers say of the questions that the judge is asked: whom they name has the part, and whom they do not has none, but for who may be
 * the same people in other words. Of several incidents of ours that tell one of theirs the fullest teaches.
 */
export function* readReadLessons(folder: string, knowledge: Knowledge): Generator<ReadLesson> {
  for (const { reading, article } of readingsWithTexts(folder, "open")) {
    const lesson = readLesson(articleOf(article.id, article.text, article.title, article.date), knowledge)
    if (lesson === null) continue
    const { report, field } = lesson
    const { entities, mentions, origin } = report
    const isAt = ({ mentions: own }: Entity, spans: readonly Offsets[]): boolean =>
      own.some((index) => {
        const { start = 0, end = 0 } = mentions[index] ?? {}
        return spans.some(([from, to]) => start - origin < to && from < end - origin)
      })
    const isSame = sameness(lesson)
    for (const { ours, theirs, faults } of judgeReading(report, reading.incidents)) {
      const read = reading.incidents[theirs]
      if (read === undefined || faults.includes("duplicate")) continue
      const named = shares.map((share) => entities.filter((one) => isAt(one, read[share])))
      for (const question of questionsOf(field, ours)) {
        const answers: Partial<Record<(typeof shares)[number], boolean>> = {}
        for (const [index, share] of shares.entries()) {
          const isNamed = isAt(question.entity, read[share])
          if (isNamed || !named[index]?.some((one) => isSame(question.entity, one))) answers[share] = isNamed
        }
        yield { lesson, question, answers }
      }
    }
  }
}

/** Whether two may be the same people: in like words, in words that overlap, or where one is of the other. */
const sameness = ({ report, field: { scene } }: Lesson): ((one: Entity, other: Entity) => boolean) => {
  const members = nameMembers(scene)
  const spansOf = ({ mentions }: Entity) => mentions.flatMap((index) => report.mentions[index] ?? [])
  const isOf = (one: Entity, other: Entity): boolean =>
    one.kind === "group" &&
    (one.memberOf === other.id || members.get(one.id)?.some((head) => scene.entityAt[head] === other.id) === true)
  return (one, other) =>
    isTwin(one.name.toLowerCase(), other.name.toLowerCase()) ||
    isOf(one, other) ||
    isOf(other, one) ||
    spansOf(one).some((a) => spansOf(other).some((b) => a.start < b.end && b.start < a.end))
}
