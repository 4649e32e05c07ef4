import type { Command } from "commander"
import type { Context, ExitCode } from "./context.js"

/**
 * Makes commander's action of a command's work: it adds the context in front and keeps the exit code. What the work
 * throws as a BlotterError is told in one line by the program.
 */
export type Perform = <Given extends readonly unknown[]>(
  work: (context: Context, ...given: Given) => Promise<ExitCode>,
) => (...given: Given) => Promise<void>

/** One command of the program. Commands are a folder of files of this shape, in one list. */
export interface CommandEntry {
  readonly name: string
  /** One line in the list of commands. */
  readonly summary: string
  /** Whole command lines for the help; a test runs each of them in a folder with the seeds. */
  readonly examples: readonly string[]
  /** Declares arguments, options and the action. */
  readonly declare: (command: Command, perform: Perform) => void
}
