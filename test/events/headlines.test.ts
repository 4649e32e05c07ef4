import { describe, expect, test } from "vitest"
import { findIn } from "./reading.js"

// Headlines whose verb the tagger takes for a noun; below each stands the same line that tells nothing.
const told: readonly (readonly [headline: string, types: readonly string[]])[] = [
  ["Boy drowns in pool at Harlow home", ["accident"]],
  ["Harlow task force arrests 14", ["arrest"]],
  ["Petrol bomb hurled at consulate in Harlow", ["bombing"]],
  ["Grenade thrown at Harlow bar", ["bombing"]],
  // Nouns all the same.
  ["Mortgage charges rise in Harlow", []],
  ["Firefighters battle Harlow fire", ["fire"]],
  ["Rockets sign Harlow forward", []],
]

describe("verbs of headlines", () => {
  test.each(told)("%s", (headline, types) => {
    const { incidents } = findIn("The council of Harlow meets in spring.", "2024-05-16", headline)
    expect(incidents.map(({ type }) => type)).toEqual(types)
  })

  test("whoever condemns an attack in a headline made none", () => {
    const { incidents } = findIn(
      "The envoy spoke on Monday.",
      "2024-05-16",
      "NATO Envoy Condemns Harlow Attack that Killed Three",
    )
    expect(
      incidents.flatMap(({ participants }) => participants.filter(({ edge }) => edge === "PERPETRATED_BY")),
    ).toEqual([])
  })
})
