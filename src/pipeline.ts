import { loadWordKnowledge, type WordKnowledge } from "./annotation.js"
import { type AttributionKnowledge, attribute, loadAttribution } from "./attribution/index.js"
import { findDateline, loadReferring, type Referring, resolve } from "./coreference/index.js"
import { type EventKnowledge, findIncidents, loadEvents } from "./events/index.js"
import { buildGraph, type Codebook, type GraphOptions, loadCodebook } from "./graph/index.js"
import { parse } from "./language/index.js"
import { link } from "./linking/index.js"
import type { Article } from "./model/article.js"
import type { SerializedGraph } from "./model/graph.js"
import type { Report } from "./model/report.js"
import { recognize } from "./recognition/index.js"

/** Everything learned and listed that reading takes; loaded once, read by every article. */
export interface Knowledge extends WordKnowledge {
  readonly referring: Referring
  readonly events: EventKnowledge
  readonly attribution: AttributionKnowledge
  readonly codebook: Codebook
}

/** Loads what `readArticle` reads with: once, for every article. @throws BlotterError `lexicon-invalid`, `model-invalid` */
export const loadKnowledge = (): Knowledge => {
  const words = loadWordKnowledge()
  return {
    ...words,
    referring: loadReferring(),
    events: loadEvents(),
    attribution: loadAttribution(words.sayings),
    codebook: loadCodebook(),
  }
}

/** Reads one article: what it speaks of, what happened, with what harm, and who says so. */
export const readArticle = (article: Article, knowledge: Knowledge): Report => {
  const { document, syntax } = parse(article, knowledge.language)
  const mentions = recognize(document, syntax, knowledge.recognition)
  const entities = resolve(document, syntax, mentions, knowledge.referring)
  const told = findIncidents(document, syntax, mentions, entities, knowledge.events)
  const said = attribute(document, syntax, mentions, entities, told, knowledge.attribution)
  const { incidents, figures } = told
  const { origin } = document
  const dateline = findDateline(document, mentions, entities)
  return { article, origin, dateline, mentions, entities, incidents, figures, ...said }
}

/** The incident graph of a case: what several articles tell of alike is one node. The order of the reports is no matter. `codebook` is `Knowledge.codebook`. */
export const graphReports = (
  reports: readonly Report[],
  codebook: Codebook,
  options: GraphOptions = {},
): SerializedGraph => buildGraph(link(reports), codebook, options)
