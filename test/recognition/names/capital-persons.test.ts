import { expect, test } from "vitest"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { mendCapitalPersons } from "../../../src/recognition/names/capital-persons.js"
import { loadPhrases } from "../../../src/recognition/names/known-phrases.js"
import type { NameLabel } from "../../../src/recognition/names/name-span.js"
import { loadSiteWords } from "../../../src/recognition/names/sited-names.js"
import { loadTitles } from "../../../src/recognition/names/titles.js"
import { loadClusters } from "../../../src/recognition/names/word-clusters.js"
import { articleOf } from "../../article.js"

const language = loadLanguage()
const knowledge = { sites: loadSiteWords(), phrases: loadPhrases(), titles: loadTitles(), clusters: loadClusters() }

/** The persons of a text after mending; `tagged`: what the model is taken to have found. */
const persons = (text: string, tagged: readonly (readonly [string, NameLabel])[]): readonly string[] => {
  const { document, syntax } = parse(articleOf(text), language)
  const { tokens } = document
  let from = 0
  const names = tagged.map(([words, label]) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    const first = tokens.start.indexOf(start)
    return { first, last: tokens.end.indexOf(from) + 1, label, confidence: 0.6, sector: null }
  })
  return mendCapitalPersons(document, syntax, names, knowledge).flatMap(({ first, last, label }) =>
    label === "person" ? [text.slice(tokens.start[first], tokens.end[last - 1])] : [],
  )
}

test.each<[string, string, readonly [string, NameLabel][], readonly string[]]>([
  [
    "a rare surname belongs to the name before it",
    "THE POLICE SAID THAT LUIS ROE ZUBIAURREN AND ANN MARIE PERILLA WERE KILLED.",
    [
      ["LUIS ROE", "person"],
      ["ANN MARIE", "person"],
    ],
    ["LUIS ROE ZUBIAURREN", "ANN MARIE PERILLA"],
  ],
  [
    "a site that is called after somebody does not",
    "THE WOUNDED WERE TAKEN TO THE JUAN ROE CLINIC, AND THE LUIS POE BALL WAS PUT OFF.",
    [
      ["JUAN ROE", "person"],
      ["LUIS POE", "person"],
    ],
    ["JUAN ROE", "LUIS POE"],
  ],
  [
    "a name cut in two is one",
    "THE GUNMEN KILLED PEDRO LUIS ROE POE, ANN MARIE MONTENEGRO AND JUAN ROE Y MONTES ON MONDAY.",
    [
      ["PEDRO LUIS", "person"],
      ["ROE POE", "person"],
      ["ANN MARIE", "person"],
      ["MONTENEGRO", "place"],
      ["JUAN ROE", "person"],
    ],
    ["PEDRO LUIS ROE POE", "ANN MARIE MONTENEGRO", "JUAN ROE Y MONTES"],
  ],
  [
    "who is listed among persons or has a title is one",
    "THEY NAMED JUAN ROE, SEGUNDO HILLS, AND ANN POE; REPORTER CORNELL LINDRO SAW IT IN LOST HILLS.",
    [
      ["JUAN ROE", "person"],
      ["SEGUNDO HILLS", "place"],
      ["ANN POE", "person"],
      ["CORNELL LINDRO", "other"],
      ["LOST HILLS", "place"],
    ],
    ["JUAN ROE", "SEGUNDO HILLS", "ANN POE", "CORNELL LINDRO"],
  ],
  [
    "a president is nobody's party",
    "THE POLICE SAID THAT PRESIDENT CEREDA MET THE CEREDA GROUP.",
    [
      ["CEREDA", "organization"],
      ["CEREDA", "organization"],
    ],
    ["CEREDA"],
  ],
  [
    "a title alone is nobody's name, unless somebody bears it",
    "AFTER THE MURDER OF SENATOR AND CANDIDATE JUAN ROE THE POPE MET ANN DEAN, AND DEAN SPOKE.",
    [
      ["SENATOR", "person"],
      ["JUAN ROE", "person"],
      ["POPE", "person"],
      ["ANN DEAN", "person"],
      ["DEAN", "person"],
    ],
    ["JUAN ROE", "ANN DEAN", "DEAN"],
  ],
])("%s", (_, text, tagged, found) => {
  expect(persons(text, tagged)).toEqual(found)
})
