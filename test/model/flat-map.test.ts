import fc from "fast-check"
import { expect, test } from "vitest"
import { flatMap } from "../../src/model/flat-map.js"

test("gives what an array's own does, of lists and of single things", () => {
  const made = fc.oneof(fc.integer(), fc.array(fc.integer()))
  fc.assert(
    fc.property(fc.array(made), (items) => {
      expect(flatMap(items, (item) => item)).toEqual(items.flat())
      expect(flatMap(items, (_, index) => [index, index])).toEqual(items.flatMap((_, index) => [index, index]))
    }),
  )
})

test("joins one level alone", () => {
  expect(flatMap([[[1]], [[2], [3]]], (item) => item)).toEqual([[1], [2], [3]])
})
