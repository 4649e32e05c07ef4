import { expect, test } from "vitest"
import { Vocabulary } from "../../src/language/vocabulary.js"
import { PhraseIndex } from "../../src/lexicon/phrase-index.js"

const index = new PhraseIndex([
  { id: "fire", phrases: ["fire", "open fire", "open fire on"] },
  { id: "door", phrases: ["Open Door"] },
])

const read = (text: string) => {
  const columns = new Vocabulary().columns(text.split(" "))
  const start = new Int32Array(columns.length)
  return { ...columns, start, end: start, sentence: start }
}

test("the longest phrase at each place, whatever the case, none overlapping", () => {
  const found = index.all(read("They OPEN fire on an open door and open up , fire"))
  expect(found.map(({ entry, first, last }) => [entry.id, first, last])).toEqual([
    ["fire", 1, 4],
    ["door", 5, 7],
    ["fire", 11, 12],
  ])
})

test("a phrase does not reach over the limit", () => {
  expect(index.at(read("open fire on them"), 0, 2)?.last).toBe(2)
  expect(index.at(read("open fire on them"), 0, 1)).toBeUndefined()
})

test("every phrase begins with a word that says so", () => {
  expect(["fire", "open", "door", "on"].map((word) => index.begins(word))).toEqual([true, true, false, false])
})
