import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"

/** How a program ended. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Seconds of processor time, its own and the system's, of all its threads and children. */
  readonly cpu: number
}

// Node tells no processor time of a child; bash does, into a file of its own so that the program's errors stay apart.
const timed = 'TIMEFORMAT="%U %S"; exec 3>&2; { time "$@" 2>&3; } 2>"$0"'

/**
 * Runs a program to its end; `clock` is a file that it may write.
 * @throws Error where bash cannot be started.
 */
export const runTimed = (clock: string, command: readonly string[]): Ended => {
  const { status, stdout, stderr, error } = spawnSync("bash", ["-c", timed, clock, ...command], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  })
  if (error) throw error
  const seconds = readFileSync(clock, "utf8").trim().split(" ").map(Number)
  return { code: status ?? 1, out: stdout, err: stderr, cpu: seconds.reduce((sum, part) => sum + part, 0) }
}
