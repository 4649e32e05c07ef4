import { readFileSync } from "node:fs"
import type { Article } from "../src/model/article.js"
import type { Span } from "../src/model/document.js"

/** An attribution as PolNeAR's annotators marked it: hulls of their spans, in UTF-16 units of the article's text. */
export interface GoldAttribution {
  readonly source: Span | null
  readonly cue: Span
  readonly content: Span | null
}

export interface GoldArticle {
  readonly article: Article
  readonly attributions: readonly GoldAttribution[]
}

interface Line {
  readonly id: string
  readonly title?: string | null
  readonly date?: string | null
  readonly publisher?: string | null
  readonly text: string
  readonly gold: { readonly attributions: readonly Record<"source" | "cue" | "content", readonly Span[]>[] }
}

/** Offsets of each code point in UTF-16 units. */
const unitsOf = (text: string): readonly number[] => {
  const units: number[] = []
  let at = 0
  for (const point of text) {
    units.push(at)
    at += point.length
  }
  units.push(at)
  return units
}

/** Reads a PolNeAR file of the bench, a line an article. */
export const readGold = (file: string): readonly GoldArticle[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((text) => {
      const line: Line = JSON.parse(text)
      const units = unitsOf(line.text)
      const hull = (spans: readonly Span[]): Span | null =>
        spans.length === 0
          ? null
          : {
              start: units[Math.min(...spans.map((span) => span.start))] ?? 0,
              end: units[Math.max(...spans.map((span) => span.end))] ?? 0,
            }
      const article: Article = {
        id: line.id,
        title: line.title ?? null,
        text: line.text,
        url: null,
        published: line.date ?? null,
        publisher: line.publisher ?? null,
        authors: [],
        language: "en",
      }
      const attributions = line.gold.attributions.flatMap((gold) => {
        const cue = hull(gold.cue)
        return cue ? [{ source: hull(gold.source), cue, content: hull(gold.content) }] : []
      })
      return { article, attributions }
    })
