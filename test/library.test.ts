import { readFileSync } from "node:fs"
import { Readable } from "node:stream"
import { expect, test } from "vitest"
import type { Report } from "../src/index.js"
import * as blotter from "../src/index.js"
import { resource } from "../src/model/resources.js"

test("the README's example of the library: from files to an answer", async () => {
  const { graphReports, loadKnowledge, openEmbedded, readArticle, readInputs } = blotter
  const knowledge = loadKnowledge()
  const reports: Report[] = []
  for await (const item of readInputs([resource("seeds", "almaty")], { stdin: Readable.from([]), keep: "first" })) {
    if (item.kind === "article") reports.push(readArticle(item.article, knowledge))
  }
  const store = await openEmbedded()
  await store.save(graphReports(reports, knowledge.codebook))
  const { rows } = await store.ask("MATCH (i:Incident) WHERE i.killedBest > $n RETURN i.type AS type ORDER BY type", {
    n: 1,
  })
  await store.close()
  expect(rows).toEqual([{ type: "fire" }, { type: "shooting" }])
})

test("every name that the README's example imports is the library's", () => {
  const [, names = ""] = /import \{ ([^}]+) \} from "blotter"/u.exec(readFileSync(resource("README.md"), "utf8")) ?? []
  expect(names.split(", ").filter((name) => !(name in blotter))).toEqual([])
  expect(names).toContain("readArticle")
})
