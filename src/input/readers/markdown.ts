import { yamlReader } from "../../lexicon/compiled.js"
import { BlotterError, type Location } from "../../model/errors.js"
import { readAuthors, readDate, readString } from "../fields.js"
import { dayOfAddress, findDay, readLayout } from "../layout/index.js"
import { type Reader, readWhole } from "../reader.js"

type Fields = Readonly<Record<string, unknown>>

const frontMatter = /^---[ \t]*\n(?<yaml>[\s\S]*?)\n?---[ \t]*(?:\n|$)/u

const parseFields = (yaml: string, location: Location): Fields => {
  const { LineCounter, parseDocument } = yamlReader()
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter })
  const [error] = document.errors
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1
    const reason = error.message.split("\n", 1)[0]?.replace(/ at line.*$/u, "")
    throw new BlotterError("input-syntax", `the front matter is no YAML: ${reason}`, { ...location, line })
  }
  const value: unknown = document.toJS()
  if (value === null || value === undefined) return {}
  if (typeof value !== "object" || Array.isArray(value)) {
    throw new BlotterError("input-syntax", "the front matter is no list of fields (write title: …)", location)
  }
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
}

/** The first of the names that site generators give a field. */
const named = (fields: Fields, names: readonly string[]): string =>
  names.find((name) => fields[name] !== undefined && fields[name] !== null) ?? names[0] ?? ""

const readPublished = (fields: Fields, location: Location): string | null => {
  const name = named(fields, ["date", "published", "pubdate"])
  const value = fields[name]
  // Front matter is written by hand: "30 July 2012" is as good a day as 2012-07-30.
  const written = typeof value === "string" ? findDay(value) : null
  return written?.day ?? readDate(fields, name, location)
}

const inline: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]\n]*\]\([^)\n]*\)/gu, ""],
  [/\[(?<words>[^\]\n]+)\]\([^)\n]*\)/gu, "$<words>"],
  [/<(?<url>https?:\/\/[^>\s]+)>/gu, "$<url>"],
  [/(?<mark>\*\*|__)(?=\S)(?<words>[^\n]*?\S)\k<mark>/gu, "$<words>"],
  [/(?<![\p{L}\p{N}*_\\])(?<mark>[*_])(?=\S)(?<words>[^*_\n]*[^\s*_\\])\k<mark>(?![\p{L}\p{N}*_])/gu, "$<words>"],
  [/`(?<words>[^`\n]+)`/gu, "$<words>"],
  [/\\(?<sign>[\\`*_{}[\]()#+.!>-])/gu, "$<sign>"],
]
const block = /^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[*+-][ \t]+(?=\S))/gmu
const rule = /^[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/gmu

/** Markdown as a reader sees it: the words without the marks of headings, quotes, lists, links and emphasis. */
export const withoutMarkup = (markdown: string): string => {
  let text = markdown.replace(rule, "").replace(block, "")
  for (const [pattern, words] of inline) text = text.replace(pattern, words)
  return text.trim()
}

/** `.md`: front matter gives what it names; the body's words are the text. */
export const markdown: Reader = {
  name: "Markdown",
  extensions: [".md", ".markdown"],
  recognizes: (head) => /^---[ \t]*\r?\n/u.test(head),
  read: readWhole((source, { file }) => {
    const location = { file }
    const match = frontMatter.exec(source)
    const fields = match ? parseFields(match.groups?.yaml ?? "", location) : {}
    const body = source.slice(match?.[0].length ?? 0)
    const text = withoutMarkup(body)
    if (text === "") throw new BlotterError("input-empty", "has no text below the front matter", location)
    const heading = /^\s*#[ \t]+(?<words>[^\n]+)/u.exec(body)?.groups?.words
    const layout = readLayout(text)
    const authors = readAuthors(fields, named(fields, ["authors", "author", "byline"]), location)
    const read = (...names: readonly string[]) => readString(fields, named(fields, names), location)
    const url = read("url", "link", "canonical", "canonical_url")
    return {
      title: read("title", "headline") ?? (heading ? withoutMarkup(heading) : layout.title),
      text,
      url: url ?? layout.url,
      published: readPublished(fields, location) ?? layout.published ?? dayOfAddress(url),
      publisher: read("publisher", "outlet", "source", "publication") ?? layout.publisher,
      authors: authors.length > 0 ? authors : layout.authors,
      language: read("language", "lang") ?? "en",
    }
  }),
}
