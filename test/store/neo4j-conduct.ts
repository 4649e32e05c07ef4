import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type GraphStore, type Neo4jOptions, openNeo4j } from "../../src/store/index.js"
import { harbourCase } from "./harbour-case.js"
import { killRounds } from "./kill.js"
import { foreignLabel } from "./server.js"

const wipe = `MATCH (n) WHERE n:${foreignLabel} OR n.blotter STARTS WITH 'test/' DETACH DELETE n`

/** Someone else's data, made to look like Blotter's. */
const foreign = `
  CREATE (a:${foreignLabel}:Person {key: 'person/oru', name: 'Marek Oru', blotter: 'theirs'}),
         (b:${foreignLabel}:Incident {key: 'incident/shooting', label: 'A shooting'}),
         (c:${foreignLabel}:Harbour {name: 'Port Mira'}),
         (b)-[:PERPETRATED_BY {key: 'edge/1'}]->(a), (a)-[:LIVES_IN]->(c)`
const theirs = `
  MATCH (n:${foreignLabel}) OPTIONAL MATCH (n)-[r]->(m)
  RETURN labels(n) AS labels, properties(n) AS properties, type(r) AS type, properties(r) AS edge, m.name AS target
  ORDER BY n.name, type`

/** What is asked of Neo4j alone: a server with other data, other cases, and clients that die. */
export const describeConduct = (options: Neo4jOptions): void => {
  describe("Neo4j as a neighbour", () => {
    const stores = new Map<string, GraphStore>()
    const store = async (name: string): Promise<GraphStore> => {
      const opened = stores.get(name) ?? (await openNeo4j({ ...options, case: `test/${name}` }))
      stores.set(name, opened)
      return opened
    }
    beforeAll(async () => {
      await (await store("one")).ask(wipe, {}, { write: true })
    })
    afterAll(async () => {
      await (await store("one")).ask(wipe, {}, { write: true, timeLimit: 120_000 })
      for (const opened of stores.values()) await opened.close()
    })

    test("other people's data stays as it is, whatever comes and goes", async () => {
      const one = await store("one")
      await one.ask(foreign, {}, { write: true })
      const before = (await one.ask(theirs)).rows
      const graph = harbourCase()
      await one.save(graph)
      await one.save({ ...graph, nodes: [], edges: [] })
      expect((await one.ask(theirs)).rows).toEqual(before)
      const { rows } = await one.ask("MATCH (n) WHERE n.blotter STARTS WITH 'test/' RETURN count(n) AS n")
      expect(rows).toEqual([{ n: 0 }])
    })

    test("two cases lie side by side", async () => {
      const graph = harbourCase()
      await (await store("one")).save(graph)
      await (await store("two")).save(graph)
      await (await store("one")).save({ ...graph, nodes: [], edges: [] })
      const { rows } = await (await store("two")).ask(
        "MATCH (n) WHERE n.blotter STARTS WITH 'test/' RETURN count(n) AS n",
      )
      expect(rows).toEqual([{ n: graph.nodes.length }])
      expect((await (await store("two")).save(graph)).nodes.unchanged).toBe(graph.nodes.length)
    })

    test("what people add to Blotter's nodes stays as long as the nodes do", async () => {
      const two = await store("two")
      await two.ask(
        "MATCH (p:Person {key: 'person/oru'}) WHERE p.blotter STARTS WITH 'test/' SET p.note = 'seen'",
        {},
        { write: true },
      )
      const graph = harbourCase()
      const nodes = graph.nodes.map(({ key, attributes }) =>
        key === "person/oru" ? { key, attributes: { ...attributes, label: "Oru" } } : { key, attributes },
      )
      await two.save({ ...graph, nodes })
      const { rows } = await two.ask("MATCH (p:Person {note: 'seen'}) RETURN p.label AS label")
      expect(rows).toEqual([{ label: "Oru" }])
    })

    test.each([
      ["no server", { uri: "bolt://127.0.0.1:1" }, "store-unreachable"],
      ["a wrong password", { credentials: { user: "neo4j", password: "not this one" } }, "store-unreachable"],
      ["no such database", { database: "nowhere" }, "store-unreachable"],
      ["no such scheme", { uri: "http://localhost:7687" }, "usage"],
      ["a name with the mark of ids", { case: "test/a#b" }, "usage"],
      ["a password in the address", { uri: "bolt://me:secret@localhost:7687" }, "usage"],
    ])("%s is told in one line", async (_name, wrong, code) => {
      const opening = openNeo4j({ ...options, ...wrong }).then((opened) => opened.save(harbourCase()))
      await expect(opening).rejects.toMatchObject({ code, message: expect.not.stringContaining("\n") })
    })

    test("killed in the middle, again and again, then pushed: as if nothing had been", async () => {
      const { killed, after, undisturbed } = await killRounds(options, 150, [300, 700, 1_200])
      expect(killed).toBeGreaterThan(0)
      expect(after).toEqual(undisturbed)
    }, 180_000)
  })
}
