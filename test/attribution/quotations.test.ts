import { describe, expect, test } from "vitest"
import { findQuotations } from "../../src/attribution/quotations.js"
import { loadLanguage } from "../../src/language/index.js"
import { readScene } from "./marked-scene.js"

const language = loadLanguage()
const quoted = (text: string) => {
  const { document } = readScene(text, language)
  const { start, end } = document.tokens
  return findQuotations(document).map(({ first, last, resumes }) => ({
    words: document.text.slice(start[first], end[last - 1]),
    resumes,
  }))
}
const words = (text: string) => quoted(text).map((one) => one.words)

describe("quotations", () => {
  test.each([
    ["curly", "He said: “It is over.” She left.", ["“It is over.”"]],
    ["straight", 'She called it "a quiet evening" and left.', ['"a quiet evening"']],
    ["two in a sentence", '"Go," he said, "and hurry."', ['"Go,"', '"and hurry."']],
    ["typewriter", "They were ``ready'' and ''willing'' to go.", ["``ready''", "''willing''"]],
    ["inner ones belong to the outer", "“They shouted ‘run’ at us,” she said.", ["“They shouted ‘run’ at us,”"]],
    ["no quotation in a possessive", "The miners' union and the drivers' club met.", []],
    ["unclosed ends with its paragraph", "“It began at noon.\n\nThe road was empty.", ["“It began at noon."]],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test("a quotation of two paragraphs is taken up again", () => {
    expect(quoted("“It began at noon.\n\n“Then the rain came,” he said.")).toEqual([
      { words: "“It began at noon.", resumes: -1 },
      { words: "“Then the rain came,”", resumes: 0 },
    ])
  })
})
