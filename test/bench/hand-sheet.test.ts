import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { compareSheet, draw, type Finding, readSheet, writeSheet } from "../../bench/hand-sheet.js"
import { resource } from "../../src/model/resources.js"

const finding = (article: string, at: string, role = "-"): Finding => ({
  article,
  told: [at, "char=90,95"],
  type: "arson",
  status: "occurred",
  role,
})
const findings = [finding("a", "char=1,4"), finding("b", "char=1,4"), finding("b", "char=30,34")]

describe("a sheet of incidents read by hand", () => {
  test("is drawn by lot, whatever the order of what is found", () => {
    expect(draw(findings.toReversed(), 2, 1)).toEqual(draw(findings, 2, 1))
    expect(draw(findings, 9, 1)).toHaveLength(3)
  })

  test("reads back what it wrote", () => {
    const rows = draw(findings, 3, 1).map((row) => ({
      ...row,
      verdicts: ["right", "wrong", ""] as const,
      cause: "status",
    }))
    expect(readSheet(writeSheet(rows, ["a comment"]))).toEqual(rows)
  })

  test("names rows of which something else is said now, and counts only verdicts on the same values", () => {
    const rows = draw(findings, 3, 1).map((row) => ({ ...row, verdicts: ["right", "right", "right"] as const }))
    const now = [finding("a", "char=1,4", "TARGETED/damaged char=8,14"), finding("b", "char=1,4")]
    const { right, same, changed } = compareSheet(rows, now)
    expect(right).toHaveLength(3)
    expect(same.map(({ article, at }) => `${article} ${at}`)).toEqual(["b char=1,4"])
    expect(changed.map(([row, found]) => [row.at, found?.role ?? null])).toEqual(
      expect.arrayContaining([
        ["char=1,4", "TARGETED/damaged char=8,14"],
        ["char=30,34", null],
      ]),
    )
  })

  test("has every row that was drawn, each with its verdicts, and a cause where one is wrong", () => {
    const rows = readSheet(readFileSync(resource("bench", "hand-read.tsv"), "utf8"))
    // All that the articles left over tell.
    expect(rows).toHaveLength(100)
    for (const { verdicts, cause } of rows) {
      expect(verdicts).not.toContain("")
      expect(cause !== "").toBe(verdicts.includes("wrong"))
    }
  })
})
