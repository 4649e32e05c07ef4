import { describe, expect, test } from "vitest"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Tokens } from "../../src/model/document.js"
import { loadQuantities } from "../../src/recognition/quantities.js"

const quantities = loadQuantities()

/** Tokens of words parted by spaces; offsets are those of the text. */
const tokensOf = (text: string): Tokens => {
  const words = text.split(" ")
  const start = new Int32Array(words.length)
  const end = new Int32Array(words.length)
  let at = 0
  for (const [index, word] of words.entries()) {
    start[index] = at
    end[index] = at + word.length
    at += word.length + 1
  }
  return {
    ...new Vocabulary().columns(words),
    start,
    end,
    sentence: new Int32Array(words.length),
  }
}

const read = (text: string) => {
  const tokens = tokensOf(text)
  return quantities.at(tokens, 0, tokens.length)
}

describe("numbers of people, exact and vague", () => {
  test.each([
    ["six guards", 6, 6, 6],
    ["Twenty-five miners", 25, 25, 25],
    ["twenty five miners", 25, 25, 25],
    ["1,200 villagers", 1200, 1200, 1200],
    ["two hundred sailors", 200, 200, 200],
    ["half a dozen boys", 6, 6, 6],
    ["two dozen boys", 24, 24, 24],
    ["at least 12 people", 12, 12, null],
    ["more than forty passengers", 40, 40, null],
    ["up to nine men", 0, 9, 9],
    ["about 50 farmers", 50, 50, 50],
    ["between five and eight rebels", 5, null, 8],
    ["three or four shoppers", 3, null, 4],
    ["10 to 15 youths", 10, null, 15],
    ["dozens of tourists", 24, null, null],
    ["several others", 3, null, null],
    ["no casualties", 0, 0, 0],
  ])("%s", (text, low, best, high) => {
    expect(read(text)?.quantity).toMatchObject({ low, best, high })
  })

  test.each(["the guards", "miners", "between the lines", "at last", "sixth street"])("never: %s", (text) => {
    expect(read(text)).toBeUndefined()
  })

  test("a quantity ends before the noun it counts", () => {
    expect(read("at least twelve armed men")).toMatchObject({ first: 0, last: 3 })
  })
})
