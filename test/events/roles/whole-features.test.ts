import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../../src/coreference/index.js"
import { gatherTold } from "../../../src/events/incidents.js"
import { loadRules } from "../../../src/events/knowledge.js"
import { gatherCandidates } from "../../../src/events/roles/candidates.js"
import { makeDictionary } from "../../../src/events/roles/dictionary.js"
import { Features } from "../../../src/events/roles/features.js"
import { describeMention } from "../../../src/events/roles/mention-features.js"
import { surround } from "../../../src/events/roles/surroundings.js"
import { describeWhole, wholeRoom } from "../../../src/events/roles/whole-features.js"
import { makeScene } from "../../../src/events/scene.js"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { loadClusters } from "../../../src/recognition/names/word-clusters.js"
import { articleOf } from "../../article.js"

const referring = loadReferring()

const language = loadLanguage()
const recognition = loadRecognition()
const knowledge = loadRules()
const dictionary = makeDictionary(loadClusters())

const wholeOf = (text: string, words: string) => {
  const { document, syntax } = parse(articleOf(text), language)
  const mentions = recognize(document, syntax, recognition)
  const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), knowledge)
  const surroundings = surround(scene, gatherTold(scene), dictionary)
  const candidate = gatherCandidates(scene).find((one) => one.words === words)
  if (!candidate) throw new Error(`nobody is called ${words}`)
  const whole = new Features(wholeRoom)
  describeWhole(surroundings, candidate, whole)
  return { surroundings, candidate, hashes: whole.hashes.slice(0, whole.length) }
}

test("a candidate has what each of its mentions has, once", () => {
  const text = "Gunmen kidnapped Rosa Lima in Harlow. Police found Rosa Lima alive. The mayor met Rosa Lima."
  const { surroundings, candidate, hashes } = wholeOf(text, "rosa lima")
  expect(candidate.mentions).toHaveLength(3)
  expect(new Set(hashes).size).toBe(hashes.length)
  for (const index of candidate.mentions) {
    const one = new Features()
    describeMention(surroundings, index, one)
    expect([...one.hashes.subarray(0, one.length)].filter((hash) => !hashes.includes(hash))).toEqual([])
  }
})

test("who is named a thousand times does not need more room", () => {
  const text = "Rosa Lima spoke in Harlow about the attack on the bank. ".repeat(1000)
  const { hashes } = wholeOf(text, "rosa lima")
  expect(hashes.length).toBeLessThanOrEqual(wholeRoom)
})

test("what is united keeps each feature once, in the order in which they came", () => {
  const features = new Features()
  for (const value of [3, 1, 3, 2, 1]) features.add(1, value)
  const [three, one, , two] = features.hashes
  features.unite()
  expect([...features.hashes.subarray(0, features.length)]).toEqual([three, one, two])
})
