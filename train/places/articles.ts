import { readFileSync } from "node:fs"
import { z } from "zod"
import type { Article } from "../../src/model/article.js"
import type { Document } from "../../src/model/document.js"
import type { Syntax } from "../../src/model/syntax.js"
import { findNames, type NameKnowledge, type NameSpan } from "../../src/recognition/names/index.js"

/** A place that annotators marked; `lat` and `lon` are null where they could not say where it is. */
export interface GoldPlace {
  /** UTF-16 offsets in `Document.text`. */
  readonly start: number
  readonly end: number
  readonly lat: number | null
  readonly lon: number | null
  readonly geonamesId: number
}

export interface LabelledArticle {
  readonly document: Document
  readonly syntax: Syntax
  readonly names: readonly NameSpan[]
  readonly gold: readonly GoldPlace[]
}

const place = z.object({
  start: z.int(),
  end: z.int(),
  lat: z.number().nullish(),
  lon: z.number().nullish(),
  geonameid: z.union([z.string(), z.number()]).nullish(),
  label: z.string().optional(),
})
const line = z.object({
  id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  publisher: z.string().nullish(),
  url: z.string().nullish(),
  gold: z.object({ toponyms: z.array(place).optional(), entities: z.array(place).optional() }),
})

/** Offsets in code points to offsets in UTF-16. */
const unitsOf = (text: string): readonly number[] => {
  const units = [0]
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length)
  return units
}

/** Reads a JSONL file with `gold.toponyms`, or with `gold.entities` of which those labelled LOC are taken. */
export const readArticles = (
  file: string,
  read: (article: Article) => { readonly document: Document; readonly syntax: Syntax },
  knowledge: NameKnowledge,
): readonly LabelledArticle[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => {
      const { gold, ...raw } = line.parse(JSON.parse(text))
      const article: Article = {
        id: raw.id,
        title: raw.title ?? null,
        text: raw.text,
        url: raw.url ?? null,
        published: null,
        publisher: raw.publisher ?? null,
        authors: [],
        language: "en",
      }
      const { document, syntax } = read(article)
      const units = unitsOf(raw.text)
      const names = findNames(document, syntax, knowledge)
      const marked = gold.toponyms ?? gold.entities?.filter(({ label }) => label === "LOC") ?? []
      return {
        document,
        syntax,
        names,
        gold: marked.map(({ start, end, lat, lon, geonameid }) => ({
          start: (units[start] ?? 0) + document.origin,
          end: (units[end] ?? 0) + document.origin,
          lat: lat ?? null,
          lon: lon ?? null,
          geonamesId: Number(geonameid ?? 0),
        })),
      }
    })

/** An article whose places are those of the names model, nobody knows where. */
export const unlabelled = (article: LabelledArticle): LabelledArticle => {
  const { start, end } = article.document.tokens
  const gold = article.names
    .filter(({ label }) => label === "place")
    .map(({ first, last }) => ({
      start: start[first] ?? 0,
      end: end[last - 1] ?? 0,
      lat: null,
      lon: null,
      geonamesId: 0,
    }))
  return { ...article, gold }
}

export const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end
