import { z } from "zod"
import { edgeAttributes, nodeAttributes } from "../src/model/attribute-shapes.js"
import { edgeKinds, edgeShapes, nodeKinds, secondaryLabels } from "../src/model/schema.js"

/** A JSON Schema, as far as the reference page reads it. */
const fieldSchema = z.looseObject({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  description: z.string().optional(),
  pattern: z.string().optional(),
  get anyOf() {
    return z.array(fieldSchema).optional()
  },
  get items() {
    return fieldSchema.optional()
  },
})
type FieldSchema = z.infer<typeof fieldSchema>
const kindSchema = z.looseObject({
  description: z.string().optional(),
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), fieldSchema),
})

/** JSON Schema patterns are read by engines that know no named groups. */
const withoutGroupNames = (pattern: string): string => pattern.replace(/\(\?<[^>=!]+>/gu, "(")

const jsonSchemaOf = (shape: z.ZodObject) => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.pattern !== undefined) jsonSchema.pattern = withoutGroupNames(jsonSchema.pattern)
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return schema
}

const definitions = Object.fromEntries(
  [...nodeAttributes, ...edgeAttributes].map(([kind, shape]) => [kind, jsonSchemaOf(shape)]),
)

const string = { type: "string", minLength: 1 }
const whole = (properties: Readonly<Record<string, object>>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
})
const oneOf = (kinds: readonly string[]) => ({ oneOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })) })

/** `schema/graph.schema.json`: JSON Schema, draft 2020-12, of a serialised incident graph. */
export const graphSchema = (): string => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Incident graph",
    description:
      "A directed multigraph in graphology's serialised form. JSON Schema cannot say it: every key stands once, and an " +
      "edge's source and target are keys of nodes of the kinds that its kind joins.",
    ...whole({
      attributes: whole({ name: string, generator: string, schema: string }),
      options: whole({ type: { const: "directed" }, multi: { const: true }, allowSelfLoops: { const: false } }),
      nodes: { type: "array", items: whole({ key: string, attributes: oneOf(nodeKinds) }) },
      edges: {
        type: "array",
        items: whole({ key: string, source: string, target: string, attributes: oneOf(edgeKinds) }),
      },
    }),
    $defs: definitions,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

const typeOf = ({ type, anyOf, items, pattern, const: only, enum: values }: FieldSchema): string => {
  if (values) return values.map((value) => `\`${String(value)}\``).join(", ")
  if (only !== undefined) return `\`${String(only)}\``
  if (anyOf) return anyOf.map(typeOf).join(" or ")
  if (items) return `list of ${typeOf(items)}`
  if (pattern === "^\\d{4}-\\d{2}-\\d{2}$") return "day"
  return type ?? "anything"
}

/** Fields that every node has stand once, above the tables. */
const common = new Set(["kind", "labels", "label"])

const meaningOf = (name: string, { description, anyOf }: FieldSchema): string =>
  name === "evidence"
    ? "see above"
    : (description ?? anyOf?.find((option) => option.description !== undefined)?.description ?? "")

const fieldTable = (kind: string): string => {
  const { properties, required } = kindSchema.parse(definitions[kind])
  const fields = Object.entries(properties).filter(([name]) => !common.has(name))
  if (fields.length === 0) return "No fields of its own.\n"
  const rows = fields.map(
    ([name, field]) =>
      `| ${name}${required.includes(name) ? "" : " (optional)"} | ${typeOf(field)} | ${meaningOf(name, field)} |`,
  )
  return `| field | type | meaning |\n| --- | --- | --- |\n${rows.join("\n")}\n`
}

const describe = (kind: string): string => {
  const text = kindSchema.parse(definitions[kind]).description ?? ""
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const extraLabels: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(secondaryLabels))

const nodeSection = (kind: string): string => {
  const extra = extraLabels.get(kind)
  const labels = extra ? ` Further labels: ${extra.map((label) => `\`${label}\``).join(", ")}.` : ""
  return `### ${kind}\n\n${describe(kind)}${labels}\n\n${fieldTable(kind)}`
}

const edgeSection = (kind: keyof typeof edgeShapes): string => {
  const { from, to } = edgeShapes[kind]
  return `### ${kind}\n\n${from.join(", ")} → ${to.join(", ")}. ${describe(kind)}\n\n${fieldTable(kind)}`
}

/** `docs/graph.md`: the reference of every kind of node and edge. */
export const graphReference = (): string => `# The graph

A directed multigraph in graphology's serialised form: \`{attributes, options, nodes: [{key, attributes}], edges: [{key,
source, target, attributes}]}\`. This page and [graph.schema.json](../schema/graph.schema.json) are made from
\`src/model/schema.ts\` by \`npm run schema\`.

Every node has \`kind\`, \`labels\` (its Neo4j labels, the kind first) and \`label\` (its caption) beside the fields below; every edge
has \`kind\`, its Neo4j relationship type. "Day" is an ISO 8601 day. A field that is not optional is always there, null where
its type says so.

## Nodes

${nodeKinds.map(nodeSection).join("\n")}
## Edges

\`evidence\` lists quotes, each \`<article id>#char=<start>,<end>\` in Unicode code points of the article's text, half-open (RFC
5147), or \`#title=\` for its headline. The first one of an article is the mention that names the edge's target.

${edgeKinds.map(edgeSection).join("\n")}`
