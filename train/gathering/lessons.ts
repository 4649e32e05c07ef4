import type { Cluster, Told } from "../../src/events/gathering/cluster.js"
import { type Candidate, candidatesOf } from "../../src/events/gathering/gathering-judge.js"
import { begin, join } from "../../src/events/gathering/joining.js"
import { SentenceIndex } from "../../src/events/gathering/sentence-words.js"
import type { Scene } from "../../src/events/scene.js"
import type { LogisticLesson } from "../logistic.js"
import type { Labels } from "./labels.js"

/** One telling with the clusters that it may be of: those of the tellings before it, gathered as the answers say. */
export interface Choice {
  readonly source: string
  readonly article: string
  readonly candidates: readonly Candidate[]
  /** Its own happening among the candidates; -1 where it begins one. */
  readonly right: number
}

/** The choices of an article whose tellings are labelled; what has no label is passed over. */
export const choicesOf = (
  source: string,
  article: string,
  scene: Scene,
  told: readonly Told[],
  labels: Labels,
): readonly Choice[] => {
  const words = new SentenceIndex(scene)
  const clusters = new Map<string, Cluster>()
  return told.flatMap((one): readonly Choice[] => {
    const label = labels.get(one)
    if (label === undefined || one.telling.generic) return []
    const candidates = candidatesOf(scene, words, [...clusters.values()], one)
    const own = clusters.get(label)
    const choice = { source, article, candidates, right: candidates.findIndex(({ cluster }) => cluster === own) }
    // Rows are made before the telling is added: a cluster grows.
    if (own) join(own, one)
    else clusters.set(label, begin(one))
    return candidates.length === 0 ? [] : [choice]
  })
}

export const lessonsOf = (
  choices: readonly Choice[],
  weightOf: (source: string) => number,
): readonly LogisticLesson[] =>
  choices.flatMap(({ source, candidates, right }) =>
    candidates.map(({ row }, at) => ({ row, real: at === right, weight: weightOf(source) })),
  )
