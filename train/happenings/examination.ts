import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parse } from "yaml"
import { z } from "zod"
import { readArticles } from "../../bench/articles.js"
import { parts, readPart } from "../../bench/examination-items.js"
import { type ExamItem, pairUp, readIncidents } from "../../bench/examination-score.js"
import { judge, readGold } from "../../bench/general-gold.js"
import { findingsOf } from "../../bench/hand-sheet.js"
import { incidentKey } from "../../src/graph/incidents.js"
import type { Article } from "../../src/model/article.js"
import type { SerializedGraph } from "../../src/model/graph.js"
import { resource } from "../../src/model/resources.js"
import { graphReports, type Knowledge, readArticle } from "../../src/pipeline.js"
import { readRow } from "./articles.js"
import { describeAll, type Lesson } from "./lessons.js"

/** How sure it is, 0 to 1, that an incident of a graph is one that somebody expects, in their order; null for what nobody does. */
type Verdicts = readonly (number | null)[]

/** What may be told or left out is less surely a happening than what must be told. */
const ofOptional = 0.5

/** The incidents found in an article as lessons: a happening is what somebody expects. `knowledge` must leave none of them out. */
const learnFound = (
  article: Article,
  knowledge: Knowledge,
  judgeAll: (graph: SerializedGraph) => Verdicts,
  weight: number,
): readonly Lesson[] => {
  const report = readArticle(article, knowledge)
  const graph = graphReports([report], knowledge.codebook)
  const verdicts = judgeAll(graph)
  const keys = graph.nodes.flatMap(({ key, attributes }) => (attributes.kind === "Incident" ? [key] : []))
  const byKey = new Map(keys.map((key, at) => [key, verdicts[at] ?? null]))
  const { id, text, title, published } = article
  const { scene } = readRow({ id, text, title, date: published }, knowledge)
  const described = describeAll(scene)
  return report.incidents.flatMap((incident): readonly Lesson[] => {
    const own = described.find(({ cluster }) =>
      cluster.told.some(({ telling }) => telling.index === incident.mentions[0]),
    )
    if (own === undefined) return []
    const sure = byKey.get(incidentKey([{ report, incident }])) ?? null
    return [{ article: id, signs: own.signs, real: sure !== null, weight: weight * (sure ?? 1) }]
  })
}

const learnItem = (item: ExamItem, knowledge: Knowledge, weight: number): readonly Lesson[] => {
  // A text that is asked for its offices alone.
  if (item.incidents === undefined && !item.none) return []
  const { id, text, title = null, published = null, incidents = [] } = item
  const article = { id, text, title, published, url: null, publisher: null, authors: [], language: "en" }
  const judgeAll = (graph: SerializedGraph): Verdicts => {
    const found = readIncidents(graph, text)
    const verdicts: (number | null)[] = found.map(() => null)
    for (const [at, index] of pairUp(incidents, found)) verdicts[index] = incidents[at]?.optional ? ofOptional : 1
    return verdicts
  }
  return learnFound(article, knowledge, judgeAll, weight)
}

/** The parts of the examination that are not held out, of those whose texts are in the folder of the data or our own. */
export const learnExamination = (folder: string, knowledge: Knowledge, weight: number): readonly Lesson[] =>
  parts
    .filter((part) => !part.endsWith("held-out"))
    .flatMap((part) => readPart(part, dirname(folder)))
    .flatMap((item) => learnItem(item, knowledge, weight))

/** Short texts of our own that tell no incident. */
export const learnTalk = (knowledge: Knowledge, weight: number): readonly Lesson[] =>
  z
    .array(z.string())
    .parse(parse(readFileSync(resource("train", "happenings", "talk.yml"), "utf8")))
    .flatMap((text, at) => learnItem({ id: `talk ${at}`, kind: "talk", text, none: true }, knowledge, weight))

/** The looked-at part of `bench/general-news.tsv`. */
export const learnGeneralNews = (folder: string, knowledge: Knowledge, weight: number): readonly Lesson[] => {
  const gold = readGold(readFileSync(resource("bench", "general-news.tsv"), "utf8"))
  return readArticles(join(folder, "ecbplus", "train.jsonl")).flatMap((article) => {
    const rows = gold.filter((row) => row.article === article.id && row.part === "looked-at")
    if (rows.length === 0) return []
    const judgeAll = (graph: SerializedGraph): Verdicts =>
      judge(rows, findingsOf(article.id, graph)).map(({ row, cause }) =>
        row === null || cause === "duplicate" ? null : row.asked === "asked" ? 1 : ofOptional,
      )
    return learnFound(article, knowledge, judgeAll, weight)
  })
}
