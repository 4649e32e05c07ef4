import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { findIn } from "./reading.js"

const cases: readonly { readonly text: string; readonly targets: readonly string[] }[] = parseYaml(
  readFileSync(join(import.meta.dirname, "targets.yml"), "utf8"),
)

test.each(cases)("whom it hit: $text", ({ text, targets }) => {
  const hit = (findIn(text).incidents[0]?.participants ?? []).filter(({ edge }) => edge === "TARGETED")
  expect(hit.map(({ evidence }) => text.slice(evidence[0]?.start, evidence[0]?.end)).sort()).toEqual(
    [...targets].sort(),
  )
})
