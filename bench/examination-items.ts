import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { resource } from "../src/model/resources.js"
import { readArticles } from "./articles.js"
import type { ExamItem } from "./examination-score.js"

/** Parts of the examination: "looked-at" ones were read while rules were mended, "held-out" ones were not. */
export const parts = [
  "short-looked-at",
  "long-looked-at",
  "wires-looked-at",
  "short-held-out",
  "long-held-out",
  "wires-held-out",
] as const
export type Part = (typeof parts)[number]

/** The set of CoNLL-2003 that a part is of: its text may not stand in this folder, its answers name lines of it. */
const wireSets: Readonly<Partial<Record<Part, string>>> = {
  "wires-looked-at": "train.jsonl",
  "wires-held-out": "dev.jsonl",
}

/** Answers whose text is so many lines of a set, from the headline on. */
interface WireItem extends Omit<ExamItem, "id" | "kind" | "published" | "title" | "text"> {
  readonly lines: readonly [first: number, last: number]
}

const partFile = (part: Part): string => resource("bench", "examination", `${part}.yml`)

const readWires = (part: Part, data: string): readonly ExamItem[] => {
  const lines = readArticles(data).map(({ text }) => text)
  const items: readonly WireItem[] = parse(readFileSync(partFile(part), "utf8"))
  return items.map(({ lines: [first, last], ...answers }) => {
    const [title = "", ...rest] = lines.slice(first, last + 1)
    const published = /\d{4}-\d\d-\d\d$/u.exec(rest.find((line) => /\d{4}-\d\d-\d\d$/u.test(line)) ?? "")?.[0] ?? ""
    return { ...answers, id: `line ${first}`, kind: "wire", published, title, text: [title, "", ...rest].join("\n") }
  })
}

/** The texts of a part with their answers; none where a part needs data of the benchmark's folder and they are not there. */
export const readPart = (part: Part, benchmark: string): readonly ExamItem[] => {
  const set = wireSets[part]
  if (set === undefined) return parse(readFileSync(partFile(part), "utf8"))
  const data = join(benchmark, "data", "conll2003", set)
  return existsSync(data) ? readWires(part, data) : []
}
