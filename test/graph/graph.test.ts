import { beforeAll, describe, expect, test } from "vitest"
import {
  checkGraph,
  deserializeGraph,
  findFaults,
  neighbourhood,
  parseEvidence,
  pathBetween,
  placeChain,
} from "../../src/graph/index.js"
import { reduceReadings } from "../../src/graph/policy.js"
import type { Article } from "../../src/model/article.js"
import type { NodeAttributes, SerializedGraph } from "../../src/model/graph.js"
import { graphReports, type Knowledge, loadKnowledge, readArticle } from "../../src/pipeline.js"

const article = (id: string, published: string, text: string): Article => ({
  id,
  title: null,
  text,
  url: null,
  published,
  publisher: id.startsWith("wire") ? "Plain Wire" : "The Plain Post",
  authors: [{ name: "Jane Roe", role: "reporter" }],
  language: "en",
})

const articles = [
  article(
    "wire/1",
    "2021-06-15",
    "ALMATY (Plain Wire) - Gunmen killed three policemen in Almaty on Monday, prosecutors said. President Maria Lund condemned the attack. 😀",
  ),
  article(
    "post/2",
    "2021-06-16",
    "Four policemen were killed when gunmen attacked a patrol in Almaty on Monday, police said. A suspect was arrested on Tuesday.",
  ),
  article("post/3", "2021-06-20", "A fire destroyed a warehouse in Lima on Saturday. Nobody was hurt."),
]

let knowledge: Knowledge
let graph: SerializedGraph
const keysOf = (kind: NodeAttributes["kind"]) =>
  graph.nodes.filter(({ attributes }) => attributes.kind === kind).map(({ key }) => key)

beforeAll(() => {
  knowledge = loadKnowledge()
  graph = graphReports(
    articles.map((one) => readArticle(one, knowledge)),
    knowledge.codebook,
  )
})

