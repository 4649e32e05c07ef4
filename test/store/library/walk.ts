import type { SerializedGraph } from "../../../src/model/graph.js"
import type { NodeKind } from "../../../src/model/schema.js"
import type { Parameters } from "../../../src/store/index.js"

/** Attributes as a question sees them: null where nothing is said. */
export type Fields = Readonly<Record<string, unknown>>
export type ExpectedRow = Readonly<Record<string, unknown>>

export interface Node {
  readonly key: string
  readonly kind: string
  readonly label: string
  readonly labels: readonly string[]
  readonly fields: Fields
}
/** A relation and what it leads to. */
export interface Step {
  readonly kind: string
  readonly fields: Fields
  readonly node: Node
}

export const text = (value: unknown): string => (typeof value === "string" ? value : "")
export const number = (value: unknown): number => (typeof value === "number" ? value : 0)
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const orNull = (value: unknown): unknown => value ?? null
export const lower = (value: unknown): string => text(value).toLowerCase()
export const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
export const sum = (values: readonly unknown[]): number => values.reduce<number>((total, one) => total + number(one), 0)

interface Index {
  readonly nodes: ReadonlyMap<string, Node>
  readonly out: ReadonlyMap<string, readonly Step[]>
  readonly in: ReadonlyMap<string, readonly Step[]>
}

const indexOf = ({ nodes, edges }: SerializedGraph): Index => {
  const index = { nodes: new Map<string, Node>(), out: new Map<string, Step[]>(), in: new Map<string, Step[]>() }
  for (const { key, attributes } of nodes) {
    const { kind, label, labels } = attributes
    index.nodes.set(key, { key, kind, label, labels, fields: { ...attributes } })
    index.out.set(key, [])
    index.in.set(key, [])
  }
  for (const { source, target, attributes } of edges) {
    const [from, to] = [index.nodes.get(source), index.nodes.get(target)]
    if (!from || !to) throw new Error(`no node ${from ? target : source}`)
    const step = { kind: attributes.kind, fields: { ...attributes } }
    index.out.get(source)?.push({ ...step, node: to })
    index.in.get(target)?.push({ ...step, node: from })
  }
  return index
}

/** A graph to be walked in plain TypeScript, and the parameters of a question. It knows nothing of Cypher. */
export class Walk {
  readonly #index: Index
  readonly #parameters: Parameters

  private constructor(index: Index, parameters: Parameters) {
    this.#index = index
    this.#parameters = parameters
  }

  static over(graph: SerializedGraph): Walk {
    return new Walk(indexOf(graph), {})
  }

  /** The same graph, asked with other parameters. */
  asking(parameters: Parameters): Walk {
    return new Walk(this.#index, parameters)
  }

  node(key: string): Node {
    const node = this.#index.nodes.get(key)
    if (node === undefined) throw new Error(`no node ${key}`)
    return node
  }

  all(): readonly Node[] {
    return [...this.#index.nodes.values()]
  }

  of(...kinds: readonly NodeKind[]): readonly Node[] {
    return this.all().filter(({ kind }) => kinds.some((known) => known === kind))
  }

  out({ key }: Node, ...kinds: readonly string[]): readonly Step[] {
    return (this.#index.out.get(key) ?? []).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  }

  in({ key }: Node, ...kinds: readonly string[]): readonly Step[] {
    return (this.#index.in.get(key) ?? []).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  }

  /** Captions of what relations of a kind lead to, each once and sorted. */
  labels(node: Node, ...kinds: readonly string[]): readonly string[] {
    return distinct(this.out(node, ...kinds).map(({ node }) => node.label)).toSorted()
  }

  given(name: string): unknown {
    return this.#parameters[name]
  }

  /** Whether a name of the node, or its key, is what a parameter says. */
  isNamed(node: Node, parameter: string): boolean {
    const wanted = text(this.given(parameter))
    const names = [node.fields.name, ...list(node.fields.aliases)]
    return node.key === wanted || names.some((name) => lower(name) === wanted.toLowerCase())
  }

  /** Whether an incident has a status that was asked for. */
  hasStatus({ fields }: Node): boolean {
    return list(this.given("statuses")).includes(fields.status)
  }

  /** Whether an incident may lie between the days asked for; one without a day may. */
  isWithin({ fields: { start, end } }: Node): boolean {
    if (start === null) return true
    return text(start) <= text(this.given("to")) && text(end ?? start) >= text(this.given("from"))
  }

  /** Whether an incident surely began between the days asked for. */
  beganWithin({ fields: { start } }: Node): boolean {
    return start !== null && text(start) >= text(this.given("from")) && text(start) <= text(this.given("to"))
  }

  incidents(): readonly Node[] {
    return this.of("Incident").filter((incident) => this.hasStatus(incident))
  }
}

/** Rows by the columns named, each group made one row of these columns and what `fold` adds. */
export const group = (
  rows: readonly ExpectedRow[],
  columns: readonly string[],
  fold: (rows: readonly ExpectedRow[]) => ExpectedRow,
): readonly ExpectedRow[] => {
  const groups = new Map<string, ExpectedRow[]>()
  for (const row of rows) {
    const id = JSON.stringify(columns.map((column) => row[column]))
    groups.set(id, [...(groups.get(id) ?? []), row])
  }
  return [...groups.values()].map((members) => ({
    ...Object.fromEntries(columns.map((column) => [column, members[0]?.[column] ?? null])),
    ...fold(members),
  }))
}

/** The same row is given once. */
export const unique = (rows: readonly ExpectedRow[]): readonly ExpectedRow[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
]
