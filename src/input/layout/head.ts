import type { Author } from "../../model/article.js"
import { readDateline } from "./dateline.js"
import { dayOfAddress, findDay } from "./day.js"
import { hasJob, isOutletName } from "./outlets.js"
import { asAuthors, isPersonName, joinAuthors, splitNames } from "./people.js"

/** What the lines above a report's first sentence say, and its dateline. */
interface Head {
  readonly title: string | null
  /** Whether the title is sure: a line of date, byline or outlet follows it. */
  readonly framed: boolean
  readonly outlet: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly authors: readonly Author[]
  readonly url: string | null
}

/** Lines before the report proper are few and short. */
const headLines = 30
const longestHeadLine = 220

const posted =
  /^(?:first |originally )?(?:posted|published|publication date|pub date|date|issued|released|created|filed)\b(?: (?:on|at))?\s*:?\s*/iu
const updated = /\b(?:last )?(?:updated|modified|edited|revised)\b/iu
const label =
  /^(?<name>headline|title|source|publication|publisher|outlet|newspaper|authors?|byline|by|url|link)\s*:\s*(?<value>\S.*)$/iu
const byline = /^by[: ]\s*(?=[\p{Lu}@])/iu
/** What may stand beside a day in a line of its own: clock, zone, weekday, and words of the page. */
const besideDay =
  /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\b(?:[ap]\.?m\.?|noon|midnight|on|at|ago|hrs?|hours?|local time|first|last|originally|posted|published|updated|modified|date|gmt|utc|z|[a-z]{1,3}[ds]t|[cemp]t|uk|us|ist)\b/giu
/** An address in a line of its own; some texts come with spaces around its marks, but not between two words. */
const address = /^https? ?: ?\/ ?\/ ?\S(?!.*[\p{L}\p{N}] +[\p{L}\p{N}])/u
const segments = /\s+[|·•–—/]\s+|\s*[|·•]\s*/u

interface Draft {
  title: string | null
  outlet: string | null
  published: string | null
  changed: string | null
  authors: readonly Author[]
  url: string | null
}

/** Whether two words are left of a line without its day. */
const hasWords = (text: string): boolean => (text.replace(besideDay, "").match(/\p{L}{2,}/gu) ?? []).length > 1

const readDayLine = (text: string, draft: Draft): boolean => {
  const found = findDay(text)
  if (found === null) return false
  const labelled = posted.test(text) || updated.test(text)
  if (!labelled && hasWords(text.slice(0, found.start) + text.slice(found.end))) return false
  if (updated.test(text.slice(0, found.start)) && !posted.test(text)) draft.changed ??= found.day
  else draft.published ??= found.day
  return true
}

/** "Jane Doe and John Roe, The Harbour Post" or "Jane Doe, Staff Writer", with or without "By" before it. */
const readByline = (text: string, draft: Draft): boolean => {
  const by = byline.exec(text)
  const written = text.slice(by?.[0].length ?? 0)
  // A day may end the line: "By JANE DOE JULY 30, 2012".
  const found = by ? findDay(written) : null
  const rest = found ? written.slice(0, found.start).trim() : written
  const [first, ...others] = rest.split(/\s*,\s*|\s+(?:of|for)\s+/u)
  const known = others.some((part) => isOutletName(part) || hasJob(part))
  if (!by && !(known && others.length === 1 && splitNames(first ?? "").length > 0)) return false
  const names = splitNames(rest)
  const outlet = [first ?? "", ...others].find((part) => isOutletName(part) && !hasJob(part))
  if (names.length === 0 && outlet === undefined) return false
  if (outlet !== undefined)
    draft.outlet ??= outlet.replace(/\s+(?:staff|reporters?|writers?|correspondents?)\b.*$/iu, "")
  if (found) draft.published ??= found.day
  draft.authors = joinAuthors(draft.authors, asAuthors(names, "reporter"))
  return true
}

const readLabel = (text: string, draft: Draft): boolean => {
  const groups = label.exec(text)?.groups
  if (!groups) return false
  const value = (groups.value ?? "").trim()
  const name = (groups.name ?? "").toLowerCase()
  if (name === "headline" || name === "title") draft.title = value
  else if (name === "url" || name === "link") draft.url = value
  else if (name.startsWith("author") || name.startsWith("by")) return readByline(`By ${value}`, draft)
  else draft.outlet = value
  return true
}

