import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readLayout } from "../../src/input/layout/index.js"
import { folderWith, readAllItems } from "./folder.js"

const folder = folderWith({ "none.txt": "" })
const extension = fc.constantFrom(".txt", ".md", ".html", ".jsonl", "", ".txt.gz", ".jsonl.gz")

/** Bytes that look a little like each format, so that more than the first check is reached. */
const piece = fc.constantFrom(
  '{"id":"1","text":"a"}\n',
  '{"id":',
  "---\n",
  "title: x\n",
  "<p>Two</p>",
  "<div>",
  "</p>",
  "<html><body>",
  '<script type="application/ld+json">{"@type":"Article"',
  "\r\n",
  "\u00a0",
  "😀",
  "By Jane Doe\n",
  "5 March 2019\n",
  "ALMATY (Reuters) - ",
  "\uFEFF",
)
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => new Uint8Array(Buffer.from(pieces.join("")))),
  fc.array(piece, { maxLength: 12 }).map((pieces) => new Uint8Array(Buffer.from(pieces.join(""), "utf16le"))),
  fc.array(piece, { maxLength: 6 }).map((pieces) => new Uint8Array(gzipSync(pieces.join("")).subarray(0, 40))),
)

test("whatever a file holds, it is read or refused, never thrown, and texts are well formed", async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(bytes, extension, async (content, end) => {
      const file = join(folder, `${run++}${end}`)
      writeFileSync(file, content)
      const items = await readAllItems([file])
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) {
        if (item.kind === "refusal") expect(item.refusal.oneLine).toMatch(/^\S+: \S/u)
        if (item.kind !== "article") continue
        expect(item.article.text).not.toMatch(/\p{Surrogate}/u)
        expect(item.article.text.trim()).not.toBe("")
        expect(item.article.published ?? "2019-03-05").toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      }
    }),
    { numRuns: 300, examples: [[Uint8Array.from([127, 0]), ""]] },
  )
})

test("a layout is read from any text in time that grows with the lines of its head", () => {
  const long = [
    "a ".repeat(500_000),
    "A, ".repeat(100_000),
    "\n".repeat(1_000_000),
    "By ".repeat(200_000),
    "(".repeat(500_000),
  ]
  for (const text of long) readLayout(text)
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void readLayout(pieces.join(""))))
})
