import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { generateCase } from "../../bench/case.js"
import { type Neo4jOptions, openNeo4j, type Row } from "../../src/store/index.js"

const script = fileURLToPath(new URL("push-process.ts", import.meta.url))

/** Starts a push and kills it with SIGKILL so many milliseconds after it began; true where that was in its middle. */
const killPush = (
  { uri, credentials }: Neo4jOptions,
  name: string,
  incidents: number,
  after: number,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const { user = "", password = "" } = credentials ?? {}
    const child = fork(script, [uri, user, password, name, String(incidents)], {
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
 * Kills pushes of one case at the moments given, one after the other without clearing up between, then pushes it once to
 * the end, and once more under another name as it would be without the kills.
 */
export const killRounds = async (
  options: Neo4jOptions,
  incidents: number,
  moments: readonly number[],
): Promise<KillRounds> => {
  let killed = 0
  for (const moment of moments) if (await killPush(options, "test/killed", incidents, moment)) killed++
  const graph = generateCase(incidents)
  for (const name of ["test/killed", "test/undisturbed"]) {
    const store = await openNeo4j({ ...options, case: name })
    await store.save(graph)
    await store.close()
  }
  return {
    killed,
    after: await contents(options, "test/killed"),
    undisturbed: await contents(options, "test/undisturbed"),
  }
}
