import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { loadKnowledge, readArticle } from "../../src/pipeline.js"
import { articleOf } from "../article.js"

interface Matters {
  readonly name: string
  readonly title: string
  readonly text: string
  readonly claims: readonly string[]
}

const rows: readonly Matters[] = parse(readFileSync(join(import.meta.dirname, "matters.yml"), "utf8"))
const knowledge = loadKnowledge()

describe("what statements are about", () => {
  test.each(rows)("$name", ({ title, text, claims }) => {
    const { claims: found, entities, incidents, origin } = readArticle(articleOf(text, { title }), knowledge)
    const shown = found.flatMap(({ field, quote, sources, incidents: about }): readonly string[] => {
      if (field !== "statement") return []
      const words = text.slice(quote.start - origin, quote.end - origin)
      const who = sources.map(({ entity }) => entities[entity]?.name ?? "outlet").join(", ")
      const begins = claims.map((one) => one.split(" | ")[1] ?? "").find((start) => words.startsWith(start)) ?? words
      return [`${who} | ${begins} | ${about.map((id) => incidents[id]?.type).join(", ")}`]
    })
    expect(shown).toEqual(claims)
  })
})
