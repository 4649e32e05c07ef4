import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { findIn } from "./reading.js"

const cases: readonly { readonly text: string; readonly doers: readonly string[] }[] = parseYaml(
  readFileSync(join(import.meta.dirname, "doers.yml"), "utf8"),
)

test.each(cases)("who did it: $text", ({ text, doers }) => {
  const did = (findIn(text).incidents[0]?.participants ?? []).filter(({ edge }) => edge === "PERPETRATED_BY")
  expect(did.map(({ evidence }) => text.slice(evidence[0]?.start, evidence[0]?.end)).sort()).toEqual([...doers].sort())
})
