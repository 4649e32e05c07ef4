import { expect, test } from "vitest"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Tokens } from "../../src/model/document.js"
import { FormMemo } from "../../src/model/form-memo.js"

const none = new Int32Array(0)
const tokensOf = (vocabulary: Vocabulary, text: string): Tokens => ({
  ...vocabulary.columns(text.split(" ")),
  start: none,
  end: none,
  sentence: none,
})

test("a form's number is made once, and anew for another vocabulary", () => {
  const asked: string[] = []
  const memo = new FormMemo((lower, text) => asked.push(`${lower}/${text}`))
  const first = tokensOf(new Vocabulary(), "The boat left the pier")
  expect([0, 3, 0, 1].map((token) => memo.at(first, token))).toEqual([1, 2, 1, 3])
  expect(asked).toEqual(["the/The", "the/the", "boat/boat"])
  const second = tokensOf(new Vocabulary(), "pier boat")
  expect([0, 1, 0].map((token) => memo.at(second, token))).toEqual([4, 5, 4])
})

test("it holds any number of forms, and tokens beyond the ends are the empty word", () => {
  const words = Array.from({ length: 5000 }, (_, at) => `w${at}`)
  const tokens = tokensOf(new Vocabulary(), words.join(" "))
  const memo = new FormMemo((lower) => lower.length)
  expect(words.map((_, at) => memo.at(tokens, at))).toEqual(words.map(({ length }) => length))
  expect([memo.at(tokens, -1), memo.at(tokens, 5000)]).toEqual([0, 0])
})
