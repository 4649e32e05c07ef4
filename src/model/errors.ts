/** What a user got wrong, by code; scripts may rely on the codes. */
export type ErrorCode =
  | "input-missing"
  | "input-empty"
  | "input-binary"
  | "input-encoding"
  | "input-truncated"
  | "input-syntax"
  | "input-field"
  | "input-unsupported"
  | "input-too-large"
  | "output-failed"
  | "graph-invalid"
  | "usage"
  | "query-invalid"
  | "query-parameter"
  | "query-timeout"
  | "store-unreachable"
  | "store-failed"
  | "lexicon-invalid"
  | "model-invalid"

/** Where a fault lies: a file and, where it has lines, the line (from 1). */
export interface Location {
  readonly file?: string
  readonly line?: number
}

/**
 * A fault that a user can mend. The message is one sentence that names the thing and the mend.
 * Text never throws this: nothing found in an article is an empty list.
 */
export class BlotterError extends Error {
  override readonly name = "BlotterError"

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly location: Location = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** `file:line: message`, on one line. */
  get oneLine(): string {
    const { file, line } = this.location
    const place = file === undefined ? "" : line === undefined ? `${file}: ` : `${file}:${line}: `
    return `${place}${this.message}`.replace(/\s+/gu, " ").trim()
  }
}
