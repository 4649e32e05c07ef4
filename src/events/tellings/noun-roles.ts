import type { Trigger } from "../../lexicon/triggers.js"
import { clauseAt, type Scene } from "../scene.js"
import { readComplements } from "./noun-complements.js"
import { readResponsible, readShared, readSupport } from "./noun-supports.js"
import type { Role } from "./telling.js"

/** Reads the roles of a trigger noun: from its own phrase ("X's murder", "attack on Y by Z") and the verb that carries it. */
export const readNounRoles = (scene: Scene, trigger: Trigger, head: number, sentence: number): readonly Role[] => {
  const clause = clauseAt(scene, sentence, head)
  return [
    ...readComplements(scene, trigger, head, sentence),
    ...readSupport(scene, trigger, head, sentence, clause),
    ...readShared(scene, trigger, head, clause),
    ...readResponsible(scene, trigger, head, sentence, clause),
  ]
}
