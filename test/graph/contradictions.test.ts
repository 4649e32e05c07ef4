import { beforeAll, describe, expect, test } from "vitest"
import { findFaults } from "../../src/graph/index.js"
import type { Article } from "../../src/model/article.js"
import { graphReports, type Knowledge, loadKnowledge, readArticle } from "../../src/pipeline.js"

const article = (id: string, published: string | null, text: string): Article => ({
  ...{ id, title: null, text, url: null, published, publisher: `The ${id} Post`, authors: [], language: "en" },
})

let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge()
})

/** The quotes of the claims that contradict each other, each pair once. */
const pairsOf = (...articles: readonly Article[]): readonly (readonly string[])[] => {
  const graph = graphReports(
    articles.map((one) => readArticle(one, knowledge)),
    knowledge.codebook,
  )
  expect(findFaults(graph)).toEqual([])
  expect(graph.nodes.filter(({ attributes }) => attributes.kind === "Incident").length).toBeGreaterThan(0)
  const quote = (key: string): string => {
    const found = graph.nodes.find((node) => node.key === key)?.attributes
    return found?.kind === "Claim" ? found.quote : ""
  }
  const between = graph.edges.filter(({ attributes }) => attributes.kind === "CONTRADICTS")
  for (const { source, target } of between) {
    expect(between.some((back) => back.source === target && back.target === source)).toBe(true)
  }
  return between.map(({ source, target }) => [quote(source), quote(target)]).filter(([a = "", b = ""]) => a < b)
}

const toll = (count: string): string =>
  `A bomb exploded at the central market in Almaty on 14 June 2021. ${count} people were killed in the blast, police said.`

describe("claims of different articles on one incident", () => {
  test("clash where their figures of one day have no number in common", () => {
    const pairs = pairsOf(article("one", "2021-06-15", toll("Five")), article("two", "2021-06-15", toll("Seven")))
    expect(pairs).toEqual([[expect.stringContaining("Five people"), expect.stringContaining("Seven people")]])
  })

  test("clash where no day says which is newer", () => {
    expect(pairsOf(article("one", null, toll("Five")), article("two", "2021-06-15", toll("Seven")))).toHaveLength(1)
  })

  test("do not clash where a toll rises with the days, or a bound leaves room", () => {
    expect(pairsOf(article("one", "2021-06-15", toll("Five")), article("two", "2021-06-16", toll("Seven")))).toEqual([])
    expect(
      pairsOf(article("one", "2021-06-15", toll("At least five")), article("two", "2021-06-15", toll("Seven"))),
    ).toEqual([])
  })

  test("do not clash where a number is only worked out", () => {
    const named = "Two men were shot in Almaty on 14 June 2021. Ivan Petrov and Daniel Brook were killed, police said."
    const counted = "Two men were shot in Almaty on 14 June 2021. Ivan Petrov died in the shooting, police said."
    expect(pairsOf(article("one", "2021-06-15", named), article("two", "2021-06-15", counted))).toEqual([])
  })

  test("stand for others that say the same", () => {
    const [five, seven] = [toll("Five"), toll("Seven")]
    const all = [five, five, seven, seven].map((text, at) => article(`a${at}`, "2021-06-15", text))
    expect(pairsOf(...all)).toHaveLength(1)
  })

  test("clash where one denies what another article has it blamed for", () => {
    const attack = "Gunmen attacked a police station in Almaty on Monday and killed three officers. "
    const pairs = pairsOf(
      article("one", "2021-06-15", `${attack}The army blamed the Red Dawn Front for the attack.`),
      article("two", "2021-06-15", `${attack}The Red Dawn Front denied that it carried out the attack.`),
    )
    expect(pairs).toHaveLength(1)
  })
})
