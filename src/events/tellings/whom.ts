import { type Clause, type Phrase, tag } from "../../model/syntax.js"
import { mentionOn, type Scene } from "../scene.js"

/** Who does a verb to whom, in a relative clause that "whom" opens. */
interface WhomClause {
  readonly doer: Phrase
  /** Null where nobody known stands before "whom". */
  readonly hit: Phrase | null
}

/** Tokens between "whom" and its verb. */
const reach = 8
const nominal: ReadonlySet<number> = new Set([tag.NOUN, tag.PROPN, tag.PRON])
const between: ReadonlySet<number> = new Set([...nominal, tag.DET, tag.ADJ, tag.NUM, tag.PART, tag.ADV, tag.AUX])
const suffering = /^(?:is|are|was|were|be|been|being)$/u

/**
 * "Two soldiers whom rebels kidnapped", "a man, whom police later shot dead": by the order of words, for a greedy parser makes "whom" whose the
 * rebels are and the verb one that has them for its object; null for any other clause.
 */
export const readWhom = (scene: Scene, { verb, group }: Clause): WhomClause | null => {
  const { tokens } = scene.document
  const { pos } = scene.syntax
  let who = group.first - 1
  while (who > group.first - reach && tokens.lower[who] !== "whom" && between.has(pos[who] ?? -1)) who--
  if (tokens.lower[who] !== "whom" || tokens.lower.slice(who, verb).some((word) => suffering.test(word))) return null
  let head = group.first - 1
  while (head > who && !nominal.has(pos[head] ?? -1)) head--
  if (head === who) return null
  const end = tokens.lower[who - 1] === "," ? who - 1 : who
  const named = mentionOn(scene, end - 1)
  const hit = named?.last === end ? { head: named.head, first: named.first, last: end, conjuncts: [] } : null
  return { doer: { head, first: who + 1, last: head + 1, conjuncts: [] }, hit }
}
