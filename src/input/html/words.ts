import type { HtmlElement, HtmlNode } from "./dom.js"

const blocks = new Set(
  (
    "address article blockquote center dd details dialog div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main ol " +
    "p pre section summary table tbody thead tfoot tr ul body"
  ).split(" "),
)
/** What is no part of the words of a report: code, forms, pictures with their captions, ways around the site. */
const silent = new Set(
  (
    "aside audio button canvas datalist embed figcaption figure form iframe input link map math meta nav noscript object " +
    "picture script select style svg template textarea title video head"
  ).split(" "),
)

const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1

/**
 * The words below an element as text: a blank line between blocks, a line end for `br`, white space as a browser shows it
 * (runs of it one space; no-break spaces stay).
 */
export const wordsOf = (root: HtmlNode): string => {
  const paragraphs: string[] = []
  let current = ""
  const close = (): void => {
    const paragraph = current.replace(/ *\n */gu, "\n").replace(/^[ \n]+|[ \n]+$/gu, "")
    if (paragraph.trim() !== "") paragraphs.push(paragraph)
    current = ""
  }
  const enter = (node: HtmlNode): boolean => {
    if (node.nodeType === 3) {
      const words = (node.textContent ?? "").replace(/[ \t\n\f\r]+/gu, " ")
      current += /[ \n]$/u.test(current) || current === "" ? words.replace(/^ /u, "") : words
    }
    if (!isElement(node) || silent.has(node.localName)) return false
    if (blocks.has(node.localName)) close()
    else if (node.localName === "br") current += "\n"
    else if (node.localName === "td" || node.localName === "th") current += " "
    return true
  }
  const leave = (node: HtmlNode): void => {
    if (isElement(node) && blocks.has(node.localName)) close()
  }
  // A loop, not a recursion: pages may nest deeper than the stack is.
  for (let node: HtmlNode | null = root; node !== null; ) {
    if (enter(node) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      leave(node)
      node = node.parentNode
    }
    if (node === null || node === root) break
    leave(node)
    node = node.nextSibling
  }
  close()
  return paragraphs.join("\n\n")
}
