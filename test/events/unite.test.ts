import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { findIn } from "./reading.js"

/** `open`: read wrongly still; whoever mends it takes the mark away. */
const cases: readonly { readonly text: string; readonly targets: readonly string[]; readonly open?: true }[] =
  parseYaml(readFileSync(join(import.meta.dirname, "targets.yml"), "utf8"))

for (const { text, targets, open } of cases) {
  const check = open ? test.fails : test
  check(`whom it hit: ${text}`, () => {
    const hit = (findIn(text).incidents[0]?.participants ?? []).filter(({ edge }) => edge === "TARGETED")
    expect(hit.map(({ evidence }) => text.slice(evidence[0]?.start, evidence[0]?.end)).sort()).toEqual(
      [...targets].sort(),
    )
  })
}
