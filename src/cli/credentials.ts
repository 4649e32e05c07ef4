import { createInterface } from "node:readline/promises"
import { Writable } from "node:stream"
import type { Credentials } from "../store/index.js"
import type { Context } from "./context.js"

/** Reads a line without showing it. */
const askSecretly = async (question: string, { stdin, stderr }: Context): Promise<string> => {
  stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: nowhere, terminal: true })
  try {
    return await lines.question("")
  } finally {
    lines.close()
    stderr.write("\n")
  }
}

/**
 * User and password of a Neo4j server: from NEO4J_USER (or NEO4J_USERNAME) and NEO4J_PASSWORD, else from whoever sits
 * at the terminal; none where nobody does, for servers that ask for none. Never from arguments, which histories keep.
 */
export const findCredentials = async (context: Context): Promise<Credentials | undefined> => {
  const { NEO4J_USER, NEO4J_USERNAME, NEO4J_PASSWORD } = context.environment
  const user = NEO4J_USER ?? NEO4J_USERNAME ?? "neo4j"
  if (NEO4J_PASSWORD !== undefined) return { user, password: NEO4J_PASSWORD }
  const { stdin } = context
  if (!("isTTY" in stdin) || stdin.isTTY !== true) return undefined
  return { user, password: await askSecretly(`Password of ${user}: `, context) }
}
