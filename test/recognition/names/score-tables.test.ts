import { expect, test } from "vitest"
import { Vocabulary } from "../../../src/language/vocabulary.js"
import { FeatureBuffer } from "../../../src/recognition/names/features.js"
import { loadPhrases } from "../../../src/recognition/names/known-phrases.js"
import { labelCount } from "../../../src/recognition/names/labels.js"
import { ScoreTables } from "../../../src/recognition/names/score-tables.js"
import { SentenceWords, WordCache } from "../../../src/recognition/names/sentence-words.js"
import { addWeights, loadWeights } from "../../../src/recognition/names/weights.js"
import { loadClusters } from "../../../src/recognition/names/word-clusters.js"

const text = `" Officer Ann Lee met Bob Roe of the North Harbour Police in New York City on Monday , said Lee , 34 .`

test("what is remembered of words adds up to all features that the model learned from", () => {
  const columns = new Vocabulary().columns(text.split(" "))
  const start = new Int32Array(columns.length)
  const tokens = { ...columns, start, end: start, sentence: start }
  const weights = loadWeights("names-mixed.bin")
  const cache = new WordCache({ clusters: loadClusters(), phrases: loadPhrases() }, false)
  const words = new SentenceWords(cache)
  const tables = new ScoreTables(weights, cache)
  const buffer = new FeatureBuffer()
  const sentence = { first: 0, last: tokens.length }
  words.enter(tokens, sentence)
  words.reach(sentence)
  // Twice: the second time all is remembered.
  for (const at of [...columns.form.keys(), ...columns.form.keys()]) {
    const all = new Int32Array(labelCount)
    buffer.clear()
    words.addAll(buffer, at)
    addWeights(weights, buffer.values, buffer.length, all, 0)
    const sums = new Int32Array(labelCount)
    tables.sum(words, at, sums)
    buffer.clear()
    words.addWide(buffer, at)
    addWeights(weights, buffer.values, buffer.length, sums, 0)
    expect(sums, `token ${at}`).toEqual(all)
  }
})