describe("a graph of three reports", () => {
  test("is what the schema says", () => {
    expect(findFaults(graph)).toEqual([])
  })

  test("has who holds an office and who belongs to a body, though they take part in nothing", () => {
    const text =
      "A fire destroyed a mill on Monday. The mayor, Anna Keller, met Peter Lindqvist of Amnesty International."
    const { nodes, edges } = graphReports(
      [readArticle(article("post/9", "2021-06-16", text), knowledge)],
      knowledge.codebook,
    )
    const said = edges.map(({ source, attributes, target }) => `${source} ${attributes.kind} ${target}`)
    expect(said).toContain("person/anna-keller HOLDS office/mayor")
    expect(said).toContain("person/peter-lindqvist MEMBER_OF organization/amnesty-international")
    expect(nodes.find(({ key }) => key === "person/anna-keller")?.attributes.labels).toContain("Official")
  })

  test.each([
    ["Israel struck a house in Lima on Monday.", "attack PERPETRATED_BY Government of Israel"],
    [
      "The Red Cross said that two of its drivers were wounded in an air strike on Monday.",
      "two of its drivers MEMBER_OF Red Cross",
    ],
    [
      "The women, who work for the charity Harbor Relief, were seized in Lima on Tuesday by six armed men.",
      "women MEMBER_OF Harbor Relief",
    ],
  ])("%s", (text, edge) => {
    const { nodes, edges } = graphReports(
      [readArticle(article("post/11", "2021-06-16", text), knowledge)],
      knowledge.codebook,
    )
    const labels = new Map(
      nodes.map(({ key, attributes }) => [key, attributes.kind === "Incident" ? attributes.type : attributes.label]),
    )
    const said = edges.map(
      ({ source, attributes, target }) => `${labels.get(source)} ${attributes.kind} ${labels.get(target)}`,
    )
    expect(said).toContain(edge)
  })

  test("spans the tolls on which the speakers of one article differ", () => {
    const text =
      "Police opened fire on protesters in Lima on Monday, killing nine people, doctors said. The government said three people were killed."
    const { nodes } = graphReports([readArticle(article("post/10", "2021-06-16", text), knowledge)], knowledge.codebook)
    const shooting = nodes.find(({ attributes }) => attributes.kind === "Incident" && attributes.type === "shooting")
    expect(shooting?.attributes).toMatchObject({ killedLow: 3, killedBest: 9, killedHigh: 9 })
  })

  test("has the attack told twice as one incident, with evidence from both articles and both figures", () => {
    const told = graph.edges.filter(({ attributes }) => attributes.kind === "REPORTED_IN")
    const articlesOf = (key: string) => new Set(told.filter(({ source }) => source === key).map(({ target }) => target))
    const shared = keysOf("Incident").filter((key) => articlesOf(key).size === 2)
    expect(shared).toHaveLength(1)
    const incident = graph.nodes.find(({ key }) => key === shared[0])?.attributes
    expect(incident).toMatchObject({ start: "2021-06-14", killedLow: 3, killedBest: 4, killedHigh: 4 })
  })

  test("quotes every article byte for byte", () => {
    const texts = new Map(articles.map(({ id, text }) => [id, Array.from(text)]))
    for (const { attributes } of graph.edges) {
      for (const evidence of "evidence" in attributes ? (attributes.evidence ?? []) : []) {
        const place = parseEvidence(evidence)
        const quote = texts.get(place?.article ?? "")?.slice(place?.start, place?.end) ?? []
        expect(quote.join("").trim(), evidence).not.toBe("")
      }
    }
  })

  test("says of each node and edge by which rule it was found", () => {
    for (const { key, attributes } of [...graph.nodes, ...graph.edges]) {
      expect(attributes.rule, key).toMatch(/^[a-z][\w-]*(?:\/|$)/u)
      expect(attributes.rule, key).not.toBe("none")
    }
    const rules = (kind: string) =>
      [...graph.nodes, ...graph.edges].flatMap(({ attributes }) => (attributes.kind === kind ? [attributes.rule] : []))
    expect(rules("Article")).toEqual(articles.map(() => "input/article"))
    expect(rules("Date")).toContain("dates/weekday")
    expect(new Set(rules("WRITTEN_BY"))).toEqual(new Set(["input/byline"]))
    expect(rules("Place")).toContain("gazetteer/containment")
    expect(rules("Person").some((rule) => rule.startsWith("names/"))).toBe(true)
    expect(rules("Incident").every((rule) => rule.startsWith("triggers/") || rule.startsWith("lexicon/"))).toBe(true)
  })

  test("is the same whatever the order of the reports", () => {
    const reversed = articles.toReversed().map((one) => readArticle(one, knowledge))
    expect(JSON.stringify(graphReports(reversed, knowledge.codebook))).toBe(JSON.stringify(graph))
  })

  test("can be walked: what lies around, what contains a place, how two nodes hang together", () => {
    const walked = deserializeGraph(graph)
    const almaty =
      keysOf("Place").find(
        (key) =>
          walked.getNodeAttribute(key, "label") === "Almaty" && walked.inDegree(key) > 0 && key.includes("geonames"),
      ) ?? ""
    expect(placeChain(walked, almaty).at(-1)).toBe("place/KZ")
    const incident = walked.findInNeighbor(almaty, (_key, { kind }) => kind === "Incident") ?? ""
    expect(neighbourhood(walked, incident, 1)).toContain(almaty)
    expect(neighbourhood(walked, incident, 0)).toEqual([incident])
    const path = pathBetween(walked, incident, "place/KZ") ?? []
    expect([path[0], path.at(-1)]).toEqual([incident, "place/KZ"])
    for (const [at, key] of path.slice(1).entries()) expect(walked.areNeighbors(path[at] ?? "", key)).toBe(true)
    expect(pathBetween(walked, incident, "place/PE")).toBeNull()
  })
})

