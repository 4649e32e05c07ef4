import { Readable } from "node:stream"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readInputs } from "../../src/input/index.js"
import type { SerializedGraph } from "../../src/model/graph.js"
import { resource } from "../../src/model/resources.js"
import { graphReports, loadKnowledge, readArticle } from "../../src/pipeline.js"
import { type GraphStore, loadQuestions } from "../../src/store/index.js"
import { harbourCase } from "./harbour-case.js"
import { canonical, ordered } from "./library/answer.js"
import { answerOf } from "./library/answers.js"
import { subjectOf } from "./library/subjects.js"
import { type ExpectedRow, Walk } from "./library/walk.js"

/** The graph of `seeds/`, read as `blotter extract seeds` reads it. */
export const seedsGraph = async (): Promise<SerializedGraph> => {
  const knowledge = loadKnowledge()
  const reports = []
  for await (const item of readInputs([resource("seeds")], { stdin: Readable.from([]), keep: "smallest" })) {
    if (item.kind === "article") reports.push(readArticle(item.article, knowledge))
  }
  return graphReports(reports, knowledge.codebook)
}

/** Among paths of one length an engine may take any: nothing else of them need agree. */
const comparable = (name: string, rows: readonly ExpectedRow[]): readonly ExpectedRow[] =>
  name === "path-between" ? rows.map(({ steps }) => ({ steps })) : rows

interface Case {
  readonly name: string
  readonly graph: () => Promise<SerializedGraph>
  /** Fewest questions that have something to say of it, so that agreeing on nothing is no success. */
  readonly telling: number
}

const cases: readonly Case[] = [
  { name: "the seeds", graph: seedsGraph, telling: 32 },
  { name: "the harbour case", graph: async () => harbourCase(), telling: 42 },
]

/**
 * Every question of the library, asked about the graph of the seeds and one made by hand: the rows are those that plain
 * TypeScript finds by walking the same graph, in the order that the question promises.
 */
export const describeWalked = (engine: string, open: () => Promise<GraphStore>): void => {
  describe.each(cases)(`${engine} answers as one who walks $name`, ({ graph: read, telling }) => {
    const opened: { store: GraphStore; graph: SerializedGraph; walk: Walk }[] = []
    const told: string[] = []
    beforeAll(async () => {
      const graph = await read()
      const store = await open()
      opened.push({ store, graph, walk: Walk.over(graph) })
      await store.save(graph)
    }, 120_000)
    afterAll(async () => {
      for (const { store, graph } of opened) {
        await store.save({ ...graph, nodes: [], edges: [] })
        await store.close()
      }
    })

    test.each(loadQuestions().map((question) => [question.name, question] as const))("%s", async (name, question) => {
      expect(opened).toHaveLength(1)
      for (const { store, walk } of opened) {
        const answer = answerOf(name)
        const parameters = subjectOf(question, answer, walk)
        const expected = comparable(name, answer.rows(walk.asking(parameters)))
        const given = comparable(name, (await store.ask(question.cypher, parameters)).rows)
        expect(canonical(given)).toEqual(canonical(expected))
        expect(given).toEqual(ordered(given, answer.order))
        if (given.length > 0) told.push(name)
      }
    })

    test("most questions have something to say", () => {
      const silent = loadQuestions().filter(({ name }) => !told.includes(name))
      expect(told.length, `silent: ${silent.map(({ name }) => name).join(", ")}`).toBeGreaterThanOrEqual(telling)
    })
  })
}
