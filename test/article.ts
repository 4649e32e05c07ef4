import type { Article } from "../src/model/article.js"

/** An article in English of which nothing is known but its text, and what else a test says of it. */
export const articleOf = (text: string, rest: Partial<Omit<Article, "text">> = {}): Article => ({
  id: "test",
  title: null,
  text,
  url: null,
  published: null,
  publisher: null,
  authors: [],
  language: "en",
  ...rest,
})
