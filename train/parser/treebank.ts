import { readFileSync } from "node:fs"
import { z } from "zod"
import { type UniversalTag, universalTags } from "../../src/model/syntax.js"

/** A sentence of a treebank; places count from 1, 0 is no token, the root is `forms.length + 1`. */
export interface GoldSentence {
  /** In lower case. */
  readonly forms: readonly string[]
  /** Indices into `universalTags`. */
  readonly tags: Uint8Array
  /** Head of each place. */
  readonly heads: Int32Array
  /** Relation of each place; "" at 0. */
  readonly relations: readonly string[]
}

const tagNumbers = new Map<string, number>(universalTags.map((tag, index) => [tag, index]))
const unknown: UniversalTag = "X"

const readSentence = (lines: readonly string[]): GoldSentence => {
  const rows = lines.map((line) => line.split("\t"))
  const root = rows.length + 1
  return {
    forms: rows.map(([, form = ""]) => form.toLowerCase()),
    tags: Uint8Array.from(rows, (row) => tagNumbers.get(row[3] ?? "") ?? universalTags.indexOf(unknown)),
    heads: Int32Array.from([0, ...rows.map((row) => Number(row[6]) || root)]),
    relations: ["", ...rows.map((row) => row[7] ?? "dep")],
  }
}

/** Sentences of a CoNLL-U file, without multi-word ranges, empty nodes, and documents that `omitted` holds. */
export const readTreebank = (file: string, omitted: ReadonlySet<string> = new Set()): readonly GoldSentence[] => {
  const sentences: GoldSentence[] = []
  let lines: string[] = []
  let document = ""
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc id = ")) document = line.slice("# newdoc id = ".length).trim()
    if (/^[0-9]+\t/.test(line)) lines.push(line)
    if (line !== "" || lines.length === 0) continue
    if (!omitted.has(document)) sentences.push(readSentence(lines))
    lines = []
  }
  return sentences
}

const record = z.object({ id: z.string(), licence: z.string() })

/** The documents of a JSON Lines file whose licence forbids commercial use. */
export const findNonCommercial = (file: string): ReadonlySet<string> => {
  const lines = readFileSync(file, "utf8").split("\n")
  const records = lines.filter((line) => line !== "").map((line) => record.parse(JSON.parse(line)))
  return new Set(records.filter(({ licence }) => licence.includes("NC")).map(({ id }) => id))
}
