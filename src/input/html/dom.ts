import { parseHTML } from "linkedom"

/** The part of the DOM that the HTML reader uses; TypeScript's own DOM types belong to browsers. */
export interface HtmlNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly parentNode: HtmlNode | null
}
export interface HtmlElement extends HtmlNode {
  readonly localName: string
  readonly getAttribute: (name: string) => string | null
}
export interface HtmlDocument {
  readonly body: HtmlElement
  readonly querySelector: (selector: string) => HtmlElement | null
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>
}

/** Parses a page; Readability needs an html and a body element, which a fragment or an old page may lack. */
export const parsePage = (html: string): HtmlDocument => {
  const { document } = parseHTML(html)
  if (document.documentElement?.localName === "html" && document.querySelector("html > body") !== null) return document
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|body)(?:\s[^>]*)?>/giu, "")
  return parseHTML(`<!doctype html><html><head></head><body>${bare}</body></html>`).document
}

/** Whether elements below `root` nest more than `limit` deep; walks without recursion. */
export const isDeeperThan = (root: HtmlNode, limit: number): boolean => {
  let depth = 0
  for (let node: HtmlNode | null = root; node !== null; ) {
    if (node.firstChild !== null) {
      node = node.firstChild
      if (++depth > limit) return true
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode
      depth--
    }
    if (node === null || node === root) return false
    node = node.nextSibling
  }
  return false
}
