import { once } from "node:events"
import {
  closeSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs"
import { basename, dirname, join } from "node:path"
import { BlotterError } from "../model/errors.js"
import type { Context } from "./context.js"

/** Where a command's data goes: standard output, or a file that is there whole or not at all. */
interface Sink {
  readonly write: (text: string) => Promise<void>
  /** Puts the file in its place. */
  readonly commit: () => Promise<void>
  /** Leaves an older file as it was. */
  readonly discard: () => void
}

/** Pieces are gathered to this many characters before they are written. */
const pieceSize = 1 << 16

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder is not there (make it first)",
  ENOTDIR: "its folder is a file",
  EACCES: "not allowed to write there",
  EPERM: "not allowed to write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EISDIR: "it is a folder (name a file)",
}

/** A fault of the file system while writing, in the user's words; any other fault as it is. */
export const outputFault = (file: string, cause: unknown): unknown => {
  if (!(cause instanceof Error && "code" in cause && typeof cause.code === "string")) return cause
  return new BlotterError(
    "output-failed",
    `cannot write: ${systemReasons[cause.code] ?? cause.code}`,
    { file },
    { cause },
  )
}

const attempt = <T>(file: string, work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    throw outputFault(file, cause)
  }
}

const existing = (file: string): Stats | undefined => attempt(file, () => statSync(file, { throwIfNoEntry: false }))

/** Makes a folder for output where there is none. @throws BlotterError `output-failed`. */
export const makeFolder = (folder: string): void => {
  // Not `recursive`: under /proc Node then tries for ever.
  if (existing(folder) === undefined) attempt(folder, () => mkdirSync(folder))
}

/** Buffers small pieces; `put` writes a large one. */
const gathering = (put: (text: string) => Promise<void> | void) => {
  let pieces: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const text = pieces.join("")
    pieces = []
    length = 0
    if (text !== "") await put(text)
  }
  const write = async (text: string): Promise<void> => {
    pieces.push(text)
    length += text.length
    if (length >= pieceSize) await flush()
  }
  return { write, flush }
}

const streamSink = ({ stdout }: Context): Sink => {
  const { write, flush } = gathering(async (text) => {
    if (!stdout.write(text)) await once(stdout, "drain")
  })
  return { write, commit: flush, discard: () => undefined }
}

/** A device or a pipe ("/dev/null") cannot be replaced, only written to. */
const deviceSink = (file: string): Sink => {
  const handle = attempt(file, () => openSync(file, "w"))
  const { write, flush } = gathering((text) => void attempt(file, () => writeSync(handle, text)))
  return {
    write,
    commit: async () => {
      await flush()
      closeSync(handle)
    },
    discard: () => closeSync(handle),
  }
}

/** Writes beside the file, under a name that readers of folders leave out, and renames at the end. */
const fileSink = (file: string, { unfinished }: Context, mode: number | undefined): Sink => {
  const target = mode === undefined ? file : attempt(file, () => realpathSync(file))
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`)
  const handle = attempt(file, () => openSync(part, "w", mode === undefined ? 0o666 : mode & 0o777))
  let open = true
  const close = (): void => {
    if (open) closeSync(handle)
    open = false
  }
  const writeWhole = (text: string): void => {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
  }
  const { write, flush } = gathering((text) => attempt(file, () => writeWhole(text)))
  const discard = (): void => {
    unfinished.delete(discard)
    close()
    rmSync(part, { force: true })
  }
  unfinished.add(discard)
  return {
    write,
    commit: async () => {
      await flush()
      attempt(file, close)
      attempt(file, () => renameSync(part, target))
      unfinished.delete(discard)
    },
    discard,
  }
}

/**
 * Opens the place for a command's data before the work begins, so that a wrong path is told at once.
 * @param file A path, or undefined or "-" for standard output.
 * @throws BlotterError `output-failed`, also from `write` and `commit`.
 */
const openSink = (file: string | undefined, context: Context): Sink => {
  if (file === undefined || file === "-") return streamSink(context)
  const before = existing(file)
  if (before?.isDirectory()) {
    throw new BlotterError("output-failed", `cannot write: ${systemReasons.EISDIR}`, { file })
  }
  return before !== undefined && !before.isFile() ? deviceSink(file) : fileSink(file, context, before?.mode)
}

/** Runs `work` with a sink: its data stays when the work is done, and leaves no trace when it throws or says so. */
export const writing = async <T>(
  file: string | undefined,
  context: Context,
  work: (write: Sink["write"], discard: () => void) => Promise<T>,
): Promise<T> => {
  const sink = openSink(file, context)
  let discarded = false
  const discard = (): void => {
    if (!discarded) sink.discard()
    discarded = true
  }
  try {
    const result = await work(sink.write, discard)
    if (!discarded) await sink.commit()
    return result
  } catch (fault) {
    discard()
    throw fault
  }
}
