import { expect, test } from "vitest"
import { classBit, classesOf, loadPhrases, phraseHash } from "../../../src/recognition/names/known-phrases.js"
import { labelCount, mayFollow, outside } from "../../../src/recognition/names/labels.js"
import { entryOf, loadWeights, packWeights } from "../../../src/recognition/names/weights.js"
import { leafAt, loadClusters, slotOf } from "../../../src/recognition/names/word-clusters.js"

test("words alike share a cluster, strangers have none", () => {
  const clusters = loadClusters()
  const coarse = (word: string) => clusters.cuts[1]?.[leafAt(clusters, slotOf(clusters, word)) - 1]
  expect(coarse("monday")).toBe(coarse("friday"))
  expect(coarse("monday")).not.toBe(coarse("rodriguez"))
  expect(slotOf(clusters, "qqzxvk")).toBe(-1)
})

test("phrases are known by their classes", () => {
  const phrases = loadPhrases()
  const isKnown = (phrase: string, name: Parameters<typeof classBit>[0]) =>
    (classesOf(phrases, phraseHash(phrase.split(" "))) & classBit(name)) !== 0
  expect(isKnown("maria", "female")).toBe(true)
  expect(isKnown("new york city", "metropolis")).toBe(true)
  expect(isKnown("kazakhstan", "country")).toBe(true)
  expect(isKnown("qqzxvk", "surname")).toBe(false)
})

test("no label but the right ones follows another", () => {
  expect(mayFollow(outside, outside)).toBe(true)
  expect(mayFollow(outside, 2)).toBe(false)
  expect(mayFollow(1, outside)).toBe(false)
  expect(mayFollow(1, 2)).toBe(true)
  expect(mayFollow(1, 6)).toBe(false)
})

test("weights keep their sign and size, and what is near nothing is left out", () => {
  const weights = new Float32Array(labelCount)
  weights[3] = -1.5
  const nothing = { hash: 8, weights: new Float32Array(labelCount).fill(0.001) }
  const bytes = packWeights([{ hash: 7, weights }, nothing], new Float32Array(labelCount * labelCount), [42])
  expect(new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 16))[1]).toBe(1)
})

test("the models load, and the same feature has the same row", () => {
  const model = loadWeights("names-mixed.bin")
  const entry = model.slots.findIndex((value, at) => at % 3 === 0 && value !== 0)
  expect(entryOf(model, (model.slots[entry] ?? 0) >>> 0)).toBe(entry)
  expect(entryOf(model, 0xdeadbeef)).toBe(-1)
})
