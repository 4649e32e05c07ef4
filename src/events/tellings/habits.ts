import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** "People are usually murdered by somebody they know" tells of no murder. */
export const isHabit = (scene: Scene, clause: Clause | null, head: number): boolean =>
  isPresent(scene, clause, head) ||
  (clause !== null &&
    clause.verb === head &&
    clause.tense !== "past" &&
    scene.document.tokens.lower
      .slice(clause.group.first - 1, head)
      .some((word) => scene.knowledge.words.generality.habit.has(word)))

/** Verbs whose past is the same word: "soldiers beat three teachers". */
const unchanging = /^(?:beat|hit|hurt|cut|set|put|slit|burst|shut|let|split|spread)$/u

/** "In many hijackings, pirates take the crew hostage": after the first sentences, a bare present tells what is done, not what was. */
const isPresent = (scene: Scene, clause: Clause | null, head: number): boolean => {
  if (clause === null || clause.verb !== head || !clause.finite || clause.tense !== "present") return false
  const { group, subject, voice } = clause
  const { tokens, sentences } = scene.document
  const sentence = tokens.sentence[head] ?? 0
  if (voice !== "active" || group.last - group.first !== 1 || sentences[sentence]?.part !== "body") return false
  const body = sentences.findIndex(({ part }) => part === "body")
  return (
    subject !== null &&
    !unchanging.test(tokens.lower[head] ?? "") &&
    sentence > body + 3 &&
    /[^s]s$/u.test(tokens.lower[subject.head] ?? "")
  )
}
