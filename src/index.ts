/** Blotter as a library: read articles, build the incident graph, keep it in a store and ask it in Cypher. */
export { annotateArticle, loadWordKnowledge, type WordKnowledge } from "./annotation.js"
export {
  buildGraph,
  checkGraph,
  deserializeGraph,
  type Fault,
  findFaults,
  type GraphOptions,
  type IncidentGraph,
  neighbourhood,
  parseEvidence,
  pathBetween,
  placeChain,
  policies,
  serializeGraph,
} from "./graph/index.js"
export { type InputItem, type InputOptions, readInputs } from "./input/index.js"
export { type Links, link } from "./linking/index.js"
export type { Article, Author } from "./model/article.js"
export { BlotterError, type ErrorCode } from "./model/errors.js"
export type { EdgeAttributes, NodeAttributes, SerializedGraph } from "./model/graph.js"
export type { Annotation, Report } from "./model/report.js"
export type { EdgeKind, NodeKind } from "./model/schema.js"
export { graphReports, type Knowledge, loadKnowledge, readArticle } from "./pipeline.js"
export * from "./store/index.js"
