import { symlinkSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { commands } from "../../src/cli/commands/index.js"
import { folderWith } from "../input/folder.js"
import { ended, shell } from "./session.js"

const root = resolve(import.meta.dirname, "../..")

/** Why an example is not run here. */
const needs: Readonly<Record<string, string>> = { push: "a Neo4j server" }

describe("every example of the help runs, in a folder with the seeds, in the order of the help", () => {
  const folder = folderWith({ "x/.keep": "" })
  symlinkSync(join(root, "seeds"), join(folder, "seeds"))
  const lines = commands.flatMap(({ name, examples }) => examples.map((line) => [line, name] as const))
  for (const [line, name] of lines) {
    test.skipIf(name in needs || line.includes("--neo4j"))(line, async () => {
      const { code, err } = await ended(shell(line, folder))
      expect([code, err]).toEqual([0, ""])
    })
  }
})
