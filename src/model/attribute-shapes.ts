import { z } from "zod"
import { edgeShapes, nodeFields } from "./schema.js"

/** The whole attributes of each kind of node, by kind: its fields and those that every node has; others are faults. */
export const nodeAttributes: ReadonlyMap<string, z.ZodObject> = new Map(
  Object.entries(nodeFields).map(([kind, { shape, description = "" }]) => [
    kind,
    z
      .strictObject({
        kind: z.literal(kind),
        labels: z.array(z.string()).min(1).describe("Neo4j labels, the kind first"),
        label: z.string().min(1).describe("caption"),
        ...shape,
      })
      .describe(description),
  ]),
)

/** The whole attributes of each kind of edge, by kind. */
export const edgeAttributes: ReadonlyMap<string, z.ZodObject> = new Map(
  Object.entries(edgeShapes).map(([kind, { fields }]) => [
    kind,
    z.strictObject({ kind: z.literal(kind), ...fields.shape }).describe(fields.description ?? ""),
  ]),
)
