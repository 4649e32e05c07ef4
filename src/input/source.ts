import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { pipeline, Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { BlotterError } from "../model/errors.js"
import { inMegabytes, rawLimit } from "./limits.js"

/** One thing to read: a file or standard input. */
export interface Source {
  /** What messages call it: the path as the user gave it, or "stdin". */
  readonly file: string
  /** The article's id where the file is one article and brings no id of its own; null where the content gives it. */
  readonly id: string | null
  /** File name without folders, for choosing a reader; empty for standard input. */
  readonly name: string
  /** The bytes from the start, gzip undone. @throws BlotterError `input-missing`, `input-truncated` while reading. */
  readonly bytes: () => AsyncIterable<Buffer>
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "not allowed to read it",
  EPERM: "not allowed to read it",
  EISDIR: "is a folder",
  ELOOP: "its symbolic links go in a circle",
  EMFILE: "too many open files",
}

/** The code of a fault of Node or zlib ("ENOENT", "Z_BUF_ERROR"), or undefined for any other fault. */
const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : undefined

/** Turns a fault of the file system or of gzip into one that names the file; others are passed on as they are. */
export const inputFault = (fault: unknown, file: string): unknown => {
  const code = codeOf(fault)
  if (code === undefined || fault instanceof BlotterError) return fault
  if (code === "Z_BUF_ERROR") {
    return new BlotterError("input-truncated", "the gzip data ends too early (copy the file again)", { file })
  }
  if (code.startsWith("Z_")) {
    return new BlotterError("input-truncated", "the gzip data is damaged (copy the file again)", { file })
  }
  return new BlotterError(
    "input-missing",
    systemReasons[code] ?? `cannot be read (${code})`,
    { file },
    { cause: fault },
  )
}

const isGzip = (chunk: Buffer): boolean => chunk[0] === 0x1f && chunk[1] === 0x8b

/** Undoes gzip where the bytes begin with its mark, whatever the file is called. */
async function* unpack(stream: Readable, file: string): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  const rest = async function* (head: Buffer): AsyncGenerator<Buffer> {
    yield head
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  try {
    const first = await chunks.next()
    if (first.done) return
    // A pipe may hand on a single byte; the mark has two.
    const second = first.value.length < 2 ? await chunks.next() : undefined
    const head = second && !second.done ? Buffer.concat([first.value, second.value]) : first.value
    if (isGzip(head)) yield* pipeline(Readable.from(rest(head)), createGunzip(), () => undefined)
    else yield* rest(head)
  } catch (fault) {
    throw inputFault(fault, file)
  } finally {
    stream.destroy()
  }
}

/** A file as a source; `id` is what its one article is called. */
export const fileSource = (path: string, file: string, id: string): Source => ({
  file,
  id,
  name: basename(path),
  bytes: () => unpack(createReadStream(path), file),
})

/** Standard input as a source; it has no name, so its content tells the format and the id. */
export const streamSource = (stream: Readable): Source => ({
  file: "stdin",
  id: null,
  name: "",
  bytes: () => unpack(stream, "stdin"),
})

/**
 * All bytes of a source. @throws BlotterError `input-too-large` beyond `rawLimit`, without reading further.
 */
export const readAll = async (source: Source): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source.bytes()) {
    length += chunk.length
    if (length > rawLimit) {
      const message = `is longer than ${inMegabytes(rawLimit)}, too long for one article (split it, or give .jsonl)`
      throw new BlotterError("input-too-large", message, { file: source.file })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
