import { readdirSync, symlinkSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { commands } from "../../src/cli/commands/index.js"
import { folderWith } from "../input/folder.js"
import { ended, shell } from "./session.js"

const root = resolve(import.meta.dirname, "../..")

/** Commands whose examples need what a test machine may lack. */
const needServer = new Set(["push"])
const seeded = readdirSync(join(root, "seeds")).length > 0

describe("every example of the help runs, in a folder with the seeds, in the order of the help", () => {
  const folder = folderWith({ "x/.keep": "" })
  symlinkSync(join(root, "seeds"), join(folder, "seeds"))
  const lines = commands.flatMap(({ name, examples }) => examples.map((line) => [line, name] as const))
  for (const [line, name] of lines) {
    test.skipIf(!seeded || needServer.has(name) || line.includes("--neo4j"))(line, async () => {
      const { code, err } = await ended(shell(line, folder))
      expect([code, err]).toEqual([0, ""])
    })
  }
})
