import { describe, expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { articleOf } from "../article.js"

const language = loadLanguage()

const sentencesOf = (text: string, title: string | null = null) => {
  const { document } = parse({ ...articleOf(text), title }, language)
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

test("no sentence begins with a comma", () => {
  expect(sentencesOf("At 5:30 p.m . , four men entered a shop .")).toHaveLength(1)
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

describe("datelines", () => {
  test.each([
    ["KARACHI: Two men were shot in Elm Park.", ["KARACHI:", "Two men were shot in Elm Park."]],
    ["New Delhi, July 3: Two men were shot in Elm Park.", ["New Delhi, July 3:", "Two men were shot in Elm Park."]],
    ["UPDATE: Two men were shot in Elm Park.", ["UPDATE: Two men were shot in Elm Park."]],
    ["SPRINGFIELD, Ill. (AP) - Two men were shot.", ["SPRINGFIELD, Ill. (AP) -", "Two men were shot."]],
    ["LIMA, Peru, Aug 21\nTwo men were shot.", ["LIMA, Peru, Aug 21", "Two men were shot."]],
  ])("%s", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test.each([
    ["AMMAN, 1996-08-23\nTwo men were shot.", "dateline"],
    ["MAE SOT, Thailand, 25 August\nTwo men were shot.", "dateline"],
    ["Harlow, 25 August\nTwo men were shot.", "body"],
    ["TWO MEN SHOT IN HARLOW\nTwo men were shot on August 23.", "body"],
  ])("a line of its own: %s", (text, part) => {
    expect(parse(articleOf(text), language).document.sentences[0]?.part).toBe(part)
  })
})

test("a sentence that begins with a time is none of the byline's", () => {
  const partOf = (text: string) => parse(articleOf(text), language).document.sentences.map(({ part }) => part)
  expect(partOf("By noon, paratroopers had stormed the building.")).toEqual(["body"])
  expect(partOf("By Ann Lee, Daily Post")).toEqual(["byline"])
  expect(partOf("By Ann Lee and Carl Roe.")).toEqual(["byline"])
})

test("marks that a page of another encoding made control characters are read as marks, the text stays", () => {
  const text = "\u0093I ran,\u0094 Roe\u0092s son said \u0096 and fled."
  const { document } = parse(articleOf(text), language)
  expect(document.text).toBe(text)
  expect(document.tokens.text.join(" ")).toBe("“ I ran , ” Roe ’s son said – and fled .")
  expect(document.tokens.start[5]).toBe(text.indexOf("Roe"))
})
