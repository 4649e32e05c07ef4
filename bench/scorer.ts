import { readFileSync } from "node:fs"
import { join } from "node:path"
import { runTimed } from "./programs.js"

/** The line that says what went wrong: of a stack trace the error, else the last one. */
export const complaint = (text: string): string => {
  const lines = text.trim().split("\n")
  return lines.find((line) => /^\w*(?:Error|fault)\b/u.test(line)) ?? lines.at(-1) ?? ""
}

/**
 * Runs a scorer in Python and gives its lines; `clock` is a file that it may write.
 * @throws Error where it fails; a traceback is a failure, a missing fact is none.
 */
export const runScorer = (clock: string, command: readonly string[]): readonly string[] => {
  const scored = runTimed(clock, ["python3", ...command])
  if (scored.code !== 0 && scored.err !== "") throw new Error(`the scorer failed: ${complaint(scored.err)}`)
  return scored.out.trimEnd().split("\n")
}

/** The arguments that score marks or a graph against a data file. */
export const scoreCommand = (
  benchmark: string,
  task: string,
  gold: string,
  kind: "graph" | "marks",
  output: string,
): readonly string[] => [join(benchmark, "score.py"), task, "--gold", gold, `--${kind}`, output]

/** The last figure of a line: "names  P 76.53  R 73.91  F1 75.20" is 75.2, "within 161 km 87.67 (2881 of 3286)" is 87.67. */
export const figureOf = (line: string): number =>
  Number((/F1\s+([\d.]+)/u.exec(line) ?? /([\d.]+)\s+\(/u.exec(line))?.[1] ?? Number.NaN)

export const readText = (file: string): string => readFileSync(file, "utf8")

export const readLines = (file: string): readonly string[] => readText(file).split("\n").filter(Boolean)
