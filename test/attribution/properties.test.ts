import fc from "fast-check"
import { expect, test } from "vitest"
import { attribute, loadAttribution } from "../../src/attribution/index.js"
import { loadLanguage } from "../../src/language/index.js"
import { readScene } from "./marked-scene.js"

const language = loadLanguage()
const knowledge = loadAttribution()
const pieces = fc.constantFrom(
  "police said",
  "“",
  "”",
  '"',
  ",",
  ".",
  "\n\n",
  "the fire",
  "killed",
  "two men",
  "but",
  "witnesses",
  "denied that",
  "according to",
  "it",
  "who",
  "😀",
  ":",
  "quoting",
  "the mayor",
  "had told",
  "nobody",
  "(",
  ")",
  "'",
  "don't",
)
const texts = fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" "))

test("whatever the text, spans lie inside it, in order, and twice the same", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { document, syntax, mentions, entities } = readScene(text, language)
      const read = () => attribute(document, syntax, mentions, entities, { incidents: [], figures: [] }, knowledge)
      const { attributions, claims } = read()
      for (const { source, cue, content } of attributions) {
        for (const span of [source, cue, content]) {
          if (span === null) continue
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.start).toBeLessThan(span.end)
          expect(span.end).toBeLessThanOrEqual(document.text.length)
        }
      }
      expect(claims).toEqual([])
      expect(read()).toEqual({ attributions, claims })
    }),
    { numRuns: 200, seed: 11 },
  )
})
