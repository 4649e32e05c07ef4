import { type Clause, type Phrase, verbal } from "../../model/syntax.js"
import { entityOn, type Scene } from "../scene.js"
import { governorOf } from "../tree.js"

/**
 * "Was killed at his home near the port on Monday by a group of gunmen": the agent that the tree hangs on what stands between. Up to the
 * first mark or other verb.
 */
export const agentAfter = (scene: Scene, { verb, voice }: Clause): Phrase | null => {
  if (voice !== "passive") return null
  const { tokens, sentences } = scene.document
  const sentence = tokens.sentence[verb] ?? 0
  const limit = Math.min(sentences[sentence]?.last ?? 0, verb + reach)
  for (let at = verb + 1; at < limit && !isEdge(scene, at); at++) {
    if (tokens.lower[at] !== "by") continue
    const over = governorOf(scene, sentence, at)
    const head = isActorAt(scene, over) || tokens.lower[over + 1] !== "of" ? over : actorIn(scene, over + 2)
    if (head > at && isActorAt(scene, head)) return { head, first: at + 1, last: head + 1, conjuncts: [] }
  }
  return null
}

const isActorAt = (scene: Scene, token: number): boolean =>
  /^(?:person|group|organization)$/u.test(entityOn(scene, token)?.kind ?? "")

/** "By a group of ten paid assassins": who makes up a number of people, a few words on; -1 for nobody. */
const actorIn = (scene: Scene, from: number): number => {
  for (let at = from; at < from + widest; at++) if (isActorAt(scene, at)) return at
  return -1
}
const widest = 4

/** Tokens from a verb to its agent. */
const reach = 16
const isEdge = (scene: Scene, at: number): boolean =>
  verbal.has(scene.syntax.pos[at] ?? -1) || /^[^\p{L}\p{N}'’-]+$/u.test(scene.document.tokens.lower[at] ?? "")
