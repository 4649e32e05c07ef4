import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { generateCase } from "../../bench/case.js"
import { type Neo4jOptions, openNeo4j, type Row } from "../../src/store/index.js"

const script = fileURLToPath(new URL("push-process.ts", import.meta.url))

/** Starts a push and kills it with SIGKILL so many milliseconds after it began; true where that was in its middle. */
const killPush = (
  { uri, credentials }: Neo4jOptions,
  incidents: number,
  seed: number,
  after: number,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const { user = "", password = "" } = credentials ?? {}
    const child = fork(script, [uri, user, password, "test/killed", String(incidents), String(seed)], {
      execArgv: ["--import", import.meta.resolve("tsx")],
    })
    child.once("message", () => setTimeout(() => child.kill("SIGKILL"), after))
    child.once("error", reject)
    child.once("exit", (_code, signal) => resolve(signal === "SIGKILL"))
  })

/** All nodes and relationships of a case, without the case's name, in order of their keys. */
const contents = async (options: Neo4jOptions, name: string): Promise<readonly Row[]> => {
  const store = await openNeo4j(options)
  const limits = { rowLimit: Number.MAX_SAFE_INTEGER, timeLimit: 120_000 }
  const prefix = { prefix: `${name}#` }
  const nodes = await store.ask(
    "MATCH (n) WHERE n.blotter STARTS WITH $prefix RETURN n.digest AS digest, n ORDER BY n.key",
    prefix,
    limits,
  )
  const edges = await store.ask(
    "MATCH ()-[r]->() WHERE r.blotter STARTS WITH $prefix RETURN r.digest AS digest, r ORDER BY r.key",
    prefix,
    limits,
  )
  await store.close()
  return [...nodes.rows, ...edges.rows]
}

export interface KillRounds {
  /** How many pushes were killed before they were done. */
  readonly killed: number
  /** What a push after each of the kills left, and what one undisturbed push leaves. */
  readonly after: readonly Row[]
  readonly undisturbed: readonly Row[]
}

/**
 * Kills pushes at the moments given (milliseconds), of two graphs by turns under one name and without clearing up, so that
 * each finds the ruins of another; then pushes the first graph to the end, and under another name as if nothing had been.
 */
export const killRounds = async (
  options: Neo4jOptions,
  incidents: number,
  moments: readonly number[],
): Promise<KillRounds> => {
  let killed = 0
  for (const [round, moment] of moments.entries()) {
    if (await killPush(options, incidents, 1 + (round % 2), moment)) killed++
  }
  const graph = generateCase(incidents)
  for (const name of ["test/killed", "test/undisturbed"]) {
    const store = await openNeo4j({ ...options, case: name })
    await store.save(graph)
    await store.close()
  }
  const after = await contents(options, "test/killed")
  const undisturbed = await contents(options, "test/undisturbed")
  for (const name of ["test/killed", "test/undisturbed"]) {
    const store = await openNeo4j({ ...options, case: name })
    await store.save({ ...graph, nodes: [], edges: [] })
    await store.close()
  }
  return { killed, after, undisturbed }
}
