import type { ExpectedRow, Walk } from "./walk.js"

/** What a question's rows must be, found by walking the graph, and the order that its statement promises. */
export interface Answer {
  /** Columns, `-` before one that descends. */
  readonly order: readonly string[]
  readonly rows: (walk: Walk) => readonly ExpectedRow[]
}
export type Answers = Readonly<Record<string, Answer>>

/** The order that "is", "out" and "in" have, which is not that of the alphabet. */
const ways = ["is", "out", "in"]

const compare = (a: unknown, b: unknown, column: string): number => {
  if (a === b) return 0
  if (a === null || a === undefined) return 1
  if (b === null || b === undefined) return -1
  if (column === "way") return ways.indexOf(String(a)) - ways.indexOf(String(b))
  if (typeof a === "number" && typeof b === "number") return a - b
  return String(a) < String(b) ? -1 : 1
}

/** Rows in an order, ties as they were; null is the greatest, as Cypher has it. */
export const ordered = (rows: readonly ExpectedRow[], order: readonly string[]): readonly ExpectedRow[] =>
  rows.toSorted((one, other) => {
    for (const entry of order) {
      const column = entry.replace(/^-/u, "")
      const found = compare(one[column] ?? null, other[column] ?? null, column)
      if (found !== 0) return entry.startsWith("-") ? -found : found
    }
    return 0
  })

/** Rows whose order is no matter, their columns in order of their names. */
export const canonical = (rows: readonly ExpectedRow[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))))
    .toSorted()
