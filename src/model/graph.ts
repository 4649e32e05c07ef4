import type { z } from "zod"
import type { EdgeKind, edgeShapes, NodeKind, nodeFields } from "./schema.js"

/** The attributes of nodes of one kind. */
export type NodeAttributesOf<K extends NodeKind> = {
  readonly kind: K
  readonly labels: readonly string[]
  readonly label: string
} & Readonly<z.infer<(typeof nodeFields)[K]>>
/** A node's attributes, told apart by `kind`. */
export type NodeAttributes = { [K in NodeKind]: NodeAttributesOf<K> }[NodeKind]
/** The attributes of edges of one kind. */
type EdgeAttributesOf<K extends EdgeKind> = { readonly kind: K } & Readonly<z.infer<(typeof edgeShapes)[K]["fields"]>>
/** An edge's attributes, told apart by `kind`. */
export type EdgeAttributes = { [K in EdgeKind]: EdgeAttributesOf<K> }[EdgeKind]

/** A node as graphology writes it. */
export interface SerializedNode {
  readonly key: string
  readonly attributes: NodeAttributes
}
/** An edge as graphology writes it. */
export interface SerializedEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly attributes: EdgeAttributes
}
/** An incident graph in graphology's serialised form: what `extract` writes. */
export interface SerializedGraph {
  readonly attributes: { readonly name: string; readonly generator: string; readonly schema: string }
  readonly options: { readonly type: "directed"; readonly multi: true; readonly allowSelfLoops: false }
  readonly nodes: readonly SerializedNode[]
  readonly edges: readonly SerializedEdge[]
}
