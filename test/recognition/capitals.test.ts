import { expect, test } from "vitest"
import { Vocabulary } from "../../src/language/vocabulary.js"
import { isCapitalAt } from "../../src/recognition/capitals.js"

test("a word with a capital begins with one, and nothing beyond the text does", () => {
  const tokens = new Vocabulary().columns(["Harlow", "iPhone", "Émile", "42nd", "the"])
  expect([-1, 0, 1, 2, 3, 4, 5].map((at) => isCapitalAt(tokens, at))).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
    false,
  ])
})
