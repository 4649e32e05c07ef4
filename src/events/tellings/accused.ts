import type { Clause, Phrase } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"
import { childrenOf, governorOf, relationOf } from "../tree.js"
import { supportLemma } from "./supports.js"

/** "Accused of killing X", "charged with shooting X": whom the governing clause accuses. */
export const accusedOf = (scene: Scene, clause: Clause): Phrase | null => {
  const sentence = scene.document.tokens.sentence[clause.verb] ?? 0
  // The tree may hang "with killing" on the name before it.
  const above = governorOf(scene, sentence, clause.verb)
  const charging = (scene.entityAt[above] ?? -1) >= 0 ? governorOf(scene, sentence, above) : above
  const governor = scene.syntax.clauses(sentence).find(({ verb }) => verb === charging)
  if (governor === undefined || scene.knowledge.supports.get(supportLemma(governor)) !== "accuse") return null
  if (
    clause.voice === "passive" ||
    !/^(?:of|for|with|in)$/u.test(scene.document.tokens.lower[clause.group.first - 1] ?? "")
  ) {
    if (!/^(?:of|for|with|in)$/u.test(clause.mark ?? "")) return null
  }
  // "A man accused of killing her", but "a man, whom they charged with killing her".
  if (governor.voice === "passive" || (governor.relation.startsWith("acl") && governor.object === null))
    return governor.subject
  return governor.object ?? namedBetween(scene, governor.verb + 1, clause.group.first)
}

/** Who stands between "charged" and "with killing", where the tree has no object. */
const namedBetween = (scene: Scene, from: number, to: number): Phrase | null => {
  for (let at = from; at < to; at++) {
    const mention = mentionOn(scene, at)
    if (mention !== undefined) return { head: mention.head, first: mention.first, last: mention.last, conjuncts: [] }
  }
  return null
}

/** "Found two soldiers guilty of murder": whom the verdict is on, where the tree has the verdict for the object. */
export const triedIn = (scene: Scene, { object, verb }: Clause): Phrase | null => {
  if (object === null || scene.document.tokens.lower[object.head] !== "guilty") return object
  const sentence = scene.document.tokens.sentence[verb] ?? 0
  const tried = childrenOf(scene, sentence, object.head).find((child) => relationOf(scene, sentence, child) === "nsubj")
  return tried === undefined ? null : { head: tried, first: tried, last: tried + 1, conjuncts: [] }
}

/** Whether the words of the verb group, or those beside it, hold open who did it. */
export const isAlleged = (scene: Scene, clause: Clause): boolean => {
  const { lower } = scene.document.tokens
  const { doubt, verb } = scene.knowledge.words.suppositions
  for (let at = Math.max(clause.first, clause.group.first - 2); at < clause.group.last + 1; at++) {
    if (doubt.has(lower[at] ?? "")) return true
  }
  return clause.controller !== null && verb.has(clause.controller)
}
