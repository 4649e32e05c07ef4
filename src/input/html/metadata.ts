import type { Author } from "../../model/article.js"
import { flatMap } from "../../model/flat-map.js"
import { asAuthors, findDay, isPersonName, joinAuthors, readIsoDay, splitNames } from "../layout/index.js"
import type { HtmlDocument } from "./dom.js"
import { readLinkedData } from "./linked-data.js"

/** What a page says of its article outside the text. */
interface PageMetadata {
  readonly title: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly authors: readonly Author[]
  readonly language: string | null
}

const dateTags = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "dcterms.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "article.published",
  "date",
]
const outletTags = ["og:site_name", "dc.publisher", "publisher", "application-name", "source"]
const authorTags = ["author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author"]
const titleTags = ["og:title", "twitter:title", "dc.title", "headline"]

/** The page's meta tags by lower-case name, the values of each in order. */
const readTags = (document: HtmlDocument): ReadonlyMap<string, readonly string[]> => {
  const tags = new Map<string, string[]>()
  for (const tag of document.querySelectorAll("meta")) {
    const content = tag.getAttribute("content")?.trim()
    const name = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop")
    if (!content || name === null) continue
    const values = tags.get(name.toLowerCase())
    if (values) values.push(content)
    else tags.set(name.toLowerCase(), [content])
  }
  return tags
}

const toDay = (text: string | null | undefined): string | null => {
  if (text === null || text === undefined) return null
  return readIsoDay(text) ?? findDay(text)?.day ?? null
}

const timesOf = (document: HtmlDocument): readonly (string | null)[] =>
  flatMap(
    ['[itemprop="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]", "time"],
    (selector) =>
      Array.from(document.querySelectorAll(selector), (element) => [
        element.getAttribute("datetime") ?? element.getAttribute("content"),
        element.textContent,
      ]).flat(),
  )

const withoutBy = (text: string): string => text.replace(/^\s*by\s+/iu, "").trim()

/** Names of people; addresses of profiles and outlets that stand as authors are left out. */
const peopleIn = (texts: readonly string[]): readonly string[] => {
  const words = texts.map(withoutBy).filter((text) => !/^https?:/u.test(text))
  return flatMap(words, (text) => (isPersonName(text) ? [text] : splitNames(text)))
}

const authorsOf = (document: HtmlDocument, lists: readonly (readonly string[])[]): readonly Author[] => {
  for (const list of lists) {
    const names = peopleIn(list)
    if (names.length > 0) return asAuthors(names, "reporter")
  }
  const elements = document.querySelectorAll(
    '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]',
  )
  return asAuthors(peopleIn(Array.from(elements, (element) => element.textContent ?? "")), "reporter")
}

/** A headline without the site's name behind it: "Fire in the port | The Harbour Post". */
const withoutSite = (title: string, publisher: string | null): string => {
  const match = /^(?<head>.*\S)\s+(?:[|»·•–—-]|::)\s+(?<site>[^|»·•–—]+)$/u.exec(title)
  const { head, site } = match?.groups ?? {}
  if (head === undefined || site === undefined || publisher === null) return title
  return site.trim().toLowerCase() === publisher.toLowerCase() ? head : title
}

/** Reads JSON-LD first, then meta tags, then `time` and other elements that carry their meaning. */
export const readMetadata = (document: HtmlDocument): PageMetadata => {
  const data = readLinkedData(document)
  const tags = readTags(document)
  const first = (names: readonly string[]): string | null => {
    const name = names.find((candidate) => tags.has(candidate))
    return name === undefined ? null : (tags.get(name)?.[0] ?? null)
  }
  const publisher = data.publisher ?? first(outletTags)
  const title = data.headline ?? first(titleTags) ?? document.querySelector("h1")?.textContent?.trim() ?? null
  const dates = [data.published, ...flatMap(dateTags, (name) => tags.get(name) ?? []), ...timesOf(document)]
  const written = authorsOf(document, [data.authors, ...authorTags.map((name) => tags.get(name) ?? [])])
  return {
    title: title === null || title === "" ? null : withoutSite(title.replace(/\s+/gu, " "), publisher),
    published: dates.map(toDay).find((day) => day !== null) ?? null,
    publisher,
    url: document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? first(["og:url"]) ?? data.url ?? null,
    authors: joinAuthors(written, asAuthors(peopleIn(data.editors), "editor")),
    language: document.querySelector("html")?.getAttribute("lang")?.trim() || null,
  }
}
