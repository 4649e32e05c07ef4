import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../../src/coreference/index.js"
import { gatherTold } from "../../../src/events/incidents.js"
import { loadRules } from "../../../src/events/knowledge.js"
import { layField } from "../../../src/events/roles/candidate-features.js"
import { gatherCandidates } from "../../../src/events/roles/candidates.js"
import { makeDictionary } from "../../../src/events/roles/dictionary.js"
import { weigh } from "../../../src/events/roles/judge.js"
import { surround } from "../../../src/events/roles/surroundings.js"
import { describeTies } from "../../../src/events/roles/ties.js"
import { makeScene } from "../../../src/events/scene.js"
import { loadLanguage, parse } from "../../../src/language/index.js"
import { loadRecognition, recognize } from "../../../src/recognition/index.js"
import { loadClusters } from "../../../src/recognition/names/word-clusters.js"
import { articleOf } from "../../article.js"

const referring = loadReferring()

test("what the people of an organisation are likely to have done speaks for it, and it for them", () => {
  const article = articleOf(
    "FMLN guerrillas attacked a convoy near Harlow. The mayor of Harlow, Ann Lee, was not there.",
  )
  const { document, syntax } = parse(article, loadLanguage())
  const mentions = recognize(document, syntax, loadRecognition())
  const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), loadRules())
  const chances: Readonly<Record<string, number>> = { fmln: 0.4, "fmln guerrillas": 0.9 }
  const weighed = gatherCandidates(scene).map((candidate) =>
    weigh(
      candidate,
      candidate.mentions.map(() => Float64Array.of(0, chances[candidate.words] ?? 0.1, 0, 0)),
    ),
  )
  const read = gatherTold(scene)
  const field = layField(
    surround(scene, read, makeDictionary(loadClusters())),
    weighed,
    Float64Array.of(0, 1, 0),
    read.tellings,
  )
  const tiesOf = (words: string) => {
    const one = weighed.find(({ candidate }) => candidate.words === words)
    return one ? describeTies(field, one, "perpetrator").slice(0, 3) : null
  }
  expect(tiesOf("fmln")).toEqual([1, 0.9, 0])
  expect(tiesOf("fmln guerrillas")).toEqual([0, 0, 0.4])
  expect(tiesOf("ann lee")).toEqual([0, 0, 0])
})
