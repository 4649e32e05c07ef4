import type { Clause, Phrase } from "../../model/syntax.js"
import type { Scene } from "../scene.js"

/**
 * "The play opens with the killing of a king", "in her new film a policeman kidnaps a boy": what a sentence of the present tense tells of a
 * work of fiction happened nowhere.
 */
export const isMadeUp = (scene: Scene, head: number): boolean => {
  const sentence = scene.document.tokens.sentence[head] ?? 0
  const bounds = scene.document.sentences[sentence]
  const { fiction } = scene.knowledge.words.works
  let isNamed = false
  for (let at = bounds?.first ?? 0; at < (bounds?.last ?? 0); at++) {
    if (!fiction.has(scene.syntax.lemma(at))) continue
    // "The game lets players rob banks": by order, for taggers take such verbs for nouns.
    if (at < head && scene.knowledge.words.works.tells.has(scene.document.tokens.lower[at + 1] ?? "")) return true
    isNamed = true
  }
  return isNamed && scene.syntax.clauses(sentence).some((clause) => isPlot(scene, clause, head))
}

/** Whether a clause says what a work, or somebody in a work, does, and a trigger is its verb or comes after it. */
const isPlot = (scene: Scene, { subject, obliques, tense, finite, verb, lemma }: Clause, head: number): boolean => {
  if (!finite || tense !== "present" || verb > head) return false
  if (subject !== null && isWork(scene, subject)) return !scene.knowledge.words.works.told.has(lemma)
  return obliques.some(({ preposition, phrase }) => preposition === "in" && isWork(scene, phrase))
}

/** "A series of attacks" tells no story. */
const isWork = (scene: Scene, { head }: Phrase): boolean =>
  scene.knowledge.words.works.fiction.has(scene.syntax.lemma(head)) && scene.document.tokens.lower[head + 1] !== "of"
