import type { Colors } from "picocolors/types.js"
import type { Answer, Value } from "../store/index.js"
import { wrap } from "./timeline/layout.js"

const gap = 2

/** What a list says in place of null: "2, 2, –" is at least two. */
const unknown = "–"

/** A value in a cell: a node as its caption, a relationship as its kind, a list with commas, null as nothing. */
const cellText = (value: Value | undefined): string => {
  if (value === null || value === undefined) return ""
  if (typeof value !== "object") return String(value)
  if (Array.isArray(value)) return value.map((one) => (one === null ? unknown : cellText(one))).join(", ")
  if ("nodes" in value && Array.isArray(value.nodes)) return value.nodes.map(cellText).join(" → ")
  if ("attributes" in value && "key" in value && value.attributes !== null && typeof value.attributes === "object") {
    const { label, kind } = Object.fromEntries(Object.entries(value.attributes))
    return String(label ?? kind ?? value.key)
  }
  return JSON.stringify(value)
}

const widthOf = (text: string): number => [...text].length

const longestWord = (text: string): number => Math.max(...text.split(/\s+/u).map(widthOf))

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** A word longer than this is cut rather than that the whole table gives way to it. */
const longWord = 16

/** Column widths that fit: the widest give way first, down to their longest word. Null where even that is too wide. */
const fitWidths = (
  texts: readonly (readonly string[])[],
  names: readonly string[],
  width: number,
): readonly number[] | null => {
  const room = width - gap * (names.length - 1)
  const widest = (measure: (text: string) => number): readonly number[] =>
    names.map((name, at) => texts.reduce((most, row) => Math.max(most, measure(row[at] ?? "")), widthOf(name)))
  const widths = [...widest(widthOf)]
  const least = widest((text) => Math.min(longestWord(text), longWord))
  if (sumOf(least) > room) return null
  for (let total = sumOf(widths); total > room; total--) {
    const spare = widths.map((one, at) => (one > (least[at] ?? 1) ? one : 0))
    const giving = spare.indexOf(Math.max(...spare))
    widths[giving] = (widths[giving] ?? 1) - 1
  }
  return widths
}

/** A row under the other, a line a column, for what is too wide side by side; empty cells are left out. */
function* paintRecords(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  width: number,
  colors: Colors,
): Generator<string> {
  const names = Math.max(...columns.map(widthOf))
  for (const [at, row] of cells.entries()) {
    if (at > 0) yield ""
    for (const [place, column] of columns.entries()) {
      for (const [depth, text] of wrap(row[place] ?? "", Math.max(width - names - gap, 1)).entries()) {
        yield colors.bold((depth === 0 ? column : "").padEnd(names + gap)) + text
      }
    }
  }
}

/**
 * An answer as a table of at most `width` characters, long cells on several lines; numbers to the right. Where words would
 * have to be cut for it, the rows stand one under the other.
 */
export function* paintTable({ columns, rows }: Answer, width: number, colors: Colors): Generator<string> {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])))
  const widths = fitWidths(cells, columns, width)
  if (widths === null) {
    yield* paintRecords(columns, cells, width, colors)
    return
  }
  const right = columns.map((column) => rows.length > 0 && rows.every((row) => typeof (row[column] ?? 0) === "number"))
  const line = (row: readonly string[], paint: (text: string) => string = (text) => text): readonly string[] => {
    const wrapped = row.map((text, at) => wrap(text, widths[at] ?? 1))
    return Array.from({ length: Math.max(1, ...wrapped.map((lines) => lines.length)) }, (_, depth) =>
      wrapped
        .map((lines, at) => {
          const text = lines[depth] ?? ""
          const padding = " ".repeat((widths[at] ?? 1) - widthOf(text))
          return paint(right[at] ? padding + text : text + padding)
        })
        .join(" ".repeat(gap))
        .trimEnd(),
    )
  }
  yield* line(columns, colors.bold)
  yield widths.map((one) => "─".repeat(one)).join(" ".repeat(gap))
  for (const row of cells) yield* line(row)
}
