import type { Sentence } from "../../model/document.js"
import type { Scene } from "../scene.js"
import type { Cluster } from "./cluster.js"

/** What the judge knows of the article as a whole. */
export interface ArticleShape {
  /** Share of the sentences of the stretch that say "I", "we", "our" or "you". */
  readonly speech: number
  readonly clusters: number
  readonly tellings: number
  /** Whether the headline or the first two sentences of the body tell an act. */
  readonly leads: boolean
  /** First sentence of the body. */
  readonly body: number
}

export const firstPerson = /^(?:i|we|our|us|my|you|your|ourselves|me)$/u

export const wordsOf = (scene: Scene, { first, last }: Sentence): readonly string[] =>
  scene.document.tokens.lower.slice(first, last)

/** Reads an article's shape once for all of its clusters. */
export const shapeOf = (scene: Scene, clusters: readonly Cluster[]): ArticleShape => {
  const { sentences } = scene.document
  const body = Math.max(
    0,
    sentences.findIndex(({ part }) => part === "body"),
  )
  const read = sentences.slice(scene.stretch.from, scene.stretch.to)
  const spoken = read.filter((sentence) => wordsOf(scene, sentence).some((word) => firstPerson.test(word)))
  return {
    speech: spoken.length / Math.max(1, read.length),
    clusters: clusters.length,
    tellings: clusters.reduce((sum, { told }) => sum + told.length, 0),
    leads: clusters.some(({ told }) =>
      told.some(({ telling }) => telling.sentence <= body + 1 && telling.trigger.sense === "act"),
    ),
    body,
  }
}
