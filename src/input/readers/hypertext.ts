import { type Reader, readWhole } from "../reader.js"

/** `.html`: the body of the article; title, outlet, day, authors and address from JSON-LD, meta tags and the text. */
export const hypertext: Reader = {
  name: "HTML",
  extensions: [".html", ".htm", ".xhtml"],
  recognizes: (head) => /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|article|meta)\b/iu.test(head),
  read: readWhole(async (text, { file }, bytes) => {
    // The HTML parser takes longer to load than most inputs to read: only pages pay for it.
    const { readPage } = await import("../html/page.js")
    return readPage(text, bytes, file)
  }),
}
