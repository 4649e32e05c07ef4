import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition] = [loadLanguage(), loadRecognition()]
const assets = (text: string): readonly string[] => {
  const { document, syntax } = parse(articleOf(text), language)
  return recognize(document, syntax, recognition).flatMap((one) => (one.kind === "asset" ? [one.text] : []))
}

test.each([
  ["A bomb hit the home of Governor Jane Roe today.", ["home of Governor Jane Roe"]],
  ["A bomb hit the headquarters of Norland's secret police.", ["headquarters of Norland's secret police"]],
  [
    "THEY BLEW UP THE SAN MARCOS - COVENTA OIL PIPELINE AND THREE POLES.",
    ["SAN MARCOS - COVENTA OIL PIPELINE", "POLES"],
  ],
  ["They burned 22 vendor stands.", ["vendor stands"]],
])("things by their whole name: %s", (text, found) => {
  expect(assets(text)).toEqual(found)
})
