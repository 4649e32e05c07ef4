import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkParameters, checkStatement, readParameter } from "../../src/store/parameters.js"

const circular: Record<string, unknown> = {}
circular.self = { again: [circular] }
let deep: unknown = 1
for (let level = 0; level < 100_000; level++) deep = [deep]

describe("what would harm the engine never reaches it", () => {
  test.each([
    ["a circle", circular, "parameter it.self.again[0]: it holds itself"],
    ["a deep list", deep, "parameter it: it is nested deeper than 32 levels"],
    ["no date", new Date(Number.NaN), "parameter it: it is no date"],
    ["a day that is none", { $date: "2024-02-30" }, "parameter it: 2024-02-30 is no day (such as 2012-07-28)"],
    ["an engine's own tag", { $decimal: "1" }, "parameter it: the name $decimal begins with a dollar sign"],
    ["infinity", [Number.POSITIVE_INFINITY], "parameter it[0]: Infinity is no number that a database holds"],
    ["a large integer", 2n ** 63n, "parameter it: 9223372036854775808 does not fit into 64 bits"],
    ["half a character", "\uD83D", "parameter it: it has half of a surrogate pair, which is no text"],
    ["a function", () => 1, "parameter it: it is function, which Cypher does not know"],
    ["nothing", undefined, "parameter it: it is undefined, which Cypher does not know"],
    ["a map of a class", new Map(), "parameter it: it is no plain value, list or map"],
  ])("%s", (_name, value, message) => {
    expect(() => checkParameters({ it: value })).toThrow(expect.objectContaining({ code: "query-parameter", message }))
  })
})

test("a date becomes text, the same value twice is no circle", () => {
  const shared = { a: 1 }
  expect(checkParameters({ it: [shared, shared], at: new Date("2012-07-28T10:00:00Z") })).toEqual({
    it: [shared, shared],
    at: "2012-07-28T10:00:00.000Z",
  })
})

test("any JSON arrives unchanged, if its names are no tags", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      fc.pre(!JSON.stringify(value).includes('"$'))
      expect(JSON.stringify(checkParameters({ it: value }).it)).toBe(JSON.stringify(value))
    }),
  )
})

test.each([
  ["3", 3],
  ["-3", -3],
  ["1.5", 1.5],
  ["007", "007"],
  ["9007199254740993", 9007199254740993n],
  ["true", true],
  ["null", null],
  ['"3"', "3"],
  ["[1, 2]", [1, 2]],
  ["2012-07-28", "2012-07-28"],
  ["plain words", "plain words"],
  ["", ""],
])("on a command line %s is %s", (text, value) => {
  expect(readParameter(text)).toEqual(value)
})

test("a parameter in a string or comment need not be given", () => {
  expect(() => checkStatement("RETURN '$a', \"$b\", `$c` // $d\n/* $e */", {})).not.toThrow()
  expect(() => checkStatement("RETURN $a, $b_2", { a: 1 })).toThrow("query: parameter b_2 missing; give --param b_2=…")
})
