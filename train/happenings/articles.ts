import { readFileSync } from "node:fs"
import { z } from "zod"
import { resolve } from "../../src/coreference/index.js"
import type { EventKnowledge } from "../../src/events/knowledge.js"
import { identifyGroups } from "../../src/events/participants/identities.js"
import { makeScene, type Scene } from "../../src/events/scene.js"
import { type Language, parse } from "../../src/language/index.js"
import { type Recognition, recognize } from "../../src/recognition/index.js"
import { loadRulesReferring } from "../rules-referring.js"

const referring = loadRulesReferring()

export interface Reader {
  readonly language: Language
  readonly recognition: Recognition
  readonly events: EventKnowledge
}

/** An article as the rooms before `events` leave it, with what its annotators say. */
export interface AnnotatedArticle {
  readonly id: string
  readonly scene: Scene
  readonly gold: unknown
}

const line = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  gold: z.unknown().optional(),
})

/** Reads one article with what its annotators say. */
export const readRow = (row: unknown, { language, recognition, events }: Reader): AnnotatedArticle => {
  const { id, text, title, date, gold } = line.parse(row)
  const article = {
    id,
    text,
    title: title ?? null,
    published: date ?? null,
    url: null,
    publisher: null,
    authors: [],
    language: "en",
  }
  const { document, syntax } = parse(article, language)
  const mentions = recognize(document, syntax, recognition)
  const bare = makeScene(document, syntax, mentions, resolve(document, syntax, mentions, referring), events)
  return { id, scene: identifyGroups(bare), gold }
}

/** Reads a file of annotated articles, one a line; all of them, or those with the ids that are wanted. */
export const readArticles = (
  file: string,
  reader: Reader,
  wanted: ReadonlySet<string> | null = null,
): readonly AnnotatedArticle[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => line.parse(JSON.parse(row)))
    .filter(({ id }) => wanted === null || wanted.has(id))
    .map((row) => readRow(row, reader))
