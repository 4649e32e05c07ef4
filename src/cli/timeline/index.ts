import pico from "picocolors"
import type { Colors } from "picocolors/types.js"
import type { SerializedGraph } from "../../model/graph.js"
import type { Context } from "../context.js"
import { timelineEntries } from "./entries.js"
import { paintTimeline } from "./layout.js"

/** Colour is for people at a terminal who did not ask for none (no-color.org). */
export const colorsFor = ({ stdout, environment }: Context): Colors =>
  pico.createColors(stdout.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb")

/** Lines that a terminal shows well; a file or a pipe gets 80 columns. */
export const widthFor = ({ stdout }: Context): number =>
  stdout.isTTY === true ? Math.min(Math.max(stdout.columns ?? 80, 40), 100) : 80

/** A graph's timeline as the text for this output, line by line. */
export function* timelineText(graph: SerializedGraph, all: boolean, context: Context): Generator<string> {
  const entries = timelineEntries(graph, all)
  if (entries.length === 0) {
    const others = all ? 0 : timelineEntries(graph, true).length
    yield others === 0
      ? "No incident was found.\n"
      : `Nothing that occurred; ${others} planned or denied (see --all).\n`
  }
  for (const line of paintTimeline(entries, widthFor(context), colorsFor(context))) yield `${line}\n`
}
