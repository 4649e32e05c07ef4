import { describe, expect, test } from "vitest"
import { measureGumNames } from "../../bench/gum-names.js"
import { timexValue } from "../../bench/peers/peer.js"
import { figureOf } from "../../bench/scorer.js"
import { measureTags, readTaggedTexts } from "../../bench/treebank-tags.js"

describe("names of GUM", () => {
  // "the mayor of Elm Grove": the mention is longer than the name in it.
  const answers = [
    {
      id: "a",
      gold: {
        entities: [
          { label: "person", name: [0, 8] as const },
          { label: "place", name: [13, 22] as const },
          { label: "place", name: [13, 16] as const },
          { label: "person" },
        ],
      },
    },
  ]
  const marks = [
    { start: 0, end: 8, kind: "person" },
    { start: 13, end: 22, kind: "place" },
    { start: 30, end: 35, kind: "place" },
    { start: 40, end: 44, kind: "date" },
  ]

  test("are compared by their exact span, the outermost where they nest", () => {
    expect(measureGumNames(answers, () => marks).map((line) => line.replace(/ +/gu, " "))).toEqual([
      "PER P 100.00 R 100.00 F1 100.00",
      "ORG P 0.00 R 0.00 F1 0.00",
      "LOC P 50.00 R 100.00 F1 66.67",
      "names P 66.67 R 100.00 F1 80.00",
    ])
  })
})

test("the figure of a scorer's line", () => {
  expect(figureOf("names                          P  76.53  R  73.91  F1  75.20")).toBe(75.2)
  expect(figureOf("within 161 km, of all gold places 64.57 (2881 of 4462)")).toBe(64.57)
})

test("a date's value is as fine as what is known", () => {
  expect(timexValue(1998, 3, null, null, null)).toBe("1998-03")
  expect(timexValue(1998, 3, 9, 17, 5)).toBe("1998-03-09T17:05")
})

test("tags count where the words are cut alike", () => {
  const texts = readTaggedTexts(
    "# text = He can't.\n1\tHe\the\tPRON\n2-3\tcan't\t_\t_\n2\tca\tcan\tAUX\n3\tn't\tnot\tPART\n4\t.\t.\tPUNCT\n",
  )
  const read = () => [
    { start: 0, end: 2, tag: "PRON" },
    { start: 3, end: 8, tag: "AUX" },
    { start: 8, end: 9, tag: "PUNCT" },
  ]
  expect(measureTags(texts, read)).toEqual({ right: 2, words: 4 })
})
