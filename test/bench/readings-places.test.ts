import { expect, test } from "vitest"
import { countPlaces } from "../../bench/readings-places.js"
import { loadKnowledge, readArticle } from "../../src/pipeline.js"
import { articleOf } from "../article.js"

const text = "A bomb went off on Mill Street in Naples, Italy, on Monday, police in Rome said."
const report = readArticle(articleOf(text), loadKnowledge())
const spanOf = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const idOf = (name: string): number => report.entities.findIndex((one) => one.kind === "place" && one.name === name)
const count = (wanted: readonly string[], given: readonly string[]) =>
  countPlaces(report, wanted.map(spanOf), given.map(idOf), [])

test("a place is right where the reader names it, and wrong where he names another", () => {
  expect(count(["Naples"], ["Naples"])).toEqual({ wanted: 1, found: 1, given: 1, right: 1 })
  expect(count(["Naples"], ["Rome"])).toEqual({ wanted: 1, found: 0, given: 1, right: 0 })
})

test("what lies in the place named is found; the town around it is right, but does not find it; a country is too wide", () => {
  expect(count(["Italy"], ["Naples"])).toEqual({ wanted: 1, found: 1, given: 1, right: 1 })
  expect(count(["Mill Street"], ["Naples"])).toEqual({ wanted: 1, found: 0, given: 1, right: 1 })
  expect(count(["Naples"], ["Italy"])).toEqual({ wanted: 1, found: 0, given: 1, right: 0 })
})
