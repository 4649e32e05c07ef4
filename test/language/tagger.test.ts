import { describe, expect, it } from "vitest"
import { loadTagger } from "../../src/language/tagger.js"
import { addWeights, packTagger, unpackTagger } from "../../src/language/tagger-model.js"
import { tagCount } from "../../src/language/tagger-words.js"
import { Vocabulary } from "../../src/language/vocabulary.js"
import type { Document, Sentence, Tokens } from "../../src/model/document.js"
import { universalTags } from "../../src/model/syntax.js"

/** Sentences whose tokens stand between spaces. */
const cut = (lines: readonly string[]): { tokens: Tokens; sentences: readonly Sentence[] } => {
  const text = lines.flatMap((line) => line.split(" "))
  const zeros = new Int32Array(text.length)
  let first = 0
  const sentences = lines.map((line): Sentence => {
    const last = first + line.split(" ").length
    const span = { first, last, start: 0, end: 0, part: "body", paragraph: 1 } as const
    first = last
    return span
  })
  return { tokens: { ...new Vocabulary().columns(text), start: zeros, end: zeros, sentence: zeros }, sentences }
}

const tagger = loadTagger()
const tag = (lines: readonly string[], letterCase: Document["letterCase"] = "mixed"): string => {
  const { tokens, sentences } = cut(lines)
  return Array.from(tagger.tag(tokens, sentences, letterCase), (number) => universalTags[number]).join(" ")
}

describe("tagger", () => {
  it("tags a sentence of news", () => {
    expect(tag(["Two gunmen opened fire on the guards near Lagos ."])).toBe(
      "NUM NOUN VERB NOUN ADP DET NOUN ADP PROPN PUNCT",
    )
  })

  it("tells a word's parts of speech apart by what stands around it", () => {
    expect(tag(["They attack the police .", "The attack killed a woman ."])).toBe(
      "PRON VERB DET NOUN PUNCT DET NOUN VERB DET NOUN PUNCT",
    )
  })

  it("reads an article in capitals", () => {
    const line = "THE REBELS ATTACKED A BANK IN THE CITY ."
    const tags = "DET NOUN VERB DET NOUN ADP DET NOUN PUNCT"
    expect(tag([line], "upper")).toBe(tags)
    expect(tag([line])).toBe(tags)
  })

  it("does not take every word of a headline for a name", () => {
    const [, noun, verb] = tag(["Three Farmers Killed in Attack on Village Market"]).split(" ")
    expect([noun, verb]).toEqual(["NOUN", "VERB"])
  })

  it("gives the same tags whatever it read before, and none to nothing", () => {
    const line = "Police arrested the suspect on Monday ."
    const once = tag([line])
    tag(["Quarrelsome wombats outwitted seven unlit lighthouses ."])
    expect(tag([line])).toBe(once)
    expect(tag([])).toBe("")
  })

  it("takes a sentence of any length", () => {
    const words = Array.from({ length: 5000 }, () => "shot").join(" ")
    expect(tag([words]).split(" ")).toHaveLength(5000)
  })
})

describe("model of the tagger", () => {
  it("comes back as it was packed", () => {
    const weights = universalTags.map((_, i) => (i === 3 ? 100 : i === 5 ? -7 : 0))
    const forms = [{ form: "naïve", tags: 1, sure: 0, sureCaseless: -1 }]
    const model = unpackTagger(packTagger([{ slot: 9, weights }], forms), "x.bin")
    const sums = new Int32Array(tagCount)
    addWeights(model, Int32Array.of(8, 9, 41), [0, 1, 2], sums, 0)
    expect(sums[3]).toBeGreaterThan(95)
    expect(sums[3]).toBeLessThan(105)
    expect(sums[5]).toBeLessThan(-5)
    expect(sums.filter((sum) => sum !== 0)).toHaveLength(2)
    expect(model.forms).toEqual(forms)
  })

  it("refuses other bytes", () => {
    expect(() => unpackTagger(new Uint8Array(40), "x.bin")).toThrow(/train\/tagger\.ts/)
    expect(() => unpackTagger(new Uint8Array(3), "x.bin")).toThrow(/train\/tagger\.ts/)
  })
})
