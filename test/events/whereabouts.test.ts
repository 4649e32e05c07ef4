import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { draftIncidents } from "../../src/events/incidents.js"
import { loadRules } from "../../src/events/knowledge.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene } from "../../src/events/scene.js"
import { askOf } from "../../src/events/whereabouts/asked.js"
import { judgePlaces } from "../../src/events/whereabouts/judge.js"
import { placeSigns } from "../../src/events/whereabouts/place-signs.js"
import { describePlace } from "../../src/events/whereabouts/signs.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import type { Forest } from "../../src/model/forest.js"
import { loadForest } from "../../src/model/forest-file.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]
const referring = loadReferring()

const surveyOf = (text: string) => {
  const { document, syntax } = parse(articleOf(text), language)
  const mentions = recognize(document, syntax, recognition)
  const entities = resolve(document, syntax, mentions, referring)
  const drafts = draftIncidents(identifyGroups(makeScene(document, syntax, mentions, entities, rules)))
  if (drafts === null) throw new Error("the text tells nothing")
  return drafts.survey
}

/** A forest of one stump over one sign: its leaves below and above a limit. */
const stump = (sign: number, limit: number, low: number, high: number): Forest => ({
  ...{ depth: 1, base: 0, features: Int8Array.of(sign) },
  ...{ limits: Float32Array.of(limit), leaves: Float32Array.of(low, high) },
})

const placesOf = (text: string, forest: Forest | null) => {
  const survey = surveyOf(text)
  return judgePlaces(survey, forest).map(({ places }) =>
    places.map(({ entity, rule }) => `${survey.scene.entities[entity]?.name} by ${rule}`),
  )
}

const told = "A farmer was killed in Naples on Monday, police said. His brother lives in Rome."

describe("what the judge makes of the places that rules give", () => {
  test("all signs have their places in the row", () => {
    const survey = surveyOf(told)
    const [candidate] = survey.candidates
    if (candidate === undefined) throw new Error("the text names no place")
    expect(describePlace(survey, askOf(survey, 0), candidate, new Float32Array(placeSigns))).toBe(placeSigns)
  })

  test("without a judge they stay", () => {
    expect(placesOf(told, null)).toEqual([["Naples by place/sentence"]])
  })

  test("what is likely is given beside them, named by its words", () => {
    expect(placesOf(told, stump(0, 0.5, 3, 3))).toEqual([["Naples by place/sentence", "Rome by place/judge"]])
  })

  test("what is unlikely is taken away, and of nothing likely nothing is said", () => {
    expect(placesOf(told, stump(0, 0.5, -3, -3))).toEqual([[]])
  })

  test("wires in capitals are left to the rules", () => {
    expect(placesOf(told.toUpperCase(), stump(0, 0.5, -3, -3)).flat()).not.toEqual([])
  })

  test("what was learned sees where a deed was that rules do not", () => {
    const text =
      "Fans clashed with police in Naples on Monday. Two officers were injured. Police later arrested nine men there."
    expect(placesOf(text, null)).toEqual([["Naples by place/sentence"], []])
    expect(placesOf(text, loadForest("whereabouts", placeSigns))).toEqual([
      ["Naples by place/sentence"],
      ["Naples by place/judge"],
    ])
  })
})
