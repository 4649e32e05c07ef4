import type { Readable } from "node:stream"
import type { GraphOptions } from "../graph/index.js"
import type { Article } from "../model/article.js"
import type { SerializedGraph } from "../model/graph.js"
import type { Annotation, Report } from "../model/report.js"
import type { Output } from "./stream.js"
import type { Talk } from "./talk.js"

/** The product's work, as the commands need it; loaded when first asked for, since its models take time to load. */
export interface Analysis {
  readonly report: (article: Article) => Report
  readonly graph: (reports: readonly Report[], options: GraphOptions) => SerializedGraph
}

/** Reads one article word by word. */
export type Annotate = (article: Article) => Annotation

/** 0 done, 1 something in the input was refused (the rest was done), 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** All that a command may touch of the outside, so that a test can stand in for it. */
export interface Context {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly talk: Talk
  readonly loadAnalysis: () => Promise<Analysis>
  /** Of the product's work, what `annotate` needs. */
  readonly loadAnnotation: () => Promise<Annotate>
  /** What must be undone when the program is interrupted: half-written files. Each is removed again when done. */
  readonly unfinished: Set<() => void>
}
