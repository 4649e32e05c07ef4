import { describe, expect, test } from "vitest"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { articleOf } from "../../article.js"

const [language, recognition] = [loadLanguage(), loadRecognition()]
const organizations = (text: string) => {
  const article = articleOf(text)
  const { document, syntax } = parse(article, language)
  return recognize(document, syntax, recognition).flatMap((one) =>
    one.kind === "organization" ? [{ text: one.text, sector: one.sector, acronym: one.acronym }] : [],
  )
}

describe("organisations that a list names", () => {
  test.each([
    ["THE BRIDGE WAS BLOWN UP BY THE EXTRADITABLES ON MONDAY.", "EXTRADITABLES", "CRM"],
    ["A column of the Shining Path entered the village.", "Shining Path", "REB"],
    ["Human Rights Watch said that both sides had shelled the town.", "Human Rights Watch", "NGO"],
  ])("%s", (text, name, sector) => {
    expect(organizations(text)).toContainEqual({ text: name, sector, acronym: null })
  })

  test("an acronym that is a word of grammar is one where the article spells it out", () => {
    const spelled = "Islamic State lost the town of Harlow. Six soldiers were killed in IS attacks on Monday."
    expect(organizations(spelled)).toContainEqual({ text: "IS", sector: "REB", acronym: null })
    expect(organizations("This IS the man who lost the town of Harlow.")).toEqual([])
    expect(organizations("THE ISLAMIC STATE LOST THE TOWN. HARLOW IS QUIET.")).not.toContainEqual(
      expect.objectContaining({ text: "IS" }),
    )
  })

  test("small letters name none", () => {
    expect(organizations("She walked along a shining path of pebbles.")).toEqual([])
  })

  test("who bears the name of one is none", () => {
    expect(organizations("THE GUNMEN KILLED LUIS CARLOS MIR ON MONDAY.")).toEqual([])
  })

  test("the acronym may stand in square brackets", () => {
    const [first] = organizations("THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] CLAIMED THE ATTACK.")
    expect(first).toEqual({ text: "FARABUNDO MARTI NATIONAL LIBERATION FRONT", sector: "REB", acronym: "FMLN" })
  })
})
