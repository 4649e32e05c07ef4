import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { commands } from "../../src/cli/commands/index.js"
import { suggest } from "../../src/model/nearest.js"
import { resource } from "../../src/model/resources.js"
import { blotter } from "./session.js"

describe("wrong use is one line that names the mend, and exit code 2", () => {
  test.each([
    [["extract"], "missing required argument 'input' (see blotter extract --help)\n"],
    [["extrac", "x"], "unknown command 'extrac' (did you mean extract?)\n"],
    [["help", "extrac"], "unknown command 'extrac' (did you mean extract?)\n"],
    [["extract", "x", "--ouput", "y"], "unknown option '--ouput' (did you mean --output?)\n"],
    [["export", "x"], "required option '-f, --format <name>' not specified (see blotter export --help)\n"],
    [["export", "x", "--format", "jsn"], "unknown format: jsn (did you mean json?)\n"],
    [["timeline"], "nothing to read: give an INPUT (a file, a folder or -) or --graph FILE\n"],
    [["timeline", "x", "--graph", "y"], "give either inputs or --graph FILE, not both\n"],
  ])("blotter %j", async (args, err) => {
    expect(await blotter(args)).toEqual({ code: 2, out: "", err })
  })

  test("--json, before or after the command", async () => {
    const fault = { code: "usage", message: "unknown format: jsn (did you mean json?)" }
    for (const args of [
      ["--json", "export", "x", "--format", "jsn"],
      ["export", "x", "--format", "jsn", "--json"],
    ]) {
      const { code, err } = await blotter(args)
      expect([code, JSON.parse(err)]).toEqual([2, fault])
    }
  })
})

describe("help", () => {
  test("no command prints help, as does --help", async () => {
    const help = await blotter([])
    expect(help.code).toBe(0)
    expect(help.out).toContain("Usage: blotter [options] [command]")
    expect(await blotter(["--help"])).toEqual(help)
    for (const line of help.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80)
  })

  test.each(commands.map((command) => [command.name, command] as const))(
    "%s shows its examples",
    async (name, entry) => {
      const { code, out } = await blotter([name, "--help"])
      expect(code).toBe(0)
      expect(entry.examples.length).toBeGreaterThan(0)
      for (const example of entry.examples) expect(out).toContain(`  $ ${example}\n`)
      for (const line of out.split("\n").filter((text) => !text.includes("$ ")))
        expect(line.length).toBeLessThanOrEqual(80)
    },
  )

  test("the version is the package's", async () => {
    expect((await blotter(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })
})

test("`node .` in a clone is the program that is installed as blotter; importing the package gives the library", () => {
  const manifest = JSON.parse(readFileSync(resource("package.json"), "utf8"))
  expect(manifest.main).toBe(manifest.bin.blotter)
  expect(manifest.exports["."].default).toBe("./dist/index.js")
})

test.each([
  ["gefx", " (did you mean gexf?)"],
  ["GEXF", " (did you mean gexf?)"],
  ["jsno", " (did you mean json?)"],
  ["parquet", ""],
  ["", ""],
])("the nearest word to %j", (written, expected) => {
  expect(suggest(written, ["json", "gexf", "graphml"])).toBe(expected)
})
