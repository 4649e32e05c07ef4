import { z } from "zod"
import { edgeAttributes, nodeAttributes } from "../model/attribute-shapes.js"
import { BlotterError } from "../model/errors.js"
import { evidencePattern } from "../model/field-kinds.js"
import type { SerializedGraph } from "../model/graph.js"
import { type EdgeKind, edgeShapes, type NodeKind, nodeFields } from "../model/schema.js"

const envelope = z.object({
  attributes: z.looseObject({}).optional(),
  options: z.looseObject({}).optional(),
  nodes: z.array(z.object({ key: z.string().min(1), attributes: z.looseObject({ kind: z.string() }) })),
  edges: z.array(
    z.object({
      key: z.string().min(1),
      source: z.string(),
      target: z.string(),
      attributes: z.looseObject({ kind: z.string() }),
    }),
  ),
})

/** One thing that a graph has wrong, and where. */
export interface Fault {
  /** "node <key>", "edge <key>" or "graph". */
  readonly place: string
  readonly message: string
}

const explain = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message)).join("; ")

const isNodeKind = (kind: string): kind is NodeKind => kind in nodeFields
const isEdgeKind = (kind: string): kind is EdgeKind => kind in edgeShapes

type Envelope = z.infer<typeof envelope>

const checkNodes = ({ nodes }: Envelope, faults: Fault[]): ReadonlyMap<string, NodeKind> => {
  const kinds = new Map<string, NodeKind>()
  for (const { key, attributes } of nodes) {
    const place = `node ${key}`
    if (!isNodeKind(attributes.kind)) {
      faults.push({ place, message: `unknown kind "${attributes.kind}"` })
      continue
    }
    if (kinds.has(key)) faults.push({ place, message: "the key stands twice" })
    kinds.set(key, attributes.kind)
    const checked = nodeAttributes.get(attributes.kind)?.safeParse(attributes)
    if (checked?.error) faults.push({ place, message: explain(checked.error) })
  }
  return kinds
}

const checkEdges = ({ edges }: Envelope, kinds: ReadonlyMap<string, NodeKind>, faults: Fault[]): void => {
  const keys = new Set<string>()
  for (const { key, source, target, attributes } of edges) {
    const place = `edge ${key}`
    if (keys.has(key)) faults.push({ place, message: "the key stands twice" })
    keys.add(key)
    if (!isEdgeKind(attributes.kind)) {
      faults.push({ place, message: `unknown kind "${attributes.kind}"` })
      continue
    }
    const shape: { readonly from: readonly NodeKind[]; readonly to: readonly NodeKind[] } = edgeShapes[attributes.kind]
    for (const [end, allowed] of [
      [source, shape.from],
      [target, shape.to],
    ] as const) {
      const kind = kinds.get(end)
      if (kind === undefined) faults.push({ place, message: `there is no node "${end}"` })
      else if (!allowed.includes(kind)) {
        faults.push({ place, message: `${attributes.kind} cannot join a ${kind} (allowed: ${allowed.join(", ")})` })
      }
    }
    const checked = edgeAttributes.get(attributes.kind)?.safeParse(attributes)
    if (checked?.error) faults.push({ place, message: explain(checked.error) })
  }
}

/** All faults of a value that should be a serialised incident graph; an empty list where it is one. */
export const findFaults = (value: unknown): readonly Fault[] => {
  const outer = envelope.safeParse(value)
  if (!outer.success) {
    return [{ place: "graph", message: `is none (make one with blotter extract): ${explain(outer.error)}` }]
  }
  const faults: Fault[] = []
  checkEdges(outer.data, checkNodes(outer.data, faults), faults)
  return faults
}

const isGraph = (value: unknown, faults: readonly Fault[]): value is SerializedGraph =>
  typeof value === "object" && faults.length === 0

/**
 * The value as an incident graph.
 * @throws BlotterError `graph-invalid` that names the first fault and its place, and how many more there are.
 */
export const checkGraph = (value: unknown, file?: string): SerializedGraph => {
  const faults = findFaults(value)
  if (isGraph(value, faults)) return value
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ""
  throw new BlotterError(
    "graph-invalid",
    `${first?.place}: ${first?.message}${more}`,
    file === undefined ? {} : { file },
  )
}

/** The parts of an evidence string, or null where it is none. */
export const parseEvidence = (
  evidence: string,
): {
  readonly article: string
  readonly part: "char" | "title"
  readonly start: number
  readonly end: number
} | null => {
  const groups = evidencePattern.exec(evidence)?.groups
  if (!groups) return null
  const { article = "", part, start, end } = groups
  return { article, part: part === "title" ? "title" : "char", start: Number(start), end: Number(end) }
}
