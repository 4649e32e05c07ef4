import { Chorus } from "../../src/attribution/chorus.js"
import { sure } from "../../src/attribution/claims.js"
import { listenTo } from "../../src/attribution/index.js"
import { plotOf } from "../../src/attribution/matters/plot.js"
import { type Hearsay, type Statement, statementsOf } from "../../src/attribution/matters/statement.js"
import { sceneOf } from "../../src/attribution/statements.js"
import { resolve } from "../../src/coreference/index.js"
import { findIncidents } from "../../src/events/index.js"
import { parse } from "../../src/language/index.js"
import type { Article } from "../../src/model/article.js"
import type { Knowledge } from "../../src/pipeline.js"
import { recognize } from "../../src/recognition/index.js"

/** A text whose statements were answered. */
export interface Text {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  /** The day of publication, ISO. */
  readonly published?: string | null
}

/** The statements of a text, as the pipeline hears them before they are judged. */
export const readStatements = (
  { id, text, title, published }: Text,
  knowledge: Knowledge,
): { readonly hearsay: Hearsay; readonly statements: readonly Statement[] } => {
  const article: Article = {
    id,
    text,
    title: title ?? null,
    published: published ?? null,
    url: null,
    publisher: null,
    authors: [],
    language: "en",
  }
  const { document, syntax } = parse(article, knowledge.language)
  const mentions = recognize(document, syntax, knowledge.recognition)
  const entities = resolve(document, syntax, mentions, knowledge.referring)
  const { incidents, figures } = findIncidents(document, syntax, mentions, entities, knowledge.events)
  const { reading, cast, voices } = listenTo(document, syntax, mentions, entities, knowledge.attribution)
  const plot = plotOf(reading, incidents, figures, cast, sceneOf(incidents, cast))
  const hearsay = { reading, cast, plot, knowledge: knowledge.attribution }
  const chorus = new Chorus(
    reading,
    voices.filter(({ certainty }) => certainty >= sure),
  )
  return { hearsay, statements: incidents.length > 0 ? statementsOf(hearsay, chorus.voices) : [] }
}
