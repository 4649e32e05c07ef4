import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { BlotterError } from "../../model/errors.js"

/**
 * A folder that keeps the engine's file between runs. It can be thrown away at any time: it is made again from the
 * graph. `state.json` names the graph that the file holds in full; while the file is being changed it is not there.
 */
export interface Cache {
  readonly file: string
  /** What the file holds in full, or null where that may be half a graph, or none. */
  read(): Held | null
  /** To be called before the file is changed. */
  unsettle(): void
  settle(held: Held): void
  /** Throws the file away. */
  clear(): void
}

/** The graph that a database holds: its name, and its digest or "" where a query has changed it since. */
export interface Held {
  readonly name: string
  readonly digest: string
}

/** Raised when the file's layout changes, or the engine's: an older cache is then made anew. */
const layout = "1 grafeo-0.6.0"
const state = z.object({ layout: z.literal(layout), name: z.string(), digest: z.string() })

const databaseName = "graph.grafeo"

/** Makes the folder where there is none; it is thrown away with all in it, so it may hold nothing of anyone else's. */
const makeFolder = (directory: string): void => {
  let names: readonly string[]
  try {
    mkdirSync(directory, { recursive: true })
    names = readdirSync(directory)
  } catch (error) {
    throw new BlotterError("output-failed", `${directory}: cannot make this folder for the store`, {}, { cause: error })
  }
  if (names.length > 0 && !names.includes(databaseName)) {
    throw new BlotterError("output-failed", `${directory}: holds other files; give the store a folder of its own`)
  }
}

/** @throws BlotterError `output-failed` for a folder that cannot be made, or that holds something else. */
export const openCache = (directory: string, make = true): Cache => {
  if (make) makeFolder(directory)
  const file = join(directory, databaseName)
  const stateFile = join(directory, "state.json")
  return {
    file,
    read() {
      try {
        const { success, data } = state.safeParse(JSON.parse(readFileSync(stateFile, "utf8")))
        return success ? { name: data.name, digest: data.digest } : null
      } catch {
        // Not there or not JSON: nothing is known of the file, and it is made again.
        return null
      }
    },
    unsettle() {
      rmSync(stateFile, { force: true })
    },
    settle(held) {
      writeFileSync(stateFile, JSON.stringify({ layout, ...held }))
    },
    clear() {
      rmSync(stateFile, { force: true })
      for (const path of [file, `${file}.wal`]) rmSync(path, { force: true, recursive: true })
    },
  }
}
