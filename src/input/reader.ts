import type { Article } from "../model/article.js"
import { BlotterError } from "../model/errors.js"
import { decode, unifyLineEnds } from "./decoding.js"
import { readAll, type Source } from "./source.js"

/** What a reader makes of a source: an article, whose id may be missing, with the line it stands on; or a refusal. */
export type Reading =
  | { readonly article: Omit<Article, "id"> & { readonly id: string | null }; readonly line?: number }
  | { readonly refusal: BlotterError }

/** One format of input. Readers are a folder of files of this shape, in one list. */
export interface Reader {
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether text from standard input, or from a file without an extension, is of this format: its first characters. */
  readonly recognizes: (head: string) => boolean
  /** Reads all articles of a source. @throws BlotterError what stops the whole source; single refusals are values. */
  readonly read: (source: Source) => AsyncIterable<Reading>
}

type Made = Omit<Article, "id">

/** The `read` of a format in which a file is one article: `make` gets the decoded text with "\n" for every line end. */
export const readWhole = (
  make: (text: string, source: Source, bytes: Buffer) => Made | Promise<Made>,
): Reader["read"] =>
  async function* (source) {
    const { file } = source
    const bytes = await readAll(source)
    const text = unifyLineEnds(decode(bytes, { file }))
    if (text.trim() === "") throw new BlotterError("input-empty", "is empty", { file })
    yield { article: { id: source.id, ...(await make(text, source, bytes)) } }
  }
