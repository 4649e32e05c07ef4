import { describe, expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { articleOf } from "../article.js"

const language = loadLanguage()
/** Enough white space around marks to tell what kind of text it is. */
const plain = "The men , he said , fled . They fled ."

/** The tokens of a text's first line, each in bars where it holds white space in the text. */
const tokensOf = (text: string): string => {
  const { document } = parse(articleOf(text), language)
  const { tokens, sentences } = document
  const end = text.indexOf("\n") < 0 ? text.length : text.indexOf("\n")
  expect(sentences.length).toBeGreaterThan(0)
  return tokens.text.filter((_, at) => (tokens.end[at] ?? 0) <= end).join(" ")
}

describe("texts with white space around every mark", () => {
  test.each([
    ["A 10 - year - old boy was hit at 3 : 30 a . m .", "A 10-year-old boy was hit at 3:30 a.m."],
    ["Some 1 , 500 men felt the 5 . 9 quake", "Some 1,500 men felt the 5.9 quake"],
    ["U . S . troops met Karen B . Olson and Mr . Lee", "U.S. troops met Karen B. Olson and Mr. Lee"],
    ["On Nov . 30 a . 38 - caliber pistol was found", "On Nov. 30 a .38-caliber pistol was found"],
    ["She returned with a . 357 Magnum", "She returned with a .357 Magnum"],
    ["The mother - in - law died in a Hit - And - Run", "The mother-in-law died in a Hit-And-Run"],
    ["He met Ann Roe - who was there", "He met Ann Roe - who was there"],
    ["Elmland - 1 - Carl Meyer", "Elmland - 1 - Carl Meyer"],
    ["They didn ’ t see Ann ’ s car . . . and left", "They did n’t see Ann ’s car ... and left"],
    ["It was in 2005 . Twelve men fled", "It was in 2005 . Twelve men fled"],
  ])("%s", (line, tokens) => {
    expect(tokensOf(`${line}\n${plain}`)).toBe(tokens)
  })

  test("keep their offsets", () => {
    const text = `A 10 - year - old boy fled .\n${plain}`
    const { document } = parse(articleOf(text), language)
    const at = document.tokens.text.indexOf("10-year-old")
    expect(text.slice(document.tokens.start[at], document.tokens.end[at])).toBe("10 - year - old")
  })
})

test("a text that has a hyphen inside a word is read as it stands", () => {
  expect(tokensOf(`The score was 3 - 1 . A ten-year-old boy , he said , fled .\n${plain}`)).toContain("3 - 1")
})
