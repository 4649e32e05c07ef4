/**
 * Learns `models/parser.bin` from the Universal Dependencies treebanks EWT and GUM. The same data give the same bytes.
 *
 *   npx tsx train/parser.ts FOLDER     with FOLDER/{ewt,gum}-{train,dev}.conllu and FOLDER/../gum/{train,dev}.jsonl,
 *                                      whose field `licence` says which of GUM's documents to leave out
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { unpackParser } from "../src/language/parser.js"
import { resource } from "../src/model/resources.js"
import { ParserLearner, type Settings } from "./parser/learner.js"
import { measure } from "./parser/measure.js"
import { mistake, seededRandom } from "./parser/noise.js"
import { findNonCommercial, readTreebank } from "./parser/treebank.js"

const settings: Settings = { rounds: 5, explored: 0.9, mistaken: 0.05, seed: 7, leastWeight: 1.2 }

const report = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const main = (): void => {
  const [folder, rounds = String(settings.rounds), out = resource("models", "parser.bin")] = process.argv.slice(2)
  if (folder === undefined) throw new Error("name the folder of the treebanks: npx tsx train/parser.ts FOLDER")
  const readGum = (part: string) =>
    readTreebank(join(folder, `gum-${part}.conllu`), findNonCommercial(join(folder, "..", "gum", `${part}.jsonl`)))
  const train = [...readTreebank(join(folder, "ewt-train.conllu")), ...readGum("train")]
  const held = { ewt: readTreebank(join(folder, "ewt-dev.conllu")), gum: readGum("dev") }
  report(`${train.length} sentences, ${train.reduce((sum, { forms }) => sum + forms.length, 0)} tokens`)

  const learner = new ParserLearner(train, settings)
  for (let round = 1; round <= Number(rounds); round++) report(`round ${round}: ${learner.learnRound()} wrong moves`)
  const bytes = learner.pack()
  writeFileSync(out, bytes)
  report(`${bytes.length} bytes`)

  const parser = unpackParser(bytes)
  for (const [name, sentences] of Object.entries(held)) {
    const random = seededRandom(1)
    const noisy = measure(parser, sentences, (tags) => mistake(tags, settings.mistaken, random))
    report(`${name}-dev ${JSON.stringify(measure(parser, sentences))}, mistaken tags ${JSON.stringify(noisy)}`)
  }
}

main()
