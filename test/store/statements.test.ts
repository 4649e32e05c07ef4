import { expect, test } from "vitest"
import { resource } from "../../src/model/resources.js"
import { schemaTexts } from "../../src/store/schema-text.js"

test.each(Object.entries(schemaTexts()))("cypher/schema/%s says what the model says", async (file, text) => {
  await expect(text).toMatchFileSnapshot(resource("cypher", "schema", file))
})
