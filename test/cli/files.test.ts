import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { findFaults } from "../../src/graph/check.js"
import { folderWith } from "../input/folder.js"
import { articlesOnly, blotter } from "./session.js"

const folder = () =>
  folderWith({
    "in/a.txt": "Two people were hurt.",
    "in/b.txt": "Three died.",
    "bad.jsonl": '{"id":"1","text":"x"}\nno\n',
  })

describe("extract", () => {
  test("writes a graph that keeps the schema, one node or edge a line", async () => {
    const at = folder()
    const { code, out, err } = await blotter(["extract", join(at, "in")])
    expect([code, err]).toEqual([0, ""])
    expect(findFaults(JSON.parse(out))).toEqual([])
    expect(out.split("\n")).toHaveLength(8)
  })

  test("-o writes the same bytes; the order of the inputs changes nothing", async () => {
    const at = folder()
    const { out } = await blotter(["extract", join(at, "in/a.txt"), join(at, "in/b.txt")])
    await blotter(["extract", join(at, "in/b.txt"), join(at, "in/a.txt"), "-o", join(at, "g.json")])
    expect(readFileSync(join(at, "g.json"), "utf8")).toBe(out)
  })

  test("a person at a terminal is told what was written, a script is not", async () => {
    const at = folder()
    const line = ["extract", join(at, "in"), "-o", join(at, "g.json")]
    expect((await blotter(line)).err).toBe("")
    expect((await blotter(line, { terminal: true })).err).toBe(`${join(at, "g.json")}: 0 incidents of 2 articles\n`)
  })

  test("what is refused is told, the rest is done, exit code 1", async () => {
    const at = folder()
    const { code, err } = await blotter(["extract", join(at, "bad.jsonl"), join(at, "none"), "-o", join(at, "g.json")])
    expect(code).toBe(1)
    expect(err.replaceAll(`${at}/`, "").split("\n")).toEqual([
      "none: no such file or folder",
      "bad.jsonl:2: is no JSON: Unexpected token 'o', \"no\" is not valid JSON",
      "",
    ])
    expect(JSON.parse(readFileSync(join(at, "g.json"), "utf8")).nodes).toHaveLength(1)
  })

  test("--json tells each refusal as an object", async () => {
    const at = folder()
    const { err } = await blotter(["extract", join(at, "bad.jsonl"), "--json"])
    expect(JSON.parse(err)).toEqual({
      code: "input-syntax",
      message: "is no JSON: Unexpected token 'o', \"no\" is not valid JSON",
      file: join(at, "bad.jsonl"),
      line: 2,
    })
  })

  test("where no article could be read nothing is written, and an older file stays", async () => {
    const at = folder()
    writeFileSync(join(at, "g.json"), "old")
    const { code, err, out } = await blotter(["extract", join(at, "none"), "-o", join(at, "g.json")])
    expect([code, out]).toEqual([1, ""])
    expect(err).toContain("no article could be read; nothing was written\n")
    expect(readFileSync(join(at, "g.json"), "utf8")).toBe("old")
    expect(readdirSync(at)).not.toContainEqual(expect.stringContaining(".part"))
  })
})

