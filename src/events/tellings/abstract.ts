import { tag } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/** The longest of the endings in `lexicon/abstract-nouns.yml` before which a word has a stem. */
const stem = 3

/** "Support", "the imagination of Rome": a common noun for what nobody can touch, told by its ending or by a list. */
export const isAbstract = (scene: Scene, token: number): boolean => {
  if (scene.mentionAt[token] !== -1 || scene.syntax.pos[token] !== tag.NOUN) return false
  const { ending, touchable, plain } = scene.knowledge.words.abstract
  const lemma = scene.syntax.lemma(token)
  if (plain.has(lemma)) return true
  if (touchable.has(lemma)) return false
  for (let from = Math.max(stem, lemma.length - 6); from < lemma.length - 2; from++)
    if (ending.has(lemma.slice(from))) return true
  return false
}
