import { type Clause, tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"
import { closingOf, conjunctsOf } from "../tree.js"
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
  const last = endOfPhrase(scene, from)
  if (last === from) return false
  if (scene.knowledge.words.doers.hollow.has(scene.syntax.lemma(last - 1))) return true
  return closing === "into" && kindsAt(scene, last - 1).some((kind) => struck.has(kind))
}

/** Where the noun phrase that begins at a token ends, by the tags; the token itself where none does. */
const endOfPhrase = ({ syntax }: Scene, from: number): number => {
  let last = from
  while (last < from + longest && nominal.has(syntax.pos[last] ?? -1)) last++
  return last
}

const isVehicleBefore = (scene: Scene, head: number, clause: Clause | null): boolean => {
  const subject = clause?.verb === head ? clause.subject : null
  const { lower } = scene.document.tokens
  // "A jet with 189 people on board fell": the tree may have the people for the subject.
  const carrier = subject !== null && lower[subject.first - 1] === "with" ? subject.first - 2 : head - 1
  const heads = subject === null || carrier < head - 1 ? [carrier] : conjunctsOf(subject).map((phrase) => phrase.head)
  return heads.some((token) => kindsAt(scene, token).includes("vehicle"))
}

/** "The plane hit a mountainside", "the coach struck a van": a vehicle against another or what stands in its way; jets hit convoys on purpose. */
export const isStray = (scene: Scene, { voice, subject, object, verb }: Clause): boolean => {
  if (voice === "passive" || subject === null || !kindsAt(scene, subject.head).includes("vehicle")) return false
  // Trees hang "struck a van" as they hang a day.
  const hit = object?.head ?? endOfPhrase(scene, verb + 1) - 1
  if (hit <= verb) return false
  const { warplane, hollow } = scene.knowledge.words.doers
  if (hollow.has(scene.syntax.lemma(hit))) return true
  return !warplane.has(scene.syntax.lemma(subject.head)) && kindsAt(scene, hit).includes("vehicle")
}
