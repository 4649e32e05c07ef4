import type { Writable } from "node:stream"

/** Standard output or error: a stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }
