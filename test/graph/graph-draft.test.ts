import { describe, expect, test } from "vitest"
import { GraphDraft } from "../../src/graph/graph-draft.js"
import type { EdgeAttributes } from "../../src/model/graph.js"

const day = (edtf: string) =>
  ({
    kind: "Date",
    labels: ["Date"],
    label: edtf,
    edtf,
    start: edtf,
    end: edtf,
    precision: "day",
    rule: "test",
  }) as const

const draft = () => {
  const graph = new GraphDraft()
  for (const key of ["date/b", "date/a"]) graph.putNode(key, { ...day("1990-03-01"), labels: ["Date"] })
  return graph
}

const related = (...evidence: string[]) => ({ kind: "RELATED_TO", evidence, rule: "test" }) as const

describe("GraphDraft", () => {
  test("keeps the first of two nodes with one key", () => {
    const graph = draft()
    graph.putNode("date/a", { ...day("1991-01-01"), labels: ["Date"] })
    expect(graph.serialize().nodes.map(({ key, attributes }) => [key, attributes.label])).toEqual([
      ["date/a", "1990-03-01"],
      ["date/b", "1990-03-01"],
    ])
  })

  test("joins an edge that is said again, its evidence in order of article and each piece once", () => {
    const graph = draft()
    graph.putEdge("date/a", "date/b", related("y#char=9,11", "y#char=1,2"))
    graph.putEdge("date/a", "date/b", related("x#char=5,8", "y#char=1,2"))
    const { edges } = graph.serialize()
    expect(edges.map(({ attributes }) => attributes)).toEqual([related("x#char=5,8", "y#char=9,11", "y#char=1,2")])
  })

  test("tells edges of one kind apart by their part, and names them alike in every order", () => {
    const involved = (role: "responder" | "witness"): EdgeAttributes => ({
      kind: "INVOLVED",
      role,
      evidence: ["x#char=1,2"],
      rule: "test",
    })
    const keysOf = (...roles: ("responder" | "witness")[]) => {
      const graph = draft()
      for (const role of roles) graph.putEdge("date/a", "date/b", involved(role))
      return graph.serialize().edges.map(({ key }) => key)
    }
    expect(keysOf("responder", "witness")).toHaveLength(2)
    expect(keysOf("responder", "witness")).toEqual(keysOf("witness", "responder"))
  })
})
