import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { gatherTold } from "../../src/events/incidents.js"
import { loadRules } from "../../src/events/knowledge.js"
import { castRoles, judgedRule } from "../../src/events/participants/casting.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { gatherCandidates } from "../../src/events/roles/candidates.js"
import type { Judgement } from "../../src/events/roles/judge.js"
import { makeScene } from "../../src/events/scene.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const referring = loadReferring()

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]

const sceneOf = (text: string) => {
  const article = articleOf(text)
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  return identifyGroups(makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), rules))
}

/** The perpetrators of the first incident after judgements of the chance of each of some words. */
const castOf = (text: string, chances: Readonly<Record<string, number>>) => {
  const scene = sceneOf(text)
  const judgements = gatherCandidates(scene).flatMap((candidate): readonly Judgement[] => {
    const chance = chances[candidate.words]
    return chance === undefined
      ? []
      : [{ candidate, part: "perpetrator", chance, mention: candidate.mentions[0] ?? -1 }]
  })
  const [cluster] = castRoles(scene, gatherTold(scene).clusters, judgements)
  const roles = [...(cluster?.told.flatMap(({ telling }) => telling.roles) ?? []), ...(cluster?.besides ?? [])]
  return roles
    .filter(({ role }) => role === "perpetrator")
    .map(({ head, rule, suspected }) => ({ word: scene.document.tokens.lower[head], rule, suspected }))
}

describe("what judgements make of the rules' roles", () => {
  const text = "Gunmen killed a farmer in Harlow. Some rebels were seen nearby."

  test("one that is unlikely is taken away, one that no rule read is given", () => {
    expect(castOf(text, { gunmen: 0.01, "some rebels": 0.9, rebels: 0.9 })).toEqual([
      { word: "rebels", rule: judgedRule, suspected: false },
    ])
  })

  test("between the bounds the rules' word stands", () => {
    expect(castOf(text, { gunmen: 0.19, "some rebels": 0.19, rebels: 0.19 })).toMatchObject([{ word: "gunmen" }])
  })

  test("whom the sentence only accuses stays suspected", () => {
    const accused = "A farmer was killed in Harlow. Some rebels are suspected by the mayor."
    expect(castOf(accused, { "some rebels": 0.9, rebels: 0.9 })).toMatchObject([{ word: "rebels", suspected: true }])
  })
})
