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

const endsLine = (text: string, end: number): boolean => /^[^\S\n\r]*(?:[\n\r]|$)/u.test(text.slice(end, end + 80))

/** What a title must have before its site's name, in words, to be a headline without it. */
const leastWords = 3

/** "Two shot in Elm Park | News | The Elm Herald" without the last name of a site, then without the one before; the longest first. */
const withoutSites = (title: string): readonly string[] => {
  const cuts = Array.from(title.matchAll(/\s(?:[|»·•–—-]|::|--)\s/gu), ({ index }) => title.slice(0, index).trim())
  return cuts.filter((head) => head.split(/\s+/u).length >= leastWords).toReversed()
}

/** A title without what follows a bar: that names the site or its section. */
export const cutSite = (title: string): string => {
  const bar = title.search(/\s\|\s/u)
  const head = title.slice(0, Math.max(0, bar)).trimEnd()
  return head.split(/\s+/u).length >= leastWords ? head : title
}

/** Where the headline stands at the beginning of the text, compared loosely, or null where it does not. */
export const findHeadline = (text: string, title: string): Span | null => {
  const whole = title.trim()
  if (whole === "") return null
  const found = findLine(text, whole)
  if (found) return found
  for (const head of withoutSites(whole)) {
    const span = findLine(text, head)
    if (span && endsLine(text, span.end)) return span
  }
  return null
}

const findLine = (text: string, wanted: string): Span | null => {
  for (let start = 0; start >= 0 && start <= Math.min(reach, text.length); ) {
    while (start < text.length && isSpace(text.charCodeAt(start))) start++
    const end = matchAt(text, wanted, start)
    if (end > start) return { start, end }
    const next = text.indexOf("\n", start)
    start = next < 0 ? -1 : next + 1
  }
  return null
}
