import { BlotterError, type Location } from "../../model/errors.js"
import { asUtf8, decodeBytes } from "../decoding.js"
import { readAuthors, readDate, readString, refuseLoneSurrogate } from "../fields.js"
import { dayOfAddress, readLayout } from "../layout/index.js"
import { inMegabytes, rawLimit } from "../limits.js"
import { type Line, readLines } from "../lines.js"
import type { Reader, Reading } from "../reader.js"

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const parseObject = (text: string, location: Location): Fields => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    // The engine's message quotes the line, which may hold a whole article: the reason alone is told.
    const reason = cause instanceof SyntaxError ? cause.message.replace(/^(.{0,80}).*$/su, "$1") : String(cause)
    throw new BlotterError("input-syntax", `is no JSON: ${reason}`, location, { cause })
  }
  if (!isObject(value)) {
    throw new BlotterError("input-syntax", 'is no JSON object (write {"id": …, "text": …})', location)
  }
  return value
}

const readId = (fields: Fields, location: Location): string | null =>
  Number.isSafeInteger(fields.id) ? String(fields.id) : readString(fields, "id", location)

const readArticle = (line: Buffer, location: Location & { readonly line: number }): Reading => {
  const fields = parseObject(decodeBytes(line, location), location)
  const { text } = fields
  if (text === undefined || text === null) throw new BlotterError("input-field", 'no "text"', location)
  if (typeof text !== "string") throw new BlotterError("input-field", '"text" is not a string', location)
  if (text.trim() === "") throw new BlotterError("input-field", '"text" is empty', location)
  refuseLoneSurrogate(text, "text", location)
  const authors = readAuthors(fields, "authors", location)
  const layout = readLayout(text)
  const url = readString(fields, "url", location)
  return {
    article: {
      id: readId(fields, location),
      title: readString(fields, "title", location) ?? layout.sureTitle,
      text,
      url: url ?? layout.url,
      published: readDate(fields, "date", location) ?? layout.published ?? dayOfAddress(url),
      publisher: readString(fields, "publisher", location) ?? layout.publisher,
      authors: authors.length > 0 ? authors : layout.authors,
      language: "en",
    },
    line: location.line,
  }
}

const readLine = ({ bytes, number }: Line, file: string): Reading | null => {
  const location = { file, line: number }
  try {
    if (bytes === null) {
      const message = `the line is longer than ${inMegabytes(rawLimit)}, too long for one article (one article a line)`
      throw new BlotterError("input-too-large", message, location)
    }
    return isBlank(bytes) ? null : readArticle(bytes, location)
  } catch (fault) {
    if (fault instanceof BlotterError) return { refusal: fault }
    throw fault
  }
}

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))

/** `.jsonl`: one article a line, read as it streams; what a line does not say is looked for in its text. */
export const jsonLines: Reader = {
  name: "JSON lines",
  extensions: [".jsonl", ".ndjson"],
  recognizes: (head) => /^\s*\{\s*"/u.test(head),
  async *read(source) {
    const { file } = source
    let any = false
    for await (const line of readLines(asUtf8(source.bytes(), { file }), rawLimit)) {
      const reading = readLine(line, file)
      if (reading === null) continue
      any = true
      yield reading
    }
    if (!any) throw new BlotterError("input-empty", "is empty", { file })
  },
}
