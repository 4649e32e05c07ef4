import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { isLabourIn } from "./labour.js"
import { findLostSubject } from "./lost-subjects.js"
import { subjectOf } from "./subjects.js"

/** Whether people of no force or gang do what a clause tells: who marches or blocks a road. */
export const isDoneByCivilians = (scene: Scene, clause: Clause): boolean => {
  const said = doerOf(scene, clause)
  return said !== null && areCivilians(scene, said.head)
}

/** "Nurses in Wales will walk out": whether people of a trade do what a clause tells. */
export const isDoneByWorkers = (scene: Scene, clause: Clause): boolean => {
  const said = doerOf(scene, clause)
  return said !== null && isLabourIn(scene, said)
}

const doerOf = (scene: Scene, clause: Clause): Phrase | null =>
  clause.voice === "passive" ? clause.agent : (subjectOf(scene, clause) ?? findLostSubject(scene, clause))

const forces = /^(?:MIL|COP|GOV|SPY|REB|UAF|CRM|INS)$/u

/** "Some 300 nurses", "residents": several people without a name; not soldiers, who march without protesting. */
const areCivilians = ({ entities, entityAt, mentions, mentionAt }: Scene, token: number): boolean => {
  const entity = entities[entityAt[token] ?? -1]
  const mention = mentions[mentionAt[token] ?? -1]
  if (entity?.kind !== "group" || mention?.kind !== "group" || entity.category === "organization") return false
  return mention.plural && !forces.test(entity.sector ?? "")
}
