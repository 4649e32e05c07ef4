import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../../src/coreference/index.js"
import { loadRules } from "../../../src/events/knowledge.js"
import { makeScene } from "../../../src/events/scene.js"
import { listPatients } from "../../../src/events/tolls/patients.js"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { articleOf } from "../../article.js"

const referring = loadReferring()

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]

/** Of each patient the letters of what is told: dead, hurt, shot, care. */
const patientsOf = (text: string): readonly string[] => {
  const { document, syntax } = parse(articleOf(text), language)
  const mentions = recognize(document, syntax, recognition)
  const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), rules)
  return listPatients(scene).map(
    ({ dead, hurt, shot, care }) => `${dead ? "d" : ""}${hurt ? "h" : ""}${shot ? "s" : ""}${care ? "c" : ""}`,
  )
}

test.each([
  ["who died and who lives", "A 19-year-old man was shot and killed. A 14-year-old girl was wounded.", ["d", "h"]],
  [
    "who is named later is known by the age",
    "A 19-year-old man was shot on Monday. Arlo Venn, 19, died at a hospital.",
    ["dhc"],
  ],
  ["who shot somebody was not shot", "Dirk Olander shot Arlo Venn on Monday.", ["h"]],
  ["who is fired at, with whatever outcome", "Arlo Venn was attacked on Monday.", ["s"]],
  ["whoever only speaks is none", "Nora Pell spoke with the neighbours.", []],
])("%s", (_, text, patients) => expect(patientsOf(text)).toEqual(patients))
