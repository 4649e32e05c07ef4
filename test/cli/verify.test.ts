import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { SerializedGraph } from "../../src/model/graph.js"
import { folderWith } from "../input/folder.js"
import { harbourCase } from "../store/harbour-case.js"
import { blotter } from "./session.js"

/** The harbour case with claims whose words its articles have. */
const sound = (): SerializedGraph => {
  const graph = harbourCase()
  const nodes = graph.nodes.map(({ key, attributes }) => ({
    key,
    attributes: attributes.kind === "Claim" ? { ...attributes, quote: "naïve 🙂" } : attributes,
  }))
  return { ...graph, nodes }
}

const verify = async (graph: unknown) => {
  const file = join(folderWith({ "x.txt": "" }), "g.json")
  writeFileSync(file, JSON.stringify(graph))
  const { code, out, err } = await blotter(["verify", "--graph", file])
  return { code, out, err: err.replaceAll(file, "g.json") }
}

const withEvidence = (evidence: string): SerializedGraph => {
  const graph = sound()
  const edges = graph.edges.map((edge) =>
    edge.attributes.kind === "PART_OF" ? { ...edge, attributes: { ...edge.attributes, evidence: [evidence] } } : edge,
  )
  return { ...graph, edges }
}

describe("verify", () => {
  test("a sound graph: exit code 0, and how much was held against the articles", async () => {
    const { code, out, err } = await verify(sound())
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/^\d+ quotes on \d+ edges, held against 4 articles: all are there\n$/u)
  })

  test.each([
    ["nowhere#char=0,3", 'the graph has no article "nowhere"'],
    ["wire-1#char=40,99", "ends after the 44 characters of its article"],
    ["wire-1#title=0,99", "ends after the 26 characters of its article"],
    ["wire-1#char=5,5", "quotes nothing"],
  ])("%s is told, exit code 1", async (evidence, message) => {
    const { code, out, err } = await verify(withEvidence(evidence))
    expect(code).toBe(1)
    expect(err.split("\n")[0]).toMatch(/^g\.json: edge edge\/\d+: /u)
    expect(err).toContain(message)
    expect(out).toContain(": 2 faults\n")
  })

  test("a claim whose words no article has", async () => {
    const { code, err } = await verify(harbourCase())
    expect(code).toBe(1)
    expect(err).toContain('node claim/blame: its words "the Crew did it" stand in no article that reports it\n')
  })

  test("an edge without evidence breaks the schema, and each such fault is told", async () => {
    const graph = sound()
    const edges = graph.edges.map(({ attributes, ...edge }) => ({
      ...edge,
      attributes: attributes.kind === "PART_OF" ? { kind: "PART_OF", rule: "by-hand" } : attributes,
    }))
    const { code, out, err } = await verify({ ...graph, edges })
    expect([code, out]).toEqual([1, ""])
    expect(err.trim().split("\n")).toHaveLength(2)
    expect(err).toContain("evidence: Invalid input")
  })
})
