import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { harbourCase } from "../store/harbour-case.js"
import { blotter } from "./session.js"

const folder = mkdtempSync(join(tmpdir(), "blotter-query-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, "graph.json")
writeFileSync(file, JSON.stringify(harbourCase()))
const ask = (...args: readonly string[]) => blotter(["query", ...args, "--graph", file])

describe("an answer as", () => {
  test("a table, without the columns that hold keys", async () => {
    const { code, out, err } = await ask("gangs-by-incidents")
    expect([code, err]).toEqual([0, ""])
    expect(out).toBe(`gang             incidents  killed  first       last
───────────────  ─────────  ──────  ──────────  ──────────
Red Street Crew          2       3  2012-07-28  2012-08-01
Harbour Boys             0       0
`)
  })

  test("JSON, one row a line", async () => {
    const { out } = await ask("MATCH (g:Gang) RETURN g.name AS name, $n AS n ORDER BY name", "-p", "n=2", "-f", "json")
    expect(out).toBe('[\n{"name":"Harbour Boys","n":2},\n{"name":"Red Street Crew","n":2}\n]\n')
  })

  test("CSV", async () => {
    const { out } = await ask("RETURN 'a, \"b\"' AS text, null AS nothing, [1, 2] AS list", "-f", "csv")
    expect(out).toBe('text,nothing,list\r\n"a, ""b""",,"[1,2]"\r\n')
  })

  test("a graph: what it speaks of, and what the question names", async () => {
    const { out } = await ask("aftermath", "--param", "incident=incident/arrest", "-f", "graph")
    const { nodes, edges } = JSON.parse(out)
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual(["incident/arrest", "incident/bombing"])
    expect(edges).toHaveLength(1)
  })
})

test("rows beyond the limit are left out, and that is said", async () => {
  const { code, out, err } = await ask("UNWIND range(1, 9) AS n RETURN n", "--limit", "2", "-f", "csv")
  expect([code, out, err]).toEqual([
    0,
    "n\r\n1\r\n2\r\n",
    "There are more rows: these are the first 2 (see --limit).\n",
  ])
})

test("no row is said", async () => {
  expect((await ask("edges-without-evidence")).err).toBe("No row.\n")
})

describe("wrong use is told in one line", () => {
  test.each([
    [["timelin"], "unknown question: timelin (did you mean timeline?)"],
    [["timeline", "-p", "form=2012-01-01"], "timeline: there is no parameter form (did you mean from?)"],
    [["timeline", "-p", "from"], "--param from: write it name=value"],
    [["figures-over-time"], "figures-over-time: give --param incident=…, incident (text: key of the incident)"],
    [["MATCH (n)\nRETRN n"], "query: syntax error: [Cypher] Expected end of query (line 2, column 1)"],
    [["CREATE (n)"], "query: it would change the graph; say --write to let it"],
    [["RETURN 1", "-f", "cvs"], "unknown format: cvs (did you mean csv?)"],
    [
      ["RETURN 1", "--limit", "1.5"],
      "option '--limit <rows>' argument '1.5' is invalid. Give a whole number above 0. (see blotter query --help)",
    ],
    [
      ["RETURN 1", "--timeout", "0"],
      "option '--timeout <seconds>' argument '0' is invalid. Give a number above 0. (see blotter query --help)",
    ],
    [["RETURN 1", "--write"], "--write would change a graph that is gone afterwards; add --neo4j or --store"],
    [
      ["RETURN 1", "--neo4j", "bolt://localhost"],
      "--neo4j asks the server: give no inputs, --graph or --store beside it (see push)",
    ],
    [
      ["UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a * b)", "--timeout", "0.2"],
      "query: no answer within 0.2 s, so it was ended; narrow it or raise --timeout",
    ],
  ])("%j", async (args, message) => {
    const { code, out, err } = await ask(...args)
    expect([code, out, err]).toEqual([2, "", `${message}\n`])
  })
})

test("a store keeps the graph for the next query, which needs none", async () => {
  const store = join(folder, "store")
  expect((await blotter(["query", "RETURN 1 AS n", "--store", store])).code).toBe(1)
  expect((await ask("RETURN 1 AS n", "--store", store)).code).toBe(0)
  const { out } = await blotter(["query", "MATCH (g:Gang) RETURN count(g) AS n", "--store", store, "-f", "csv"])
  expect(out).toBe("n\r\n2\r\n")
})

test("queries lists the library, and shows one question", async () => {
  const list = await blotter(["queries"])
  expect(list.out).toContain("timeline                     Incidents between two days, in order of time\n")
  const one = await blotter(["queries", "aftermath"])
  expect(one.out).toContain("incident (text, must be given): key of the incident")
  expect((await blotter(["queries", "aftermat"])).err).toBe("unknown question: aftermat (did you mean aftermath?)\n")
})

describe("push", () => {
  test.each([
    [["--neo4j", "http://localhost:7474"], /^http:\/\/localhost:7474: no address of a Neo4j server/u],
    [["--neo4j", "bolt://me:secret@localhost"], /^the address must not hold a password/u],
    [
      ["--neo4j", "bolt://127.0.0.1:1"],
      /^bolt:\/\/127\.0\.0\.1:1: no Neo4j answers there, see that it runs \(connect ECONNREFUSED/u,
    ],
    [[], /--neo4j <uri>.*not specified/u],
  ])("%j is told", async (args, message) => {
    const { code, err } = await blotter(["push", "--graph", file, ...args])
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })

  test.skipIf((process.env.NEO4J_URI ?? "") === "")(
    "says what it would do, and does nothing with --dry-run",
    async () => {
      const { NEO4J_URI = "", NEO4J_USER = "neo4j", NEO4J_PASSWORD = "" } = process.env
      const args = ["push", "--graph", file, "--neo4j", NEO4J_URI, "--name", "test/cli", "--dry-run"]
      const { code, out, err } = await blotter(args, { environment: { NEO4J_USER, NEO4J_PASSWORD } })
      expect([code, err]).toEqual([0, ""])
      expect(out).toBe(`${NEO4J_URI} would get
  nodes  39 new, 0 changed, 0 removed, 0 as before
  edges  77 new, 0 changed, 0 removed, 0 as before
`)
    },
  )
})
