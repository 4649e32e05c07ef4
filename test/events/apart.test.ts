import { expect, test } from "vitest"
import { findIn } from "./reading.js"

test("a headline's happening is the one that the text begins with, though its words there are tied to another of its tellings", () => {
  const text =
    "HARLOW, Elmland - Police killed two members of the Ropewell Kings in a gun battle at a warehouse in Harlow on Monday, police said."
  const { incidents } = findIn(text, "2024-05-16", "Two gang members killed, officer wounded in Harlow raid")
  expect(incidents.map(({ type, time }) => [type, time?.edtf])).toEqual([["clash", "2024-05-13"]])
})

test("a headline's bare thing is the one that the text introduces", () => {
  const text = "HARLOW, Elmland - Masked men set fire to a garage in Harlow on Sunday night."
  const { incidents, entities } = findIn(text, "2024-05-16", "Garage burned down in Harlow")
  expect(incidents).toHaveLength(1)
  expect(entities.filter(({ kind }) => kind === "asset")).toHaveLength(1)
})

test("days of no known week keep happenings apart too", () => {
  const text =
    "Gunmen killed three men in Harlow on Tuesday. Rebels shot dead four villagers in Elmland on Monday. Five people died in the fire on Thursday."
  const { incidents } = findIn(text, null)
  expect(incidents.map(({ type, time }) => [type, time])).toEqual([
    ["killing", null],
    ["shooting", null],
    ["fire", null],
  ])
})
