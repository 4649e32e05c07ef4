import { expect, test } from "vitest"
import { loadReferring, resolve } from "../../src/coreference/index.js"
import { isAmerican } from "../../src/events/american.js"
import { loadRules } from "../../src/events/knowledge.js"
import { makeScene } from "../../src/events/scene.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const referring = loadReferring()

const [language, recognition, rules] = [loadLanguage(), loadRecognition(), loadRules()]

test.each([
  ["most places are there", "A man was shot in Reno, Nevada. He had come from Mexico.", null, true],
  ["most are not", "A man was shot in Kabul, Afghanistan. He had come from Nevada.", null, false],
  ["no place has a country, and the outlet is a station there", "A man was shot on Alder Street.", "wkxy.com", true],
  ["nor has the outlet", "A man was shot on Alder Street.", null, false],
  ["a station's news from abroad", "A man was shot in Kabul, Afghanistan, and one in Herat.", "wkxy.com", false],
  ["a national network says nothing of where", "A man was shot on Alder Street.", "foxnews.com", false],
])("%s", (_, text, publisher, american) => {
  const { document, syntax } = parse(articleOf(text, { publisher }), language)
  const mentions = recognize(document, syntax, recognition)
  const scene = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), rules)
  expect(isAmerican(scene)).toBe(american)
})
