import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition] = [loadLanguage(), loadRecognition()]
const kindsOf = (text: string) => {
  const { document, syntax } = parse(articleOf(text), language)
  return recognize(document, syntax, recognition).flatMap((one) =>
    one.kind === "group" || one.kind === "asset" ? [`${one.kind} ${one.text}`] : [],
  )
}

test.each([
  ["The defence ministry said that the town was calm.", ["group defence ministry"]],
  ["The town is calm, according to the interior ministry.", ["group interior ministry"]],
  ["The hospital has denied the report.", ["group hospital"]],
  ["A crowd gathered outside the interior ministry.", ["group crowd", "asset interior ministry"]],
  ["The hospital was damaged.", ["asset hospital"]],
])("an institution is a body where it speaks, and its building elsewhere: %s", (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds)
})
