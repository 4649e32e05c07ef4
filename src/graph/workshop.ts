import type { Report } from "../model/report.js"
import type { Cast } from "./cast.js"
import type { Codebook } from "./codes.js"
import type { Quotes } from "./evidence.js"
import type { GraphDraft } from "./graph-draft.js"

/** What the builder of one graph shares. */
export interface Workshop {
  readonly graph: GraphDraft
  readonly cast: Cast
  readonly codebook: Codebook
  readonly quotes: ReadonlyMap<Report, Quotes>
}

/** The evidence for a mention of a report. */
export const mentionEvidence = (workshop: Workshop, report: Report, mention: number): string[] => {
  const found = report.mentions[mention]
  return found ? (workshop.quotes.get(report)?.of([found]) ?? []) : []
}
