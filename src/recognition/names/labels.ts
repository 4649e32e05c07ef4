import { flatMap } from "../../model/flat-map.js"
import { type NameLabel, nameLabels } from "./name-span.js"

/**
 * The sequence model's labels: 0 is outside; of each kind of name four, for its first, inner, last and only word
 * (BILOU; Ratinov and Roth 2009 found them better than BIO).
 */
export const outside = 0
export const labelCount = 1 + 4 * nameLabels.length

export enum Position {
  first,
  inner,
  last,
  only,
}

/** The label of a word at a position of a name of a kind. */
export const labelOf = (kind: number, position: Position): number => 1 + 4 * kind + position
export const kindOf = (label: number): number => (label - 1) >> 2
export const positionOf = (label: number): Position => (label - 1) & 3
export const nameOf = (kind: number): NameLabel => nameLabels[kind] ?? "other"

const opens = (label: number): boolean => {
  const position = positionOf(label)
  return label !== outside && (position === Position.first || position === Position.inner)
}
const begins = (label: number): boolean =>
  label === outside || positionOf(label) === Position.first || positionOf(label) === Position.only

/** Whether `to` may follow `from`; before and after a stretch every word is outside. */
export const mayFollow = (from: number, to: number): boolean =>
  opens(from) ? !begins(to) && kindOf(from) === kindOf(to) : begins(to)

/** For each label those that may come before it. */
export const predecessors: readonly Uint8Array[] = Array.from({ length: labelCount }, (_, to) =>
  Uint8Array.from(Array.from({ length: labelCount }, (_, from) => from).filter((from) => mayFollow(from, to))),
)

/** The same pairs as two columns, the label that comes after ascending: `pairTo` after `pairFrom`. */
export const pairFrom: Uint8Array = Uint8Array.from(flatMap(predecessors, (from) => Array.from(from)))
export const pairTo: Uint8Array = Uint8Array.from(flatMap(predecessors, (from, to) => Array.from(from, () => to)))
/** Where the pairs of each label that comes after begin; one more entry ends the last. */
export const pairStarts: Uint8Array = Uint8Array.from({ length: labelCount + 1 }, (_, to) =>
  predecessors.slice(0, to).reduce((sum, from) => sum + from.length, 0),
)

export const mayBegin: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(outside, label))
export const mayEnd: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(label, outside))
