import type { Trigger } from "../../lexicon/trigger-frames.js"
import type { Scene } from "../scene.js"
import { governorOf, relationOf } from "../tree.js"

/** "Threatened to sue", "threatened the pub with closure": what is threatened is no violence. */
export const isCivilThreat = (scene: Scene, { type, word }: Trigger, head: number, sentence: number): boolean => {
  if (type !== "threat" || word !== "verb") return false
  const threatened = scene.document.tokens.lower[head + 1] === "to" ? head + 2 : meansOf(scene, head, sentence)
  return threatened >= 0 && !isViolent(scene, threatened)
}

/** Tokens from a threat to what it is made with. */
const reach = 8

/** What somebody is threatened with, by order, for trees hang it on whoever is threatened; or -1. */
const meansOf = (scene: Scene, head: number, sentence: number): number => {
  const { lower } = scene.document.tokens
  const limit = Math.min(scene.document.sentences[sentence]?.last ?? head, head + reach)
  for (let at = head + 1; at < limit && !/^[,;:.]$/u.test(lower[at] ?? ""); at++)
    if (lower[at] === "with" && relationOf(scene, sentence, at) === "case") return governorOf(scene, sentence, at)
  return -1
}

const isViolent = ({ triggerAt, mentions, mentionAt, syntax, knowledge }: Scene, token: number): boolean =>
  (triggerAt[token] ?? -1) >= 0 ||
  mentions[mentionAt[token] ?? -1]?.kind === "weapon" ||
  knowledge.words.threats.menacing.has(syntax.lemma(token))
