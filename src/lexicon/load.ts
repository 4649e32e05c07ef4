import { readFileSync } from "node:fs"
import { z } from "zod"
import { BlotterError, type Location } from "../model/errors.js"
import { resource } from "../model/resources.js"
import { compiledList, listShape, yamlReader } from "./compiled.js"

/** What every entry of a word list has: its name in the list and the words that call it, lower case. */
export interface Entry {
  readonly id: string
  readonly phrases: readonly string[]
}

const parseYaml = (file: string, bytes: Buffer): unknown => {
  const yaml = yamlReader().parseDocument(bytes.toString("utf8"))
  for (const error of yaml.errors) {
    throw new BlotterError("lexicon-invalid", error.message, { file, line: error.linePos?.[0].line ?? 1 })
  }
  return yaml.toJS()
}

/** The line on which a part of a list stands. */
const locate = (file: string, bytes: Buffer, path: readonly PropertyKey[]): Location => {
  const { LineCounter, parseDocument } = yamlReader()
  const lines = new LineCounter()
  const yaml = parseDocument(bytes.toString("utf8"), { lineCounter: lines })
  const node = path.length > 0 ? yaml.getIn(path, true) : undefined
  const range = typeof node === "object" && node !== null && "range" in node ? (node.range as [number]) : undefined
  return range ? { file, line: lines.linePos(range[0]).line } : { file }
}

/** @param apart Whether a phrase belongs to one entry alone. */
const readList = <Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  apart: boolean,
): readonly (Entry & z.infer<z.ZodObject<Shape>>)[] => {
  const file = resource("lexicon", `${name}.yml`)
  const bytes = readFileSync(file)
  const fail = (message: string, path: readonly PropertyKey[] = []): never => {
    throw new BlotterError("lexicon-invalid", message, locate(file, bytes, path))
  }
  const readFresh = () => {
    const list = listShape.safeParse(parseYaml(file, bytes))
    if (list.success) return list.data
    const issue = list.error.issues[0]
    return fail(`${issue?.path.join(".")}: ${issue?.message}`, issue?.path ?? [])
  }
  const { entries } = compiledList(name, bytes) ?? readFresh()
  // Most lists have no fields of their own, and a schema costs more than reading them.
  const fields = Object.keys(shape).length > 0 ? z.object(shape) : null
  const ids = new Set<string>()
  const phrases = new Map<string, string>()
  return entries.map((raw, index) => {
    const checked = fields?.safeParse(raw)
    if (checked?.success === false) {
      const issue = checked.error.issues[0]
      return fail(`${raw.id}: ${issue?.path.join(".")}: ${issue?.message}`, ["entries", index])
    }
    if (ids.has(raw.id)) fail(`the id "${raw.id}" stands twice`, ["entries", index])
    ids.add(raw.id)
    for (const phrase of raw.phrases) {
      const other = phrases.get(phrase)
      if (other === raw.id || (other !== undefined && apart))
        fail(`"${phrase}" stands in "${other}" and in "${raw.id}"`, ["entries", index])
      phrases.set(phrase, raw.id)
    }
    const { id, phrases: own } = raw
    return Object.freeze(Object.assign({ id, phrases: own }, checked?.data)) as Entry & z.infer<z.ZodObject<Shape>>
  })
}

/**
 * Reads `lexicon/<name>.yml`: `name`, `source`, `note` and `entries`, each with `id`, `phrases` and the fields of `shape`.
 * @throws BlotterError `lexicon-invalid` with file and line for a fault of syntax, a missing source, a wrong field, an id
 *   or a phrase that stands twice.
 */
export const loadList = <Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
): readonly (Entry & z.infer<z.ZodObject<Shape>>)[] => readList(name, shape, true)

/** Words that a rule asks for, by the part that they play in it. */
export type WordSets<Id extends string> = Readonly<Record<Id, ReadonlySet<string>>>

/**
 * Reads `lexicon/<name>.yml` as the sets of words that rules ask for, by id. A word may play several parts.
 * @param ids All that the list has.
 * @throws BlotterError `lexicon-invalid` as `loadList`, and for an id that is missing or none of these.
 */
export const loadSets = <const Id extends string>(name: string, ids: readonly Id[]): WordSets<Id> => {
  const sets = readList(name, {}, false).map(({ id, phrases }) => [id, new Set(phrases)] as const)
  const checked = z.record(z.enum(ids), z.set(z.string())).safeParse(Object.fromEntries(sets))
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  throw new BlotterError("lexicon-invalid", `${issue?.path.join(".")}: ${issue?.message}`, {
    file: resource("lexicon", `${name}.yml`),
  })
}

/**
 * Reads `lexicon/<name>.tsv`, for long lists: lines `# source: …` first, then a row of column names, then one entry a row.
 * @throws BlotterError `lexicon-invalid` with file and line for a missing source, a row of the wrong length, or a first
 *   column that stands twice.
 */
export const loadTable = (name: string): readonly Readonly<Record<string, string>>[] => {
  const file = resource("lexicon", `${name}.tsv`)
  const seen = new Map<string, number>()
  let source = false
  let columns: readonly string[] | undefined
  const rows: Record<string, string>[] = []
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const place = { file, line: index + 1 }
    if (line.startsWith("#")) {
      source ||= /^# source: \S/u.test(line)
      continue
    }
    if (line === "") continue
    const cells = line.split("\t")
    if (columns === undefined) {
      columns = cells
      continue
    }
    if (cells.length !== columns.length) {
      throw new BlotterError("lexicon-invalid", `${cells.length} cells where ${columns.length} are due`, place)
    }
    const key = cells[0] ?? ""
    const before = seen.get(key)
    if (before !== undefined) throw new BlotterError("lexicon-invalid", `"${key}" stands on line ${before} too`, place)
    seen.set(key, index + 1)
    rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])))
  }
  if (!source) throw new BlotterError("lexicon-invalid", "no line `# source: …`", { file, line: 1 })
  return rows
}