describe("what no article says", () => {
  const read = (id: string, text: string, open: boolean) => {
    const report = readArticle(article(id, "2021-07-02", text), knowledge)
    const incidents = report.incidents.map((incident) => ({ ...incident, places: [], time: null }))
    return open ? { ...report, incidents } : report
  }
  const wire = "LIMA (Plain Wire) - A bank was robbed in Cusco and a warehouse burned down."
  const post = "Gunmen shot dead two men in Cusco. They fled from Cusco in a car that came from Lima."
  const build = (text: string, open: boolean, fill = false) =>
    graphReports([read(text === wire ? "wire/4" : "post/5", text, open)], knowledge.codebook, { fill })
  const incidents = (of: SerializedGraph) =>
    of.nodes.flatMap(({ key, attributes }) => (attributes.kind === "Incident" ? [{ key, ...attributes }] : []))
  const guesses = (of: SerializedGraph) => of.edges.filter(({ attributes }) => attributes.rule.startsWith("fill/"))

  test("stays null", () => {
    const plain = build(wire, true)
    expect(incidents(plain).length).toBeGreaterThan(0)
    for (const incident of incidents(plain)) {
      expect(incident).toMatchObject({ start: null, end: null, edtf: null, datePrecision: "unknown" })
      expect(incident).not.toHaveProperty("filled")
    }
    expect(plain.edges.filter(({ attributes }) => attributes.kind === "OCCURRED_AT")).toEqual([])
  })

  test.each([
    [wire, "Lima", "fill/dateline"],
    [post, "Cusco", "fill/most-named-place"],
  ])("%s is guessed where asked for, marked as a guess and less exact", (text, place, rule) => {
    const filled = build(text, true, true)
    expect(findFaults(filled)).toEqual([])
    expect(guesses(filled).length).toBe(incidents(filled).length)
    for (const incident of incidents(filled)) {
      const day = { start: "2021-07-02", end: "2021-07-02", edtf: "2021-07-02~", datePrecision: "week" }
      expect(incident).toMatchObject({ ...day, filled: ["time", "place"] })
    }
    for (const { target, attributes } of guesses(filled)) {
      const label = filled.nodes.find(({ key }) => key === target)?.attributes.label
      expect([label, attributes.rule]).toEqual([place, rule])
    }
  })

  test("and what is said stays as it was", () => {
    const plain = build(post, false)
    const filled = build(post, false, true)
    for (const { key, attributes } of plain.edges) {
      expect(filled.edges.find((edge) => edge.key === key)?.attributes).toEqual(attributes)
    }
    for (const { key, start } of incidents(plain)) {
      const after = incidents(filled).find((one) => one.key === key)
      expect(after?.filled?.includes("time") ?? false).toBe(start === null)
      if (start !== null) expect(after?.start).toBe(start)
    }
  })
})

describe("a graph that breaks the schema is refused with the place of the fault", () => {
  test("an unknown field, a missing node, an edge between the wrong kinds", () => {
    const [first, ...rest] = graph.nodes
    const broken = { ...graph, nodes: [{ ...first, attributes: { ...first?.attributes, colour: "red" } }, ...rest] }
    expect(() => checkGraph(broken, "g.json")).toThrow(
      new RegExp(`node ${first?.key.replaceAll("/", "\\/")}.*colour`, "u"),
    )
    const [edge] = graph.edges
    expect(() => checkGraph({ ...graph, edges: [{ ...edge, target: "nobody" }] })).toThrow(/there is no node "nobody"/u)
    expect(() => checkGraph([1, 2])).toThrow(/graph/u)
  })
})

describe("figures by a named policy", () => {
  const reading = (best: number, observed: string | null, chance = 1) => ({
    low: best,
    best,
    high: best,
    observed,
    article: "a",
    chance,
  })
  const readings = [reading(3, "2021-01-01"), reading(9, "2021-01-02"), reading(5, "2021-01-03"), reading(4, null)]
  test.each([
    ["consensus", 5],
    ["latest", 5],
    ["lowest", 3],
    ["highest", 9],
    ["median", 4],
  ])("%s", (policy, best) => {
    expect(reduceReadings(readings, policy)).toEqual({ low: 3, best, high: 9 })
  })
  const [day1, day2, day3] = ["2021-01-01", "2021-01-02", "2021-01-03"]
  test.each([
    ["what most give", [reading(3, day1), reading(3, day2), reading(5, day2)], [], 3],
    ["the newer of two", [reading(5, day1), reading(3, day2)], [], 3],
    ["a toll that rises", [reading(3, day1), reading(3, day1), reading(5, day2), reading(9, day3)], [], 9],
    ["the higher of two of a day", [reading(3, day1), reading(5, day1)], [], 5],
    ["nobody where most count nobody", [reading(1, day1)], [day1, day2], null],
    ["somebody where as many do", [reading(1, day1)], [day2], 1],
    ["somebody where few more say nothing", [reading(1, day1), reading(1, day2)], [day1, day2, day3], 1],
    ["the surer of two", [reading(5, day1, 0.9), reading(3, day2, 0.6)], [], 5],
    ["those who died later", [reading(1, day3)], [day1, day2], 1],
    ["what most give, without days", [reading(3, null), reading(3, null), reading(5, null)], [], 3],
    ["nobody where that is said", [reading(0, day1), reading(0, day2), reading(2, day1)], [], 0],
  ])("consensus: %s", (_, given, silent, best) => {
    expect(reduceReadings(given, "consensus", silent).best).toBe(best)
  })
  test("an unknown one is named", () => {
    expect(() => reduceReadings(readings, "guess")).toThrow(/unknown policy: guess/u)
  })
})
