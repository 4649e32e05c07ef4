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

test.each([
  ["Three men were held, state-run television said.", ["group Three men", "group state-run television"]],
  ["The men sat on the floor before a television.", ["group men"]],
  ["The office denied the report.", ["group office"]],
  ["The men painted the office.", ["group men"]],
  ["Two radios were stolen.", []],
  ["The rebels had fled, the radio quoted the command as saying.", ["group rebels", "group radio", "group command"]],
])("what broadcasts, and an office, is somebody where it speaks: %s", (text, kinds) => {
  expect(kindsOf(text).filter((one) => one.startsWith("group"))).toEqual(kinds)
})

test.each([
  ["Analysts said that the truce would hold.", ["group Analysts"]],
  ["It was read by analysts.", []],
  ["The dispatcher said the line was dead.", ["group dispatcher"]],
])("a bare word for people is somebody where they speak: %s", (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds)
})
