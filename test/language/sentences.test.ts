import { describe, expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"

const language = loadLanguage()

const sentencesOf = (text: string, title: string | null = null) => {
  const article = { id: "a", title, text, published: null, publisher: null, authors: [], url: null, language: "en" }
  const { document } = parse(article, language)
  return document.sentences.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/gu, " "))
}

describe("line breaks in short texts", () => {
  test.each([
    ["Two men were shot and wounded in\nElm Park on Monday.", 1],
    ["A guard was killed in a raid on the\nFirst Bank of Elm, police said.", 1],
    ["Log in\nTwo men were shot in Elm Park.", 2],
    ["Two men shot in Elm Park\nPolice are looking for a car.", 2],
  ])("%j: %i", (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count)
  })
})

describe("headlines", () => {
  test("are read without the name of their site", () => {
    const text = "Police are looking for a car."
    expect(sentencesOf(text, "Two men shot in Elm Park | The Elm Herald")).toEqual(["Two men shot in Elm Park", text])
  })

  test("are not read twice where the text begins with them", () => {
    const text = "Two men shot in Elm Park\nPolice are looking for a car."
    expect(sentencesOf(text, "Two men shot in Elm Park - The Elm Herald")).toEqual(text.split("\n"))
  })
})
