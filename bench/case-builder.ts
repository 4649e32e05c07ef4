import { checkGraph } from "../src/graph/check.js"
import type { SerializedGraph } from "../src/model/graph.js"
import { type EdgeKind, edgeShapes, type NodeKind, nodeFields } from "../src/model/schema.js"

type Fields = Readonly<Record<string, unknown>>

type Shape = Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>

/** What a kind's fields are unless given: null where they may be, no aliases, its label as its name. */
const presetsOf = (shape: Shape) => ({
  nulls: Object.fromEntries(
    Object.entries(shape)
      .filter(([, field]) => !field.safeParse(undefined).success && field.safeParse(null).success)
      .map(([name]) => [name, null]),
  ),
  named: "name" in shape,
  fixed: { ...("aliases" in shape ? { aliases: [] } : {}), ...("rule" in shape ? { rule: "by-hand" } : {}) },
})
const presets = new Map<string, ReturnType<typeof presetsOf>>([
  ...Object.entries(nodeFields).map(([kind, { shape }]) => [kind, presetsOf(shape)] as const),
  ...Object.entries(edgeShapes).map(([kind, { fields }]) => [kind, presetsOf(fields.shape)] as const),
])

/** Writes a graph by hand: fields that may be null are null unless given, and the whole is checked against the schema. */
export class CaseBuilder {
  readonly #nodes: { key: string; attributes: Fields }[] = []
  readonly #edges: { key: string; source: string; target: string; attributes: Fields }[] = []

  /** Returns the key. */
  node(kind: NodeKind, key: string, label: string, fields: Fields, secondary: readonly string[] = []): string {
    const preset = presets.get(kind)
    const attributes = { ...preset?.nulls, ...preset?.fixed, ...(preset?.named ? { name: label } : {}), ...fields }
    this.#nodes.push({ key, attributes: { kind, labels: [kind, ...secondary], label, ...attributes } })
    return key
  }

  edge(kind: EdgeKind, source: string, target: string, fields: Fields = {}): void {
    const preset = presets.get(kind)
    const attributes = { kind, ...preset?.nulls, ...preset?.fixed, ...fields }
    this.#edges.push({ key: `edge/${this.#edges.length + 1}`, source, target, attributes })
  }

  /** @throws BlotterError `graph-invalid` where the schema is broken. */
  build(name: string): SerializedGraph {
    return checkGraph({
      attributes: { name, generator: "case-builder", schema: "1" },
      options: { type: "directed", multi: true, allowSelfLoops: false },
      nodes: this.#nodes,
      edges: this.#edges,
    })
  }
}
