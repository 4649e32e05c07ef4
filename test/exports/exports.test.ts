import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exporters, findExporter, json, marksOf } from "../../src/exports/index.js"
import type { SerializedGraph } from "../../src/model/graph.js"
import type { Mention } from "../../src/model/mention.js"
import type { Report } from "../../src/model/report.js"
import { articleOf } from "../article.js"

const graph: SerializedGraph = {
  attributes: { name: "incidents", generator: "blotter", schema: "1" },
  options: { type: "directed", multi: true, allowSelfLoops: false },
  nodes: [
    {
      key: "a",
      attributes: { kind: "Outlet", labels: ["Outlet"], label: "A “b”\u2028", name: "A “b”\u2028", rule: "test" },
    },
    { key: "b", attributes: { kind: "Office", labels: ["Office"], label: "Mayor", name: "Mayor", rule: "test" } },
  ],
  edges: [],
}

describe.each(exporters.map((exporter) => [exporter.name, exporter] as const))(
  "every exporter: %s",
  (name, exporter) => {
    test("is found by its name, and the same graph gives the same pieces", () => {
      expect(findExporter(name)).toBe(exporter)
      expect([...exporter.write(graph)]).toEqual([...exporter.write(structuredClone(graph))])
      expect(exporter.extension).toMatch(/^\.[a-z]+$/u)
    })
  },
)

describe("json", () => {
  test("is the graph itself, a node or edge a line", () => {
    const text = [...json.write(graph)].join("")
    expect(JSON.parse(text)).toEqual(graph)
    expect(text.split("\n").filter((line) => line.startsWith('{"key":'))).toHaveLength(2)
  })

  test("an empty graph", () => {
    expect(JSON.parse([...json.write({ ...graph, nodes: [] })].join("")).nodes).toEqual([])
  })
})

const reportOn = (text: string, title: string, mentions: readonly Mention[], rest: Partial<Report> = {}): Report => {
  const article = articleOf(text, { id: "1", title })
  const nothing = { entities: [], incidents: [], figures: [], attributions: [], claims: [] }
  return { article, origin: title.length + 2, dateline: -1, mentions, ...nothing, ...rest }
}

const weapon = (start: number, text: string): Mention => ({
  kind: "weapon",
  weaponType: "rifle",
  start,
  end: start + text.length,
  text,
  first: 0,
  last: 1,
  head: 0,
  rule: "test",
})

describe("marks", () => {
  test("code points of the text; what stands in a title beside it is left out", () => {
    const title = "A 😀 rifle"
    const text = "One 😀😀 rifle."
    const analysed = `${title}\n\n${text}`
    const mentions = [weapon(analysed.indexOf("rifle"), "rifle"), weapon(analysed.lastIndexOf("rifle"), "rifle")]
    expect(marksOf(reportOn(text, title, mentions)).mentions).toEqual([
      { start: 7, end: 12, text: "rifle", kind: "weapon" },
    ])
  })

  test("every mark's words are at its offsets, as Python slices", () => {
    const unit = fc.constantFrom("a", "😀", "é", "\u00a0", "\n", "漢")
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), fc.string({ unit }), (before, after, title) => {
        const text = `${before}rifle${after}`
        const report = reportOn(text, title, [weapon(title.length + 2 + before.length, "rifle")])
        for (const { start, end, text: words } of marksOf(report).mentions) {
          expect([...text].slice(start, end).join("")).toBe(words)
        }
        expect(marksOf(report).mentions).toHaveLength(1)
      }),
    )
  })

  test("what each kind tells beside its words", () => {
    const common = { start: 9, end: 12, text: "One", first: 0, last: 1, head: 0, rule: "test" }
    const location = {
      name: "One",
      geonamesId: 1,
      lat: 2,
      lon: 3,
      country: "NO",
      admin1: null,
      placeType: "city",
      population: 4,
    }
    const place = { ...common, kind: "place", placeType: "city", container: -1, country: null, relation: "in" } as const
    const mentions: readonly Mention[] = [
      {
        ...common,
        kind: "date",
        timex: "DATE",
        value: "2012",
        edtf: "2012",
        startDay: null,
        endDay: null,
        precision: "year",
      },
      { ...place, location },
      { ...place, location: null },
      { ...common, kind: "incident", type: "fire", trigger: "fire", alone: true },
      { ...common, kind: "incident", type: "trial", trigger: "get-term", alone: false },
    ]
    const mark = { start: 0, end: 3, text: "One" }
    expect(marksOf(reportOn("One.", "A title", mentions)).mentions).toEqual([
      { ...mark, kind: "date", timex: "DATE", value: "2012" },
      { ...mark, kind: "place", lat: 2, lon: 3, geonamesId: 1, country: "NO" },
      { ...mark, kind: "place" },
      { ...mark, kind: "incident", type: "fire" },
    ])
  })

  test("claims with a source that words name", () => {
    const attribution = {
      cue: { start: 13, end: 17 },
      content: { start: 18, end: 22 },
      entity: -1,
      verb: "say",
      stance: "asserts",
      rule: "test",
    } as const
    const attributions = [
      { ...attribution, source: { start: 9, end: 12 } },
      { ...attribution, source: null },
      { ...attribution, source: { start: 0, end: 3 } },
    ]
    expect(marksOf(reportOn("Ann said this.", "A title", [], { attributions })).claims).toEqual([
      { source: { start: 0, end: 3 }, cue: { start: 4, end: 8 }, content: { start: 9, end: 13 } },
    ])
  })
})
