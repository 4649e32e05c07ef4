/**
 * Learns the two models of names, `models/names-mixed.bin` and `models/names-caseless.bin`, from CoNLL-2003, Universal
 * NER on EWT and GUM; needs the tables that `train/names-clusters.ts` and `train/names-phrases.ts` make. The same data
 * give the same bytes. About ten minutes.
 *
 *   npx tsx train/names.ts FOLDER     with FOLDER/{conll2003,uner_ewt,gum}/train.jsonl
 */
import { writeFileSync } from "node:fs"
import { resource } from "../src/model/resources.js"
import { loadPhrases } from "../src/recognition/names/known-phrases.js"
import { labelCount, labelOf, outside, Position } from "../src/recognition/names/labels.js"
import { nameLabels } from "../src/recognition/names/name-span.js"
import { packWeights } from "../src/recognition/names/weights.js"
import { loadClusters } from "../src/recognition/names/word-clusters.js"
import { hashWord } from "../src/recognition/names/word-hash.js"
import { type GoldText, readConll, readGum, readUner } from "./names/corpora.js"
import { documentReader } from "./names/documents.js"
import { ExampleMaker, type Examples, type Labelled, labelTokens, newExamples, recase } from "./names/examples.js"
import { learn, type Settings } from "./names/learner.js"

const settings: Settings = { rounds: 10, penalty: 8e-6, rate: 0.03, leastCount: 2, leastWeight: 0.05 }
/** Share of the sentences that are learned from a second time as a headline: "Two Men Held After Blast". */
const headlines = 0.2
/** Web text counts three times, so that news does not decide alone. */
const copiesOfWeb = 3

const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Small words that begin a name at least three times, and more often than once in seven: "al", "bin". */
const findParticles = (texts: readonly Labelled[]): readonly string[] => {
  const begun = new Map<string, number>()
  const met = new Map<string, number>()
  const beginnings = nameLabels
    .slice(0, 3)
    .flatMap((_, kind) => [1 << labelOf(kind, Position.first), 1 << labelOf(kind, Position.only)])
  for (const { document, allowed } of texts) {
    const { tokens } = document
    for (let at = 0; at < tokens.length; at++) {
      const word = tokens.text[at] ?? ""
      if (word !== tokens.lower[at] || !/^\p{L}/u.test(word)) continue
      met.set(word, (met.get(word) ?? 0) + 1)
      const mask = allowed[at] ?? 1 << outside
      if (beginnings.includes(mask)) begun.set(word, (begun.get(word) ?? 0) + 1)
    }
  }
  return [...begun].filter(([word, count]) => count >= 3 && count * 7 > (met.get(word) ?? 0)).map(([word]) => word)
}

const shortest = 4
const asHeadline = (text: Labelled): Labelled =>
  recase(text, (lower) => (lower.length >= shortest ? `${lower[0]?.toUpperCase()}${lower.slice(1)}` : lower))

const main = (): void => {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) throw new Error("name the folder of the annotated data: npx tsx train/names.ts FOLDER")
  const cut = documentReader()
  const read = (texts: readonly GoldText[]): readonly Labelled[] => texts.map((gold) => labelTokens(gold, cut(gold)))
  const web = read(readUner(folder, "train"))
  const texts = [...read(readConll(folder, "train")), ...web, ...read(readGum(folder, "train"))]
  const particles = findParticles(texts)
  report(`small words that begin names: ${particles.join(" ")}`)
  const knowledge = { clusters: loadClusters(), phrases: loadPhrases() }
  const hashes = particles.map((word) => hashWord(word))

  const write = (name: string, examples: Examples): void => {
    const { rows, transitions } = learn(examples, settings, report)
    const bytes = packWeights(rows, transitions, hashes)
    writeFileSync(resource("models", name), bytes)
    report(`models/${name}: ${rows.length} features of ${labelCount} labels, ${bytes.length} bytes`)
  }
  const addAll = (maker: ExampleMaker, examples: Examples, { document, allowed }: Labelled, share = 1): void => {
    for (const [number, sentence] of document.sentences.entries()) {
      if (share === 1 || (number * 0.618034) % 1 < share) maker.add(examples, document.tokens, sentence, allowed)
    }
  }

  const mixed = newExamples()
  const mixedMaker = new ExampleMaker(knowledge, false, new Set(hashes))
  for (const [number, text] of texts.entries()) {
    addAll(mixedMaker, mixed, text)
    if (text.document.sentences.length > 1 || (number * 0.618034) % 1 < headlines) {
      addAll(mixedMaker, mixed, asHeadline(text), text.document.sentences.length > 1 ? headlines : 1)
    }
  }
  for (let copy = 1; copy < copiesOfWeb; copy++) for (const text of web) addAll(mixedMaker, mixed, text)
  write("names-mixed.bin", mixed)

  const caseless = newExamples()
  const caselessMaker = new ExampleMaker(knowledge, true, new Set())
  for (const text of texts) addAll(caselessMaker, caseless, text)
  for (let copy = 1; copy < copiesOfWeb; copy++) for (const text of web) addAll(caselessMaker, caseless, text)
  write("names-caseless.bin", caseless)
}

main()
