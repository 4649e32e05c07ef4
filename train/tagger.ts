// Learns the tagger's weights and the exceptions of the lemmas from treebanks, and says how good they are.
// npx tsx train/tagger.ts FOLDER   FOLDER holds ewt-*.conllu and gum-*.conllu; beside it gum/*.jsonl with the licences.

import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { exceptionsOf, lemmaOf, loadLemmas } from "../src/language/lemmas.js"
import { Tagger } from "../src/language/tagger.js"
import { packTagger, unpackTagger } from "../src/language/tagger-model.js"
import { Vocabulary } from "../src/language/vocabulary.js"
import type { Sentence, Tokens } from "../src/model/document.js"
import { resource } from "../src/model/resources.js"
import { addNews, readNews } from "./news/lessons.js"
import { learnForms, learnWeights } from "./tagger/learner.js"
import { learnExceptions } from "./tagger/lemma-exceptions.js"
import { type TaggedSentence, taggedSentence } from "./tagger/treebank.js"
import { readForbidden, readSentences } from "./treebank.js"

const folder = process.argv[2]
if (folder === undefined) throw new Error("which folder? npx tsx train/tagger.ts FOLDER")
const say = (line: string) => process.stdout.write(`${line}\n`)

/** The sentences as one document. */
const columns = (tagged: readonly TaggedSentence[], change: (form: string) => string) => {
  const text = tagged.flatMap(({ forms }) => forms.map(change))
  const sentence = Int32Array.from(tagged.flatMap(({ forms }, number) => forms.map(() => number)))
  const zeros = new Int32Array(text.length)
  const tokens: Tokens = { ...new Vocabulary().columns(text), start: zeros, end: zeros, sentence }
  let first = 0
  const sentences = tagged.map(({ forms }): Sentence => {
    const last = first + forms.length
    const span = { first, last, start: 0, end: 0, part: "body", paragraph: 1 } as const
    first = last
    return span
  })
  return { tokens, sentences }
}

const measure = (tagger: Tagger, name: string, tagged: readonly TaggedSentence[]): void => {
  const gold = tagged.flatMap(({ tags }) => tags)
  const percent = (change: (form: string) => string, letterCase: "mixed" | "upper") => {
    const { tokens, sentences } = columns(tagged, change)
    const found = tagger.tag(tokens, sentences, letterCase)
    const right = gold.reduce((sum, tag, i) => sum + (found[i] === tag ? 1 : 0), 0)
    return ((100 * right) / gold.length).toFixed(2)
  }
  const capitals = percent((form) => form.toUpperCase(), "upper")
  const headlines = percent((form) => form.slice(0, 1).toUpperCase() + form.slice(1), "mixed")
  say(`${name}: mixed ${percent((form) => form, "mixed")}, capitals ${capitals}, as headlines ${headlines}`)
}

const measureSpeed = (tagger: Tagger, tagged: readonly TaggedSentence[]): void => {
  const { tokens, sentences } = columns(tagged, (form) => form)
  for (let warm = 0; warm < 10; warm++) tagger.tag(tokens, sentences, "mixed")
  const from = process.cpuUsage().user
  for (let run = 0; run < 40; run++) tagger.tag(tokens, sentences, "mixed")
  const seconds = (process.cpuUsage().user - from) / 1e6
  say(`${Math.round((40 * tokens.length) / seconds)} tokens a CPU second`)
}

const measureLemmas = (name: string, tagged: readonly TaggedSentence[]): void => {
  const lemmas = loadLemmas()
  let right = 0
  let all = 0
  for (const { forms, lemmas: gold, tags } of tagged) {
    for (const [i, form] of forms.entries()) {
      all++
      if (lemmaOf(form.toLowerCase(), tags[i] ?? 0, lemmas) === gold[i]?.toLowerCase()) right++
    }
  }
  say(`${name}: lemmas of gold tags ${((100 * right) / all).toFixed(2)}`)
}

const licences = join(folder, "..", "gum")
const treebanks = [
  ...readSentences(join(folder, "ewt-train.conllu")),
  ...readSentences(join(folder, "gum-train.conllu"), readForbidden(licences, "train.jsonl")),
]
const train = addNews(treebanks).map(({ words }) => taggedSentence(words))
const gum = readForbidden(licences, "dev.jsonl")
const ewt = join(folder, "ewt-dev.conllu")
const ewtDev = readSentences(ewt).map(taggedSentence)
const forms = learnForms(train)
const file = resource("models", "tagger.bin")
const bytes = packTagger(learnWeights(train, forms, say), forms)
writeFileSync(file, bytes)
say(`${train.length} sentences, ${bytes.length} bytes`)
writeFileSync(resource("models", "lemmas.tsv"), learnExceptions(treebanks.map(taggedSentence), exceptionsOf()))

const tagger = new Tagger(unpackTagger(bytes, file))
measure(tagger, "EWT dev", ewtDev)
measure(tagger, "EWT dev, hyphens cut", readSentences(ewt, new Set(), false).map(taggedSentence))
measure(tagger, "GUM dev", readSentences(join(folder, "gum-dev.conllu"), gum).map(taggedSentence))
measure(tagger, "own news, held out", readNews("held").map(taggedSentence))
measureSpeed(tagger, ewtDev)
measureLemmas("EWT dev", ewtDev)
