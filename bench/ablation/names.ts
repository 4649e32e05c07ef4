import type { WordKnowledge } from "../../src/annotation.js"
import { loadPhrases } from "../../src/recognition/names/known-phrases.js"
import { NameTagger } from "../../src/recognition/names/name-tagger.js"
import { loadWeights } from "../../src/recognition/names/weights.js"
import { loadClusters } from "../../src/recognition/names/word-clusters.js"
import type { Knowledge } from "../../src/recognition/names/word-types.js"
import { sentenceBySentence, type Variant, variant } from "./variant.js"

/** The names of persons, organisations and places without each of what they are found by. */
export const nameVariants = (words: WordKnowledge): readonly Variant[] => {
  const clusters = loadClusters()
  const phrases = loadPhrases()
  const noClusters = { ...clusters, slots: clusters.slots.slice().fill(0) }
  const noPhrases = { slots: phrases.slots.slice().fill(0) }
  const { recognition } = words
  const withNames = (name: string, names: Partial<typeof recognition.names>): Variant =>
    variant(name, words, { ...recognition, names: { ...recognition.names, ...names } })
  const knowing = (name: string, knowledge: Knowledge): Variant =>
    withNames(name, {
      mixed: new NameTagger(loadWeights("names-mixed.bin"), knowledge, false),
      caseless: new NameTagger(loadWeights("names-caseless.bin"), knowledge, true),
    })
  return [
    variant("all", words, recognition),
    knowing("without clusters and leanings", { clusters: noClusters, phrases }),
    knowing("without known phrases", { clusters, phrases: noPhrases }),
    sentenceBySentence("without the rest of the article", words),
    withNames("without the model for careless case", { caseless: recognition.names.mixed }),
  ]
}
