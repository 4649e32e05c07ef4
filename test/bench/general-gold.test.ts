import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { judge, missedOf, readGold } from "../../bench/general-gold.js"
import type { Finding } from "../../bench/hand-sheet.js"
import { resource } from "../../src/model/resources.js"

const header = "part\tarticle\tnumber\tasked\ttypes\tstatus\ttold\tmain role\n"
const rows = readGold(
  `# a comment\n${header}held-out\ta\t1\tasked\tkilling|shooting\toccurred\t0,6 20,24\tkilled 8,12 30,35 / killed 2\n` +
    "held-out\ta\t2\tasked\tarrest\toccurred\t50,58\tarrested 60,64\nheld-out\ta\t3\toptional\ttrial\toccurred\t70,75\t*\n",
)
const finding = (told: readonly string[], type: string, role: string): Finding => ({
  article: "a",
  told: told.map((span) => `char=${span}`),
  type,
  status: "occurred",
  role,
})
const causes = (findings: readonly Finding[]) => judge(rows, findings).map(({ cause }) => cause)

describe("general news against what an analyst would record", () => {
  test.each([
    [
      "any of the types, mentions and figures that are accepted",
      [finding(["0,6"], "shooting", "TARGETED/killed char=30,35")],
      [""],
    ],
    ["a figure", [finding(["20,24"], "killing", "killed 2")], [""]],
    ["another figure", [finding(["20,24"], "killing", "killed 3")], ["role"]],
    ["another type", [finding(["50,58"], "raid", "INVOLVED/arrested char=60,64")], ["type"]],
    ["somebody else", [finding(["50,58"], "arrest", "INVOLVED/arrested char=80,84")], ["role"]],
    ["anybody, where anybody will do", [finding(["70,75"], "trial", "INVOLVED/suspect char=1,4")], [""]],
    ["words that tell nothing", [finding(["90,95"], "killing", "-")], ["none"]],
    [
      "one incident told as two: the fuller one stands",
      [finding(["20,24"], "killing", "killed 2"), finding(["0,6", "20,24"], "killing", "killed 2")],
      ["duplicate", ""],
    ],
    ["two incidents told as one", [finding(["0,6", "20,24", "50,58"], "killing", "killed 2")], ["merged"]],
  ])("%s", (_, findings, expected) => {
    expect(causes(findings)).toEqual(expected)
  })

  test("what is asked and told by nobody is missed; what is optional is not", () => {
    const judged = judge(rows, [finding(["0,6"], "killing", "killed 2")])
    expect(missedOf(rows, judged).map(({ types }) => types)).toEqual([["arrest"]])
  })

  test("the table has a part that is held out, of other topics than the one that is looked at", () => {
    const gold = readGold(readFileSync(resource("bench", "general-news.tsv"), "utf8"))
    const topics = (part: string) =>
      new Set(gold.filter((row) => row.part === part).map(({ article }) => article.split("_")[0]))
    expect(topics("held-out").size).toBeGreaterThan(3)
    expect([...topics("looked-at")].filter((topic) => topics("held-out").has(topic))).toEqual([])
    for (const { asked, told } of gold) expect(told.length > 0).toBe(asked !== "none")
  })
})
