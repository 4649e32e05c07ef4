import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { describe, expect, test } from "vitest"
import { findFaults } from "../../src/graph/check.js"
import type { EdgeAttributes, NodeAttributesOf, SerializedGraph } from "../../src/model/graph.js"
import { folderWith } from "../input/folder.js"
import { blotter, graphWith } from "./session.js"

type Node = SerializedGraph["nodes"][number]
const said = { rule: "test", evidence: ["a.txt#char=0,3"] }

const incident = (key: string, fields: Partial<NodeAttributesOf<"Incident">>): Node => ({
  key,
  attributes: {
    kind: "Incident",
    labels: ["Incident"],
    label: key,
    type: "shooting",
    status: "occurred",
    background: false,
    start: null,
    end: null,
    edtf: null,
    datePrecision: "unknown",
    killedLow: null,
    killedBest: null,
    killedHigh: null,
    injuredLow: null,
    injuredBest: null,
    injuredHigh: null,
    missingLow: null,
    missingBest: null,
    missingHigh: null,
    abductedLow: null,
    abductedBest: null,
    abductedHigh: null,
    arrestedLow: null,
    arrestedBest: null,
    arrestedHigh: null,
    policy: null,
    summary: "Something happened.",
    plover: "ASSAULT",
    acled: "Attack",
    gtd: null,
    rule: "test",
    ...fields,
  },
})

const place = (key: string, name: string): Node => ({
  key,
  attributes: {
    kind: "Place",
    labels: ["Place"],
    label: name,
    name,
    aliases: [],
    placeType: "city",
    lat: null,
    lon: null,
    geonamesId: null,
    country: null,
    admin1: null,
    rule: "test",
  },
})

const group = (key: string, name: string): Node => ({
  key,
  attributes: {
    kind: "Group",
    labels: ["Group"],
    label: name,
    name,
    size: null,
    sizeLow: null,
    sizeHigh: null,
    sector: null,
    rule: "test",
  },
})

const article = (id: string, published: string | null): Node => ({
  key: `article/${id}`,
  attributes: {
    kind: "Article",
    labels: ["Article"],
    label: id,
    id,
    title: null,
    url: null,
    published,
    language: "en",
    text: "Two.",
    rule: "test",
  },
})

const outlet: Node = {
  key: "outlet/norpress",
  attributes: { kind: "Outlet", labels: ["Outlet"], label: "Norpress", name: "Norpress", rule: "test" },
}

const edges = (...list: readonly (readonly [string, string, EdgeAttributes])[]): SerializedGraph["edges"] =>
  list.map(([source, target, attributes], at) => ({ key: `edge/${at}`, source, target, attributes }))

const graph = graphWith(
  [
    incident("i/1", {
      type: "clash",
      start: "2019-03-05",
      end: "2019-03-05",
      edtf: "2019-03-05",
      datePrecision: "day",
      killedLow: 4,
      killedBest: 6,
      killedHigh: 8,
      injuredLow: 2,
      injuredBest: 2,
      injuredHigh: 2,
      arrestedLow: 3,
      arrestedHigh: null,
      summary:
        "Police killed six gunmen in a clash that lasted from the early morning until noon in the northern harbour.",
    }),
    incident("i/2", {
      type: "killing",
      start: "2019-03-02",
      end: "2019-03-03",
      edtf: "2019-03-02/2019-03-03",
      datePrecision: "day",
      killedLow: 0,
      killedBest: 0,
      killedHigh: 0,
      summary: "A shot was fired at a guard.",
    }),
    incident("i/3", { type: "robbery", status: "planned", summary: "A robbery of a warehouse was planned." }),
    incident("i/4", {
      type: "fire",
      start: "2018-11-01",
      end: "2018-11-30",
      edtf: "2018-11",
      datePrecision: "month",
      summary: "A fire.",
    }),
    incident("i/5", { type: "threat", summary: "A letter came." }),
    place("p/north", "North Harbour"),
    place("p/city", "Harbour City"),
    place("p/norland", "Norland"),
    group("g/1", "six gunmen"),
    group("g/2", "police"),
    article("a.txt", "2019-03-06"),
    article("b.txt", null),
    outlet,
  ],
  edges(
    ["i/1", "p/north", { kind: "OCCURRED_AT", precision: "district", relation: "near", ...said }],
    ["p/north", "p/city", { kind: "LOCATED_IN", rule: "test" }],
    ["p/city", "p/norland", { kind: "LOCATED_IN", rule: "test" }],
    ["i/1", "g/1", { kind: "TARGETED", harm: "killed", count: 6, ...said }],
    ["i/1", "g/2", { kind: "PERPETRATED_BY", suspected: false, ...said }],
    ["i/2", "g/1", { kind: "PERPETRATED_BY", suspected: true, ...said }],
    ["i/1", "article/a.txt", { kind: "REPORTED_IN", salience: 1, ...said }],
    ["i/1", "article/b.txt", { kind: "REPORTED_IN", salience: 1, ...said }],
    ["article/a.txt", "outlet/norpress", { kind: "PUBLISHED_BY", rule: "test" }],
  ),
)

