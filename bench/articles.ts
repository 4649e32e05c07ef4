import type { Article } from "../src/model/article.js"
import { readLines } from "./scorer.js"

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
}

/** The articles of a data file of the benchmark, without their answers. */
export const readArticles = (file: string): readonly Article[] =>
  readLines(file).map((line) => {
    const { id, text, title = null, date = null, publisher = null, url = null }: Line = JSON.parse(line)
    return { id, text, title, url, published: date, publisher, authors: [], language: "en" }
  })
