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

describe("rooms import only what lies before them", () => {
  test.each(files)("%s", (file) => {
    const allowed = rooms[roomOf(file)]
    expect(allowed, `the room of ${file} is not in the table`).toBeDefined()
    const text = readFileSync(join(source, file), "utf8")
    const imports = Array.from(text.matchAll(/from "(\.[^"]+)"/gu), (match) => match[1] ?? "")
    const reached = imports.map((path) => roomOf(relative(source, resolve(source, dirname(file), path))))
    const strangers = reached.filter((room) => room !== roomOf(file) && !allowed?.includes(room))
    expect(strangers).toEqual([])
  })
})
