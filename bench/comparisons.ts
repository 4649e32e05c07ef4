import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { loadLanguage } from "../src/language/index.js"
import { readArticles } from "./articles.js"
import { installedPeers, installedWink, peerLine, versionOf } from "./peers/index.js"
import type { Peer } from "./peers/peer.js"
import { figureOf, readText, runScorer, scoreCommand } from "./scorer.js"
import { measureTags, ownTags, readTaggedTexts } from "./treebank-tags.js"

/** A figure of the product beside those of others on the same data by the same scorer. */
export interface Comparison {
  readonly what: string
  readonly own: number
  /** Peers that were run here: name and version, figure. */
  readonly peers: readonly (readonly [string, number])[]
  /** What others report who ran peers that are no npm packages. */
  readonly quoted: string
}

/** The tasks that peers do too; `quoted` is from issue 5, whose writer ran them on the same data with the same scorer. */
const shared = [
  {
    ...{ task: "names", set: "conll2003/dev.jsonl", figure: "exact F1" },
    quoted: "CoreNLP 93.5 (these are its own training texts; 89.9 on unseen ones), spaCy md 70.0 (other guidelines)",
  },
  { task: "names", set: "uner_ewt/dev.jsonl", figure: "exact F1", quoted: "" },
  {
    ...{ task: "timex", set: "tempeval3/timebank.jsonl", figure: "value F1" },
    quoted: "HeidelTime 79.7, SUTime 68.5, compromise-dates 45.5, chrono-node 41.1",
  },
  { task: "timex", set: "tempeval3/aquaint.jsonl", figure: "value F1", quoted: "" },
  {
    ...{ task: "toponyms", set: "toponym/lgl.jsonl", figure: "within 161 km, of all gold places" },
    quoted: "spaCy md and the most populous place 34.8",
  },
] as const

/** Where the benchmark is, and a folder to write to. */
export interface Place {
  readonly benchmark: string
  readonly folder: string
}

const measurePeer = ({ benchmark, folder }: Place, peer: Peer, set: string): number => {
  const gold = join(benchmark, "data", set)
  const output = join(folder, "peer.jsonl")
  const lines = readArticles(gold).map(({ id, text, published }) => peerLine(peer, { id, text, date: published }))
  writeFileSync(output, `${lines.join("\n")}\n`)
  const command = scoreCommand(benchmark, peer.task, gold, "marks", output)
  return figureOf(runScorer(join(folder, "clock"), command).at(-1) ?? "")
}

const compareTags = ({ benchmark }: Place): Comparison => {
  const texts = readTaggedTexts(readText(join(benchmark, "data", "ud", "ewt-dev.conllu")))
  const share = ({ right, words }: { readonly right: number; readonly words: number }) => (100 * right) / words
  const wink = installedWink()
  const name = `wink-nlp ${versionOf("wink-nlp")}`
  return {
    what: "tags of the words of ud/ewt-dev, cut from plain text, right %",
    own: share(measureTags(texts, ownTags(loadLanguage()))),
    peers: wink ? [[name, share(measureTags(texts, wink))]] : [],
    quoted: "",
  }
}

/** Runs the peers that are installed. `ownLine` gives the scorer's headline for the product. */
export const compare = (place: Place, ownLine: (task: string, set: string) => string): readonly Comparison[] => {
  const peers = installedPeers()
  const rows = shared.map(
    ({ task, set, figure, quoted }): Comparison => ({
      what: `${task}, ${set.replace(".jsonl", "")}, ${figure}`,
      own: figureOf(ownLine(task, set)),
      peers: peers
        .filter((peer) => peer.task === task)
        .map((peer) => [`${peer.name} ${versionOf(peer.name)}`, measurePeer(place, peer, set)]),
      quoted,
    }),
  )
  return [...rows, compareTags(place)]
}
