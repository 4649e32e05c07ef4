import { hear, loadSayings, type SayingKnowledge } from "./attribution/index.js"
import { type Language, loadLanguage, parse } from "./language/index.js"
import type { Article } from "./model/article.js"
import type { Annotation } from "./model/report.js"
import { loadRecognition, type Recognition, recognize } from "./recognition/index.js"

/** What reading the words of an article takes, without what happened. */
export interface WordKnowledge {
  readonly language: Language
  readonly recognition: Recognition
  readonly sayings: SayingKnowledge
}

/** Loads what `annotateArticle` reads with: once, for every article. @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadWordKnowledge = (): WordKnowledge => ({
  language: loadLanguage(),
  recognition: loadRecognition(),
  sayings: loadSayings(),
})

/**
 * What `annotate` writes of an article: what it speaks of and who says what. Words and tags are enough for it: no entities,
 * no trees and no incidents are made, which cost more than all the rest.
 */
export const annotateArticle = (article: Article, { language, recognition, sayings }: WordKnowledge): Annotation => {
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  return { article, origin: document.origin, mentions, attributions: hear(document, syntax, mentions, sayings) }
}
