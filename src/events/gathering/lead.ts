import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"

/** Told in the headline or the first two sentences of the body: what the dateline is the place of. */
export const isLead = (scene: Scene, tellings: readonly Telling[]): boolean => {
  const { sentences } = scene.document
  const body = sentences.findIndex(({ part }) => part === "body")
  return tellings.some(({ sentence }) => sentence <= body + 1)
}

/** Sentences of the body in which an article comes to its news, after a scene or a quotation. */
const openingSentences = 8

/** Told among the first sentences of the body: the heaviest happening told so early is what the article is about. */
export const isToldEarly = ({ document: { sentences } }: Scene, tellings: readonly Telling[]): boolean => {
  const body = sentences.findIndex(({ part }) => part === "body")
  return tellings.some(({ sentence }) => sentence < body + openingSentences)
}
