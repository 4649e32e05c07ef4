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

/** Who takes part otherwise, by role and words. */
const involvedIn = (text: string): readonly string[] =>
  findIn(text).incidents.flatMap(({ type, participants }) =>
    participants.flatMap((one) =>
      one.edge === "INVOLVED"
        ? [`${type} ${one.role} ${text.slice(one.evidence[0]?.start, one.evidence[0]?.end)}`]
        : [],
    ),
  )

test("police stay police beside an officer with a name", () => {
  expect(
    involvedIn("Police are investigating a robbery in Harlow. Harlow Police Sgt. Ann Lee spoke to reporters."),
  ).toContain("investigation investigator Police")
})

test("whose death an article tells of is no suspect of what came after it, though he had been arrested before", () => {
  const text =
    "Al Roe was shot dead by police in Harlow on Monday. A riot followed on Tuesday. Al Roe had been arrested twice."
  expect(involvedIn(text).filter((one) => one.startsWith("riot"))).toEqual([])
})

test("what stands behind another trigger noun is that one's", () => {
  const text = "Riots broke out in Harlow on Monday in protest at the killing by police of a 15-year-old boy, Al Roe."
  expect(involvedIn(text).filter((one) => one.startsWith("riot") || one.startsWith("protest"))).toEqual([])
})

test("no club or firm is taken away", () => {
  expect(involvedIn("Detectives arrested the Harlow Steel Company in Harlow on Tuesday.")).toEqual([
    "arrest responder Detectives",
  ])
})
