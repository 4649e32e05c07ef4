import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CodePoints } from "../../src/model/code-points.js"
import { articlesOf, folderWith, readAllItems, readOne } from "./folder.js"

const text = "Café “Ağrı”: 2 hurt — 😀 said.\nThe\u00a0end.\n"

const utf16be = (of: string): Buffer => Buffer.from(of, "utf16le").swap16()

describe("the same text from every encoding", () => {
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE with a byte order mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 BE with a byte order mark", utf16be(`\uFEFF${text}`)],
    ["UTF-16 LE", Buffer.from(text, "utf16le")],
    ["UTF-16 BE", utf16be(text)],
    ["Windows line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["old Macintosh line ends", Buffer.from(text.replaceAll("\n", "\r"))],
    ["gzip", gzipSync(text)],
  ])("%s", async (_, bytes) => {
    expect((await readOne("a.txt", bytes)).text).toBe(text)
  })

  test("Windows-1252", async () => {
    const bytes = Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x6f, 0x6b, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35])
    expect((await readOne("a.txt", bytes)).text).toBe("Café “ok” – €5")
  })

  test("JSON lines in UTF-16, and with a byte order mark", async () => {
    const line = `${JSON.stringify({ id: "é", text })}\n`
    const folder = folderWith({
      "a.jsonl": Buffer.from(`\uFEFF${line}${line}`, "utf16le"),
      "b.jsonl": `\uFEFF${line}`,
      "c.jsonl": line.replaceAll("\n", "\r\n"),
    })
    const articles = articlesOf(await readAllItems([folder]))
    expect(articles.map((article) => article.text)).toEqual([text])
  })

  test("a text in JSON keeps its line ends: its offsets are the sender's", async () => {
    expect((await readOne("a.jsonl", JSON.stringify({ id: "1", text: "One.\r\nTwo.\u00a0\r" }))).text).toBe(
      "One.\r\nTwo.\u00a0\r",
    )
  })
})

describe("offsets", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "é", "😀", "\u00a0", "\u200d", "é", "\n", "漢", " ") })

  test("code points count as Python counts them", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (given, a, b) => {
        const [start, end] = [a % (given.length + 1), b % (given.length + 1)].sort((x, y) => x - y)
        if (start === undefined || end === undefined) return
        // A span never cuts a pair in two.
        const cut = (at: number) => /[\udc00-\udfff]/u.test(given[at] ?? "") && at > 0
        if (cut(start) || cut(end)) return
        const span = new CodePoints(given).span({ start, end })
        expect([...given].slice(span.start, span.end).join("")).toBe(given.slice(start, end))
      }),
    )
  })

  test("a file's text is what Python reads from it", async () => {
    const samples = ["a\r\nb\rc\n", "\uFEFFx 😀\r\n\u00a0y", "é\u2028z\u0085\r\r\n"]
    const folder = folderWith({ "none.txt": "" })
    for (const sample of samples) {
      writeFileSync(join(folder, "a.txt"), sample)
      const python = execFileSync(
        "python3",
        [
          "-c",
          "import sys,json; print(json.dumps(open(sys.argv[1], encoding='utf-8-sig').read()))",
          join(folder, "a.txt"),
        ],
        { encoding: "utf8" },
      )
      expect((await readOne("a.txt", sample)).text).toBe(JSON.parse(python))
    }
  })
})
