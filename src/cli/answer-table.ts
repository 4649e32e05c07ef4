import type { Colors } from "picocolors/types.js"
import type { Answer, Value } from "../store/index.js"
import { wrap } from "./timeline/layout.js"

const gap = 2

/** A value in a cell: a node as its caption, a relationship as its kind, a list with commas, null as nothing. */
export const cellText = (value: Value | undefined): string => {
  if (value === null || value === undefined) return ""
  if (typeof value !== "object") return String(value)
  if (Array.isArray(value)) return value.map(cellText).join(", ")
  if ("nodes" in value && Array.isArray(value.nodes)) return value.nodes.map(cellText).join(" → ")
  if ("attributes" in value && "key" in value && value.attributes !== null && typeof value.attributes === "object") {
    const { label, kind } = Object.fromEntries(Object.entries(value.attributes))
    return String(label ?? kind ?? value.key)
  }
  return JSON.stringify(value)
}

const widthOf = (text: string): number => [...text].length

/** Column widths that fit: the widest give way first. */
const fitWidths = (natural: readonly number[], width: number): readonly number[] => {
  const widths = [...natural]
  const room = Math.max(width - gap * (widths.length - 1), widths.length)
  let total = widths.reduce((sum, one) => sum + one, 0)
  while (total > room) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = (widths[widest] ?? 1) - 1
    total--
  }
  return widths.map((one) => Math.max(one, 1))
}

/** An answer as a table of at most `width` characters, long cells on several lines; numbers to the right. */
export function* paintTable({ columns, rows }: Answer, width: number, colors: Colors): Generator<string> {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])))
  const natural = columns.map((column, at) =>
    cells.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? "")), widthOf(column)),
  )
  const widths = fitWidths(natural, width)
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
