import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { z } from "zod"
import { loadLanguage, parse } from "../../../src/language/index.js"
import type { Mention } from "../../../src/model/mention.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"

const corpus = z.array(
  z.strictObject({
    text: z.string(),
    persons: z
      .array(
        z.strictObject({
          name: z.string(),
          titles: z.array(z.string()).optional(),
          age: z.number().optional(),
          gender: z.string().optional(),
        }),
      )
      .default([]),
    organizations: z
      .array(z.strictObject({ name: z.string(), sector: z.string().optional(), acronym: z.string().optional() }))
      .default([]),
    offices: z.array(z.string()).optional(),
  }),
)

const language = loadLanguage()
const recognition = loadRecognition()
const mentionsOf = (text: string): readonly Mention[] => {
  const article = { id: "test", title: null, text, url: null, published: null, publisher: null }
  const { document, syntax } = parse({ ...article, authors: [], language: "en" }, language)
  return recognize(document, syntax, recognition)
}

describe("names, and what stands beside them", () => {
  const cases = corpus.parse(parseYaml(readFileSync(join(import.meta.dirname, "names.yml"), "utf8")))
  test.each(cases)("$text", ({ text, persons, organizations, offices }) => {
    const mentions = mentionsOf(text)
    const people = mentions.filter((mention) => mention.kind === "person")
    expect(people.map((person) => person.text)).toEqual(persons.map(({ name }) => name))
    for (const [index, { name: _, ...told }] of persons.entries()) expect(people[index]).toMatchObject(told)
    const bodies = mentions.filter((mention) => mention.kind === "organization")
    expect(bodies.map((body) => body.text)).toEqual(organizations.map(({ name }) => name))
    for (const [index, { name: _, ...told }] of organizations.entries()) expect(bodies[index]).toMatchObject(told)
    if (offices === undefined) return
    const held = mentions.filter((mention) => mention.kind === "office")
    const said = held.map(({ office, of, country, body, former }) => {
      const whose = of < 0 ? (country ?? body) : mentions[of]?.text
      return `${former ? "former " : ""}${office}${whose ? ` of ${whose}` : ""}`
    })
    expect(said).toEqual(offices)
  })
})

describe("capitals", () => {
  test("in careless text a sentence without capitals has its names too, elsewhere it has none", () => {
    const places = (text: string) => mentionsOf(text).flatMap((one) => (one.kind === "place" ? [one.text] : []))
    expect(places("i need help pls. She wants to find a job in malaysia.")).toEqual(["malaysia"])
    expect(places("We need help. She wants to find a job in malaysia.")).toEqual([])
  })

  test("text all in capitals has its names", () => {
    const mentions = mentionsOf(
      "PRESIDENT JUAN ALVARADO SAID IN BOGOTA THAT THE POLICE HAD FREED THE HOSTAGES.\n\nALVARADO GAVE NO DETAILS.",
    )
    const people = mentions.filter(({ kind }) => kind === "person").map(({ text }) => text)
    expect(people).toEqual(["JUAN ALVARADO", "ALVARADO"])
  })

  test("a headline's capitals make no names", () => {
    const mentions = mentionsOf("Two Men Held After Blast Outside Bank\n\nTwo men were held on Monday.")
    expect(mentions.filter(({ kind }) => kind === "person" || kind === "organization")).toEqual([])
  })
})

test("mentions are sorted, their text is the document's and their indices hold", () => {
  const text = "Mayor Ruth Adler of Springfield praised Officer Dan Cole, 29. The Springfield Police Department agreed."
  const mentions = mentionsOf(text)
  for (const [index, mention] of mentions.entries()) {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text)
    expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.start ?? 0)
    expect(mention.head).toBeGreaterThanOrEqual(mention.first)
    expect(mention.head).toBeLessThan(mention.last)
    if (mention.kind === "office") expect(mention.of).toBeLessThan(mentions.length)
  }
})
