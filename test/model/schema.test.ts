import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { resource } from "../../src/model/resources.js"
import { graphReference, graphSchema } from "../../tools/schema-documents.js"

test.each([
  ["schema/graph.schema.json", graphSchema],
  ["docs/graph.md", graphReference],
])("%s is what `npm run schema` makes of the schema", (path, text) => {
  expect(readFileSync(resource(...path.split("/")), "utf8")).toBe(text())
})
