import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { CaseBuilder } from "../../bench/case-builder.js"
import type { SerializedGraph } from "../../src/model/graph.js"
import { answerGraph, bindParameters, type GraphStore, loadQuestions, type Row } from "../../src/store/index.js"
import { harbourCase } from "./harbour-case.js"

const empty = (name: string): SerializedGraph => new CaseBuilder().build(name)
const without = (graph: SerializedGraph, gone: (key: string) => boolean): SerializedGraph => ({
  ...graph,
  nodes: graph.nodes.filter(({ key }) => !gone(key)),
  edges: graph.edges.filter(({ key, source, target }) => !gone(key) && !gone(source) && !gone(target)),
})
const rename = (graph: SerializedGraph, key: string, label: string): SerializedGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.key === key ? { key, attributes: { ...node.attributes, label } } : node)),
})
const changes = (created: number, updated: number, removed: number, unchanged: number) => ({
  ...{ created, updated, removed, unchanged },
})

/** One row a line, for a file that a person can read in a diff. */
const print = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("")

const everything = async (store: GraphStore): Promise<SerializedGraph> =>
  answerGraph(store, await store.ask("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, r"))

const sorted = (graph: SerializedGraph) => ({
  nodes: graph.nodes.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  edges: graph.edges.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
})

const saving = (open: () => GraphStore) => {
  const graph = harbourCase()
  const nodes = graph.nodes.length
  const edges = graph.edges.length

  test("a dry run counts and does nothing", async () => {
    const saved = await open().save(graph, { dryRun: true })
    expect(saved).toEqual({ nodes: changes(nodes, 0, 0, 0), edges: changes(edges, 0, 0, 0) })
    expect((await open().ask("MATCH (n) RETURN count(n) AS n")).rows).toEqual([{ n: 0 }])
  })

  test("a graph comes back as it was saved", async () => {
    const seen: number[] = []
    const saved = await open().save(graph, { onProgress: ({ done }) => seen.push(done) })
    expect(saved).toEqual({ nodes: changes(nodes, 0, 0, 0), edges: changes(edges, 0, 0, 0) })
    expect(seen.at(-1)).toBe(nodes + edges)
    const back = sorted(await everything(open()))
    expect(back).toEqual(sorted(graph))
  })

  test("saved again, nothing changes", async () => {
    expect(await open().save(graph)).toEqual({ nodes: changes(0, 0, 0, nodes), edges: changes(0, 0, 0, edges) })
  })

  test("what left the graph leaves the store, what changed is changed", async () => {
    const smaller = rename(
      without(graph, (key) => key === "person/oru"),
      "person/ilves",
      "Minister Ilves",
    )
    const gone = edges - smaller.edges.length
    const counts = { nodes: changes(0, 1, 1, nodes - 2), edges: changes(0, 0, gone, edges - gone) }
    expect(await open().save(smaller, { dryRun: true })).toEqual(counts)
    expect(await open().save(smaller)).toEqual(counts)
    expect(sorted(await everything(open()))).toEqual(sorted(smaller))
    expect(await open().save(graph)).toEqual({
      nodes: changes(1, 1, 0, nodes - 2),
      edges: changes(gone, 0, 0, edges - gone),
    })
    expect(sorted(await everything(open()))).toEqual(sorted(graph))
  })

  test("a label that is lost, an edge that changes its kind of end", async () => {
    const plain: SerializedGraph = {
      ...graph,
      nodes: graph.nodes.map(({ key, attributes }) =>
        key === "person/ilves" ? { key, attributes: { ...attributes, labels: ["Person"] } } : { key, attributes },
      ),
      edges: graph.edges.map((edge) =>
        edge.attributes.kind === "OF" ? { ...edge, target: "organization/police" } : edge,
      ),
    }
    const saved = await open().save(plain)
    expect(saved).toEqual({ nodes: changes(0, 1, 0, nodes - 1), edges: changes(1, 0, 1, edges - 1) })
    expect(sorted(await everything(open()))).toEqual(sorted(plain))
    await open().save(graph)
    expect(sorted(await everything(open()))).toEqual(sorted(graph))
  })

  test("an empty graph empties it", async () => {
    await open().save(empty("harbour"))
    expect((await open().ask("MATCH (n) RETURN n")).rows).toEqual([])
    await open().save(graph)
  })
}

/** Each group of tests can run alone. */
const fill = async (store: GraphStore): Promise<void> => {
  await store.save(harbourCase())
}

