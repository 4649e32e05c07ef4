import { tag } from "../model/syntax.js"
import type { Scene } from "./scene.js"
import { governorOf } from "./tree.js"

/** The verb that a token hangs under, or -1. */
export const verbAbove = (scene: Scene, sentence: number, token: number): number => {
  let at = governorOf(scene, sentence, token)
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (scene.syntax.pos[at] === tag.VERB && !isBeforeNoun(scene, at)) return at
    at = governorOf(scene, sentence, at)
  }
  return -1
}

/** "An ambush by suspected rebels on Sunday": a participle that trees take for a verb. */
const isBeforeNoun = ({ document: { tokens }, syntax }: Scene, at: number): boolean =>
  /ed$/u.test(tokens.lower[at] ?? "") &&
  /^(?:by|of|from|with|against)$/u.test(tokens.lower[at - 1] ?? "") &&
  syntax.pos[at + 1] === tag.NOUN
