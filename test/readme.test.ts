import { readFileSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { resource } from "../src/model/resources.js"
import { examplesOf, isRunnable, withOutputs } from "../tools/readme-examples.js"
import { ended, shell } from "./cli/session.js"
import { folderWith } from "./input/folder.js"

const markdown = readFileSync(resource("README.md"), "utf8")

/** What they print changes with every gain in reading: CI compares it by `npm run readme -- --check`. */
describe("every command of the README runs, in its order", () => {
  const folder = folderWith({ "x/.keep": "" })
  symlinkSync(resource("seeds"), join(folder, "seeds"))
  for (const [at, example] of examplesOf(markdown).filter(isRunnable).entries()) {
    test(`${at + 1}: ${example.command}`, async () => {
      const { code, out, err } = await ended(shell(example.command, folder))
      expect(code, err).toBe(0)
      if (example.output !== null) expect(out).not.toBe("")
    })
  }

  test("and some of them show what they print", () => {
    expect(examplesOf(markdown).filter(({ output }) => output !== null).length).toBeGreaterThanOrEqual(2)
  })
})

const text = `Use \`blotter demo\`.

    $ blotter timeline seeds
    one

      two

Then:

    blotter extract seeds > g.json     # a note
    npm start
`

test("commands are found with their output, and only the output is replaced", () => {
  const examples = examplesOf(text)
  expect(examples.map(({ command, output }) => [command, output])).toEqual([
    ["blotter demo", null],
    ["blotter timeline seeds", "one\n\n  two\n"],
    ["blotter extract seeds > g.json     # a note", null],
  ])
  const fresh = withOutputs(text, new Map(examples.slice(1, 2).map((example) => [example, "new\n\nlines\n"])))
  expect(fresh).toBe(text.replace("    one\n\n      two\n", "    new\n\n    lines\n"))
})

test.each([
  ["blotter COMMAND --help", false],
  ["blotter push --neo4j neo4j://localhost:7687 --graph graph.json", false],
  ["blotter query 'MATCH (i:Incident) RETURN count(i)' --graph graph.json", true],
])("%s is run: %s", (command, run) => {
  expect(isRunnable({ command, output: null, from: 0, to: 0 })).toBe(run)
})
