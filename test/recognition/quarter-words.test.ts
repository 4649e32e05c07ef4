import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { isQuarterAt, loadQuarterWords } from "../../src/recognition/quarter-words.js"
import { articleOf } from "../article.js"

const language = loadLanguage()
const words = loadQuarterWords()

test.each([
  ["the Ropewalk neighborhood was closed", true, true],
  ["the Ropewalk housing project was closed", true, true],
  ["the Santa Rita barrio was closed", true, true],
  // A district or a suburb may be a town of its own.
  ["the Ropewalk district was closed", true, false],
  ["the Ropewalk suburb was closed", true, false],
  // Any firm has projects; beside a town's name they are houses.
  ["the Ropewalk projects were closed", false, true],
  ["the Ropewalk police were there", false, false],
])("%s", (text, ofName, ofTown) => {
  const { tokens } = parse(articleOf(text), language).document
  const at = 1 + Math.max(tokens.text.indexOf("Ropewalk"), tokens.text.indexOf("Rita"))
  expect([
    isQuarterAt(words, tokens, at, tokens.length, "name"),
    isQuarterAt(words, tokens, at, tokens.length, "town"),
  ]).toEqual([ofName, ofTown])
})
