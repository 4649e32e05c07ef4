import { expect, test } from "vitest"
import { describeCue, sentenceOf } from "../../src/attribution/cue-features.js"
import { candidateCues } from "../../src/attribution/cues.js"
import { loadSayings } from "../../src/attribution/index.js"
import { FeatureBag } from "../../src/attribution/linear-model.js"
import { readDocument } from "../../src/attribution/reading.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { articleOf } from "../article.js"

const language = loadLanguage()
const { models, words } = loadSayings()

const text = `The harbour master said on Monday that the crane had been stolen. "We saw two men," a dock worker told reporters.
According to the ferry company, nobody was hurt; the mayor denied it. Boats, nets and old ropes lay in the sun.`

test("what is remembered of forms adds up to what all features of a cue's surroundings give", () => {
  const article = articleOf(text, { id: "a" })
  for (let round = 0; round < 2; round++) {
    const { document, syntax } = parse(article, language)
    const reading = readDocument(document, syntax, words)
    models.cues.begin(reading)
    const bag = new FeatureBag()
    const looked: number[] = []
    for (const { first, last } of document.sentences) {
      for (const cue of candidateCues(reading, first, last)) {
        bag.clear()
        describeCue(reading, cue, bag)
        const whole = models.cue.score(bag)
        const staged = models.cues.score(reading, cue, sentenceOf(reading, cue))
        if (Number.isFinite(staged)) expect(staged).toBeCloseTo(whole, 6)
        else expect(whole).toBeLessThan(-2)
        looked.push(staged)
      }
    }
    expect(looked.filter(Number.isFinite).length).toBeGreaterThan(3)
    expect(looked).toContain(Number.NEGATIVE_INFINITY)
  }
})
