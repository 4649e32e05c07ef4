import { rmSync } from "node:fs"
import { startEngine } from "../src/store/embedded/engine.js"
import { type GraphStore, loadQuestions, openEmbedded, openNeo4j } from "../src/store/index.js"
import { shapes } from "../src/store/records.js"
import { killRounds } from "../test/store/kill.js"
import { findServer } from "../test/store/server.js"
import { generateCase } from "./case.js"
import { subjectsOf } from "./subjects.js"

/**
 * How quick the stores are: `npx tsx bench/store.ts [incidents] [--kill rounds]`.
 * Prints the start of the embedded engine, the load of a generated case into each store and the time of every question.
 */
const incidents = Number(process.argv[2] ?? 20_000)
const rounds = process.argv[3] === "--kill" ? Number(process.argv[4]) : 0

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The better of two runs: the first also reads the plan and the pages. */
const timeQuestions = async (store: GraphStore): Promise<void> => {
  for (const question of loadQuestions()) {
    const parameters = subjectsOf(question)
    let rows = 0
    const ask = async () => {
      const answer = await store.ask(question.cypher, parameters, { timeLimit: 120_000 })
      rows = answer.rows.length
    }
    const [first, second] = [await seconds(ask), await seconds(ask)]
    const times = `${(first * 1_000).toFixed(0).padStart(6)} ms ${(second * 1_000).toFixed(0).padStart(6)} ms`
    print(`  ${question.name.padEnd(28)} ${times} ${String(rows).padStart(6)} rows`)
  }
}

const began = performance.now()
const engine = startEngine()
await engine.perform({ do: "open", file: null, shapes })
print(`embedded engine, fork to ready: ${(performance.now() - began).toFixed(0)} ms`)
await engine.stop()

const graph = generateCase(incidents)
const size = graph.nodes.length + graph.edges.length
print(`case of ${incidents} incidents: ${graph.nodes.length} nodes, ${graph.edges.length} edges`)

const measure = async (name: string, store: GraphStore): Promise<void> => {
  const load = await seconds(() => store.save(graph))
  print(`${name}: load ${load.toFixed(1)} s, ${Math.round(size / load)} nodes and edges a second`)
  print(`  again, unchanged: ${(await seconds(() => store.save({ ...graph }))).toFixed(1)} s`)
  await timeQuestions(store)
  await store.close()
}

await measure("embedded, in memory", await openEmbedded())
const directory = "out/bench-store"
rmSync(directory, { recursive: true, force: true })
const kept = await openEmbedded({ directory })
print(`embedded, on disk: load ${(await seconds(() => kept.save(graph))).toFixed(1)} s`)
await kept.close()
const reopened = await openEmbedded({ directory })
print(`  opened again and asked: ${(await seconds(() => reopened.ask("MATCH (n:Gang) RETURN count(n)"))).toFixed(1)} s`)
await reopened.close()
rmSync(directory, { recursive: true, force: true })

const server = await findServer()
if ("missing" in server) print(`Neo4j: left out: ${server.missing}`)
else {
  await measure(`Neo4j (${server.from})`, await openNeo4j({ ...server.options, case: "test/bench" }))
  if (rounds > 0) {
    const moments = Array.from({ length: rounds }, () => 100 + Math.random() * 1_500)
    const { killed, after, undisturbed } = await killRounds(server.options, 400, moments)
    const same = JSON.stringify(after) === JSON.stringify(undisturbed)
    print(
      `killed ${killed} of ${rounds} pushes at random moments, then pushed: ${same ? "the same graph" : "ANOTHER GRAPH"}`,
    )
  }
  const cleaner = await openNeo4j({ ...server.options, case: "test/bench" })
  const removal = await seconds(() => cleaner.save({ ...graph, nodes: [], edges: [] }))
  print(`Neo4j: all of it removed: ${removal.toFixed(1)} s`)
  await cleaner.close()
  await server.stop()
}
