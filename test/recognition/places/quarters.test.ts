import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { articleOf } from "../../article.js"

const [language, recognition] = [loadLanguage(), loadRecognition()]
const placesIn = (text: string) => {
  const { document, syntax } = parse(articleOf(text), language)
  return recognize(document, syntax, recognition).flatMap((mention) => (mention.kind === "place" ? [mention.text] : []))
}

test.each([
  ["HE LEFT A HOUSE IN THE CHACAPRIETA NEIGHBORHOOD AT NOON.", ["CHACAPRIETA"]],
  ["HE LEFT A HOUSE IN THE PRADOS DE VINUESCA NEIGHBORHOOD AT NOON.", ["PRADOS DE VINUESCA"]],
  ["HE LEFT A HOUSE IN A RESIDENTIAL NEIGHBORHOOD AT NOON.", []],
  ["HE LEFT A HOUSE IN THE 15 SEPTEMBER NEIGHBORHOOD AT NOON.", []],
  ["[FARABUNDO MARTI NATIONAL LIBERATION FRONT] HE LEFT AT NOON.", []],
])("quarters in capitals: %s", (text, places) => expect(placesIn(text)).toEqual(places))
