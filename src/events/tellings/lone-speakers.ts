import type { Clause } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene } from "../scene.js"
import type { Said } from "./conjoined-sums.js"

/** Those who speak for a body that counts. */
const counting: ReadonlySet<string> = new Set([
  "official",
  "officer",
  "soldier",
  "court",
  "responder",
  "speaker",
  "organization",
])

/** Whether somebody who speaks for nobody but himself says it: "a resident said as many as 40 had died". */
const isLone = (scene: Scene, { telling: { clause, sentence } }: Said): boolean => {
  const clauses = scene.syntax.clauses(sentence)
  const above: Clause | undefined = clause?.relation === "ccomp" ? clauses[clause.parent] : undefined
  if (above === undefined || scene.knowledge.supports.get(above.lemma) !== "report") return false
  const entity = entityOn(scene, above.subject?.head ?? -1)
  const speaker = mentionOn(scene, above.subject?.head ?? -1)
  return (
    entity?.kind === "group" && speaker?.kind === "group" && !speaker.plural && !counting.has(entity.category ?? "")
  )
}

/**
 * A toll that one bystander gives is no more than his word where the outlet, or a body that counts, gives a smaller one: it stays a claim and is
 * not the figure of the incident.
 */
export const withoutLone = (scene: Scene, said: readonly Said[]): readonly Said[] => {
  const lone = said.filter((one) => !one.part && isLone(scene, one))
  const rest = said.filter((one) => !one.part && !lone.includes(one) && one.rule !== "count/name")
  if (lone.length === 0 || rest.length === 0) return said
  return said.map((one) => (lone.includes(one) ? { ...one, part: true } : one))
}
