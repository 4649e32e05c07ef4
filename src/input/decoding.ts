import { isUtf8 } from "node:buffer"
import { BlotterError, type Location } from "../model/errors.js"

/** 0x80 to 0x9F of Windows-1252; the five that it leaves open stand for nothing a text would hold. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\u0080-\u009f]/gu, (c) => windows1252[c.charCodeAt(0) - 0x80] ?? c)

/** How the bytes are written, by byte order mark or, without one, by where the zero bytes of ASCII letters stand. */
export const utf16Order = (head: Buffer): "utf-16le" | "utf-16be" | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  const pairs = Math.min(head.length, 2048) >> 1
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs; at++) {
    if (head[2 * at] === 0) even++
    if (head[2 * at + 1] === 0) odd++
  }
  if (odd > 0.6 * pairs && even < 0.05 * pairs) return "utf-16le"
  if (even > 0.6 * pairs && odd < 0.05 * pairs) return "utf-16be"
  return null
}

/** Control characters that no text holds; tab, line ends, form feed, escape and the old end-of-file mark may stand. */
const isControl = (byte: number): boolean =>
  byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f

/** Whether bytes that are not UTF-16 are no text at all: a zero byte, or one in fifty a control character. */
const isBinary = (head: Buffer): boolean => {
  const length = Math.min(head.length, 8192)
  let controls = 0
  for (let at = 0; at < length; at++) {
    const byte = head[at] ?? 0
    if (byte === 0) return true
    if (isControl(byte)) controls++
  }
  return controls * 50 > length || head.subarray(0, 5).toString("latin1") === "%PDF-"
}

/** Length of the UTF-8 sequence of two bytes or more at `at`, or 0 where there is none. */
const sequenceAt = (bytes: Buffer, at: number): number => {
  const lead = bytes[at] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

/** Counts what is UTF-8 beyond ASCII and what is not, and finds the first byte that is not. */
const surveyUtf8 = (bytes: Buffer): { readonly valid: number; readonly invalid: number; readonly first: number } => {
  let valid = 0
  let invalid = 0
  let first = -1
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++
      continue
    }
    const length = sequenceAt(bytes, at)
    if (length > 0) valid++
    else if (invalid++ === 0) first = at
    at += length || 1
  }
  return { valid, invalid, first }
}

const decodeUtf16 = (bytes: Buffer, order: "utf-16le" | "utf-16be", location: Location): string => {
  try {
    return new TextDecoder(order, { fatal: true }).decode(bytes)
  } catch (cause) {
    const message = "is damaged UTF-16: half a character stands alone (save it again as UTF-8)"
    throw new BlotterError("input-encoding", message, location, { cause })
  }
}

/** Decodes bytes that are not UTF-16: UTF-8, or Windows-1252 where nothing beyond ASCII is UTF-8. */
export const decodeBytes = (bytes: Buffer, location: Location): string => {
  if (isUtf8(bytes)) return bytes.toString("utf8")
  const { valid, invalid, first } = surveyUtf8(bytes)
  const surrogate = bytes[first] === 0xed && (bytes[first + 1] ?? 0) >= 0xa0
  if (surrogate || valid > invalid) {
    const what = surrogate ? "a lone surrogate" : "a damaged character"
    throw new BlotterError("input-encoding", `byte ${first} is no UTF-8: ${what} (save it again as UTF-8)`, location)
  }
  return decodeWindows1252(bytes)
}

/**
 * The characters of a whole file: UTF-8, UTF-16 of either order, or Windows-1252; the byte order mark is left out.
 * @throws BlotterError `input-binary` for what is no text, `input-encoding` for damaged UTF-8 or UTF-16.
 */
export const decode = (bytes: Buffer, location: Location): string => {
  const order = utf16Order(bytes)
  if (order !== null) {
    const text = decodeUtf16(bytes, order, location)
    // Sound and pictures too have a zero in every second byte.
    if ((text.match(/(?!\s)\p{Cc}/gu)?.length ?? 0) * 50 <= text.length) return text
  }
  if (order !== null || isBinary(bytes)) throw new BlotterError("input-binary", "is no text but binary data", location)
  const text = decodeBytes(bytes, location)
  return text.startsWith("\uFEFF") ? text.slice(1) : text
}

/** Every line end as one "\n", as Python's and most editors' text mode reads a file. */
export const unifyLineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text)

/** A stream of UTF-16 as UTF-8, for what is read line by line; other bytes go through, without a byte order mark. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>, location: Location): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let first = true
  try {
    for await (let chunk of chunks) {
      if (first) {
        first = false
        const order = utf16Order(chunk)
        if (order !== null) decoder = new TextDecoder(order, { fatal: true })
        else if (isBinary(chunk)) throw new BlotterError("input-binary", "is no text but binary data", location)
        else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3)
      }
      yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
    }
    if (decoder) yield Buffer.from(decoder.decode())
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const message = "is damaged UTF-16: half a character stands alone (save it again as UTF-8)"
    throw new BlotterError("input-encoding", message, location, { cause })
  }
}
