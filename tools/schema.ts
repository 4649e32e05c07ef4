/** Writes the JSON Schema of the graph and its reference page, `npm run schema`. */
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { resource } from "../src/model/resources.js"
import { graphReference, graphSchema } from "./schema-documents.js"

for (const [path, text] of [
  [resource("schema", "graph.schema.json"), graphSchema()],
  [resource("docs", "graph.md"), graphReference()],
] as const) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