describe("output", () => {
  test("to a folder that is not there, a folder, or below a file: one line, before anything is read", async () => {
    const at = folder()
    const fault = async (to: string) => {
      const { code, err } = await blotter(["annotate", join(at, "none"), "-o", join(at, to)])
      expect(code).toBe(2)
      return err.replaceAll(`${at}/`, "")
    }
    expect(await fault("no/where.jsonl")).toBe(
      "no/where.jsonl: cannot write: its folder is not there (make it first)\n",
    )
    expect(await fault("in")).toBe("in: cannot write: it is a folder (name a file)\n")
    expect(await fault("bad.jsonl/x")).toBe("bad.jsonl/x: cannot write: its folder is a file\n")
    const demo = await blotter(["demo", join(at, "bad.jsonl/x")])
    expect([demo.code, demo.err.replace(`${at}/`, "")]).toEqual([
      2,
      "bad.jsonl/x: cannot write: its folder is a file\n",
    ])
  })

  test("never takes the place of what it is made from: a file, one in a folder, by a link, a graph", async () => {
    const at = folder()
    symlinkSync(join(at, "in/a.txt"), join(at, "link.txt"))
    writeFileSync(join(at, "g.json"), "{}")
    for (const [args, to] of [
      [["extract", join(at, "in/a.txt")], "in/a.txt"],
      [["extract", join(at, "in")], "in/b.txt"],
      [["annotate", join(at, "in")], "link.txt"],
      [["export", "--format", "json", "--graph", join(at, "g.json")], "g.json"],
      [["query", "timeline", "--graph", join(at, "g.json")], "g.json"],
    ] as const) {
      const before = readFileSync(join(at, to), "utf8")
      const { code, err } = await blotter([...args, "-o", join(at, to)])
      expect([code, err.replace(`${at}/`, "")]).toEqual([
        2,
        `${to}: cannot write: it is read by the same command and would be lost (name another file)\n`,
      ])
      expect(readFileSync(join(at, to), "utf8")).toBe(before)
    }
    expect((await blotter(["extract", join(at, "in"), "-o", join(at, "in/g.json")])).code).toBe(0)
  })

  test("a fault in the middle leaves the older file", async () => {
    const at = folder()
    writeFileSync(join(at, "m.jsonl"), "old")
    const analysis = {
      ...articlesOnly,
      report: () => {
        throw new Error("broken")
      },
    }
    const { code, err } = await blotter(["annotate", join(at, "in"), "-o", join(at, "m.jsonl")], { analysis })
    expect(code).toBe(2)
    expect(err).toContain("internal fault, please report it: Error: broken")
    expect(readFileSync(join(at, "m.jsonl"), "utf8")).toBe("old")
    expect(readdirSync(at).filter((name) => name.endsWith(".part"))).toEqual([])
  })

  test("a file's mode and a link to it are kept", async () => {
    const at = folder()
    mkdirSync(join(at, "kept"))
    writeFileSync(join(at, "kept/m.jsonl"), "old")
    chmodSync(join(at, "kept/m.jsonl"), 0o600)
    symlinkSync(join(at, "kept/m.jsonl"), join(at, "link.jsonl"))
    expect((await blotter(["annotate", join(at, "in"), "-o", join(at, "link.jsonl")])).code).toBe(0)
    expect(readFileSync(join(at, "kept/m.jsonl"), "utf8").split("\n")).toHaveLength(3)
    expect(statSync(join(at, "kept/m.jsonl")).mode & 0o777).toBe(0o600)
  })

  test("a device is written to, not replaced", async () => {
    expect((await blotter(["annotate", join(folder(), "in"), "-o", "/dev/null"])).code).toBe(0)
    expect(existsSync("/dev/null") && statSync("/dev/null").isFile()).toBe(false)
  })
})

describe("annotate", () => {
  test("a line an article, in the order of the input", async () => {
    const at = folder()
    const { out } = await blotter(["annotate", join(at, "in")])
    expect(out).toBe('{"id":"a.txt","mentions":[],"claims":[]}\n{"id":"b.txt","mentions":[],"claims":[]}\n')
  })

  test("from standard input", async () => {
    const { out, code } = await blotter(["annotate", "-"], { typed: '{"id":"x","text":"Two."}\n' })
    expect([code, out]).toEqual([0, '{"id":"x","mentions":[],"claims":[]}\n'])
  })
})

describe("a graph file", () => {
  test.each([
    ["not there", null, "g.json: no graph can be read there (make one with blotter extract)\n"],
    ["not JSON", "{", "g.json: is no graph: not JSON (make one with blotter extract)\n"],
    ["no graph", "{}", "g.json: graph: is none (make one with blotter extract): nodes: Invalid input: expected array"],
    [
      "a node of no kind",
      '{"nodes":[{"key":"a","attributes":{"kind":"Dog"}}],"edges":[]}',
      'g.json: node a: unknown kind "Dog"\n',
    ],
  ])("%s: exit code 1", async (_, content, message) => {
    const at = folderWith(content === null ? { "x.txt": "" } : { "g.json": content })
    const { code, err } = await blotter(["timeline", "--graph", join(at, "g.json")])
    expect(code).toBe(1)
    expect(err.replaceAll(`${at}/`, "")).toContain(message)
  })
})

describe("progress", () => {
  const lines = Array.from({ length: 50 }, (_, at) => JSON.stringify({ id: `${at}`, text: "Two." })).join("\n")

  test("none for short work, none with --json", async () => {
    const at = folderWith({ "a.jsonl": lines })
    expect((await blotter(["annotate", join(at, "a.jsonl")])).err).toBe("")
    expect((await blotter(["annotate", join(at, "a.jsonl"), "--json"], { tick: 9_000 })).err).toBe("")
  })

  test("a line now and then for long work", async () => {
    const { err } = await blotter(["annotate", join(folderWith({ "a.jsonl": lines }), "a.jsonl")], { tick: 1_000 })
    expect(err).toBe("10 articles read, 0 refused\n40 articles read, 0 refused\n")
  })

  test("a standing line on a terminal, wiped at the end", async () => {
    const { err } = await blotter(["annotate", join(folderWith({ "a.jsonl": lines }), "a.jsonl")], {
      tick: 50,
      terminal: true,
    })
    expect(err).toContain("\r\u001b[K10 articles read, 0 refused")
    expect(err.endsWith("\r\u001b[K")).toBe(true)
  })
})
