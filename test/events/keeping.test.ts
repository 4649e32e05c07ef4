import { expect, test } from "vitest"
import { findIn } from "./reading.js"

const robbery =
  "Two men robbed a bank in Harlow on Monday. They threatened the clerks with a pistol and fled with the money. The bank closed for the day. Customers waited outside for an hour. A manager praised the staff. The branch will open again on Thursday."

test("an inquiry told in passing at the end of an article is one that somebody would record", () => {
  const { incidents } = findIn(`${robbery} An investigation is under way.`, "2024-05-16")
  expect(incidents.map(({ type }) => type)).toEqual(["robbery", "investigation"])
})

test("what an article speaks of in general is none, late in it too", () => {
  const { incidents } = findIn(`${robbery} Robberies of banks are rare in Elmland.`, "2024-05-16")
  expect(incidents.map(({ type }) => type)).toEqual(["robbery"])
})

test("deaths that nobody is said to have done are an accident, and its trigger is one of that type", () => {
  const text =
    "Three climbers died in the hills above Harlow on Sunday. Their bodies were found at the foot of a cliff. They had lost their way in fog, a guide said. The three had set out at dawn. None of them had a map. The hills are known for sudden weather. Rescuers brought the dead to the valley."
  const { incidents } = findIn(text, "2024-05-16")
  expect(incidents.map(({ type, trigger }) => [type, trigger])).toEqual([["accident", "accident-n"]])
})

test("whom a bomber killed was bombed, though all words say that they were killed", () => {
  const { incidents } = findIn("A suicide bomber killed 19 people in Harlow on Monday.", "2024-05-16")
  expect(incidents.map(({ type }) => type)).toEqual(["bombing"])
})
