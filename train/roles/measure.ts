import type { Row } from "./course.js"
import { isNamed, type Lesson } from "./lessons.js"

/** What is asked of the key. */
const questions = ["individuals", "organizations", "things", "people", "weapons"] as const
type Asked = (typeof questions)[number]

const askedOf = ({ one, part }: Row): Asked => {
  const { kind } = one.candidate
  if (part === "weapon") return "weapons"
  if (part === "perpetrator") return kind >= 2 ? "organizations" : "individuals"
  return kind >= 2 ? "things" : "people"
}

/** The shares in percent of the chosen rows that the key has, and of the key that they have; distinct words of an article count once. */
export const measure = (lessons: readonly Lesson[], chosen: readonly Row[]): readonly string[] => {
  const byLesson = groupByLesson(chosen)
  return questions.map((asked) => {
    let [hits, made, due] = [0, 0, 0]
    for (const lesson of lessons) {
      const entities = lesson.answers[asked]
      const open = new Set(entities)
      due += entities.length
      const rows = (byLesson.get(lesson) ?? []).filter((row) => askedOf(row) === asked)
      const words = new Set(rows.map((row) => row.words))
      made += words.size
      for (const one of words) {
        const found = [...open].find((strings) => isNamed(one, strings))
        if (found && open.delete(found)) hits++
      }
    }
    const percent = (share: number) => (100 * share).toFixed(1).padStart(5)
    return `${asked.padEnd(14)} P ${percent(hits / made)}  R ${percent(hits / due)}  F1 ${percent((2 * hits) / (made + due))}`
  })
}

const groupByLesson = (rows: readonly Row[]): ReadonlyMap<Lesson, readonly Row[]> => {
  const groups = new Map<Lesson, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.lesson)
    if (group) group.push(row)
    else groups.set(row.lesson, [row])
  }
  return groups
}
