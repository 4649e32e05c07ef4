import { annotateArticle, loadWordKnowledge } from "../annotation.js"
import type { Annotate } from "./context.js"

/** Loads the word lists and models that reading words takes, and gives the step. */
export const loadAnnotation = async (): Promise<Annotate> => {
  const knowledge = loadWordKnowledge()
  return (article) => annotateArticle(article, knowledge)
}
