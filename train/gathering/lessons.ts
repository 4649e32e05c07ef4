import type { Cluster, Told } from "../../src/events/gathering/cluster.js"
import { clusterTellings } from "../../src/events/gathering/clustering.js"
import { type Candidate, candidatesOf } from "../../src/events/gathering/gathering-judge.js"
import { begin, join } from "../../src/events/gathering/joining.js"
import { SentenceIndex } from "../../src/events/gathering/sentence-words.js"
import type { Scene } from "../../src/events/scene.js"
import type { Span } from "../../src/model/document.js"
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

/** A candidate as it is now: clusters grow. */
const settle = (candidate: Candidate): Candidate => {
  const row = candidate.describe()
  return { ...candidate, describe: () => row }
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
    const candidates = candidatesOf(scene, words, [...clusters.values()], one).map(settle)
    const own = clusters.get(label)
    const choice = { source, article, candidates, right: candidates.findIndex(({ cluster }) => cluster === own) }
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
    candidates.map(({ describe }, at) => ({ row: describe(), real: at === right, weight: weightOf(source) })),
  )

/** What a reader said of a pair of tellings: spans in UTF-16 offsets of the article's text. */
export interface PairAnswer {
  readonly set: string
  readonly article: string
  /** A telling of the happening told before. */
  readonly before: Span
  readonly telling: Span
  readonly same: boolean
}

const readSpan = (cell = ""): Span => {
  const [start = 0, end = 0] = cell.split(",").map(Number)
  return { start, end }
}

/** Reads `answers.tsv`. */
export const readPairAnswers = (text: string): readonly PairAnswer[] =>
  text
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .slice(1)
    .map((row) => {
      const [set = "", article = "", before, telling, same] = row.split("\t")
      return { set, article, before: readSpan(before), telling: readSpan(telling), same: same === "y" }
    })

/** The choices of an article that a reader answered, each beside what the product has gathered before it. */
export const answeredChoices = (
  scene: Scene,
  told: readonly Told[],
  answers: readonly PairAnswer[],
): readonly Choice[] => {
  const { origin } = scene.document
  const isAt = ({ telling: { mention } }: Told, { start, end }: Span) =>
    mention.start - origin === start && mention.end - origin === end
  const choices: Choice[] = []
  clusterTellings(scene, told, (one, candidates) => {
    for (const { set, article, before, telling, same } of answers) {
      if (!isAt(one, telling)) continue
      const candidate = candidates.find(({ cluster }) => cluster.told.some((each) => isAt(each, before)))
      if (candidate !== undefined)
        choices.push({ source: `pairs of ${set}`, article, candidates: [settle(candidate)], right: same ? 0 : -1 })
    }
  })
  return choices
}
