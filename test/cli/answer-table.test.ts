import pico from "picocolors"
import { expect, test } from "vitest"
import { paintTable } from "../../src/cli/answer-table.js"
import type { Answer } from "../../src/store/index.js"

const plain = pico.createColors(false)
const person = { key: "person/jane-doe", attributes: { kind: "Person", label: "Jane Doe" } }

const paint = (answer: Omit<Answer, "truncated">, width: number): readonly string[] => [
  ...paintTable({ ...answer, truncated: false }, width, plain),
]

test("columns as wide as they need, numbers to the right, nodes by their caption, null as nothing", () => {
  const rows = [
    { who: person, count: 7, tags: ["a", "b"], day: null },
    { who: { key: "x", source: "a", target: "b", attributes: { kind: "OF" } }, count: 12, tags: [], day: "2019-03-05" },
  ]
  expect(paint({ columns: ["who", "count", "tags", "day"], rows }, 80)).toEqual([
    "who       count  tags  day",
    "────────  ─────  ────  ──────────",
    "Jane Doe      7  a, b",
    "OF           12        2019-03-05",
  ])
})

test("a table never goes beyond the width: the widest column breaks", () => {
  const rows = [{ a: "a short one", b: "a very long text that must be broken over some lines" }]
  const lines = paint({ columns: ["a", "b"], rows }, 30)
  expect(lines).toEqual([
    "a            b",
    "───────────  ─────────────────",
    "a short one  a very long text",
    "             that must be",
    "             broken over some",
    "             lines",
  ])
})

test("a list with a gap shows it", () => {
  expect(paint({ columns: ["killed"], rows: [{ killed: [2, 2, null] }] }, 80).at(-1)).toBe("2, 2, –")
})

test("no word is cut for want of room: rows stand one under the other, empty cells left out", () => {
  const rows = [
    { start: "2021-06-01", type: "shooting", killed: null, summary: "Shooting at the harbour by masked men" },
    { start: null, type: "theft", killed: 0, summary: "Theft" },
  ]
  expect(paint({ columns: ["start", "type", "killed", "summary"], rows }, 34)).toEqual([
    "start    2021-06-01",
    "type     shooting",
    "summary  Shooting at the harbour",
    "         by masked men",
    "",
    "type     theft",
    "killed   0",
    "summary  Theft",
  ])
})

test("no rows: the columns alone", () => {
  expect(paint({ columns: ["a"], rows: [] }, 80)).toEqual(["a", "─"])
})
