import { readFileSync } from "node:fs"
import { parse as parseYaml } from "yaml"
import { parts, readPart } from "../../bench/examination-items.js"
import { type ExamItem, type ExpectedIncident, type FoundIncident, pairUp } from "../../bench/examination-score.js"
import { resolve } from "../../src/coreference/index.js"
import { type Cast, castIncidents, rank } from "../../src/events/incidents.js"
import type { Field } from "../../src/events/involvement/field.js"
import { layField } from "../../src/events/involvement/field.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene, type Scene } from "../../src/events/scene.js"
import { parse } from "../../src/language/index.js"
import type { Article } from "../../src/model/article.js"
import type { Report } from "../../src/model/report.js"
import { resource } from "../../src/model/resources.js"
import { type Knowledge, readArticle } from "../../src/pipeline.js"
import { recognize } from "../../src/recognition/index.js"

/** An article with what the judge is asked of it. */
export interface Lesson {
  readonly id: string
  readonly field: Field
  readonly report: Report
}

export const articleOf = (id: string, text: string, title: string | null, published: string | null): Article => ({
  id,
  text,
  title,
  published,
  url: null,
  publisher: null,
  authors: [],
  language: "en",
})

/** Reads an article as the judge finds it; null where it tells nothing. */
export const readLesson = (article: Article, knowledge: Knowledge): Lesson | null => {
  const { document, syntax } = parse(article, knowledge.language)
  const mentions = recognize(document, syntax, knowledge.recognition)
  const entities = resolve(document, syntax, mentions, knowledge.referring)
  const bare = makeScene(document, syntax, mentions, entities, knowledge.events)
  if (bare.triggers.size === 0) return null
  const scene = identifyGroups(bare)
  const { read, cast, judgements }: Cast = castIncidents(scene)
  if (cast.length === 0) return null
  const field = layField(scene, cast, read, judgements, rank(scene, cast).main)
  return { id: article.id, field, report: readArticle(article, knowledge) }
}

/** The names of an entity and the words that name it. */
export const namesOf = ({ entities, mentions }: Scene, id: number): string => {
  const entity = entities[id]
  return entity === undefined
    ? ""
    : [entity.name, ...entity.aliases, ...entity.mentions.map((index) => mentions[index]?.text ?? "")].join(" | ")
}

const harms = ["killed", "injured", "missing", "abducted", "arrested"] as const

/** The incidents of a report in the form in which the examination pairs them. */
const foundIn = ({ field: { scene }, report }: Lesson): readonly FoundIncident[] =>
  report.incidents.map(({ id, type, status, time, participants, places }) => {
    const namesAt = (edge: string): readonly string[] =>
      participants.filter((one) => one.edge === edge).map(({ entity }) => namesOf(scene, entity))
    const counted = harms.map((harm): [string, number | null] => {
      const figures = report.figures.filter((one) => one.incident === id && one.field === harm && !one.part)
      return [
        harm,
        figures.length === 0 ? null : Math.max(...figures.map(({ quantity }) => quantity.best ?? quantity.low)),
      ]
    })
    return {
      ...{ type, status, edtf: time?.edtf ?? null, harm: Object.fromEntries(counted) },
      names: {
        ...{ place: places.map(({ entity }) => namesOf(scene, entity)), says: [], weapon: namesAt("USED") },
        ...{ by: namesAt("PERPETRATED_BY"), target: namesAt("TARGETED"), others: namesAt("INVOLVED") },
      },
    }
  })

/** By the index of an incident of the article the expected one that it tells. */
export const pairLesson = (
  lesson: Lesson,
  expected: readonly ExpectedIncident[],
): ReadonlyMap<number, ExpectedIncident> => {
  const pairs = new Map<number, ExpectedIncident>()
  for (const [at, index] of pairUp(expected, foundIn(lesson))) {
    const one = expected[at]
    if (one !== undefined && one.optional !== true) pairs.set(index, one)
  }
  return pairs
}

/** Articles with all that an analyst would record of them: the parts of the examination that were looked at. */
export const readExamined = (benchmark: string): readonly ExamItem[] =>
  parts.filter((part) => !part.endsWith("held-out")).flatMap((part) => readPart(part, benchmark))

const listOf = (value: unknown): readonly string[] | undefined =>
  typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : undefined

/** Our own articles of several happenings, whose answers leave out what they do not ask for. */
export const readOwn = (): readonly ExamItem[] =>
  ["chronicles", "kinds"].flatMap((name) => {
    const rows: readonly (ExamItem & { incidents: readonly ExpectedIncident[] })[] = parseYaml(
      readFileSync(resource("test", "events", `${name}.yml`), "utf8"),
    )
    return rows.map((row, at) => ({
      ...row,
      id: `${name} ${at}`,
      incidents: row.incidents.map((one) => {
        const [by, target] = [listOf(one.by), listOf(one.target)]
        return {
          ...one,
          type: listOf(one.type) ?? [],
          place: listOf(one.place) ?? [],
          ...(by && { by }),
          ...(target && { target }),
        }
      }),
    }))
  })

/** One answer of a reader to one question. */
export interface ReadAnswer {
  readonly set: string
  readonly article: string
  readonly trigger: number
  readonly start: number
  readonly end: number
  readonly share: string
  readonly isRight: boolean
}

export const readAnswers = (): readonly ReadAnswer[] =>
  readFileSync(resource("train", "involvement", "answers.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [set = "", article = "", trigger = "", start = "", end = "", share = "", right = ""] = line.split("\t")
      const [at, from, to] = [Number(trigger), Number(start), Number(end)]
      return { set, article, trigger: at, start: from, end: to, share, isRight: right === "yes" }
    })
