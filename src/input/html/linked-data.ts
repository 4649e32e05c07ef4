import { flatMap } from "../../model/flat-map.js"
import type { HtmlDocument } from "./dom.js"

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value)

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    // A page's script that is no JSON says nothing of the article; the meta tags and the text are left.
    return null
  }
}

/** schema.org's kinds of article. */
const article = /(?:Article|Report|BlogPosting|Posting)$/u
const isArticle = (thing: Thing): boolean =>
  asList(thing["@type"]).some((type) => typeof type === "string" && article.test(type))

const things = (value: unknown): readonly Thing[] =>
  flatMap(asList(value), (one) => (isThing(one) ? [one, ...things(one["@graph"]), ...things(one.mainEntity)] : []))

/** The strings or the `field` of the things that a property holds. */
const textsOf = (value: unknown, field: string): readonly string[] =>
  flatMap(asList(value), (one) => {
    const text = isThing(one) ? one[field] : one
    return typeof text === "string" && text.trim() !== "" ? [text.trim()] : []
  })

/** What a page's JSON-LD says of its article; empty where it has none. */
interface LinkedData {
  readonly headline: string | undefined
  readonly published: string | undefined
  readonly publisher: string | undefined
  readonly url: string | undefined
  readonly authors: readonly string[]
  readonly editors: readonly string[]
}

/** Reads the first schema.org article of the page's JSON-LD. */
export const readLinkedData = (document: HtmlDocument): LinkedData => {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'))
  const found: Thing = flatMap(scripts, (script) => things(parse(script.textContent ?? ""))).find(isArticle) ?? {}
  return {
    headline: textsOf(found.headline, "name")[0],
    published: textsOf(found.datePublished, "@value")[0],
    publisher: textsOf(found.publisher, "name")[0],
    url: textsOf(found.url, "@id")[0] ?? textsOf(found.mainEntityOfPage, "@id")[0],
    authors: textsOf(found.author, "name"),
    editors: textsOf(found.editor, "name"),
  }
}
