import { loadReferring, resolve } from "../../src/coreference/index.js"
import { findIncidents, loadEvents } from "../../src/events/index.js"
import { loadLanguage, parse } from "../../src/language/index.js"
import { loadRecognition, recognize } from "../../src/recognition/index.js"
import { articleOf } from "../article.js"

const referring = loadReferring()

const [language, recognition, knowledge] = [loadLanguage(), loadRecognition(), loadEvents()]

/** What a text tells of, with its headline where it has one. */
export const findIn = (text: string, published: string | null = "2024-05-16", title: string | null = null) => {
  const article = articleOf(text, { published, title })
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  const entities = resolve(document, syntax, mentions, referring)
  return { entities, ...findIncidents(document, syntax, mentions, entities, knowledge) }
}
