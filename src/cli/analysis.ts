import type { Article } from "../model/article.js"
import { byCodeUnit } from "../model/keys.js"
import type { SerializedGraph } from "../model/schema.js"
import type { Analysis } from "./context.js"

const nodeOf = ({ id, title, text, url, published, language }: Article): SerializedGraph["nodes"][number] => ({
  key: `article/${id}`,
  attributes: { kind: "Article", labels: ["Article"], label: title ?? id, id, title, url, published, language, text },
})

/** Stands in until `src/pipeline.ts` is there: reports that hold nothing, and a graph of the articles alone. */
export const loadAnalysis = async (): Promise<Analysis> => ({
  report: (article) => ({
    article,
    origin: 0,
    mentions: [],
    entities: [],
    incidents: [],
    figures: [],
    attributions: [],
    claims: [],
  }),
  graph: (reports) => ({
    attributes: { name: "incidents", generator: "blotter", schema: "1" },
    options: { type: "directed", multi: true, allowSelfLoops: false },
    nodes: reports.map(({ article }) => nodeOf(article)).toSorted((a, b) => byCodeUnit(a.key, b.key)),
    edges: [],
  }),
})
