import { graphReports, loadKnowledge, readArticle } from "../pipeline.js"
import type { Analysis } from "./context.js"

/** Loads the word lists and models, and gives the product's two steps: an article read, and a graph of what was read. */
export const loadAnalysis = async (): Promise<Analysis> => {
  const knowledge = loadKnowledge()
  return {
    report: (article) => readArticle(article, knowledge),
    graph: (reports, options) => graphReports(reports, knowledge.codebook, options),
  }
}
