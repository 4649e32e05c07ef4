import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { openEmbedded } from "../../src/store/index.js"
import { harbourCase } from "./harbour-case.js"

const root = mkdtempSync(join(tmpdir(), "blotter-cache-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const graph = harbourCase()
const gangs = "MATCH (n:Gang) RETURN count(n) AS n"

test("a graph kept is there for the next process, without the graph at hand", async () => {
  const directory = join(root, "kept")
  const first = await openEmbedded({ directory })
  await first.save(graph)
  await first.close()
  const second = await openEmbedded({ directory, existing: true })
  expect((await second.ask(gangs)).rows).toEqual([{ n: 2 }])
  expect((await second.save(graph)).nodes.unchanged).toBe(graph.nodes.length)
  await second.close()
})

test("a cache of another layout, or half written, is made anew", async () => {
  const directory = join(root, "old")
  for (const state of ['{"layout":"0","name":"harbour","digest":"x"}', "{", ""]) {
    const before = await openEmbedded({ directory })
    await before.save(graph)
    await before.close()
    writeFileSync(join(directory, "state.json"), state)
    const store = await openEmbedded({ directory })
    expect((await store.ask("MATCH (n) RETURN count(n) AS n")).rows).toEqual([{ n: 0 }])
    expect((await store.save(graph)).nodes.created).toBe(graph.nodes.length)
    await store.close()
    expect(readFileSync(join(directory, "state.json"), "utf8")).toContain('"name":"harbour"')
  }
})

test("a folder without a graph is told where one should be", async () => {
  await expect(openEmbedded({ directory: join(root, "none"), existing: true })).rejects.toMatchObject({
    code: "input-missing",
  })
})

test("a folder that holds something else is left alone", async () => {
  const directory = mkdtempSync(join(root, "notes-"))
  writeFileSync(join(directory, "state.json"), "mine")
  await expect(openEmbedded({ directory })).rejects.toMatchObject({
    code: "output-failed",
    message: `${directory}: holds other files; give the store a folder of its own`,
  })
  expect(readFileSync(join(directory, "state.json"), "utf8")).toBe("mine")
})

test("what a query changed is kept, and the next save compares", async () => {
  const directory = join(root, "written")
  const store = await openEmbedded({ directory })
  await store.save(graph)
  await store.ask("MATCH (n:Gang) SET n.seen = true", {}, { write: true })
  await store.close()
  const again = await openEmbedded({ directory, existing: true })
  expect((await again.ask("MATCH (n {seen: true}) RETURN count(n) AS n")).rows).toEqual([{ n: 2 }])
  await expect(again.ask("CREATE (n", {}, { write: true })).rejects.toMatchObject({ code: "query-invalid" })
  expect((await again.ask("MATCH (n {seen: true}) RETURN count(n) AS n")).rows).toEqual([{ n: 2 }])
  expect((await again.save(graph)).nodes).toEqual({ created: 0, updated: 0, removed: 0, unchanged: graph.nodes.length })
  await again.close()
})

test("many may ask at once, also while it starts and after it was killed", async () => {
  const store = await openEmbedded()
  await store.save(graph)
  const slow =
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN count(*) AS n"
  await expect(store.ask(slow, {}, { timeLimit: 100 })).rejects.toMatchObject({ code: "query-timeout" })
  const answers = await Promise.all([store.ask(gangs), store.ask(gangs), store.ask(gangs)])
  expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 2 }], [{ n: 2 }], [{ n: 2 }]])
  await store.close()
})

test("two processes do not share one folder", async () => {
  const directory = join(root, "shared")
  const first = await openEmbedded({ directory })
  await first.save(graph)
  const second = await openEmbedded({ directory })
  await expect(second.ask(gangs)).rejects.toMatchObject({ code: "store-failed" })
  await first.close()
  await second.close().catch(() => undefined)
})

test("a machine for which the engine has no binary is told so", async () => {
  process.env.NAPI_RS_NATIVE_LIBRARY_PATH = join(root, "no-such-engine.node")
  try {
    const store = await openEmbedded()
    await expect(store.ask(gangs)).rejects.toMatchObject({
      code: "store-failed",
      message: expect.stringMatching(/^embedded engine: there is none for \w+-\w+ here/u),
    })
    await store.close().catch(() => undefined)
  } finally {
    delete process.env.NAPI_RS_NATIVE_LIBRARY_PATH
  }
})
