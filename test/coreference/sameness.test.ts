import { describe, expect, test } from "vitest"
import { draftEntities, loadReferring, resolve } from "../../src/coreference/index.js"
import { comparePairs } from "../../src/coreference/sameness/judge.js"
import { sameSigns } from "../../src/coreference/sameness/same-signs.js"
import { describePair } from "../../src/coreference/sameness/signs.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"

const [language, recognition, referring] = [loadLanguage(), loadRecognition(), loadReferring()]
const { words, sameness } = referring
const byRules = { words, sameness: { ...sameness, forest: null } }

const readText = (text: string) => {
  const article = { id: "test", title: null, text, url: null, published: null, publisher: null }
  const { document, syntax } = parse({ ...article, authors: [], language: "en" }, language)
  return { document, syntax, mentions: recognize(document, syntax, recognition) }
}

/** Who and what is told of more than once, by the words of the mentions; places left out. */
const told = (text: string, by = referring): readonly string[] => {
  const { document, syntax, mentions } = readText(text)
  return resolve(document, syntax, mentions, by)
    .filter((one) => one.kind !== "place" && one.mentions.length > 1)
    .map((one) => one.mentions.map((at) => mentions[at]?.text).join(" = "))
}

/** The pairs that are compared, and one sign of each. */
const pairsOf = (text: string, sign: (typeof sameSigns)[number]): ReadonlyMap<string, number> => {
  const { document, syntax, mentions } = readText(text)
  const { list, comparison } = comparePairs(
    document,
    syntax,
    draftEntities(document, syntax, mentions, words),
    sameness.clusters,
  )
  const row = new Float32Array(sameSigns.length)
  return new Map(
    list.map((pair) => {
      describePair(comparison, pair, row)
      return [`${pair.a.mentions[0]?.text} + ${pair.b.mentions[0]?.text}`, row[sameSigns.indexOf(sign)] ?? 0]
    }),
  )
}

describe("what is told of in other words", () => {
  test.each([
    ["A pickup truck hit a group of cyclists near Elko on Sunday. The vehicle did not stop.", "pickup truck = vehicle"],
    [
      "Two masked men robbed a jewellery shop in Lyon on Friday. The store had been raided before.",
      "jewellery shop = store",
    ],
    [
      "A cleric was shot dead in Mosul on Tuesday. Gunmen opened fire on the imam as he left his home. The imam, Salim Haddad, had preached peace.",
      "cleric = imam = imam = Salim Haddad",
    ],
  ])("%s", (text, same) => {
    expect(told(text)).toContain(same)
    expect(told(text, byRules)).not.toContain(same)
  })

  test("who was killed is not who is tried", () => {
    const text =
      "A man has been charged with murder after a shooting at an office party in Harlow. Police allege that Eric Allen opened fire, killing Ben Harker, 40. Harker was the head of the firm."
    expect(told(text)).toContain("Ben Harker = Harker")
  })

  test("names stay what they are", () => {
    const text = "Mark Ellison shot Carl Dunn in Reno. Ellison fled. Dunn died in hospital."
    expect(told(text)).toEqual(told(text, byRules))
  })
})

describe("who may be one", () => {
  test("neither another number nor another sex, nor two that have names", () => {
    const pairs = pairsOf(
      "A man and a woman were hurt when two soldiers met three soldiers. Ann Lee saw it with Carl Dunn.",
      "same noun",
    )
    expect([...pairs.keys()]).not.toContain("man + woman")
    expect([...pairs.keys()]).not.toContain("two soldiers + three soldiers")
    expect([...pairs.keys()]).not.toContain("Ann Lee + man")
    expect([...pairs.keys()]).not.toContain("Ann Lee + Carl Dunn")
    expect([...pairs.keys()]).toContain("Carl Dunn + man")
  })

  test.each([
    ["A man was shot in Leeds. A boy was stabbed in York.", "man + boy"],
    ["A bomb went off near a school. Far away, a bomb hit a truck.", "bomb + bomb"],
    ["Two guards were killed. Later two motorists died.", "Two guards + two motorists"],
    ["A 40-year-old man was shot. The 17-year-old boy fled.", "40-year-old man + 17-year-old boy"],
    ["A man was tried. Dad was the kindest man.", "man + kindest man"],
    ["A general was killed. The colonel confirmed it.", "general + colonel"],
    ["A spokesman spoke. Another spokesman denied it.", "spokesman + Another spokesman"],
  ])("whom the words bring in anew is nobody told of before: %s", (text, pair) => {
    expect([...pairsOf(text, "same noun").keys()]).not.toContain(pair)
  })

  test("words that keep one company are near", () => {
    const near = pairsOf("The pistol lay beside the gun. The rifle was lost.", "nearness of nouns")
    expect(near.get("pistol + gun")).toBeGreaterThan(near.get("pistol + rifle") ?? 9)
  })

  test("what is told of far apart is not compared", () => {
    const filler = "Nothing happened. ".repeat(60)
    expect([...pairsOf(`A truck burned. ${filler}The lorry was old.`, "same noun").keys()]).toEqual([])
    expect([...pairsOf("A truck burned. Nothing happened. The lorry was old.", "same noun").keys()]).toHaveLength(1)
  })

  test("only people with a name are counted as names", () => {
    const pairs = pairsOf("Ann Lee and Carl Dunn met a clerk. The official left.", "names")
    expect(new Set(pairs.values())).toEqual(new Set([2]))
  })
})
