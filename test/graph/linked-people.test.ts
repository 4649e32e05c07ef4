import { expect, test } from "vitest"
import type { Article } from "../../src/model/article.js"
import { graphReports, loadKnowledge, readArticle } from "../../src/pipeline.js"

const knowledge = loadKnowledge()
const article = (id: string, published: string, text: string): Article => ({
  ...{ id, text, published, title: null, url: null, publisher: null, authors: [], language: "en" },
})
const graphOf = (...articles: readonly Article[]) =>
  graphReports(
    articles.map((one) => readArticle(one, knowledge)),
    knowledge.codebook,
  )

test("as many of one sector with one fate are the same people in every article", () => {
  const { nodes, edges } = graphOf(
    article("a", "2021-06-15", "Gunmen killed a policeman in Almaty on Monday, prosecutors said."),
    article("b", "2021-06-16", "One police officer was killed when gunmen opened fire in Almaty on Monday."),
  )
  const killed = edges.filter(({ attributes }) => attributes.kind === "TARGETED" && attributes.harm === "killed")
  expect(nodes.filter(({ attributes }) => attributes.kind === "Incident")).toHaveLength(1)
  expect(killed).toHaveLength(1)
})

test("an attack is of the kind that any article tells", () => {
  const { nodes } = graphOf(
    article("a", "2021-06-15", "Rebels attacked the Orun Bank in Almaty on Monday, killing Ivan Orlov."),
    article("b", "2021-06-15", "A bomb exploded at the Orun Bank in Almaty on Monday, killing Ivan Orlov."),
  )
  const types = nodes.flatMap(({ attributes }) => (attributes.kind === "Incident" ? [attributes.type] : []))
  expect(types).toEqual(["bombing"])
})

test("weapons that are stolen are goods of that theft", () => {
  const { nodes, edges } = graphOf(
    article("a", "2021-06-15", "Robbers stole rifles from a barracks in Almaty on Monday, prosecutors said."),
  )
  const stolen = edges.filter(({ attributes }) => attributes.kind === "TARGETED" && attributes.harm === "stolen")
  const goods = nodes.find(({ key }) => key === stolen[0]?.target)
  expect(goods?.attributes).toMatchObject({ kind: "Asset", label: "rifles", assetType: "weapons" })
})

test("an armed band without a name is people, a body that has members or that everybody knows is none", () => {
  const kindOf = (text: string, label: string) =>
    graphOf(article("a", "2021-06-15", text)).nodes.find(({ attributes }) => attributes.label === label)?.attributes
      .kind
  expect(kindOf("A guerrilla column killed two farmers near Orun on Monday.", "guerrilla column")).toBe("Group")
  expect(kindOf("The army killed two farmers near Orun on Monday.", "army")).toBe("Organization")
  const members = "Six members of a rebel group killed two farmers near Orun on Monday."
  expect(kindOf(members, "rebel group")).toBe("Organization")
})
