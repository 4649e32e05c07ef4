/**
 * Runs every command that the help and the README show for Neo4j, in their order, on the server of NEO4J_URI, `npm run
 * examples:neo4j`. It writes into that database: give it one of its own. Exit 1 where a command fails or prints nothing.
 */
import { readFileSync } from "node:fs"
import { commands } from "../src/cli/commands/index.js"
import { resource } from "../src/model/resources.js"
import { ExampleFolder } from "./example-folder.js"
import { examplesOf, isComplete, needsServer } from "./readme-examples.js"

const { NEO4J_URI: uri = "" } = process.env
if (uri === "") {
  console.error("set NEO4J_URI, and NEO4J_USER and NEO4J_PASSWORD, to a server with an empty database")
  process.exit(2)
}

/** The Community edition has one database for its users, whatever an example calls it. */
const onServer = (command: string): string =>
  command.replace(/neo4j(?:\+s)?:\/\/\S+/u, uri).replace(/--database \S+/u, "--database neo4j")

const shown = examplesOf(readFileSync(resource("README.md"), "utf8")).map(({ command }) => command)
const examples = [...shown, ...commands.flatMap(({ examples }) => examples)].filter(
  (command) => needsServer(command) && isComplete(command),
)
const folder = new ExampleFolder()
try {
  for (const command of ["blotter extract seeds -o graph.json", ...examples.map(onServer)]) {
    const { status, stdout, stderr } = folder.run(command)
    const silent = stdout === "" && !command.includes(" -o ")
    console.log(`${status === 0 && !silent ? "ran" : "FAILED"}: ${command}\n${stdout}`)
    if (status === 0 && !silent) continue
    console.error(silent && status === 0 ? "it printed nothing" : stderr)
    process.exitCode = 1
  }
} finally {
  folder.remove()
}
if (examples.length === 0) throw new Error("neither the README nor the help shows a command for Neo4j")
