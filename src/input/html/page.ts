import { isUtf8 } from "node:buffer"
import { Readability } from "@mozilla/readability"
import type { Article } from "../../model/article.js"
import { BlotterError } from "../../model/errors.js"
import { unifyLineEnds, utf16Order } from "../decoding.js"
import { dayOfAddress, readLayout } from "../layout/index.js"
import { type HtmlDocument, type HtmlNode, isDeeperThan, parsePage } from "./dom.js"
import { readMetadata } from "./metadata.js"
import { wordsOf } from "./words.js"

const charset = /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/iu

/** A page that is not Unicode may name its encoding in a tag; the text read without it is right for Western ones. */
const inItsCharset = (html: string, bytes: Buffer): string => {
  if (isUtf8(bytes) || utf16Order(bytes) !== null) return html
  const label = charset.exec(html.slice(0, 4096))?.groups?.label?.toLowerCase()
  if (label === undefined || /^(?:utf|iso-8859-1$|windows-1252$|latin1$|ascii|us-ascii)/u.test(label)) return html
  try {
    return unifyLineEnds(new TextDecoder(label).decode(bytes))
  } catch (fault) {
    // A name that no decoder knows is a slip of the page's author.
    if (fault instanceof RangeError) return html
    throw fault
  }
}

const isNode = (value: unknown): value is HtmlNode => typeof value === "object" && value !== null && "nodeType" in value

/** Readability calls itself once a level; a page nested deeper than any report is read without it. */
const deepest = 500

/** The article's body: what Readability takes for it (it changes the page), or `all` where it finds none. */
const bodyOf = (page: HtmlDocument, all: string): string => {
  if (isDeeperThan(page.body, deepest)) return all
  const content = new Readability<unknown>(page, { serializer: (node: unknown) => node }).parse()?.content
  return (isNode(content) ? wordsOf(content) : "") || all
}

/**
 * A page as an article. @throws BlotterError `input-empty` where the page has no words.
 * @param decoded The page's characters, as far as they are known without its own word on its charset.
 */
export const readPage = (decoded: string, bytes: Buffer, file: string): Omit<Article, "id"> => {
  const page = parsePage(inItsCharset(decoded, bytes))
  const said = readMetadata(page)
  const all = wordsOf(page.body)
  const text = bodyOf(page, all)
  if (text === "") throw new BlotterError("input-empty", "has no text that reads as an article", { file })
  const layout = readLayout(text)
  // The line of the day may stand where Readability sees no article.
  const around = readLayout(all)
  return {
    title: said.title ?? layout.title,
    text,
    url: said.url,
    published: said.published ?? layout.published ?? around.published ?? dayOfAddress(said.url),
    publisher: said.publisher ?? layout.publisher,
    authors: said.authors.length > 0 ? said.authors : layout.authors,
    language: said.language ?? "en",
  }
}
