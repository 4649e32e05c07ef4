import { edgeKinds, edgeShapes, type NodeKind, nodeKinds, secondaryLabels } from "../model/schema.js"
import { schemaStatements, writeEdges, writeNodes } from "./statements.js"

const statements = (notes: readonly string[], all: readonly string[], separator: string): string =>
  `${notes.map((note) => `// ${note}\n`).join("")}\n${all.map((one) => `${one};`).join(separator)}\n`

const labelsOf = (kind: NodeKind): readonly (readonly string[])[] => {
  const secondary = new Map<string, readonly string[]>(Object.entries(secondaryLabels)).get(kind) ?? []
  return [[kind], ...secondary.map((label) => [kind, label])]
}

/**
 * The statements that stores run, as files for people: `cypher/schema/` holds them, and a test holds it to the model.
 * Keys are file names.
 */
export const schemaTexts = (): Readonly<Record<string, string>> => ({
  "constraints.cypher": statements(
    ["Made from src/model/schema.ts: constraints and indexes, each harmless when it is there already."],
    schemaStatements(),
    "\n",
  ),
  "nodes.cypher": statements(
    [
      "Made from src/model/schema.ts: how nodes are written, in batches.",
      "rows: {id, properties}; an id is the name of the case, # and the key.",
    ],
    nodeKinds.flatMap((kind) => labelsOf(kind).map((labels) => writeNodes({ kind, labels }))),
    "\n\n",
  ),
  "edges.cypher": statements(
    [
      "Made from src/model/schema.ts: how relationships are written, in batches.",
      "rows: {id, source, target, properties}; source and target are ids of nodes.",
    ],
    edgeKinds.flatMap((kind) =>
      edgeShapes[kind].from.flatMap((sourceKind) =>
        edgeShapes[kind].to.map((targetKind) => writeEdges({ kind, sourceKind, targetKind })),
      ),
    ),
    "\n\n",
  ),
})
