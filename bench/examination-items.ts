import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { resource } from "../src/model/resources.js"
import { readArticles } from "./articles.js"
import type { ExamItem } from "./examination-score.js"

/**
 * Parts of the examination: "looked-at" ones were read while rules were mended, "opened" ones were held out until
 * they were read, "held-out" ones were not read.
 */
export const parts = [
  "short-looked-at",
  "long-looked-at",
  "wires-looked-at",
  "local-looked-at",
  "retold-looked-at",
  "short-opened",
  "long-opened",
  "wires-opened",
  "local-held-out",
  "retold-held-out",
] as const
export type Part = (typeof parts)[number]

type Answers = Omit<ExamItem, "id" | "kind" | "published" | "title" | "text">

/** Answers whose text is so many lines of a set of CoNLL-2003, from the headline on. */
interface WireItem extends Answers {
  readonly lines: readonly [first: number, last: number]
}

/** Answers to an article of LGL, by its id. */
interface ArticleItem extends Answers {
  readonly article: string
}

const answersOf = <Item>(part: Part): readonly Item[] => {
  const file = resource("bench", "examination", `${part}.yml`)
  return existsSync(file) ? parse(readFileSync(file, "utf8")) : []
}

const readWires = (part: Part, data: string): readonly ExamItem[] => {
  const lines = readArticles(data).map(({ text }) => text)
  return answersOf<WireItem>(part).map(({ lines: [first, last], ...answers }) => {
    const [title = "", ...rest] = lines.slice(first, last + 1)
    const [published] = rest.flatMap((line) => /\d{4}-\d\d-\d\d$/u.exec(line)?.[0] ?? [])
    const text = [title, "", ...rest].join("\n")
    return { ...answers, id: `line ${first}`, kind: "wire", ...(published ? { published } : {}), title, text }
  })
}

const readArticlesOf = (part: Part, data: string): readonly ExamItem[] => {
  const articles = new Map(readArticles(data).map((article) => [article.id, article]))
  const [kind = ""] = part.split("-")
  return answersOf<ArticleItem>(part).flatMap(({ article: id, ...answers }) => {
    const article = articles.get(id)
    if (article === undefined) return []
    const { title, text, published } = article
    return [{ ...answers, id, kind, ...(published && { published }), ...(title && { title }), text }]
  })
}

/** The texts of a part with their answers; none where they are others' and not at hand. */
export const readPart = (part: Part, benchmark: string): readonly ExamItem[] => {
  const at = (...path: readonly string[]): string => join(benchmark, "data", ...path)
  const read = (reader: typeof readWires, file: string): readonly ExamItem[] =>
    existsSync(file) ? reader(part, file) : []
  if (part === "wires-looked-at") return read(readWires, at("conll2003", "train.jsonl"))
  if (part === "wires-opened") return read(readWires, at("conll2003", "dev.jsonl"))
  if (part.startsWith("local")) return read(readArticlesOf, at("toponym", "lgl.jsonl"))
  return answersOf<ExamItem>(part)
}
