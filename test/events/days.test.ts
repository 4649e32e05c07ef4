import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { askOf } from "../../src/events/days/asked.js"
import { daySigns } from "../../src/events/days/day-signs.js"
import { judgeDays } from "../../src/events/days/judge.js"
import { describeDay } from "../../src/events/days/signs.js"
import { surveyDays } from "../../src/events/days/survey.js"
import { draftIncidents } from "../../src/events/incidents.js"
import { loadRules } from "../../src/events/knowledge.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene } from "../../src/events/scene.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import type { Forest } from "../../src/model/forest.js"
import { loadForest } from "../../src/model/forest-file.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]
const referring = loadReferring()

const surveyOf = (text: string) => {
  const { document, syntax } = parse(articleOf(text, { published: "2023-03-09" }), language)
  const mentions = recognize(document, syntax, recognition)
  const entities = resolve(document, syntax, mentions, referring)
  const drafts = draftIncidents(identifyGroups(makeScene(document, syntax, mentions, entities, rules)))
  if (drafts === null) throw new Error("the text tells nothing")
  return surveyDays(drafts.survey, drafts.survey.incidents)
}

/** A forest of one stump over one sign: its leaves below and above a limit. */
const stump = (sign: number, limit: number, low: number, high: number): Forest => ({
  ...{ depth: 1, base: 0, features: Int8Array.of(sign) },
  ...{ limits: Float32Array.of(limit), leaves: Float32Array.of(low, high) },
})

const daysOf = (text: string, forest: Forest): readonly string[] => {
  const survey = surveyOf(text)
  return judgeDays(survey, forest).map(({ type, time }) => {
    const [{ start = 0, end = 0 } = {}] = time?.evidence ?? []
    return `${type} ${time && `${time.edtf} by ${time.rule}: ${survey.scene.document.text.slice(start, end)}`}`
  })
}

const told =
  "Fans clashed with police in Naples on Monday. Two officers were injured. Police arrested nine men there. A meeting is held on Tuesday."

describe("what the judge makes of the days that rules give", () => {
  test("all signs have their places in the row", () => {
    const survey = surveyOf(told)
    const [candidate] = survey.candidates
    if (candidate === undefined) throw new Error("the text names no date")
    expect(describeDay(survey, askOf(survey, 0), candidate, new Float32Array(daySigns))).toBe(daySigns)
  })

  test("what is likely is given where they give none, with its words", () => {
    expect(daysOf(told, stump(0, 0.5, 1, 3))).toEqual([
      "clash 2023-03-06 by time/sentence: Monday",
      "arrest 2023-03-06 by time/judge: Monday",
    ])
  })

  test("what is unlikely is taken away, and of nothing likely nothing is said", () => {
    expect(daysOf(told, stump(0, 0.5, -3, -3))).toEqual(["clash null", "arrest null"])
  })

  test("what is likelier takes the place of theirs", () => {
    expect(daysOf(told, stump(0, 0.5, 3, -3))).toEqual([
      "clash 2023-03-07 by time/judge: Tuesday",
      "arrest 2023-03-06 by time/judge: Monday",
    ])
  })

  test("the day of a report is given to nothing anew", () => {
    expect(daysOf("A farmer was killed by gunmen in Naples, police said on Monday.", stump(0, 0.5, 3, 3))).toEqual([
      "killing null",
    ])
  })

  test("wires in capitals are left to the rules", () => {
    expect(daysOf(told.toUpperCase(), stump(0, 0.5, -3, -3)).join()).toContain("by time/sentence")
  })

  test("what was learned sees that a deed goes on from the one told before it", () => {
    const text =
      "Gunmen attacked a police post in Gao on Monday, killing two officers. They later set fire to three vehicles."
    expect(daysOf(text, stump(0, 0.5, -3, 3))).toEqual(["attack 2023-03-06 by time/sentence: Monday", "arson null"])
    expect(daysOf(text, loadForest("days", daySigns))).toEqual([
      "attack 2023-03-06 by time/sentence: Monday",
      "arson 2023-03-06 by time/judge: Monday",
    ])
  })
})
