import type { TokenSpan } from "../model/document.js"
import type { Mention } from "../model/mention.js"
import { tag } from "../model/syntax.js"
import type { Finding } from "./finder.js"
import { hasVerb, type Reading } from "./reading.js"

const framing: ReadonlySet<string> = new Set([
  "in",
  "at",
  "during",
  "after",
  "on",
  "by",
  "through",
  "via",
  "without",
  "from",
])

/**
 * "Said in a written statement that …", "said Thursday they had …", "…, he said today": when and where it was said is no part of what was
 * said, which begins after it or stands before the cue.
 */
export const leaveOutFrames = (
  reading: Reading,
  findings: readonly Finding[],
  mentions: readonly Mention[],
): readonly Finding[] => {
  const dates = new Map<number, number>()
  for (const { kind, first, last } of mentions) if (kind === "date") dates.set(first, last)
  return findings.map((heard) => {
    const finding = beforeDay(reading, heard, dates)
    const { content, cue, cueSpan } = finding
    const { lower } = reading.document.tokens
    const date = dates.get(content.first) ?? -1
    if (lower[date] === "that" && date < content.last) return { ...finding, content: { ...content, first: date } }
    // "Disclosed in a statement": the preposition may be left out of the content.
    const first = framing.has(lower[cueSpan.last] ?? "") ? cueSpan.last : content.first
    if (reading.pos[cue] !== tag.VERB || reading.reporting(cue) === 0) return finding
    if (first !== cueSpan.last || content.first < first || content.first - first > 1) return finding
    const end = frameEnd(reading, { first, last: content.last }, dates)
    if (end < 0) return finding
    const said = saidAfter(reading, end, content.last) ?? saidBefore(reading, finding, end) ?? saidLater(reading, end)
    return said === null ? finding : { ...finding, content: said }
  })
}

/** "Said on Monday": the cue is "said". */
const beforeDay = ({ document }: Reading, finding: Finding, dates: ReadonlyMap<number, number>): Finding => {
  const { first, last } = finding.cueSpan
  const isOn = last - 1 > finding.cue && document.tokens.lower[last - 1] === "on"
  return isOn && dates.has(last) ? { ...finding, cueSpan: { first, last: last - 1 } } : finding
}

/** Where a frame that a content begins with ends; -1 for none. */
const frameEnd = (reading: Reading, { first, last }: TokenSpan, dates: ReadonlyMap<number, number>): number => {
  const { lower, sentence } = reading.document.tokens
  const date = dates.get(first)
  if (date !== undefined && reading.pos[first] !== tag.DET) return date
  if (!framing.has(lower[first] ?? "")) return -1
  const group = reading.groups(sentence[first] ?? 0).find((one) => one.first > first)
  const widest = reading.pos[first + 1] === tag.DET ? 2 : 1
  if (group && group.first <= first + widest) return Math.min(group.extent.last, last)
  // "Without elaborating, …"
  return reading.pos[first + 1] === tag.VERB && lower[first + 2] === "," ? first + 2 : -1
}

const opens: ReadonlySet<number> = new Set([tag.DET, tag.PRON, tag.PROPN, tag.NOUN, tag.NUM, tag.ADJ])

/** A clause that follows a frame. */
const saidAfter = (reading: Reading, end: number, last: number): TokenSpan | null => {
  const { lower } = reading.document.tokens
  const first = lower[end] === "," || lower[end] === ":" ? end + 1 : end
  const isOpened = lower[first] === "that" || opens.has(reading.pos[first] ?? -1) || (reading.quoted[first] ?? -1) >= 0
  return isOpened && hasVerb(reading, { first, last }) ? { first, last } : null
}

/** What stands before the speaker, where nothing but the frame follows the cue. */
const saidBefore = (reading: Reading, { source, cueSpan, content }: Finding, end: number): TokenSpan | null => {
  const { tokens, sentences } = reading.document
  const first = sentences[tokens.sentence[cueSpan.first] ?? 0]?.first ?? 0
  const comma = Math.min(source.extent.first, cueSpan.first) - 1
  if (end < content.last || tokens.lower[comma] !== "," || !hasVerb(reading, { first, last: comma })) return null
  return { first, last: comma }
}

/** "Said in a statement, the first since May, that …": the clause that "that" opens further on. */
const saidLater = (reading: Reading, end: number): TokenSpan | null => {
  const { tokens, sentences } = reading.document
  const { lower } = tokens
  const limit = sentences[tokens.sentence[end] ?? 0]?.last ?? end
  let first = end
  while (first < limit && (lower[first] !== "that" || (first > end && lower[first - 1] !== ","))) first++
  let last = limit
  while (last > first && reading.pos[last - 1] === tag.PUNCT) last--
  return hasVerb(reading, { first, last }) ? { first, last } : null
}
