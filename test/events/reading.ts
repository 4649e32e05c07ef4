import { resolve } from "../../src/coreference/index.js"
import { findIncidents, loadEvents } from "../../src/events/index.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const [language, recognition, knowledge] = [loadLanguage(), loadRecognition(), loadEvents()]

/** What a text without a headline tells of. */
export const findIn = (text: string, published = "2024-05-16") => {
  const article = articleOf(text, { published })
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  const entities = resolve(document, syntax, mentions)
  return { entities, ...findIncidents(document, syntax, mentions, entities, knowledge) }
}
