/**
 * Learns `models/places.json`: when a finding is a place (from the places of LGL, CoNLL-2003 dev and Universal NER on EWT dev) and
 * which place a name means (from LGL). Needs `models/gazetteer.bin` and the models of names. The same data give the same bytes.
 *
 *   npx tsx train/places.ts FOLDER     with FOLDER/{toponym/lgl,conll2003/dev,uner_ewt/dev}.jsonl
 */

import { createHash } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { loadLanguage, parse } from "../src/language/index.js"
import { resource } from "../src/model/resources.js"
import { loadGroupLexicon } from "../src/recognition/group-lexicon.js"
import { loadNames } from "../src/recognition/names/index.js"
import { acceptanceFeatures } from "../src/recognition/places/acceptance.js"
import { candidateFeatures } from "../src/recognition/places/candidate-features.js"
import { loadPlaces } from "../src/recognition/places/index.js"
import type { PlaceWeights } from "../src/recognition/places/ranker.js"
import { learnAcceptance } from "./places/acceptance.js"
import { type LabelledArticle, readArticles, unlabelled } from "./places/articles.js"
import { measure } from "./places/measure.js"
import { learnRanker } from "./places/ranking.js"

/** What CoNLL's and EWT's articles count beside LGL's: they teach what is no place, LGL marks places inside other names too. */
const weightOfNames = 1

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/places.ts FOLDER")

const language = loadLanguage()
const names = loadNames(loadGroupLexicon())
const { gazetteer, spotter, words, quarterWords } = loadPlaces()
const read = (file: string) => readArticles(join(folder, file), (article) => parse(article, language), names)

const lgl = read("toponym/lgl.jsonl")
const others = [...read("conll2003/dev.jsonl"), ...read("uner_ewt/dev.jsonl")]
const wire = ["tempeval3/timebank", "tempeval3/aquaint", "muc4/dev"]
  .flatMap((file) => read(`${file}.jsonl`))
  .map(unlabelled)

const train = (articles: readonly LabelledArticle[]): PlaceWeights => ({
  accept: learnAcceptance(
    [
      { articles, weight: 1 },
      { articles: others, weight: weightOfNames },
    ],
    gazetteer,
    spotter,
  ),
  ...learnRanker(articles, wire, gazetteer, spotter),
})

/** Two halves by a hash of the article's id: each is judged by what the other taught. */
const halfOf = ({ document }: LabelledArticle): number =>
  (createHash("md5").update(document.article.id).digest()[0] ?? 0) % 2
for (const half of [0, 1]) {
  const weights = train(lgl.filter((article) => halfOf(article) !== half))
  const held = lgl.filter((article) => halfOf(article) === half)
  process.stderr.write(
    `held-out half ${half}: ${measure(held, { gazetteer, spotter, words, quarterWords, weights })}\n`,
  )
}

const { accept, alone, together } = train(lgl)
const named = (keys: readonly string[], weights: Float64Array) =>
  Object.fromEntries(keys.map((key, at) => [key, Math.round((weights[at] ?? 0) * 1000) / 1000]))
const model = {
  accept: named(acceptanceFeatures, accept),
  alone: named(candidateFeatures, alone),
  together: named(candidateFeatures, together),
}
writeFileSync(resource("models", "places.json"), `${JSON.stringify(model, null, 1)}\n`)
