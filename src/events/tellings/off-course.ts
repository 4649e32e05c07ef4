import { type Clause, tag } from "../../model/syntax.js"
import { closingOf, conjunctsOf, type Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"

const nominal: ReadonlySet<number> = new Set([tag.DET, tag.ADJ, tag.NUM, tag.NOUN, tag.PROPN])
/** Words of the phrase under a verb's preposition: "down a steep wooded hillside". */
const longest = 8
const struck: ReadonlySet<string> = new Set(["vehicle", "building", "infrastructure", "person"])

/**
 * "The bus ran into a lorry", "the car rolled down a slope", but not "into town": a vehicle in or against what it was not meant for. By order,
 * for trees take the preposition for a particle, and a headline's verb for a noun.
 */
export const isOffCourse = (scene: Scene, head: number, clause: Clause | null): boolean => {
  if (clause?.verb === head && clause.voice === "passive") return false
  // "Down" may stand behind an object elsewhere and is no part of the mention.
  const closing = closingOf(scene, head) || (scene.document.tokens.lower[head + 1] ?? "")
  if (!isVehicleBefore(scene, head, clause)) return false
  const from = head + 2
  let last = from
  while (last < from + longest && nominal.has(scene.syntax.pos[last] ?? -1)) last++
  if (last === from) return false
  if (scene.knowledge.words.doers.hollow.has(scene.syntax.lemma(last - 1))) return true
  return closing === "into" && kindsAt(scene, last - 1).some((kind) => struck.has(kind))
}

const isVehicleBefore = (scene: Scene, head: number, clause: Clause | null): boolean => {
  const subject = clause?.verb === head ? clause.subject : null
  const heads = subject === null ? [head - 1] : conjunctsOf(subject).map((phrase) => phrase.head)
  return heads.some((token) => kindsAt(scene, token).includes("vehicle"))
}
