import type { Span } from "../model/document.js"
import { classOf, newline, space } from "./characters.js"

/** How far into a text its headline may begin: after a section name or a line of navigation. */
const reach = 300

const isSpace = (code: number): boolean => classOf(code) === space || classOf(code) === newline

/** Where `title` ends when it is read from offset `from`, white space and case aside; -1 where it is not there. */
const matchAt = (text: string, title: string, from: number): number => {
  let at = from
  for (let i = 0; i < title.length; i++) {
    const code = title.charCodeAt(i)
    if (isSpace(code)) continue
    while (at < text.length && isSpace(text.charCodeAt(at))) at++
    if (at >= text.length) return -1
    if (text.charCodeAt(at) !== code && text[at]?.toLowerCase() !== title[i]?.toLowerCase()) return -1
    at++
  }
  return at
}

/** Where the headline stands at the beginning of the text, compared loosely, or null where it does not. */
export const findHeadline = (text: string, title: string): Span | null => {
  const wanted = title.trim()
  if (wanted === "") return null
  for (let start = 0; start >= 0 && start <= Math.min(reach, text.length); ) {
    while (start < text.length && isSpace(text.charCodeAt(start))) start++
    const end = matchAt(text, wanted, start)
    if (end > start) return { start, end }
    const next = text.indexOf("\n", start)
    start = next < 0 ? -1 : next + 1
  }
  return null
}
