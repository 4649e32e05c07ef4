import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Mention } from "../../model/mention.js"
import { type Clause, tag } from "../../model/syntax.js"
import { namingToken } from "../naming-tokens.js"
import { mentionOn, type Scene } from "../scene.js"
import { kindsAt } from "./kinds.js"

/**
 * "Petrova beat Marin", "Spain were beaten by Brazil": who and whom a verb of blows says are both names, and nothing in the sentence tells of a
 * body: somebody has won. Blows between people are told of those who are known by what they are ("guards beat Juan Soto").
 */
export const isContest = (scene: Scene, { word }: Trigger, head: number, clause: Clause | null): boolean => {
  if (word !== "verb" || !scene.knowledge.words.contests.won.has(scene.syntax.lemma(head))) return false
  const [winner, loser] = sidesOf(scene, head, clause)
  return (
    loser !== undefined &&
    isName(scene, loser) &&
    (winner === undefined ? loser.kind !== "person" || isByMargin(scene, clause) : isName(scene, winner)) &&
    !isBodily(scene, head)
  )
}

/** "Beat Juan Soto by 26,000 votes". */
const isByMargin = ({ syntax }: Scene, clause: Clause | null): boolean =>
  clause?.obliques.some(
    ({ preposition, phrase: { first, last } }) =>
      preposition === "by" && syntax.pos.subarray(first, last).includes(tag.NUM),
  ) === true

const sidesOf = (
  scene: Scene,
  head: number,
  clause: Clause | null,
): readonly [Mention | undefined, Mention | undefined] => {
  const at = (token: number | undefined) => mentionOn(scene, token ?? -1)
  if (clause?.verb === head && clause.voice === "passive") return [at(clause.agent?.head), at(clause.subject?.head)]
  const own = clause?.verb === head ? clause : null
  // "Beating Republican challenger Ann Lee": the name, and not what stands before it.
  const loser = own?.object ? namingToken(scene, own.object) : -1
  return [at(own?.subject?.head) ?? at(tokenBefore(scene, head)), at(loser) ?? at(own?.object?.head) ?? at(head + 1)]
}

/** The token before a verb, or before what stands in brackets there: "Wang Chen (China) beat …". */
const tokenBefore = ({ document: { tokens } }: Scene, head: number): number => {
  if (tokens.lower[head - 1] !== ")") return head - 1
  const open = tokens.lower.lastIndexOf("(", head - 1)
  return open > head - bracketed ? open - 1 : head - 1
}
const bracketed = 6

const isName = (scene: Scene, mention: Mention): boolean =>
  /^(?:person|organization|place)$/u.test(mention.kind) && !kindsAt(scene, mention.head).includes("armed")

/** Whether a sentence has a weapon, a part of a body, or another word of violence or of the law beside a verb of blows. */
const isBodily = (
  { document: { tokens, sentences }, mentionAt, mentions, triggerAt, knowledge, syntax }: Scene,
  head: number,
) => {
  const { first, last } = sentences[tokens.sentence[head] ?? 0] ?? { first: head, last: head }
  const { won } = knowledge.words.contests
  for (let at = first; at < last; at++) {
    if (mentions[mentionAt[at] ?? -1]?.kind === "weapon" || knowledge.bodyParts.has(tokens.lower[at] ?? "")) return true
    const told = mentions[triggerAt[at] ?? -1]
    // "A title fight" tells of no blow by itself.
    const isWeak = told?.kind === "incident" && knowledge.triggers.byId.get(told.trigger)?.sense === "weak"
    // Nor does "missing out on the gold medal".
    const isMissed = told?.kind === "incident" && knowledge.triggers.byId.get(told.trigger)?.harm === "missing"
    if (told !== undefined && !isWeak && !isMissed && !won.has(syntax.lemma(at))) return true
  }
  return false
}

/** "Won a landslide": no disaster is won. */
export const isWon = ({ knowledge }: Scene, { type, word }: Trigger, head: number, clause: Clause | null): boolean =>
  type === "accident" &&
  word === "noun" &&
  clause?.object?.head === head &&
  knowledge.words.contests.gained.has(clause.lemma)
