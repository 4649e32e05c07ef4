import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse as parseYaml } from "yaml"
import { attribute, loadAttribution } from "../../src/attribution/index.js"
import { loadLanguage } from "../../src/language/index.js"
import type { Span } from "../../src/model/document.js"
import { type MarkedScene, readScene } from "./marked-scene.js"

interface Sayings {
  readonly name: string
  readonly phrasings: readonly { readonly text: string; readonly said: readonly string[] }[]
}
interface Claims {
  readonly name: string
  readonly text: string
  readonly claims: readonly string[]
  readonly about?: readonly string[]
  readonly against?: readonly (readonly [number, number])[]
}

const corpus = <T>(name: string): readonly T[] =>
  parseYaml(readFileSync(join(import.meta.dirname, `${name}.yml`), "utf8"))

const language = loadLanguage()
/** Rules alone: these texts are too short to judge. */
const knowledge = { ...loadAttribution(), matters: null }
const read = ({ document, syntax, mentions, entities, incidents, figures }: MarkedScene) =>
  attribute(document, syntax, mentions, entities, { incidents, figures }, knowledge)

describe("who says what", () => {
  const phrasings = corpus<Sayings>("sayings").flatMap(({ name, phrasings }) =>
    phrasings.map((one) => ({ name, ...one })),
  )
  test.each(phrasings)("$name: $text", ({ text, said }) => {
    const scene = readScene(text, language)
    const words = (span: Span | null) => (span ? scene.document.text.slice(span.start, span.end) : "")
    const found = read(scene).attributions.map(({ source, cue, content }) =>
      [source, cue, content].map(words).join(" | "),
    )
    expect(found).toEqual(said)
  })
})

describe("claims", () => {
  test.each(corpus<Claims>("claims"))("$name", ({ text, claims, about, against = [] }) => {
    const scene = readScene(text, language)
    const found = read(scene).claims
    const shown = found.map(({ field, value, polarity, hedge, sources, quote }, index) => {
      const who = sources
        .map(({ entity, stance }) => `${scene.entities[entity]?.name ?? "outlet"} ${stance}`)
        .join(", ")
      const start = claims[index]?.split(" | ")[2] ?? ""
      const words = scene.document.text.slice(quote.start, quote.end)
      return `${field} ${value ?? "-"} ${polarity} ${hedge ?? "-"} | ${who} | ${words.startsWith(start) ? start : words}`
    })
    expect(shown).toEqual(claims)
    if (about) expect(found.flatMap(({ entities }) => entities.map((id) => scene.entities[id]?.name))).toEqual(about)
    const pairs = found.flatMap(({ id, contradicts }) =>
      contradicts.filter(({ claim }) => claim > id).map(({ claim }) => [id + 1, claim + 1]),
    )
    expect(pairs).toEqual(against)
  })
})
