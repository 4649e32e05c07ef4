import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { generateCase } from "../../bench/case.js"
import { subjectsOf } from "../../bench/subjects.js"
import { type GraphStore, loadQuestions, type Neo4jOptions, openEmbedded, openNeo4j } from "../../src/store/index.js"

/** Among paths of one length an engine may take any: nothing else of them need agree. */
const comparable = (name: string, rows: readonly object[]): readonly object[] =>
  name === "path-between" ? rows.map((row) => ("steps" in row ? { steps: row.steps } : row)) : rows

/** Every question, asked of both engines about a generated case of some hundred incidents: the same rows, in the same order. */
export const describeAgreement = (options: Neo4jOptions): void => {
  describe("the embedded engine and Neo4j agree on", () => {
    const stores: GraphStore[] = []
    beforeAll(async () => {
      const graph = generateCase(300)
      stores.push(await openEmbedded(), await openNeo4j({ ...options, case: "test/agreement" }))
      for (const store of stores) await store.save(graph)
    })
    afterAll(async () => {
      await stores[1]?.save({ ...generateCase(1), nodes: [], edges: [] })
      for (const store of stores) await store.close()
    })

    test.each(loadQuestions().map((question) => [question.name, question] as const))("%s", async (name, question) => {
      const answers = await Promise.all(stores.map((store) => store.ask(question.cypher, subjectsOf(question))))
      const [embedded, neo4j] = answers.map(({ rows }) => comparable(name, rows))
      expect(embedded).toEqual(neo4j)
    })
  })
}
