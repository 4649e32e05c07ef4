import { describe, expect, test } from "vitest"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadSettlementWords } from "../../../src/lexicon/settlement-words.js"
import { loadGroupLexicon } from "../../../src/recognition/group-lexicon.js"
import { loadNameCues } from "../../../src/recognition/names/cue-knowledge.js"
import { loadPhrases } from "../../../src/recognition/names/known-phrases.js"
import { heedCues } from "../../../src/recognition/names/name-cues.js"
import type { NameLabel } from "../../../src/recognition/names/name-span.js"
import { loadSiteWords } from "../../../src/recognition/names/sited-names.js"
import { loadTitles } from "../../../src/recognition/names/titles.js"
import { articleOf } from "../../article.js"

const language = loadLanguage()
const knowledge = {
  cues: loadNameCues(),
  sites: loadSiteWords(),
  settlements: loadSettlementWords(),
  phrases: loadPhrases(),
  titles: loadTitles(),
  people: loadGroupLexicon().index,
}

/** The names of a text after the words beside them were heeded; `tagged`: what the model is taken to have found. */
const heeded = (text: string, tagged: readonly (readonly [string, NameLabel])[]) => {
  const { document } = parse(articleOf(text), language)
  const { tokens } = document
  let from = 0
  const names = tagged.map(([words, label]) => {
    const start = text.indexOf(words, from)
    from = start + words.length
    const first = tokens.start.indexOf(start)
    return { first, last: tokens.end.indexOf(from) + 1, label, confidence: 1, sector: null }
  })
  return heedCues(document, names, knowledge).map(({ first, last, label }) => [
    text.slice(tokens.start[first], tokens.end[last - 1]),
    label,
  ])
}

describe("the words beside a name tell what it is of", () => {
  test.each<[string, readonly [string, NameLabel][], readonly [string, NameLabel][]]>([
    ["He fled from Roper's Lounge.", [["Roper", "person"]], [["Roper's Lounge", "organization"]]],
    ["He runs Ray's Famous Pizza there.", [["Ray", "place"]], [["Ray's Famous Pizza", "organization"]]],
    ["They sued Malcolm Reed Motors.", [["Malcolm Reed", "person"]], [["Malcolm Reed Motors", "organization"]]],
    ["A fire broke out at a bar in Harlow on Monday.", [["Harlow", "person"]], [["Harlow", "place"]]],
    ["He took an interest in Harlow.", [["Harlow", "person"]], [["Harlow", "person"]]],
    ["Nine were killed near Harlow on Monday.", [["Harlow", "person"]], [["Harlow", "place"]]],
    ["A shell hit a convoy at Harlow.", [["Harlow", "person"]], [["Harlow", "place"]]],
    ["They shot at Harlow.", [["Harlow", "person"]], [["Harlow", "person"]]],
    ["He died in Harlow School.", [["Harlow School", "organization"]], [["Harlow School", "organization"]]],
    [
      "Ann Harlow died in a fire in Harlow.",
      [
        ["Ann Harlow", "person"],
        ["Harlow", "person"],
      ],
      [
        ["Ann Harlow", "person"],
        ["Harlow", "person"],
      ],
    ],
    [
      "Police closed the Ropewell district. Residents of Ropewell fled.",
      [
        ["Ropewell", "person"],
        ["Ropewell", "person"],
      ],
      [
        ["Ropewell", "place"],
        ["Ropewell", "place"],
      ],
    ],
    ["Police closed the Ropewell district.", [], [["Ropewell", "place"]]],
    [
      "They took a teacher, Florence Roper, from her home.",
      [["Florence Roper", "place"]],
      [["Florence Roper", "person"]],
    ],
    ["They hit a town, Florence Roper, at noon.", [["Florence Roper", "place"]], [["Florence Roper", "place"]]],
    ["He died at Ann Roper Hospital.", [["Ann Roper Hospital", "person"]], [["Ann Roper Hospital", "organization"]]],
    ["She teaches at Vane High School.", [["Vane High School", "person"]], [["Vane High School", "organization"]]],
    ["A man was shot in Southwest Dallas.", [["Southwest Dallas", "organization"]], [["Southwest Dallas", "place"]]],
    ["He plays for North Dallas now.", [["North Dallas", "organization"]], [["North Dallas", "organization"]]],
    ["A 31-year-old Texan was hit.", [["Texan", "person"]], [["Texan", "other"]]],
    ["He shot a Hispanic twice.", [["Hispanic", "person"]], [["Hispanic", "other"]]],
    ["The 31-year-old Roper was hit.", [["Roper", "person"]], [["Roper", "person"]]],
    ["Pedro Torrevilla, a candidate, fled.", [["Pedro Torrevilla", "place"]], [["Pedro Torrevilla", "person"]]],
    ["Pedro Torrevilla, a town, burned.", [["Pedro Torrevilla", "place"]], [["Pedro Torrevilla", "place"]]],
    ["They ate at Del Nero's on Friday.", [["Del Nero", "person"]], [["Del Nero's", "place"]]],
    [
      "Hurricane Olga came near. The coast fled Olga.",
      [
        ["Olga", "person"],
        ["Olga", "person"],
      ],
      [
        ["Olga", "other"],
        ["Olga", "other"],
      ],
    ],
    [
      "The cleric Mahir al-Basri spoke.",
      [
        ["Mahir", "other"],
        ["al-Basri", "person"],
      ],
      [["Mahir al-Basri", "person"]],
    ],
    ["They told Venezuelans to vote.", [["Venezuelans", "person"]], [["Venezuelans", "other"]]],
    ["They told Salvadorans to vote.", [["Salvadorans", "person"]], [["Salvadorans", "other"]]],
    ["They told Dane to vote.", [["Dane", "person"]], [["Dane", "person"]]],
    ["He now works for Google there.", [["Google", "other"]], [["Google", "organization"]]],
    [
      "They ran the QRZ badly. The men of the QRZ fled.",
      [
        ["QRZ", "other"],
        ["QRZ", "other"],
      ],
      [
        ["QRZ", "organization"],
        ["QRZ", "organization"],
      ],
    ],
    [
      "He lives in Boston Massachusetts now.",
      [["Boston Massachusetts", "place"]],
      [
        ["Boston", "place"],
        ["Massachusetts", "place"],
      ],
    ],
    [
      "She sang in Orpheus Hall in Chicago.",
      [["Orpheus Hall in Chicago", "place"]],
      [
        ["Orpheus Hall", "place"],
        ["Chicago", "place"],
      ],
    ],
  ])("%s", (text, tagged, names) => {
    expect(heeded(text, tagged)).toEqual(names)
  })

  test.each<[string, readonly [string, NameLabel][]]>([
    ["They were at Olga's house.", [["Olga", "person"]]],
    ["He met President al-Basri.", [["al-Basri", "person"]]],
    ["They saw Olga Hall and left.", [["Olga", "person"]]],
    ["The price of the QRZ rose.", [["QRZ", "other"]]],
    ["He is from New Mexico.", [["New Mexico", "place"]]],
  ])("%s stays as it is", (text, tagged) => {
    expect(heeded(text, tagged)).toEqual(tagged)
  })
})
