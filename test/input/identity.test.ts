import { mkdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { articlesOf, folderWith, readAllItems, refusalsOf } from "./folder.js"

const line = (id: string | number | null, text: string) => `${JSON.stringify({ id, text })}\n`

describe("ids", () => {
  test("below the folder that was named, with forward slashes, in order of code units", async () => {
    const folder = folderWith({ "b/x.txt": "One.", "a.txt": "Two.", "b/Z.txt": "Three.", "b/.git/y.txt": "Four." })
    expect(articlesOf(await readAllItems([folder])).map(({ id }) => id)).toEqual(["a.txt", "b/Z.txt", "b/x.txt"])
    expect(articlesOf(await readAllItems([join(folder, "b")])).map(({ id }) => id)).toEqual(["Z.txt", "x.txt"])
    expect(articlesOf(await readAllItems([join(folder, "b/x.txt")])).map(({ id }) => id)).toEqual(["x.txt"])
  })

  test("a file named twice is one article, with the id from the widest folder", async () => {
    const folder = folderWith({ "b/x.txt": "One." })
    const items = await readAllItems([join(folder, "b/x.txt"), folder, `${folder}/b`])
    expect(items).toHaveLength(1)
    expect(articlesOf(items)[0]?.id).toBe("b/x.txt")
  })

  test("a packed file is the same article as the file itself", async () => {
    const folder = folderWith({ "b/x.txt": "One.", "b/x.txt.gz": gzipSync("One.") })
    expect(articlesOf(await readAllItems([folder])).map(({ id }) => id)).toEqual(["b/x.txt"])
  })

  test("the order of the inputs changes nothing", async () => {
    const folder = folderWith({ "a/x.txt": "One.", "b/y.txt": "Two.", "c.jsonl": line("1", "Three.") })
    const inputs = [join(folder, "a"), join(folder, "b/y.txt"), join(folder, "c.jsonl")]
    expect(await readAllItems(inputs.toReversed())).toEqual(await readAllItems(inputs))
  })

  test("given, a number, or made from the content", async () => {
    const typed = line("given", "One.") + line(7, "Two.") + line(null, "Three.") + line(null, "Three.")
    const ids = articlesOf(await readAllItems(["-"], { typed })).map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(["given", "7"])
    expect(ids.slice(2)).toEqual([expect.stringMatching(/^sha256-[0-9a-f]{16}$/u)])
  })

  test("a link to a folder is not followed, a link to a file is", async () => {
    const folder = folderWith({ "a/x.txt": "One." })
    symlinkSync(join(folder, "a"), join(folder, "a/loop"))
    symlinkSync(join(folder, "a/x.txt"), join(folder, "a/link.txt"))
    symlinkSync(join(folder, "nowhere"), join(folder, "a/broken.txt"))
    mkdirSync(join(folder, "a/void"))
    const items = await readAllItems([folder])
    expect(articlesOf(items).map(({ id }) => id)).toEqual(["a/link.txt", "a/x.txt"])
    expect(refusalsOf(items, folder)).toEqual(["input-missing a/broken.txt: no such file or folder"])
  })
})

test("files of other kinds in a folder are left out with a note; what describes the folder is read only when named", async () => {
  const folder = folderWith({
    "a.txt": "One.",
    "b.csv": "x",
    "c.csv": "x",
    Makefile: "x",
    "README.md": "About.",
    LICENSE: "x",
  })
  const items = await readAllItems([folder])
  expect(articlesOf(items).map(({ id }) => id)).toEqual(["a.txt"])
  expect(items.at(-1)).toEqual({ kind: "note", text: "left out 3 files of other kinds: no extension, .csv" })
  expect(articlesOf(await readAllItems([join(folder, "README.md")]))).toHaveLength(1)
})

describe("an id that comes again", () => {
  test("with the same content is one article, silently", async () => {
    const folder = folderWith({ "a.jsonl": line("1", "One.") + line("1", "One."), "b.jsonl": line("1", "One.") })
    expect(await readAllItems([folder])).toHaveLength(1)
  })

  test("with other content: the same article stays whatever the order, and the others are refused", async () => {
    const stays = async (...texts: string[]) => {
      const folder = folderWith({ "a.jsonl": texts.map((text) => line("1", text)).join("") })
      const items = await readAllItems([folder])
      expect(refusalsOf(items)).toHaveLength(2)
      return articlesOf(items).at(-1)?.text
    }
    const first = await stays("One.", "Two.", "Three.")
    expect(await stays("Three.", "One.", "Two.")).toBe(first)
    expect(await stays("Two.", "Three.", "One.")).toBe(first)
  })

  test("what is written as it streams keeps the first", async () => {
    const folder = folderWith({ "a.jsonl": line("1", "One.") + line("1", "Two.") + line("1", "Three.") })
    const items = await readAllItems([folder], { keep: "first" })
    expect(articlesOf(items).map(({ text }) => text)).toEqual(["One."])
    expect(refusalsOf(items, folder)).toEqual(
      [2, 3].map(
        (at) =>
          `input-field a.jsonl:${at}: the id "1" names another article already, in a.jsonl:1 (give each its own id)`,
      ),
    )
  })
})

describe("standard input", () => {
  test.each([
    ["text", "Boiler bursts\n\n5 March 2019\n\nTwo people were hurt.\n", "Boiler bursts"],
    ["Markdown", "---\ntitle: Boiler bursts\n---\nTwo people were hurt.\n", "Boiler bursts"],
    ["HTML", "<!doctype html><title>x</title><h1>Boiler bursts</h1><p>Two people were hurt.</p>", "Boiler bursts"],
    ["JSON lines", '{"id":"1","title":"Boiler bursts","text":"Two people were hurt."}', "Boiler bursts"],
    ["gzip", gzipSync('{"id":"1","title":"Boiler bursts","text":"Two people were hurt."}'), "Boiler bursts"],
    ["UTF-16", Buffer.from('\uFEFF{"id":"1","title":"Boiler bursts","text":"Two."}', "utf16le"), "Boiler bursts"],
  ])("%s is recognised", async (_, typed, title) => {
    expect(articlesOf(await readAllItems(["-"], { typed }))[0]?.title).toBe(title)
  })

  test("nothing typed is refused", async () => {
    expect(refusalsOf(await readAllItems(["-"]))).toEqual(["input-empty stdin: is empty"])
  })
})
