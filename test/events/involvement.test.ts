import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { castIncidents } from "../../src/events/incidents.js"
import { rolesOf } from "../../src/events/involvement/field.js"
import { involvedRule, judgeInvolvement } from "../../src/events/involvement/judge.js"
import { fileWeights } from "../../src/events/involvement/model.js"
import { loadRules } from "../../src/events/knowledge.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene } from "../../src/events/scene.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]
const referring = loadReferring()

/** The roles of the first incident where some features weigh as much: each the role, the word that names who plays it, and the rule. */
const castOf = (text: string, weights: Readonly<Record<string, readonly number[]>>) => {
  const article = articleOf(text)
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  const rest = { bias: [-4, -4, -4, -4], "has by": [4, 0, 0, 0], "has target": [0, 8, 0, 0] }
  const involvement = fileWeights({ ...rest, ...weights })
  const entities = resolve(document, syntax, mentions, referring)
  const scene = identifyGroups(makeScene(document, syntax, mentions, entities, { ...rules, involvement }))
  const { read, cast, judgements } = castIncidents(scene)
  const [cluster] = judgeInvolvement(scene, cast, read, judgements, 0)
  return (cluster ? rolesOf(cluster) : []).map(
    ({ role, head, rule }) => `${role} ${document.tokens.lower[head]}${rule === involvedRule ? ", judged" : ""}`,
  )
}

describe("what the judge of involvement makes of the parts that are read", () => {
  const raid = "A farmer was killed in Harlow on Monday. The rebels had come at night."
  const likely = { "noun guerrilla": [6, 0, 0, 0] }

  test("who likely did it is given where nobody is said to have", () => {
    expect(castOf(raid, likely)).toEqual(["target farmer", "perpetrator rebels, judged"])
  })

  test("but beside somebody else only who is likelier than not", () => {
    const told = "Soldiers killed a farmer in Harlow on Monday. The rebels had come at night."
    const doubtful = { "noun guerrilla": [3.8, 0, 0, 0] }
    expect(castOf(raid, doubtful)).toEqual(["target farmer", "perpetrator rebels, judged"])
    expect(castOf(told, doubtful)).toEqual(expect.not.arrayContaining(["perpetrator rebels, judged"]))
    expect(castOf(told, likely)).toEqual(expect.arrayContaining(["perpetrator rebels, judged"]))
  })

  test("nor whose other part is likelier", () => {
    expect(castOf(raid, { "noun guerrilla": [6, 0, 7, 0] })).toEqual(["target farmer", "subject-of rebels, judged"])
  })

  test("whom it hit and what it was done with are given as well", () => {
    const found = "A farmer was killed in Harlow on Monday. The nurses had seen a rifle at night."
    expect(castOf(found, { "kind group": [0, 6, 0, 0], "kind weapon": [0, 0, 0, 8] })).toEqual(
      expect.arrayContaining(["target farmer", "target nurses, judged", "weapon rifle, judged"]),
    )
  })

  test("a part that is most unlikely is taken away", () => {
    expect(castOf(raid, { "has target": [0, -9, 0, 0] })).toEqual([])
  })

  test("wires in capitals are left to the judge of roles", () => {
    expect(castOf(raid.toUpperCase(), likely)).toEqual(expect.not.arrayContaining(["perpetrator rebels, judged"]))
  })
})
