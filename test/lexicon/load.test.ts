import { expect, test } from "vitest"
import { loadSets } from "../../src/lexicon/load.js"

test("a list as sets of words by id; a word may play several parts", () => {
  const { span, stretch } = loadSets("strife", ["strife", "span", "stretch"])
  expect([span.has("years"), stretch.has("years"), stretch.has("since")]).toEqual([true, true, false])
})

test.each([
  ["an id that the list lacks", ["strife", "span", "stretch", "war"], /war: /u],
  ["an id that nobody asks for", ["strife", "span"], /stretch/u],
])("%s is refused, with the list's file", (_, ids, message) => {
  expect(() => loadSets("strife", ids)).toThrow(
    expect.objectContaining({
      code: "lexicon-invalid",
      message: expect.stringMatching(message),
      location: { file: expect.stringMatching(/strife\.yml$/u) },
    }),
  )
})
