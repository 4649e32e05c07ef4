import { describe, expect, it } from "vitest"
import { packChoices, type SureChoice, SureChoices, unpackChoices } from "../../src/language/parser-certainty.js"

const known: readonly SureChoice[] = Array.from({ length: 500 }, (_, index) => ({
  // Keys that crowd the same slots, negative ones too.
  key: Math.imul(index - 250, 4096),
  choice: index % 51,
}))

describe("SureChoices", () => {
  it("finds each key's choice, and none for keys it does not hold", () => {
    const choices = new SureChoices(known)
    expect(known.map(({ key }) => choices.of(key))).toEqual(known.map(({ choice }) => choice))
    expect([1, -1, 4097, 250 * 4096].map((key) => choices.of(key))).toEqual([-1, -1, -1, -1])
    expect(new SureChoices([]).of(0)).toBe(-1)
  })

  it("comes back from its bytes, and says where they end", () => {
    const bytes = Buffer.concat([Buffer.from("ab"), packChoices(known), Buffer.from("z")])
    const { choices, end } = unpackChoices(bytes, 2)
    expect(end).toBe(bytes.length - 1)
    expect(known.every(({ key, choice }) => choices.of(key) === choice)).toBe(true)
  })
})
