import type { Colors } from "picocolors/types.js"
import type { TimelineEntry } from "./entries.js"

/** Characters of the column that holds the day. */
const dayWidth = 14
const labelWidth = 6

const widthOf = (text: string): number => [...text].length

/** Breaks words into lines of at most `width` characters; a longer word is cut. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ""
  // An article may hold control characters; a terminal would obey them.
  for (const word of text.replace(/(?!\s)\p{Cc}/gu, "").split(/\s+/u)) {
    if (word === "") continue
    if (line !== "" && widthOf(line) + 1 + widthOf(word) <= width) {
      line = `${line} ${word}`
      continue
    }
    if (line !== "") lines.push(line)
    const characters = [...word]
    while (characters.length > width) lines.push(characters.splice(0, width).join(""))
    line = characters.join("")
  }
  if (line !== "") lines.push(line)
  return lines
}

/** "2012-07-28 to 2012-07-29" as "2012-07-28 –" over "2012-07-29"; a guess says so. */
const dayLines = ({ when, filled }: TimelineEntry): readonly string[] => {
  if (when === null) return [""]
  const [from, to] = when.split(" to ")
  const days = to === undefined ? wrap(when.replace(/~$/u, ""), dayWidth - 2) : [`${from} –`, to]
  return filled.includes("time") ? [...days, "(a guess)"] : days
}

const headOf = ({ type, status, place, filled }: TimelineEntry): string => {
  const where = place === null ? "" : ` · ${place}${filled.includes("place") ? " (a guess)" : ""}`
  return `${type}${status === "occurred" ? "" : ` (${status})`}${where}`
}

const paintEntry = (entry: TimelineEntry, width: number, colors: Colors): readonly string[] => {
  const { by, to, also, weapons, harm, sources } = entry
  const body = width - dayWidth
  const plain = (text: string): string => text
  const labelled = (label: string, texts: readonly string[], separator: string, paint = plain): readonly string[] =>
    wrap(texts.join(separator), body - labelWidth).map(
      (line, at) => colors.dim((at === 0 ? label : "").padEnd(labelWidth)) + paint(line),
    )
  const right = [
    ...wrap(headOf(entry), body).map((line) => colors.bold(line)),
    ...labelled("by", by, "; "),
    ...labelled("to", to, "; "),
    ...labelled("also", also, "; "),
    ...labelled("with", weapons, ", "),
    ...labelled("harm", harm, ", ", colors.red),
    ...labelled("from", sources, "; "),
  ]
  const left = dayLines(entry)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${colors.cyan((left[at] ?? "").padEnd(dayWidth))}${right[at] ?? ""}`.trimEnd(),
  )
}

/** The timeline as lines of at most `width` characters, an empty line between incidents, undated ones under a heading. */
export function* paintTimeline(entries: readonly TimelineEntry[], width: number, colors: Colors): Generator<string> {
  let dated = true
  let first = true
  for (const entry of entries) {
    if (!first) yield ""
    first = false
    if (dated && entry.start === null && entry.when === null) {
      yield colors.bold("When is not said")
      yield ""
      dated = false
    }
    yield* paintEntry(entry, width, colors)
  }
}
