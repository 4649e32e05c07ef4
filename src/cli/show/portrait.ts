import type { Colors } from "picocolors/types.js"
import type {
  EdgeAttributes,
  NodeAttributes,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
} from "../../model/graph.js"
import { byCodeUnit } from "../../model/keys.js"
import { edgeKinds } from "../../model/schema.js"
import { wrap } from "../timeline/layout.js"
import { Quotations } from "./quotes.js"

/** How a node is printed. */
interface PortraitOptions {
  /** Also by which rule each thing was found, and the words that say so. */
  readonly why: boolean
  readonly width: number
  readonly colors: Colors
}

/** What the head of a portrait or another line says already. */
const told: ReadonlySet<string> = new Set(["kind", "labels", "label", "name", "rule", "evidence", "text"])

/** Fields that say something: no nulls, no empty lists. */
const fieldsOf = (attributes: NodeAttributes | EdgeAttributes): readonly (readonly [string, string])[] =>
  Object.entries(attributes).flatMap(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value) ? value.join(", ") : String(value)
    return told.has(name) || value === null || text === "" ? [] : [[name, text] as const]
  })

/** A relation as seen from the subject: outward or inward. */
interface Side {
  readonly edge: SerializedEdge
  readonly outward: boolean
}

/** The edges of a node, outward first, by kind in the order of the schema, then by the other end. */
const sidesOf = ({ edges }: SerializedGraph, key: string): readonly Side[] => {
  const other = ({ edge, outward }: Side): string => (outward ? edge.target : edge.source)
  const rank = ({ edge, outward }: Side): number => edgeKinds.indexOf(edge.attributes.kind) + (outward ? 0 : 100)
  return edges
    .flatMap((edge): readonly Side[] =>
      edge.source === key ? [{ edge, outward: true }] : edge.target === key ? [{ edge, outward: false }] : [],
    )
    .sort((a, b) => rank(a) - rank(b) || byCodeUnit(other(a), other(b)) || byCodeUnit(a.edge.key, b.edge.key))
}

function* paintQuotes(edge: SerializedEdge, quotations: Quotations, options: PortraitOptions): Generator<string> {
  const { width, colors } = options
  const { attributes } = edge
  yield `    ${colors.dim("rule")} ${attributes.rule}`
  const evidence = "evidence" in attributes ? (attributes.evidence ?? []) : []
  for (const place of evidence) {
    const quote = quotations.of(place, width - 8)
    yield `    ${colors.cyan(place)}`
    if (quote === null) {
      yield "      (this graph lacks the article)"
      continue
    }
    // Colour comes after the breaking into lines, which leaves out control characters.
    const quoted = `“${quote.words}”`
    for (const line of wrap(quote.before + quoted + quote.after, width - 6)) {
      yield `      ${line.replace(quoted, () => `“${colors.bold(quote.words)}”`)}`
    }
  }
}

function* paintSide(side: Side, labels: ReadonlyMap<string, string>, options: PortraitOptions): Generator<string> {
  const { edge, outward } = side
  const { width, colors } = options
  const other = outward ? edge.target : edge.source
  const notes = fieldsOf(edge.attributes).map(([name, value]) => `${name} ${value}`)
  const arrow = outward ? "→" : "←"
  const line = `${edge.attributes.kind} ${arrow} ${labels.get(other) ?? other}${notes.length > 0 ? `; ${notes.join(", ")}` : ""}`
  yield* wrap(line, width - 4).map((text, at) => `  ${at === 0 ? text : `  ${text}`}`)
  yield `    ${colors.dim(other)}`
}

/** A node with its fields and relations, as lines of about `width` characters (keys are never broken). */
export function* paintPortrait(graph: SerializedGraph, subject: SerializedNode, options: PortraitOptions) {
  const { why, width, colors } = options
  const { key, attributes } = subject
  yield* wrap(attributes.label, width).map((line) => colors.bold(line))
  yield `${attributes.labels.join(", ")}  ${colors.dim(key)}`
  if (why) yield `${colors.dim("rule")} ${attributes.rule}`
  yield ""
  for (const [name, value] of fieldsOf(attributes)) {
    yield* wrap(value, width - 18).map((line, at) => `  ${colors.dim((at === 0 ? name : "").padEnd(16))}${line}`)
  }
  const labels = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]))
  const quotations = new Quotations(graph)
  for (const side of sidesOf(graph, key)) {
    yield ""
    yield* paintSide(side, labels, options)
    if (why) yield* paintQuotes(side.edge, quotations, options)
  }
}
