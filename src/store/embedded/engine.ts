import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { BlotterError } from "../../model/errors.js"
import { queryInvalid, queryTimeout, queryWrites } from "../faults.js"
import type { Answer } from "../graph-store.js"
import type { Envelope, Failure, Reply, Request } from "./messages.js"

/** A running engine: one process, one request at a time, ended with `stop` or by a time limit. */
export interface Engine {
  /** @throws BlotterError as `GraphStore.ask`; after `query-timeout` the engine is gone. */
  perform(request: Request, timeLimit?: number): Promise<Answer | null>
  readonly alive: boolean
  stop(): Promise<void>
}

/** The engine ends what it runs outside of a transaction by itself after so many milliseconds. */
const ownTimeLimit = 30_000

const errorOf = ({ message, reason }: Failure, request: Request): BlotterError => {
  if (reason === "writes") return queryWrites()
  if (reason === "timeout") return queryTimeout(ownTimeLimit)
  if (reason === "statement" && request.do === "run") return queryInvalid(message, request.cypher)
  return new BlotterError("store-failed", `embedded engine: ${message}`)
}

/** From the sources, which only a loader reads, the process needs the same loader; `dist/` needs nothing. */
const start = (): ChildProcess => {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js"
  const file = fileURLToPath(new URL(`engine-process.${extension}`, import.meta.url))
  return fork(file, {
    execArgv: extension === "ts" ? ["--import", import.meta.resolve("tsx")] : [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  })
}

/** Timers count milliseconds in 31 bits. */
const longestTimer = 2 ** 31 - 1

interface Waiting {
  readonly request: Request
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: Error) => void
}

/** Characters of what a dying process says. */
const mostWords = 20_000

/** Why the process ended, from its standard error: the engine's binary is an optional package, one for each platform. */
const deathOf = (words: string): string | null => {
  if (/native binding|@grafeo-db\/js-/u.test(words)) {
    const machine = `${process.platform}-${process.arch}`
    return `there is none for ${machine} here (install again without --omit=optional, or ask a server with --neo4j)`
  }
  return /^\w*Error: .+$/mu.exec(words)?.[0] ?? (words.trim().slice(-500) || null)
}

/** Starts an engine; requests may be made at once. */
export const startEngine = (): Engine => {
  const child = start()
  const waiting = new Map<number, Waiting>()
  let alive = true
  let next = 0
  let words = ""
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(0, mostWords)
  })
  child.on("message", ({ id, content }: Envelope<Reply>) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (asked === undefined) return
    if ("failed" in content) asked.reject(errorOf(content.failed, asked.request))
    else asked.resolve(content.done)
  })
  const exited = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      alive = false
      for (const { reject } of waiting.values()) reject(new BlotterError("store-failed", `embedded engine: ${reason}`))
      waiting.clear()
      resolve()
    }
    child.once("error", (error) => end(error.message))
    child.once("exit", (code, signal) => end(deathOf(words) ?? `its process ended (${signal ?? code})`))
  })
  const perform = (request: Request, timeLimit?: number): Promise<Answer | null> =>
    new Promise<Answer | null>((resolve, reject) => {
      const id = next++
      const timer =
        timeLimit === undefined
          ? undefined
          : setTimeout(
              () => {
                alive = false
                waiting.delete(id)
                child.kill("SIGKILL")
                reject(queryTimeout(timeLimit))
              },
              Math.min(timeLimit, longestTimer),
            )
      waiting.set(id, {
        request,
        resolve: (answer) => {
          clearTimeout(timer)
          resolve(answer)
        },
        reject: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      })
      child.send({ id, content: request } satisfies Envelope<Request>, (error) => {
        if (error === null) return
        waiting.get(id)?.reject(new BlotterError("store-failed", `embedded engine: ${error.message}`))
        waiting.delete(id)
      })
    })
  return {
    perform,
    get alive() {
      return alive
    },
    async stop() {
      if (alive) {
        await perform({ do: "close" })
        child.disconnect()
      }
      await exited
    },
  }
}
