import type { Trigger } from "../../lexicon/trigger-frames.js"
import { flatMap } from "../../model/flat-map.js"
import type { Clause } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { clauseAt } from "../tree.js"
import { readComplements } from "./noun-complements.js"
import { readShared, readSupport } from "./noun-supports.js"
import { readResponsible } from "./responsible.js"
import type { Role } from "./telling.js"

/** "A strike called by the union": the participles that are said of a noun. */
const clausesOf = (scene: Scene, sentence: number, head: number): readonly Clause[] =>
  scene.syntax.clauses(sentence).filter(({ voice, subject }) => voice === "passive" && subject?.head === head)

/** Reads the roles of a trigger noun: from its own phrase ("X's murder", "attack on Y by Z") and the verb that carries it. */
export const readNounRoles = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const clause = clauseAt(scene, sentence, head)
  const carrying = clausesOf(scene, sentence, head).filter((one) => one !== clause)
  return [
    ...readComplements(scene, trigger, head, sentence).filter((role) => !isOfCare(scene, head, role)),
    ...readSupport(scene, trigger, head, sentence, clause),
    ...flatMap(carrying, (one) => readSupport(scene, trigger, head, sentence, one)),
    ...readShared(scene, trigger, head, clause),
    ...readResponsible(scene, trigger, head, sentence, clause),
  ]
}

/** "Died of his wounds at a hospital": where the wounded are was not hit. */
const isOfCare = ({ document, knowledge, syntax }: Scene, head: number, { role, head: place }: Role): boolean => {
  const { wound, hospital } = knowledge.words.care
  return role === "target" && wound.has(syntax.lemma(head)) && hospital.has(document.tokens.lower[place] ?? "")
}
