import { describe, expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { gatherTold } from "../../src/events/incidents.js"
import { loadRules } from "../../src/events/knowledge.js"
import { LinearModel } from "../../src/events/linear-model.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { gatherCompany } from "../../src/events/persons/company.js"
import { describePerson } from "../../src/events/persons/features.js"
import { personRule } from "../../src/events/persons/judge.js"
import { packPersons, unpackPersons } from "../../src/events/persons/model.js"
import { makeScene } from "../../src/events/scene.js"
import { loadTolls } from "../../src/events/tolls/model.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"
import { findIn } from "./reading.js"

const { words, sameness } = loadReferring()
/** What the judge learned from: who is who by the rules. */
const referring = { words, sameness: { ...sameness, forest: null } }

const namesOf = (text: string, edge: string): readonly string[] => {
  const { incidents, entities } = findIn(text)
  return (incidents[0]?.participants ?? []).flatMap((part) => {
    const entity = entities[part.entity]
    return part.edge === edge && entity?.kind === "person" ? [entity.name] : []
  })
}

describe("people of a shooting", () => {
  const report =
    "Two men were shot at a bar in Texas on Monday, police said. Killed were Arlo Venn, 23, and Tobin Marsh, 31, of Elmford. " +
    "The man accused of the shooting, Dirk Olander, 40, is being held in the county jail on a murder charge. " +
    '"We ask anybody who saw something to call us," said Sgt. Nora Pell, a spokeswoman for the police.'

  test("victims told of in a list, without a verb that says who shot them", () => {
    expect(namesOf(report, "TARGETED")).toEqual(expect.arrayContaining(["Arlo Venn", "Tobin Marsh"]))
  })
  test("a suspect who is held", () => {
    expect(namesOf(report, "PERPETRATED_BY")).toContain("Dirk Olander")
  })
  test.each([
    ["Texas", true],
    ["Kazakhstan", false],
  ])("of a report from %s the judge of persons is asked: %s", (place, asked) => {
    const { incidents } = findIn(report.replace("Texas", place))
    const rules = incidents.flatMap(({ participants }) => participants.map(({ rule }) => rule))
    expect(rules.some((rule) => rule.startsWith(personRule))).toBe(asked)
  })
  test("a register of homicides, whose headline is a name", () => {
    const entry = "Ilka Norwood, a 31-year-old Latina, died Sunday after being shot in Fresno, the county coroner said."
    const { incidents, entities } = findIn(
      entry,
      "2024-05-16",
      "Ilka Norwood, 31 - The Murder Ledger - Valley Sentinel",
    )
    const hit = (incidents[0]?.participants ?? []).filter(({ edge }) => edge === "TARGETED")
    expect(hit.map(({ entity }) => entities[entity]?.name)).toContain("Ilka Norwood")
  })
  test("who only speaks takes no part", () => {
    const all = ["TARGETED", "PERPETRATED_BY", "INVOLVED"].flatMap((edge) => namesOf(report, edge))
    expect(all).not.toContain("Nora Pell")
  })
})

describe("what is known of a person", () => {
  const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]
  const describeFirst = (text: string): ReadonlySet<number> => {
    const { document, syntax } = parse(articleOf(text), language)
    const mentions = recognize(document, syntax, recognition)
    const entities = resolve(document, syntax, mentions, referring)
    const scene = identifyGroups(makeScene(document, syntax, mentions, entities, rules))
    const person = entities.find(({ kind }) => kind === "person")
    if (person?.kind !== "person") throw new Error("nobody is named")
    return new Set(describePerson(scene, gatherCompany(scene, gatherTold(scene).clusters), person))
  }
  const told = (age: number) =>
    `A ${age}-year-old man was shot in Fresno on Monday, police said. Relatives gathered for Odell Branning, 47, on Tuesday.`

  test("that somebody of the same age was hit", () => {
    const [same, other] = [describeFirst(told(47)), describeFirst(told(22))]
    expect([...other].filter((hash) => !same.has(hash))).toEqual([])
    expect([...same].filter((hash) => !other.has(hash))).toHaveLength(1)
  })
})

describe("weights of people", () => {
  const model = {
    part: new LinearModel(Int8Array.from([0, 5, -5, 1, 2, 3]), 3, 0.5),
    fate: new LinearModel(Int8Array.from([1, 1, 1]), 3, 0.25),
  }
  test("what is packed is unpacked", () => {
    expect(unpackPersons(packPersons(model), "test")).toEqual(model)
  })
  test("chances of all classes are one together", () => {
    const chances = model.part.chances([0])
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(chances.indexOf(Math.max(...chances))).toBe(1)
  })
  test("weights cut short are refused", () => {
    expect(() => unpackPersons(packPersons(model).slice(0, 12), "test")).toThrow(/install Blotter again/u)
    expect(() => unpackPersons(new Uint8Array(8), "test")).toThrow(/no weights of people/u)
  })
  test("tolls have a power of two of weights", () => {
    expect(Math.log2(loadTolls().weights.length) % 1).toBe(0)
  })
})

describe("tolls of a shooting", () => {
  test.each([
    [
      "Four people were shot at a party in Ohio. One of them, a 19-year-old man, died at the hospital. Three others were wounded.",
      1,
      3,
    ],
    [
      "A 2-year-old girl was shot in the leg at a home in Ohio on Monday. She is in stable condition at a hospital, police said.",
      0,
      1,
    ],
    [
      "Five people were shot outside a club in Ohio on Monday, police said. Two of the victims died at the scene.",
      2,
      3,
    ],
    ["A gunman killed a woman and wounded her brother in Ohio on Monday. Both were shot in their car.", 1, 1],
    ["A man and a woman were shot to death in a home in Ohio on Monday. Police are looking for the gunman.", 2, 0],
  ])("%s", (text, killed, injured) => {
    const { incidents, figures } = findIn(text)
    const toll = (field: string) =>
      figures.find((one) => one.incident === incidents[0]?.id && one.field === field && !one.part)?.quantity.best ?? 0
    expect([toll("killed"), toll("injured")]).toEqual([killed, injured])
  })
})
