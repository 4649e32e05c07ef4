/**
 * Learns `models/parser.bin` from the Universal Dependencies treebanks EWT and GUM. The same data give the same bytes. The
 * tags that it learns from are those of taggers learned here, so `models/tagger.bin` comes first only for the figures.
 *
 *   npx tsx train/parser.ts FOLDER     with FOLDER/{ewt,gum}-{train,dev}.conllu and FOLDER/../gum/{train,dev}.jsonl,
 *                                      whose field `licence` says which of GUM's documents to leave out
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { unpackParser } from "../src/language/parser.js"
import { loadTagger } from "../src/language/tagger.js"
import { resource } from "../src/model/resources.js"
import { addNews, readNews } from "./news/lessons.js"
import { ParserLearner, type Settings } from "./parser/learner.js"
import { measure } from "./parser/measure.js"
import { tagSentence, tagUnseen } from "./parser/tags.js"
import { goldSentence } from "./parser/treebank.js"
import { readForbidden, readSentences } from "./treebank.js"

const settings: Settings = {
  rounds: 5,
  explored: 0.9,
  seed: 7,
  leastMove: 2,
  leastLabel: 1.5,
  sureMet: 10,
  sureShare: 0.99,
}

const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const main = (): void => {
  const [folder, rounds = String(settings.rounds), out = resource("models", "parser.bin")] = process.argv.slice(2)
  if (folder === undefined) throw new Error("name the folder of the treebanks: npx tsx train/parser.ts FOLDER")
  const forbidden = (part: string) => readForbidden(join(folder, "..", "gum"), `${part}.jsonl`)
  const read = (name: string, part: string) =>
    readSentences(join(folder, `${name}-${part}.conllu`), name === "gum" ? forbidden(part) : new Set())
  const lessons = addNews([...read("ewt", "train"), ...read("gum", "train")])
  const gold = lessons.map(({ words }) => goldSentence(words))
  const held = Object.entries({ "ewt-dev": read("ewt", "dev"), "gum-dev": read("gum", "dev"), news: readNews("held") })
  report(`${gold.length} sentences, ${gold.reduce((sum, { forms }) => sum + forms.length, 0)} tokens`)

  const groups = lessons.map(({ group }) => group)
  // Copies with other words teach tags; their trees say of the words' company what is not so.
  const told = tagUnseen(gold, groups, report).filter((_, at) => !lessons[at]?.isCopy)
  const learner = new ParserLearner(told, settings)
  for (let round = 1; round <= Number(rounds); round++) report(`round ${round}: ${learner.learnRound()} wrong moves`)
  const bytes = learner.pack()
  writeFileSync(out, bytes)
  report(`${bytes.length} bytes`)

  const parser = unpackParser(bytes)
  const tagger = loadTagger()
  for (const [name, words] of held) {
    const sentences = words.map(goldSentence)
    const told = measure(parser, sentences, (sentence) => tagSentence(tagger, sentence))
    report(`${name}, gold tags ${JSON.stringify(measure(parser, sentences))}, the tagger's ${JSON.stringify(told)}`)
  }
}

main()
