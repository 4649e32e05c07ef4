import { expect, test } from "vitest"
import { type Forest, weighRow } from "../../src/model/forest.js"

// One tree of depth 2: first feature 1 at 5; on the right feature 0 at 2.
const forest: Forest = {
  depth: 2,
  base: 0,
  features: Int8Array.from([1, -1, 0]),
  limits: Float32Array.from([5, 0, 2]),
  leaves: Float32Array.from([-1, 9, 1, 3]),
}
const odds = (chance: number) => Math.log(chance / (1 - chance))

test("a row goes right where its value is above the limit, and left where there is no feature", () => {
  expect(odds(weighRow(forest, [0, 5]))).toBeCloseTo(-1)
  expect(odds(weighRow(forest, [2, 6]))).toBeCloseTo(1)
  expect(odds(weighRow(forest, [3, 6]))).toBeCloseTo(3)
})
