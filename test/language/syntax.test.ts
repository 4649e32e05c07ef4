import { describe, expect, it } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import type { Article } from "../../src/model/article.js"

const language = loadLanguage()

const read = (text: string) => {
  const article: Article = {
    id: "a",
    title: null,
    text,
    published: null,
    publisher: null,
    authors: [],
    url: null,
    language: "en",
  }
  return parse(article, language)
}

describe("Syntax", () => {
  it("gives the parser words in small letters, as it learned them", () => {
    const arcs = (text: string) => {
      const { syntax } = read(text)
      const tree = syntax.tree(0)
      return [Array.from(tree.head), tree.relation]
    }
    const small = "gunmen wearing masks robbed the bank on friday and fled with the cash."
    expect(arcs(`G${small.slice(1)}`.replace("friday", "Friday"))).toEqual(arcs(small))
  })

  it("remembers dictionary forms, and has none beyond the document", () => {
    const { document, syntax } = read("Two men were robbed.")
    const lemmas = () => Array.from({ length: document.tokens.length }, (_, token) => syntax.lemma(token))
    expect(lemmas()).toEqual(["two", "man", "be", "rob", "."])
    expect(lemmas()).toEqual(["two", "man", "be", "rob", "."])
    expect([syntax.lemma(-1), syntax.lemma(99)]).toEqual(["", ""])
  })

  it("reads a clause only as far as somebody looks, and the same each time", () => {
    const { syntax } = read("Police said the man who shot a guard was arrested.")
    const clauses = syntax.clauses(0)
    expect(clauses).toBe(syntax.clauses(0))
    expect(clauses.map(({ lemma, voice }) => [lemma, voice])).toEqual([
      ["say", "active"],
      ["shoot", "active"],
      ["arrest", "passive"],
    ])
    const [, shot] = clauses
    expect(shot?.subject).toBe(shot?.subject)
    expect(shot?.subject?.head).toBe(3)
  })
})