const file = () => {
  const path = join(folderWith({ "x.txt": "" }), "graph.json")
  writeFileSync(path, JSON.stringify(graph))
  return path
}

describe("timeline", () => {
  test("the graph of this test keeps the schema", () => {
    expect(findFaults(graph)).toEqual([])
  })

  test("incidents in order of time at 80 columns, what did not occur left out", async () => {
    const { code, out, err } = await blotter(["timeline", "--graph", file()])
    expect([code, err]).toEqual([0, ""])
    await expect(out).toMatchFileSnapshot("__snapshots__/timeline.txt")
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80)
    expect(out).not.toContain("planned")
  })

  test("a guess says that it is one", async () => {
    const guessed = incident("i/6", {
      ...{ type: "theft", start: "2019-04-01", end: "2019-04-01", edtf: "2019-04-01~", datePrecision: "week" },
      filled: ["time", "place"],
    })
    const at = { kind: "OCCURRED_AT", precision: "town", relation: "in", evidence: said.evidence } as const
    const both = graphWith(
      [guessed, place("p/city", "Harbour City")],
      edges(["i/6", "p/city", { ...at, rule: "fill/dateline" }]),
    )
    const path = join(folderWith({ "g.json": JSON.stringify(both) }), "g.json")
    const { out } = await blotter(["timeline", "--graph", path])
    expect(out).toBe("2019-04-01    theft · Harbour City (a guess)\n(a guess)\n")
    expect((await blotter(["timeline", "--graph", path, "--fill"])).err).toContain("--fill reads articles")
  })

  test("of what befell somebody, as several articles tell it, the worst is shown", async () => {
    const told = (harm: "injured" | "killed", count: number) => ({ kind: "TARGETED", harm, count, ...said }) as const
    const both = graphWith(
      [incident("i/7", { type: "shooting" }), group("g/1", "two guards")],
      edges(["i/7", "g/1", told("injured", 2)], ["i/7", "g/1", told("killed", 2)]),
    )
    const path = join(folderWith({ "g.json": JSON.stringify(both) }), "g.json")
    const { out } = await blotter(["timeline", "--graph", path])
    expect(out).toContain("two guards (killed)")
    expect(out).not.toContain("injured")
  })

  test("--all shows what was planned, with its status", async () => {
    expect((await blotter(["timeline", "--graph", file(), "--all"])).out).toContain("robbery (planned)")
  })

  test("colour on a terminal only, and NO_COLOR holds", async () => {
    const path = file()
    const plain = await blotter(["timeline", "--graph", path])
    const colored = await blotter(["timeline", "--graph", path], { columns: 80 })
    expect(colored.out).toContain("\u001b[1m")
    expect(stripVTControlCharacters(colored.out).replace(/ +$/gmu, "")).toBe(plain.out)
    expect(await blotter(["timeline", "--graph", path], { columns: 80, environment: { NO_COLOR: "1" } })).toEqual(plain)
  })

  test("a narrow terminal", async () => {
    const { out } = await blotter(["timeline", "--graph", file()], { columns: 44, environment: { NO_COLOR: "1" } })
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(44)
  })

  test("a graph without incidents", async () => {
    const path = join(folderWith({ "g.json": JSON.stringify(graphWith([])) }), "g.json")
    expect((await blotter(["timeline", "--graph", path])).out).toBe("No incident was found.\n")
    const planned = join(
      folderWith({ "g.json": JSON.stringify(graphWith([incident("i/3", { status: "planned" })])) }),
      "g.json",
    )
    expect((await blotter(["timeline", "--graph", planned])).out).toBe(
      "Nothing that occurred; 1 planned or denied (see --all).\n",
    )
  })
})