const asking = (open: () => GraphStore) => {
  beforeAll(() => fill(open()))
  const one = async (cypher: string, parameters = {}) => {
    const { rows } = await open().ask(`RETURN ${cypher} AS it`, parameters)
    return rows[0]?.it
  }

  test.each([
    ["1", 1],
    ["1.5", 1.5],
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", "9007199254740993"],
    ["null", null],
    ["[1, null, 'x']", [1, null, "x"]],
    ["{a: {b: true}}", { a: { b: true } }],
    ["date('2012-07-28')", "2012-07-28"],
    ["datetime('2012-07-28T10:00:00Z')", "2012-07-28T10:00:00Z"],
    ["localdatetime('2012-07-28T10:00:00')", "2012-07-28T10:00:00"],
    ["duration('P1D')", "P1D"],
    ["'naïve 王 🙂'", "naïve 王 🙂"],
  ])("%s is read alike", async (cypher, value) => {
    expect(await one(cypher)).toEqual(value)
  })

  test.each([
    [3, 3],
    [9007199254740993n, "9007199254740993"],
    ["“quoted” \\ ' 🙂", "“quoted” \\ ' 🙂"],
    [
      [1, ["a"], {}],
      [1, ["a"], {}],
    ],
    [null, null],
    [{ $date: "2012-07-28" }, "2012-07-28"],
  ])("parameter %s arrives", async (given, value) => {
    expect(await one("$it", { it: given })).toEqual(value)
  })

  test("a whole number is an integer", async () => {
    expect(await one("$it / 2", { it: 3 })).toBe(1)
    expect(
      (await open().ask("UNWIND range(1, 5) AS n RETURN n SKIP $skip LIMIT $limit", { skip: 1, limit: 2 })).rows,
    ).toEqual([{ n: 2 }, { n: 3 }])
  })

  test("days are dates, to be compared and counted with", async () => {
    const { rows } = await open().ask(
      "MATCH (i:Incident) WHERE i.start > date('2012-07-28') AND i.start + duration({days: 2}) = date('2012-08-01') RETURN i.key AS it ORDER BY it",
    )
    expect(rows).toEqual([{ it: "incident/arrest" }, { it: "incident/reaction" }])
  })

  test("nodes, relationships and paths are as graphology has them", async () => {
    const { rows, columns } = await open().ask(
      "MATCH path = (p:Person {key: 'person/oru'})-[r:MEMBER_OF]->(o) RETURN p, r, path, [o] AS list",
    )
    expect(columns).toEqual(["p", "r", "path", "list"])
    const [oru, crew] = ["person/oru", "organization/crew"].map((key) =>
      harbourCase().nodes.find((node) => node.key === key),
    )
    const edge = harbourCase().edges.find(
      ({ source, attributes }) => source === "person/oru" && attributes.kind === "MEMBER_OF",
    )
    expect(rows).toEqual([{ p: oru, r: edge, path: { nodes: [oru, crew], edges: [edge] }, list: [crew] }])
  })

  test("columns are there without a row", async () => {
    expect(await open().ask("MATCH (n:Decision) RETURN n.key AS key, n")).toEqual({
      columns: ["key", "n"],
      rows: [],
      truncated: false,
    })
  })

  test("the row limit cuts and says so", async () => {
    const { rows, truncated } = await open().ask("UNWIND range(1, 50) AS n RETURN n", {}, { rowLimit: 7 })
    expect([rows.length, truncated]).toEqual([7, true])
    expect((await open().ask("UNWIND range(1, 7) AS n RETURN n", {}, { rowLimit: 7 })).truncated).toBe(false)
  })
}

