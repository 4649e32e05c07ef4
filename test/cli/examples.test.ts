import { symlinkSync } from "node:fs"
import { join, resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { commands } from "../../src/cli/commands/index.js"
import { needsServer } from "../../tools/readme-examples.js"
import { folderWith } from "../input/folder.js"
import { ended, shell } from "./session.js"

const root = resolve(import.meta.dirname, "../..")

describe("every example of the help runs, in a folder with the seeds, in the order of the help", () => {
  const folder = folderWith({ "x/.keep": "" })
  symlinkSync(join(root, "seeds"), join(folder, "seeds"))
  const lines = commands.flatMap(({ examples }) => examples).filter((line) => !needsServer(line))
  for (const line of lines) {
    test(line, async () => {
      const { code, err } = await ended(shell(line, folder))
      expect([code, err]).toEqual([0, ""])
    })
  }
})