const readOutlet = (text: string, draft: Draft): boolean => {
  // "BBC News, Nairobi": the desk's town is no part of the name.
  const name = text.replace(/,\s+\p{Lu}[\p{L}. -]+$/u, "")
  if (!isOutletName(name) || isPersonName(name)) return false
  draft.outlet ??= name
  return true
}

/** Reads one line as furniture of the page: every segment must be a label, byline, day or outlet. */
const readFurniture = (line: string, draft: Draft): boolean => {
  const parts = line.split(segments).filter((part) => part !== "")
  if (parts.length > 4) return false
  const read = parts.filter(
    (part) => readLabel(part, draft) || readByline(part, draft) || readDayLine(part, draft) || readOutlet(part, draft),
  )
  return read.length > 0 && (read.length === parts.length || parts.length - read.length < read.length)
}

const endsSentence = /[.;,:]["'”’)]*$/u
const isHeadline = (line: string, next: string): boolean =>
  line.length <= 180 &&
  /\s/u.test(line) &&
  !endsSentence.test(line) &&
  // Text broken at a fixed width goes on in the next line.
  (next === "" || (/^["'“‘(\p{Lu}\d]/u.test(next) && (next.length > 100 || next.length < 60)))

/** Lines of the head; "Two hurt Posted: March 5, 2019 4:43 PM" is a headline and a line of day. */
const splitLines = (text: string): readonly string[] => {
  const lines = text.slice(0, headLines * longestHeadLine).split("\n", headLines)
  const [first = "", ...others] = lines
  const glued = / (?=(?:Posted|Published|Updated|Last updated)\s*: )/u.exec(first.slice(0, longestHeadLine))
  const parts = glued && glued.index > 12 ? [first.slice(0, glued.index), first.slice(glued.index)] : [first]
  return [...parts, ...others].map((line) => line.trim())
}

/** Whether a line says itself what it is: "Posted: …", "By …", "Source: …". */
const opensLabelled = (line: string): boolean =>
  label.test(line) || byline.test(line) || posted.test(line) || updated.test(line.slice(0, 20))

/** Whether the first line can only be furniture: then it is no headline, however it looks. */
const opensFurniture = (line: string): boolean =>
  opensLabelled(line) || /^https?\s*:/u.test(line) || isMasthead(line) || (findDay(line) !== null && line.length < 40)

/** "The Harbour Post", "Crime": a name or a section above the headline. */
const isMasthead = (line: string): boolean =>
  line.length <= 30 && (!/\s/u.test(line) || (isOutletName(line) && line.split(/\s+/u).length <= 3))

/** A sentence below the headline may stand before the byline; two are the report itself. */
const sentencesAllowed = 1

/** "Reuters News" and "(Reuters)" are one outlet. */
const begins = (outlet: string, agency: string): boolean => outlet.toLowerCase().startsWith(`${agency.toLowerCase()} `)

/**
 * Reads the head of a report as news sites lay it out: headline, outlet, "Posted: Jul 30, 2012 10:49 AM", byline, and the
 * dateline of the first sentence. Nothing found is null.
 */
export const readHead = (text: string): Head => {
  const lines = splitLines(text)
  const draft: Draft = { title: null, outlet: null, published: null, changed: null, authors: [], url: null }
  let agency: string | null = null
  let framed = false
  // Only the first line that is no furniture can be the headline.
  let titled = false
  let sentences = 0
  for (const [at, line] of lines.entries()) {
    if (line === "" || line === draft.title) continue
    const dateline = opensLabelled(line) ? null : readDateline(line)
    if (dateline !== null) {
      agency = dateline.agency
      draft.published ??= dateline.day
      break
    }
    if (line.length > longestHeadLine) break
    if (address.test(line)) {
      draft.url ??= line.replace(/\s+/gu, "")
      continue
    }
    const mayBeFurniture = titled || at > 0 || opensFurniture(line)
    if (mayBeFurniture && readFurniture(line, draft)) {
      framed ||= draft.title !== null
      continue
    }
    if (!titled && isMasthead(line)) continue
    if (!titled && !opensFurniture(line) && isHeadline(line, lines[at + 1] ?? "")) draft.title ??= line
    else if ((endsSentence.test(line) || line.length > 140) && (!titled || ++sentences > sentencesAllowed)) break
    titled = true
  }
  const { title, outlet, published, changed, authors, url } = draft
  const oneName = outlet !== null && agency !== null && begins(outlet, agency) ? agency : outlet
  return { title, framed, outlet: oneName, agency, published: published ?? changed ?? dayOfAddress(url), authors, url }
}