const refusing = (open: () => GraphStore) => {
  beforeAll(() => fill(open()))
  test.each([
    ["MATCH (n", /\(line 1, column 9\)$/u],
    ["MATCH (n)\nRETRN n", /\(line 2, column 1\)$/u],
    ["RETURN foo(1)", /foo.*\(line 1, column 8\)$/u],
    ["MATCH (n)\nRETURN m", /`?'?m.*\(line 2, column 8\)$/u],
    ["", /./u],
  ])("%j is told with its place", async (cypher, message) => {
    await expect(open().ask(cypher)).rejects.toMatchObject({
      code: "query-invalid",
      oneLine: expect.stringMatching(message),
    })
  })

  test("a parameter that is not given is named", async () => {
    await expect(open().ask("RETURN $a + $b", { a: 1 })).rejects.toMatchObject({
      ...{ code: "query-parameter", message: "query: parameter b missing; give --param b=…" },
    })
  })

  test.each([
    "CREATE (n:Person {name: 'x'})",
    "MATCH (n) SET n.label = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n:Person) REMOVE n:Official",
    "MERGE (n:Person {key: 'new'}) RETURN n",
    "CREATE INDEX blotter_test IF NOT EXISTS FOR (n:Person) ON (n.age)",
  ])("%s is refused without `write`", async (cypher) => {
    await expect(open().ask(cypher)).rejects.toMatchObject({
      code: "query-invalid",
      message: expect.stringContaining("--write"),
    })
    expect(sorted(await everything(open()))).toEqual(sorted(harbourCase()))
  })

  test("words of a write in strings, names and properties are none", async () => {
    const cypher = "MATCH (n) WHERE n.label = 'CREATE (x)' RETURN n.name AS `DELETE` // MERGE"
    expect((await open().ask(cypher)).rows).toEqual([])
  })

  test("with `write` it is done, and a save mends what it did to the graph's own edges", async () => {
    await open().ask("MATCH (:Person {key: 'person/oru'})-[r:MEMBER_OF]->() DELETE r", {}, { write: true })
    const { edges } = await open().save(harbourCase())
    expect(edges).toEqual(changes(1, 0, 0, harbourCase().edges.length - 1))
  })

  test("a query that takes too long is ended, and the next one is answered", async () => {
    const slow =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n"
    await expect(open().ask(slow, {}, { timeLimit: 300 })).rejects.toMatchObject({ code: "query-timeout" })
    expect((await open().ask("MATCH (n:Gang) RETURN count(n) AS n")).rows).toEqual([{ n: 2 }])
  })
}

const library = (open: () => GraphStore) => {
  beforeAll(() => fill(open()))
  test.each(loadQuestions().map((question) => [question.name, question] as const))("%s", async (name, question) => {
    const parameters = bindParameters(question, question.exampleParameters)
    const { rows, columns } = await open().ask(question.cypher, parameters)
    await expect(print(rows)).toMatchFileSnapshot(`answers/${name}.jsonl`)
    for (const row of rows) expect(Object.keys(row)).toEqual(columns)
    expect(columns).toEqual(expect.arrayContaining([...question.keys]))
  })

  test("the graph of an answer is the part that it speaks of", async () => {
    const answer = await open().ask(
      "MATCH (:Incident {key: 'incident/arrest'})-[r:TARGETED]->(p) RETURN r, p.key AS it",
    )
    const { nodes, edges } = await answerGraph(open(), answer)
    expect(nodes.map(({ key }) => key)).toEqual(["incident/arrest", "person/oru"])
    expect(edges.map(({ attributes }) => attributes.kind)).toEqual(["TARGETED"])
  })
}

const growing = (open: () => GraphStore) => {
  test("100,000 nodes", async () => {
    const builder = new CaseBuilder()
    for (let at = 0; at < 100_000; at++) builder.node("Person", `person/${at}`, `Person ${at}`, { age: at % 90 })
    for (let at = 1; at < 1_000; at++) {
      builder.node("Organization", `organization/${at}`, `Gang ${at}`, { sector: "CRM" }, ["Gang"])
      builder.edge("MEMBER_OF", `person/${at}`, `organization/${at}`, { evidence: ["a#char=1,2"] })
    }
    await open().save(builder.build("harbour"))
    const { rows } = await open().ask(
      "MATCH (p:Person) OPTIONAL MATCH (p)-[r]->(:Gang) RETURN count(p) AS people, count(r) AS edges",
    )
    expect(rows).toEqual([{ people: 100_000, edges: 999 }])
  }, 300_000)
}

/** What every store must do. `open` gives an empty one, which is closed at the end. */
export const describeStore = (name: string, open: () => Promise<GraphStore>): void => {
  describe(name, () => {
    let store: GraphStore | undefined
    const opened = (): GraphStore => {
      if (store === undefined) throw new Error("the store did not open")
      return store
    }
    beforeAll(async () => {
      store = await open()
    })
    afterAll(async () => {
      await store?.save(empty("harbour"))
      await store?.close()
    })
    describe("saves", () => saving(opened))
    describe("answers", () => asking(opened))
    describe("refuses", () => refusing(opened))
    describe("answers the library", () => library(opened))
    describe("grows", () => growing(opened))
  })
}
