import type { Readable } from "node:stream"
import type { Article } from "../model/article.js"
import { BlotterError } from "../model/errors.js"
import { decode, utf16Order } from "./decoding.js"
import { Registry } from "./identity.js"
import { articleLimit, inMegabytes } from "./limits.js"
import type { Reader, Reading } from "./reader.js"
import { extensions, readers } from "./readers/index.js"
import type { Source } from "./source.js"
import { inputFault } from "./source.js"
import { extensionOf, walk } from "./walk.js"

/** What reading gives, one after the other. Nothing in an input throws: what is wrong with it is a refusal. */
export type InputItem =
  | { readonly kind: "article"; readonly article: Article }
  /** Takes the place of the article with the same id that came before; its refusal follows. */
  | { readonly kind: "replacement"; readonly article: Article }
  | { readonly kind: "refusal"; readonly refusal: BlotterError }
  /** Worth saying, nothing wrong: "3 files left out: .png". */
  | { readonly kind: "note"; readonly text: string }

export interface InputOptions {
  /** Read for the input "-". */
  readonly stdin: Readable
  /**
   * Which of several articles with one id and different content stays. "smallest", by content, gives the same result
   * whatever the order and may send a replacement; "first" never does, for callers that write as they read.
   */
  readonly keep: "first" | "smallest"
}

/** Chooses by the first characters, for standard input and files without an extension; the source can be read on. */
const recognize = async (source: Source): Promise<{ readonly reader: Reader; readonly source: Source }> => {
  const chunks = source.bytes()[Symbol.asyncIterator]()
  const first = await chunks.next()
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value
  const bytes = async function* (): AsyncGenerator<Buffer> {
    if (!first.done) yield head
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  const start = head.subarray(0, 1024)
  const text = utf16Order(start)
    ? decode(start.subarray(0, start.length & ~1), { file: source.file })
    : start.toString("utf8")
  const plain = text.replace(/^\uFEFF/u, "")
  const reader = readers.find((candidate) => candidate.recognizes(plain))
  if (reader === undefined) throw new BlotterError("input-unsupported", "of no known format", { file: source.file })
  return { reader, source: { ...source, bytes } }
}

const unsupported = (extension: string, file: string): BlotterError =>
  new BlotterError("input-unsupported", `cannot read ${extension} (give .txt, .md, .html or .jsonl)`, { file })

async function* readSource(source: Source): AsyncGenerator<Reading> {
  const extension = extensionOf(source.name)
  const known = extensions.get(extension)
  try {
    if (known !== undefined) yield* known.read(source)
    else if (extension !== "") yield { refusal: unsupported(extension, source.file) }
    else {
      const recognized = await recognize(source)
      yield* recognized.reader.read(recognized.source)
    }
  } catch (fault) {
    const told = inputFault(fault, source.file)
    if (!(told instanceof BlotterError)) throw told
    yield { refusal: told }
  }
}

const tooLong = (file: string, line: number | undefined): BlotterError => {
  const message = `the text is longer than ${inMegabytes(articleLimit)}, too long for one article (split it)`
  return new BlotterError("input-too-large", message, line === undefined ? { file } : { file, line })
}

const admitted = (reading: Reading, { file }: Source, registry: Registry): readonly InputItem[] => {
  if ("refusal" in reading) return [{ kind: "refusal", refusal: reading.refusal }]
  const { article, line } = reading
  if (article.text.length > articleLimit) return [{ kind: "refusal", refusal: tooLong(file, line) }]
  const admission = registry.admit(article, line === undefined ? { file } : { file, line })
  if (admission.outcome === "new") return [{ kind: "article", article: admission.article }]
  if (admission.outcome === "repeated") return []
  const refused: InputItem = { kind: "refusal", refusal: admission.refusal }
  return admission.outcome === "refused" ? [refused] : [{ kind: "replacement", article: admission.article }, refused]
}

const noteOn = (leftOut: ReadonlyMap<string, number>): string => {
  const total = [...leftOut.values()].reduce((sum, count) => sum + count, 0)
  const kinds = [...leftOut.keys()].sort().map((kind) => kind || "no extension")
  return `left out ${total} ${total === 1 ? "file" : "files"} of other kinds: ${kinds.join(", ")}`
}

/**
 * Reads articles from files, folders and standard input ("-"), in the order of the files' places, not of the inputs.
 * Holds one article at a time.
 */
export async function* readInputs(inputs: readonly string[], options: InputOptions): AsyncGenerator<InputItem> {
  const { sources, refusals, leftOut } = await walk(inputs, options.stdin)
  for (const refusal of refusals) yield { kind: "refusal", refusal }
  const registry = new Registry(options.keep)
  for (const source of sources) {
    for await (const reading of readSource(source)) yield* admitted(reading, source, registry)
  }
  if (leftOut.size > 0) yield { kind: "note", text: noteOn(leftOut) }
}
