import type { Doer } from "../../lexicon/triggers.js"
import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { findLostSubject } from "./lost-subjects.js"
import { subjectOf } from "./subjects.js"

/** Whether people of no force or gang do what a clause tells: who marches, blocks a road or lays down work; null for any other doer. */
export const isDoneByCivilians = (scene: Scene, doer: Doer, clause: Clause): boolean | null => {
  if (doer !== "civilians" && doer !== "workers") return null
  const said = clause.voice === "passive" ? clause.agent : (subjectOf(scene, clause) ?? findLostSubject(scene, clause))
  if (said === null) return false
  return doer === "civilians" ? areCivilians(scene, said.head) : isLabourIn(scene, said)
}

const forces = /^(?:MIL|COP|GOV|SPY|REB|UAF|CRM|INS)$/u

/** "Some 300 nurses", "residents": several people without a name; not soldiers, who march without protesting. */
const areCivilians = ({ entities, entityAt, mentions, mentionAt }: Scene, token: number): boolean => {
  const entity = entities[entityAt[token] ?? -1]
  const mention = mentions[mentionAt[token] ?? -1]
  if (entity?.kind !== "group" || mention?.kind !== "group" || entity.category === "organization") return false
  return mention.plural && !forces.test(entity.sector ?? "")
}

/** "Nurses in Wales will walk out". */
const isLabourIn = ({ document: { tokens }, knowledge }: Scene, { first, last }: Phrase): boolean =>
  tokens.lower.slice(first, last).some((word) => knowledge.words.labour.labour.has(word))
