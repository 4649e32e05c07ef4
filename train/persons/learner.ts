import type { LinearModel } from "../../src/events/linear-model.js"
import { fates, type PersonModel, parts } from "../../src/events/persons/model.js"
import type { Schedule } from "../descent.js"
import { learnLogLinear } from "../log-linear.js"
import type { Lesson } from "./lessons.js"

const schedule: Schedule = { bits: 16, epochs: 4, rate: 0.02, decay: 5e-3 }

/** Learns both models of people. */
export const learnPersons = (lessons: readonly Lesson[]): PersonModel => {
  const pack = (classes: readonly string[], label: (lesson: Lesson) => number): LinearModel => {
    const allowed = 2 ** classes.length - 1
    const examples = lessons.flatMap((lesson) =>
      label(lesson) < 0 ? [] : [{ features: lesson.features, right: label(lesson), allowed }],
    )
    return learnLogLinear(examples, classes.length, schedule)
  }
  return { part: pack(parts, ({ part }) => part), fate: pack(fates, ({ part, fate }) => (part > 0 ? fate : -1)) }
}
