import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, test, vi } from "vitest"
import { openEmbedded, openNeo4j } from "../../src/store/index.js"
import { describeAgreement } from "./agreement.js"
import { describeStore } from "./conformance.js"
import { describeConduct } from "./neo4j-conduct.js"
import { findServer, testCase } from "./server.js"
import { describeWalked } from "./walked.js"

// The first write to a server that has just started, on a busy machine, takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describeStore("embedded, in memory", () => openEmbedded())
describeWalked("embedded", () => openEmbedded())

const directory = mkdtempSync(join(tmpdir(), "blotter-store-"))
afterAll(() => rmSync(directory, { recursive: true, force: true }))
describeStore("embedded, on disk", () => openEmbedded({ directory }))

const server = await findServer()
if ("missing" in server) {
  describe("Neo4j", () => test.skip(`skipped: ${server.missing}`, () => undefined))
} else {
  afterAll(() => server.stop())
  describeStore(`Neo4j at ${server.from}`, async () => {
    const store = await openNeo4j({ ...server.options, case: testCase("harbour") })
    await store.ask("MATCH (n) WHERE n.blotter STARTS WITH 'test/' DETACH DELETE n", {}, { write: true })
    return store
  })
  describeWalked(`Neo4j at ${server.from}`, () => openNeo4j({ ...server.options, case: testCase("walked") }))
  describeAgreement(server.options)
  describeConduct(server.options)
}
