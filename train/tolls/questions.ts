import { readFileSync } from "node:fs"
import { resolve } from "../../src/coreference/index.js"
import { identifyGroups } from "../../src/events/identities.js"
import { gatherTold, rank, readAllFigures } from "../../src/events/incidents.js"
import type { EventKnowledge } from "../../src/events/knowledge.js"
import { isGunfire } from "../../src/events/persons/judge.js"
import { makeScene } from "../../src/events/scene.js"
import { gatherCandidates, type TollField } from "../../src/events/tolls/candidates.js"
import { describeToll, makeAccount } from "../../src/events/tolls/features.js"
import { tollFields } from "../../src/events/tolls/judge.js"
import { type Language, parse } from "../../src/language/index.js"
import { type Recognition, recognize } from "../../src/recognition/index.js"

/** How many were killed, or injured, in one article's shooting: the numbers that it offers, one of them right where it is there. */
export interface Question {
  /** The incident that the article is about: what a fold keeps together. */
  readonly group: string
  /** The data file's path from its set on: "gva/dev". */
  readonly set: string
  readonly field: TollField
  /** Whether the rules alone are right. */
  readonly ruled: boolean
  readonly options: readonly { readonly features: Uint32Array; readonly right: boolean }[]
}

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly publisher?: string | null
  readonly gold: { readonly incident_id: string; readonly incident: Readonly<Record<TollField, number>> }
}

const articleOf = ({ id, title, text, date, publisher }: Line) => ({
  id,
  title: title ?? null,
  text,
  url: null,
  published: date ?? null,
  publisher: publisher ?? null,
  authors: [],
  language: "en",
})

/** Reads the questions of a data file; `gold` is looked at here and nowhere in the product. */
export const readQuestions = (
  file: string,
  language: Language,
  recognition: Recognition,
  knowledge: EventKnowledge,
): readonly Question[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((text): Question[] => {
      const line = JSON.parse(text) as Line
      const { document, syntax } = parse(articleOf(line), language)
      const mentions = recognize(document, syntax, recognition)
      const entities = resolve(document, syntax, mentions)
      const scene = identifyGroups(makeScene(document, syntax, mentions, entities, knowledge))
      const { clusters } = gatherTold(scene)
      if (clusters.length === 0) return []
      const { chief } = rank(scene, clusters)
      const cluster = clusters[chief]
      if (!cluster || !isGunfire(cluster)) return []
      const figures = readAllFigures(scene, clusters)
      const account = makeAccount(scene, clusters, chief, figures)
      return tollFields.map((field) => {
        const right = line.gold.incident[field]
        const said = figures.filter((one) => one.field === field && one.incident === chief && !one.part)
        const ruled = Math.max(0, ...said.map(({ quantity }) => quantity.best ?? quantity.low))
        return {
          group: line.gold.incident_id,
          set: file.split("/").slice(-2).join("/").replace(".jsonl", ""),
          field,
          ruled: ruled === right,
          options: gatherCandidates(scene, figures, field).map(({ value }) => ({
            features: Uint32Array.from(describeToll(account, field, value)),
            right: value === right,
          })),
        }
      })
    })
