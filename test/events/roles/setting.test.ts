import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../../src/coreference/index.js"
import { gatherTold } from "../../../src/events/incidents.js"
import { loadRules } from "../../../src/events/knowledge.js"
import { gatherCandidates } from "../../../src/events/roles/candidates.js"
import { makeDictionary } from "../../../src/events/roles/dictionary.js"
import { weigh } from "../../../src/events/roles/judge.js"
import { describeSetting } from "../../../src/events/roles/setting.js"
import { surround } from "../../../src/events/roles/surroundings.js"
import { makeScene } from "../../../src/events/scene.js"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { loadClusters } from "../../../src/recognition/names/word-clusters.js"
import { articleOf } from "../../article.js"

const referring = loadReferring()

test("of the incident that is told nearest: its tellings, its first sentence, its age in days", () => {
  const text =
    "A bomb exploded at a bank in Harlow on May 14, 2024. The mayor spoke. On January 6, 2024, gunmen killed a farmer."
  const { document, syntax } = parse(articleOf(text, { published: "2024-05-16" }), loadLanguage())
  const mentions = recognize(document, syntax, loadRecognition())
  const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), loadRules())
  const surroundings = surround(scene, gatherTold(scene), makeDictionary(loadClusters()))
  const settingOf = (words: string) => {
    const candidate = gatherCandidates(scene).find((one) => one.words === words)
    const chances = candidate?.mentions.map(() => Float64Array.of(0, 0, 0.5, 0)) ?? []
    const [near = 9, told, all, , , first, age] = candidate
      ? describeSetting(surroundings, weigh(candidate, chances), "target")
      : []
    return { same: near < 1, told, all, first, age }
  }
  expect(settingOf("bank")).toEqual({ same: true, told: 1, all: 2, first: 0, age: 2 })
  expect(settingOf("farmer")).toEqual({ same: true, told: 1, all: 2, first: 2, age: 131 })
})
