import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { articlesOf, folderWith, readAllItems, refusalsOf } from "./folder.js"

const good = "Two people were hurt when a boiler burst in the old town."
const random = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))

/** A file that is wrong, beside one that is good: the refusals, and how many articles were read. */
const cases: readonly {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly refused: readonly string[]
  readonly read: readonly string[]
}[] = [
  {
    name: "an empty file",
    files: { "a.txt": "", "b.txt": good, "c.jsonl": "\n\n", "d.md": "---\ntitle: x\n---\n" },
    refused: [
      "input-empty a.txt: is empty",
      "input-empty c.jsonl: is empty",
      "input-empty d.md: has no text below the front matter",
    ],
    read: ["b.txt"],
  },
  {
    name: "a binary file",
    files: { "a.txt": random, "b.txt": good, "c.jsonl": random, "d.txt": "%PDF-1.4\n1 0 obj" },
    refused: ["a.txt", "c.jsonl", "d.txt"].map((file) => `input-binary ${file}: is no text but binary data`),
    read: ["b.txt"],
  },
  {
    name: "a truncated and a damaged gzip",
    files: {
      "a.txt.gz": gzipSync(good).subarray(0, 40),
      "b.txt": good,
      "c.jsonl.gz": Buffer.concat([gzipSync('{"id":"c","text":"x"}\n').subarray(0, 20), random]),
    },
    refused: [
      "input-truncated a.txt.gz: the gzip data ends too early (copy the file again)",
      "input-truncated c.jsonl.gz: the gzip data is damaged (copy the file again)",
    ],
    read: ["b.txt"],
  },
  {
    name: "JSON lines that are none, have no text or wrong fields",
    files: {
      "a.jsonl": [
        '{"id":"1","text":"Fine."}',
        "{text: 1}",
        '["a"]',
        '{"id":"2"}',
        '{"id":"3","text":null}',
        '{"id":"4","text":7}',
        '{"id":"5","text":"  "}',
        '{"id":"6","text":"x","date":"30/07/2012"}',
        '{"id":"7","text":"x","title":["a"]}',
        '{"id":"8","text":"x","authors":[1]}',
        '{"id":"9","text":"Fine.","date":null,"title":null,"more":{"a":1}}',
      ].join("\n"),
    },
    refused: [
      "input-syntax a.jsonl:2: is no JSON: Expected property name or '}' in JSON at position 1",
      'input-syntax a.jsonl:3: is no JSON object (write {"id": …, "text": …})',
      'input-field a.jsonl:4: no "text"',
      'input-field a.jsonl:5: no "text"',
      'input-field a.jsonl:6: "text" is not a string',
      'input-field a.jsonl:7: "text" is empty',
      'input-field a.jsonl:8: "date" is "30/07/2012", no ISO 8601 day (write 2012-07-30)',
      'input-field a.jsonl:9: "title" is ["a"], not a string',
      'input-field a.jsonl:10: "authors" holds 1, not a name',
    ],
    read: ["1", "9"],
  },
  {
    name: "a lone surrogate, as an escape, as bytes, in UTF-16",
    files: {
      "a.jsonl": '{"id":"1","text":"a \\ud83d b"}\n{"id":"2","text":"a \\ud83d\\ude00 b"}\n{"id":"\\udc00","text":"x"}',
      "b.txt": Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]),
      "c.txt": Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8, 0x62, 0x00]),
    },
    refused: [
      'input-encoding a.jsonl:1: "text" holds the lone surrogate \\ud83d, which is no character (mend it where the file is made)',
      'input-encoding a.jsonl:3: "id" holds the lone surrogate \\udc00, which is no character (mend it where the file is made)',
      "input-encoding b.txt: byte 1 is no UTF-8: a lone surrogate (save it again as UTF-8)",
      "input-encoding c.txt: is damaged UTF-16: half a character stands alone (save it again as UTF-8)",
    ],
    read: ["2"],
  },
  {
    name: "UTF-8 with a damaged character",
    files: { "a.txt": Buffer.concat([Buffer.from("Çay, şeker, süt "), Buffer.from([0xc3]), Buffer.from(" ve bal")]) },
    refused: ["input-encoding a.txt: byte 19 is no UTF-8: a damaged character (save it again as UTF-8)"],
    read: [],
  },
  {
    name: "formats that are not read yet, and one that never will be",
    files: { "a.pdf": "%PDF-1.4", "b.eml": "From: x", "c.xml": "<rss/>", "d.png": "x", "e.txt": good },
    refused: [".pdf", ".eml", ".xml"].map(
      (extension, at) =>
        `input-unsupported ${"abc"[at]}${extension}: not read yet: ${extension} (give .txt, .md, .html or .jsonl)`,
    ),
    read: ["e.txt"],
  },
  {
    name: "front matter that is no YAML",
    files: { "a.md": '---\ntitle: "x\ndate: y\n---\nText.', "b.md": "---\ndate: soon\n---\nText." },
    refused: [
      'input-syntax a.md:3: the front matter is no YAML: Missing closing "quote',
      'input-field b.md: "date" is "soon", no ISO 8601 day (write 2012-07-30)',
    ],
    read: [],
  },
]

describe("what cannot be read is refused by file and line, and the rest is read", () => {
  test.each(cases)("$name", async ({ files, refused, read }) => {
    const folder = folderWith(files)
    const items = await readAllItems([folder])
    expect(refusalsOf(items, folder)).toEqual(refused)
    expect(articlesOf(items).map(({ id }) => id)).toEqual(read)
  })

  test("a missing file and a folder without articles", async () => {
    const folder = folderWith({ "full/a.txt": good, "empty/.hidden.txt": good, "empty/README.md": "About." })
    const items = await readAllItems([join(folder, "full"), join(folder, "none.txt"), join(folder, "empty")])
    expect(refusalsOf(items, folder)).toEqual([
      "input-empty empty: no article in this folder (.txt, .md, .html or .jsonl)",
      "input-missing none.txt: no such file or folder",
    ])
    expect(articlesOf(items)).toHaveLength(1)
  })

  test("an unknown extension that is named itself", async () => {
    const folder = folderWith({ "a.docx": "x" })
    expect(refusalsOf(await readAllItems([join(folder, "a.docx")]), folder)).toEqual([
      "input-unsupported a.docx: cannot read .docx (give .txt, .md, .html or .jsonl)",
    ])
  })

  test("50 MB on one line: refused without holding it, the lines around it are read", async () => {
    const long = `{"id":"2","text":"${"x".repeat(50_000_000)}"}\n`
    const folder = folderWith({
      "a.jsonl": `{"id":"1","text":"Fine."}\n${long}{"id":"3","text":"Fine."}\n{"id":"4","text":"${"x".repeat(5_000_001)}"}`,
      "b.txt": "x".repeat(20_000_001),
      "c.txt.gz": gzipSync("x".repeat(50_000_000)),
    })
    const items = await readAllItems([folder])
    expect(refusalsOf(items, folder)).toEqual([
      "input-too-large a.jsonl:2: the line is longer than 20 MB, too long for one article (one article a line)",
      "input-too-large a.jsonl:4: the text is longer than 5 MB, too long for one article (split it)",
      "input-too-large b.txt: is longer than 20 MB, too long for one article (split it, or give .jsonl)",
      "input-too-large c.txt.gz: is longer than 20 MB, too long for one article (split it, or give .jsonl)",
    ])
    expect(articlesOf(items).map(({ id }) => id)).toEqual(["1", "3"])
  })
})
