import { BlotterError } from "../../model/errors.js"
import type { SerializedGraph } from "../../model/graph.js"
import {
  type Answer,
  type AskOptions,
  defaultRowLimit,
  defaultTimeLimit,
  type GraphStore,
  type Parameters,
  type Saved,
  type SaveOptions,
} from "../graph-store.js"
import { checkParameters, checkStatement } from "../parameters.js"
import { digestOfRecords, type Records, recordsOf, shapes } from "../records.js"
import { schemaStatements } from "../statements.js"
import { countAll, synchronize, type Transactor } from "../synchronize.js"
import { loadRecords } from "./bulk.js"
import { type Cache, type Held, openCache } from "./cache.js"
import { type Engine, startEngine } from "./engine.js"

/** Where the embedded engine keeps the graph. */
export interface EmbeddedOptions {
  /** Keeps the graph on disk between runs, as a cache; in memory without it. */
  readonly directory?: string
  /** Only where a graph is kept in the directory already. */
  readonly existing?: boolean
}

const transactorOf = (engine: Engine): Transactor => ({
  async read(cypher, parameters) {
    const answer = await engine.perform({
      do: "run",
      cypher,
      parameters,
      write: false,
      rowLimit: Number.MAX_SAFE_INTEGER,
    })
    return answer?.rows ?? []
  },
  async write(cypher, parameters) {
    await engine.perform({ do: "run", cypher, parameters, write: true, rowLimit: 0 })
  },
})

class EmbeddedStore implements GraphStore {
  readonly #cache: Cache | undefined
  #engine: Engine | undefined
  /** The engine once it is open and holds what it should: whoever asks meanwhile waits for the same one. */
  #ready: Promise<Engine> | undefined
  /** What was last saved: a database in memory dies with a query that took too long, and is made again from this. */
  #graph: SerializedGraph | undefined
  #held: Held | undefined

  constructor(cache: Cache | undefined) {
    this.#cache = cache
  }

  async save(graph: SerializedGraph, options: SaveOptions = {}): Promise<Saved> {
    const name = graph.attributes.name
    const records = recordsOf(graph)
    const digest = digestOfRecords(records)
    const engine = await this.#running()
    if (this.#held?.name === name && this.#held.digest === digest) return countAll(records, "unchanged")
    if (options.dryRun) {
      return this.#held === undefined
        ? countAll(records, "created")
        : synchronize(transactorOf(engine), this.#held.name, records, options)
    }
    const before = this.#held
    this.#unsettle()
    const saved =
      before?.name === name
        ? await synchronize(transactorOf(engine), name, records, options)
        : await this.#fill(engine, name, records, options)
    this.#settle({ name, digest })
    this.#graph = graph
    return saved
  }

  async ask(cypher: string, parameters: Parameters = {}, options: AskOptions = {}): Promise<Answer> {
    const { rowLimit = defaultRowLimit, timeLimit = defaultTimeLimit, write = false } = options
    const checked = checkParameters(parameters)
    checkStatement(cypher, checked)
    const engine = await this.#running()
    const request = { do: "run", cypher, parameters: checked, write, rowLimit } as const
    const work = () => engine.perform(request, timeLimit)
    const answer = write ? await this.#changing(work) : await work()
    return answer ?? { columns: [], rows: [], truncated: false }
  }

  async close(): Promise<void> {
    await this.#engine?.stop()
    this.#engine = undefined
    this.#ready = undefined
  }

  /** A query that may write: what the engine holds is then no longer the graph of its digest, and a save compares. */
  async #changing<Result>(work: () => Promise<Result>): Promise<Result> {
    const held = this.#held
    this.#unsettle()
    try {
      const result = await work()
      if (held !== undefined) this.#settle({ ...held, digest: "" })
      return result
    } catch (error) {
      // A statement that fails changes nothing.
      if (held !== undefined && error instanceof BlotterError && error.code === "query-invalid") this.#settle(held)
      throw error
    }
  }

  #unsettle(): void {
    this.#held = undefined
    this.#cache?.unsettle()
  }

  #settle(held: Held): void {
    this.#held = held
    this.#cache?.settle(held)
  }

  async #open(engine: Engine): Promise<void> {
    const file = this.#cache?.file ?? null
    try {
      await engine.perform({ do: "open", file, shapes })
    } catch (cause) {
      if (file === null || !(cause instanceof BlotterError)) throw cause
      const mend = "another process has it open, or it is damaged; wait, or delete its folder"
      throw new BlotterError("store-failed", `${file}: ${mend} (${cause.message})`, {}, { cause })
    }
  }

  /** Only who has the file open may throw it away: another process would lose it in its middle. */
  async #clear(engine: Engine): Promise<void> {
    await engine.perform({ do: "close" })
    this.#cache?.clear()
    await this.#open(engine)
  }

  /** Empties the database and fills it the quick way. */
  async #fill(engine: Engine, name: string, records: Records, options: SaveOptions): Promise<Saved> {
    await this.#clear(engine)
    await loadRecords(engine, name, records, options.onProgress)
    await engine.perform({ do: "define", statements: schemaStatements() })
    return countAll(records, "created")
  }

  #running(): Promise<Engine> {
    if (this.#ready === undefined || this.#engine?.alive === false) this.#ready = this.#start()
    return this.#ready
  }

  async #start(): Promise<Engine> {
    await this.#engine?.stop()
    const engine = startEngine()
    this.#engine = engine
    const kept = this.#cache?.read() ?? undefined
    this.#held = kept
    await this.#open(engine)
    if (kept !== undefined) return engine
    if (this.#graph !== undefined) {
      const records = recordsOf(this.#graph)
      await this.#fill(engine, this.#graph.attributes.name, records, {})
      this.#settle({ name: this.#graph.attributes.name, digest: digestOfRecords(records) })
    } else {
      if (this.#cache !== undefined) await this.#clear(engine)
      await engine.perform({ do: "define", statements: schemaStatements() })
    }
    return engine
  }
}

/**
 * The engine that comes with Blotter, in a process of its own.
 * @throws BlotterError `output-failed` for a folder that cannot be made or holds something else, `input-missing` for one
 *   that holds no graph and should.
 */
export const openEmbedded = async ({ directory, existing = false }: EmbeddedOptions = {}): Promise<GraphStore> => {
  if (directory === undefined) return new EmbeddedStore(undefined)
  const cache = openCache(directory, !existing)
  if (existing && cache.read() === null) {
    throw new BlotterError("input-missing", `${directory}: no graph is kept there; fill it from inputs or --graph FILE`)
  }
  return new EmbeddedStore(cache)
}
