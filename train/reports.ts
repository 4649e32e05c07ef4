import { readFileSync } from "node:fs"
import { resolve } from "../src/coreference/index.js"
import type { Cluster } from "../src/events/gathering/cluster.js"
import { gatherTold } from "../src/events/incidents.js"
import { loadRules } from "../src/events/knowledge.js"
import { identifyGroups } from "../src/events/participants/identities.js"
import { makeScene, type Scene } from "../src/events/scene.js"
import { loadLanguage, parse } from "../src/language/index.js"
import { loadRecognition, recognize } from "../src/recognition/index.js"
import { loadRulesReferring } from "./rules-referring.js"

const referring = loadRulesReferring()

interface Line<Gold> {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly publisher?: string | null
  readonly gold: Gold
}

/** One annotated article with what the rules make of it. */
export interface ReadReport<Gold> {
  readonly id: string
  /** The data file's path from its set on: "gva/dev". */
  readonly set: string
  readonly gold: Gold
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
}

const articleOf = ({ id, title, text, date, publisher }: Line<unknown>) => ({
  id,
  title: title ?? null,
  text,
  url: null,
  published: date ?? null,
  publisher: publisher ?? null,
  authors: [],
  language: "en",
})

/** Reads annotated articles by the rules alone, one by one; `gold` is looked at in `train/` and nowhere in the product. */
export const readReports = function* <Gold>(files: readonly string[]): Generator<ReadReport<Gold>> {
  const [language, recognition, knowledge] = [loadLanguage(), loadRecognition(), loadRules()]
  for (const file of files) {
    const set = file.split("/").slice(-2).join("/").replace(".jsonl", "")
    for (const text of readFileSync(file, "utf8").split("\n")) {
      if (text.trim() === "") continue
      const line = JSON.parse(text) as Line<Gold>
      const { document, syntax } = parse(articleOf(line), language)
      const mentions = recognize(document, syntax, recognition)
      const entities = resolve(document, syntax, mentions, referring)
      const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge))
      yield { id: line.id, set, gold: line.gold, scene, clusters: gatherTold(scene).clusters }
    }
  }
}
