import { loadWordKnowledge } from "../src/annotation.js"
import { loadReferring, resolve } from "../src/coreference/index.js"
import { parse } from "../src/language/index.js"
import type { Article } from "../src/model/article.js"
import { recognize } from "../src/recognition/index.js"
import { type ChainMention, measureCoreference } from "./coreference.js"
import { shareLine } from "./exact-spans.js"
import { type GumNamesAnswer, measureGumNames } from "./gum-names.js"
import { measurePersons, type ParticipantsAnswer } from "./persons.js"

const referring = loadReferring()

/** A mention as `annotate` writes it. */
export interface MarkOfName {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly text: string
}

/** A measure that the benchmark's scorer has not: made by a function of this folder, over the marks of a whole set. */
export interface OwnMeasure {
  readonly name: string
  /** Data file below `data/` of the benchmark's folder. */
  readonly set: string
  /** File of this folder that holds it. */
  readonly file: string
  /** `lines`: the set's articles with their answers, as JSON; gives lines as the scorer prints them, the headline last. */
  readonly measure: (lines: readonly string[], marksOf: (id: string) => readonly MarkOfName[]) => readonly string[]
}

const names: OwnMeasure = {
  name: "names",
  set: "gum/dev.jsonl",
  file: "gum-names.ts",
  measure: (lines, marksOf) =>
    measureGumNames(
      lines.map((line): GumNamesAnswer => JSON.parse(line)),
      marksOf,
    ),
}

const persons: OwnMeasure = {
  name: "persons of the answers",
  set: "gva/dev.jsonl",
  file: "persons.ts",
  measure: (lines, marksOf) => {
    const { named, found } = measurePersons(
      lines.map((line): ParticipantsAnswer => JSON.parse(line)),
      marksOf,
    )
    return [shareLine("found", found, named)]
  },
}

interface ChainsAnswer {
  readonly id: string
  readonly text: string
  readonly date: string | null
  readonly gold: { readonly entities: readonly ChainMention[] }
}

const articleOf = ({ id, text, date }: ChainsAnswer): Article => ({
  ...{ id, text, title: null, url: null, published: date, publisher: null, authors: [], language: "en" },
})

const chains: OwnMeasure = {
  name: "coreference",
  set: "gum/dev.jsonl",
  file: "coreference.ts",
  measure: (lines) => {
    const knowledge = loadWordKnowledge()
    const figures = measureCoreference(
      lines.map((line) => {
        const answer: ChainsAnswer = JSON.parse(line)
        const { document, syntax } = parse(articleOf(answer), knowledge.language)
        const mentions = recognize(document, syntax, knowledge.recognition)
        return {
          document,
          mentions,
          entities: resolve(document, syntax, mentions, referring),
          answer: answer.gold.entities,
        }
      }),
    )
    const { precision, recall, f1, pronouns, right, personal, personalRight, described, joined } = figures
    const share = (value: number) => value.toFixed(2).padStart(6)
    return [
      `${"B3 of the mentions found".padEnd(30)} P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}`,
      shareLine("descriptions of who was told of", joined, described),
      shareLine("pronouns right", right, pronouns),
      shareLine("he and she right", personalRight, personal),
    ]
  },
}

export const ownMeasures: readonly OwnMeasure[] = [names, persons, chains]
