export { answerGraph } from "./answer-graph.js"
export { type EmbeddedOptions, openEmbedded } from "./embedded/embedded-store.js"
export type {
  Answer,
  AskOptions,
  Changes,
  EdgeValue,
  GraphStore,
  NodeValue,
  Parameter,
  Parameters,
  PathValue,
  Progress,
  Row,
  Saved,
  SaveOptions,
  Value,
} from "./graph-store.js"
export { type Credentials, type Neo4jOptions, openNeo4j } from "./neo4j/open.js"
export { readParameter } from "./parameters.js"
export { bindParameters, findQuestion, loadQuestions, type Question, type QuestionParameter } from "./questions.js"
