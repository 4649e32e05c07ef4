import type { BlotterError, ErrorCode, Location } from "../model/errors.js"
import type { Output } from "./stream.js"

/** How long work may take before it is told that it goes on, in milliseconds. */
const patience = { terminal: 500, file: 10_000 }
const interval = { terminal: 100, file: 30_000 }

interface Told extends Location {
  readonly code: ErrorCode | "internal"
  readonly message: string
}

/** What is said on standard error: faults, notes and, while long work lasts, how far it is. */
export class Talk {
  readonly #stream: Output
  readonly #json: boolean
  readonly #now: () => number
  readonly #began: number
  #told: number
  /** Whether a line of progress stands on the terminal, to be wiped before anything else is said. */
  #standing = false

  constructor(stream: Output, json: boolean, now: () => number) {
    this.#stream = stream
    this.#json = json
    this.#now = now
    this.#began = now()
    this.#told = this.#began
  }

  /** One line for a fault: `file:line: reason`, or with `--json` an object with code, message, file and line. */
  fault(error: BlotterError): void {
    const told: Told = { code: error.code, message: error.message, ...error.location }
    // A file name may hold control characters; a terminal would obey them.
    this.#line(this.#json ? JSON.stringify(told) : error.oneLine.replace(/\p{Cc}/gu, "\uFFFD"))
  }

  /** A fault of the program itself; its stack helps whoever mends it. */
  breakdown(fault: unknown): void {
    const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    const told: Told = { code: "internal", message }
    this.#line(this.#json ? JSON.stringify(told) : `internal fault, please report it: ${message}`)
  }

  /** Worth saying, and nothing wrong; left out with `--json`, where every line is a fault. */
  note(text: string): void {
    if (!this.#json) this.#line(text)
  }

  /** Said to a person at a terminal alone: a script has the exit code. */
  aside(text: string): void {
    if (this.#stream.isTTY) this.note(text)
  }

  /** How far long work is: a line that changes on a terminal, now and then a line in a log. */
  progress(text: () => string): void {
    const kind = this.#stream.isTTY ? "terminal" : "file"
    const now = this.#now()
    if (this.#json || now - this.#began < patience[kind]) return
    if (this.#told !== this.#began && now - this.#told < interval[kind]) return
    this.#told = now
    if (kind === "file") this.#line(text())
    else {
      this.#stream.write(`\r\u001b[K${text()}`)
      this.#standing = true
    }
  }

  /** Wipes a standing line of progress. */
  clear(): void {
    if (this.#standing) this.#stream.write("\r\u001b[K")
    this.#standing = false
  }

  #line(text: string): void {
    this.clear()
    this.#stream.write(`${text}\n`)
  }
}
