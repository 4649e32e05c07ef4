import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { articleOf } from "../article.js"

const language = loadLanguage()
const wordsOf = (text: string) => parse(articleOf(text), language).document.tokens.text

test("an acronym and a word of small letters are one word", () => {
  expect(wordsOf("The U.S.-led coalition and U.N.-backed troops left.")).toEqual(
    expect.arrayContaining(["U.S.-led", "U.N.-backed"]),
  )
})

test("hours are not joined", () => {
  expect(wordsOf("Open from 8 p.m.-midnight.")).not.toContain("p.m.-midnight")
})
