import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { describe, expect, test } from "vitest"

/** Each room of `src/` and the rooms it may import, beside itself. ARCHITECTURE.md draws this table. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ["model"],
  input: ["model", "lexicon"],
  language: ["model", "lexicon"],
  recognition: ["model", "lexicon", "language"],
  coreference: ["model", "lexicon", "language", "recognition"],
  events: ["model", "lexicon", "language", "recognition", "coreference"],
  attribution: ["model", "lexicon", "language", "recognition", "coreference", "events"],
  linking: ["model", "lexicon"],
  graph: ["model", "lexicon", "linking"],
  store: ["model", "graph"],
  exports: ["model", "graph"],
  cli: ["model", "input", "graph", "store", "exports", "."],
  ".": [
    "model",
    "lexicon",
    "input",
    "language",
    "recognition",
    "coreference",
    "events",
    "attribution",
    "linking",
    "graph",
    "store",
    "exports",
  ],
}

const source = resolve(import.meta.dirname, "../src")
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"))
const roomOf = (path: string) => (path.includes("/") ? (path.split("/")[0] ?? "") : ".")

/** The files that a file imports, from `src/` on. */
const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(join(source, file), "utf8")
  return Array.from(text.matchAll(/from "(\.[^"]+)"/gu), ([, path = ""]) =>
    relative(source, resolve(source, dirname(file), path)).replace(/\.js$/u, ".ts"),
  )
}
const imports = new Map(files.map((file) => [file, importsOf(file)]))

describe("rooms import only what lies before them", () => {
  test.each(files)("%s", (file) => {
    const allowed = rooms[roomOf(file)]
    expect(allowed, `the room of ${file} is not in the table`).toBeDefined()
    const reached = (imports.get(file) ?? []).map(roomOf)
    expect(reached.filter((room) => room !== roomOf(file) && !allowed?.includes(room))).toEqual([])
  })
})

/** The way from a file back to itself through what it imports, if there is one; `done` are files that lie on no such way. */
const circleFrom = (file: string, way: readonly string[], done: Set<string>): readonly string[] => {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
  if (done.has(file)) return []
  for (const next of imports.get(file) ?? []) {
    const circle = circleFrom(next, [...way, file], done)
    if (circle.length > 0) return circle
  }
  done.add(file)
  return []
}

test("no file imports itself by way of others", () => {
  const done = new Set<string>()
  expect(files.map((file) => circleFrom(file, [], done)).find((circle) => circle.length > 0)).toBeUndefined()
})
