import { readLayout } from "../layout/index.js"
import { type Reader, readWhole } from "../reader.js"

/** `.txt`: the whole file is the text; title, outlet, day and byline are found in it. */
export const plainText: Reader = {
  name: "text",
  extensions: [".txt", ".text"],
  recognizes: () => true,
  read: readWhole((text) => {
    const { title, url, published, publisher, authors } = readLayout(text)
    return { title, text, url, published, publisher, authors, language: "en" }
  }),
}
