import type { WordClusters } from "../../recognition/names/word-clusters.js"
import type { Hearsay, Statement } from "./statement.js"
import { type Touch, touchOf } from "./touch.js"

/** Where a statement stands and what it touches; worked out once for all incidents. */
export interface Situation extends Hearsay {
  readonly statement: Statement
  readonly touch: Touch
  /** Its first and its last sentence, the cue's among them. */
  readonly low: number
  readonly high: number
  /** Incidents told in these, outside its words. */
  readonly outside: ReadonlySet<number>
}

/** How many sentences back and on incidents are looked for. */
export const reach = { back: 8, on: 2 } as const

export const situationOf = (hearsay: Hearsay, statement: Statement, clusters: WordClusters): Situation => {
  const { reading, cast, plot, knowledge } = hearsay
  const { tokens, sentences } = reading.document
  const { content, cue } = statement.voice
  const touched = [content.first, content.last - 1, cue].map((token) => tokens.sentence[token] ?? 0)
  const low = Math.min(...touched)
  const high = Math.max(...touched)
  const outside = new Set<number>()
  const tell = (from: number, to: number): void => {
    for (let at = from; at < to; at++) for (const id of plot.scene.byToken.get(at) ?? []) outside.add(id)
  }
  tell(sentences[low]?.first ?? 0, content.first)
  tell(content.last, sentences[high]?.last ?? 0)
  const touch = touchOf(reading, statement.voice, cast, plot, clusters)
  return { reading, cast, plot, knowledge, statement, touch, low, high, outside }
}

/** So many of the most salient incidents are always asked about. */
const chief = 4

/** The incidents that a statement may be about, ascending: rules' choice, the main ones, those told about it, those of its actors. */
export const candidatesOf = ({ statement, touch, plot, low, high, outside }: Situation): readonly number[] => {
  const found = new Set<number>([...plot.scene.ranked.slice(0, chief), ...outside])
  const add = (incidents: Iterable<number> | undefined): void => {
    for (const id of incidents ?? []) found.add(id)
  }
  add(statement.ruled.matter?.incidents)
  for (const actor of [...touch.named, ...touch.meant]) add(plot.scene.byActor.get(actor)?.slice(0, 2))
  for (let at = low - reach.back; at <= high + reach.on; at++) add(plot.bySentence.get(at))
  add(plot.bySentence.get(plot.toldLast[low] ?? -1))
  return [...found].toSorted((a, b) => a - b)
}
