/** A run of the product over one public data set, and of the scorer over what came out. */
export interface Task {
  /** The scorer's name of the task. */
  readonly name: string
  /** Data file below `data/` of the benchmark's folder. */
  readonly set: string
  readonly command: "extract" | "annotate"
  /** How many of the first articles the fast part takes; null where it leaves the task out. */
  readonly fast: number | null
  /** Whether weights that ship were learned from these very articles: its figures are then too high. */
  readonly learned?: boolean
}

/** GUM's labels are not the scorer's: its names are measured by `gum-names.ts`. */
export const tasks: readonly Task[] = [
  { name: "muc4", set: "muc4/dev.jsonl", command: "extract", fast: 200 },
  { name: "incidents", set: "gva/dev.jsonl", command: "extract", fast: 200, learned: true },
  { name: "incidents", set: "gvc/dev.jsonl", command: "extract", fast: null, learned: true },
  { name: "gvdb", set: "gvdb/dev.jsonl", command: "extract", fast: null, learned: true },
  { name: "timex", set: "tempeval3/timebank.jsonl", command: "annotate", fast: 183 },
  { name: "timex", set: "tempeval3/aquaint.jsonl", command: "annotate", fast: null },
  { name: "toponyms", set: "toponym/lgl.jsonl", command: "annotate", fast: 100 },
  { name: "names", set: "conll2003/dev.jsonl", command: "annotate", fast: 500 },
  { name: "names", set: "uner_ewt/dev.jsonl", command: "annotate", fast: null },
  { name: "claims", set: "polnear/dev.jsonl", command: "annotate", fast: 20 },
]
