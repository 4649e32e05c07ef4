import { readFileSync } from "node:fs"
import { join } from "node:path"
import { readLayout } from "../src/input/layout/index.js"
import type { HarmField } from "../src/model/codes.js"
import { resource } from "../src/model/resources.js"
import { readLines } from "./scorer.js"

/** UTF-16 offsets from where the article's text begins; negative in a headline that is no part of it. */
export type Offsets = readonly [start: number, end: number]

/** "open" teaches and may be looked at; from what is recorded of "aside" nothing is learned, and it is not looked at. */
export type ReadingPart = "open" | "aside"

/** Whom and what a reader names for an incident, by one mention each. */
export const readShares = ["by", "target", "others", "weapon", "place"] as const
export type ReadShare = (typeof readShares)[number]

/** One incident as a reader records it. */
export interface ReadIncident extends Readonly<Record<ReadShare, readonly Offsets[]>> {
  /** May be told or left out. */
  readonly optional: boolean
  /** All types that would do, the best first. */
  readonly types: readonly string[]
  readonly status: string
  /** The words that tell it; none where no trigger does. */
  readonly told: readonly Offsets[]
  /** ISO day, month or year; null where the article does not say it. */
  readonly day: string | null
  readonly harm: Readonly<Partial<Record<HarmField, number>>>
}

/** All that a reader records of one article: words that are told of no incident are talk. */
export interface Reading {
  readonly part: ReadingPart
  /** The set, as its file is named below the benchmark's `data`. */
  readonly set: string
  readonly article: string
  readonly incidents: readonly ReadIncident[]
}

const offsetsOf = (cell = ""): readonly Offsets[] =>
  cell
    .split(" ")
    .filter(Boolean)
    .map((span) => {
      const [start = 0, end = 0] = span.split(",").map(Number)
      return [start, end]
    })

const harmOf = (cell = ""): ReadIncident["harm"] =>
  Object.fromEntries(
    [...cell.matchAll(/(killed|injured|missing|abducted|arrested) (\d+)/gu)].map(([, field, n]) => [field, Number(n)]),
  )

/** Reads `readings.tsv`, in its order. */
export const readReadings = (): readonly Reading[] => {
  const rows = readFileSync(resource("bench", "readings.tsv"), "utf8").split("\n")
  const found = new Map<string, Reading & { readonly incidents: ReadIncident[] }>()
  for (const row of rows.filter((one) => one !== "" && !one.startsWith("#")).slice(1)) {
    const [part, set = "", article = "", asked, types = "", status = "", told, by, target, others, weapon, ...rest] =
      row.split("\t")
    const [place, day, harm] = rest
    const key = `${set} ${article}`
    const reading = found.get(key) ?? { part: part === "aside" ? "aside" : "open", set, article, incidents: [] }
    found.set(key, reading)
    if (asked === "none") continue
    reading.incidents.push({
      ...{ optional: asked === "optional", types: types.split("|"), status, told: offsetsOf(told) },
      ...{ by: offsetsOf(by), target: offsetsOf(target), others: offsetsOf(others), weapon: offsetsOf(weapon) },
      ...{ place: offsetsOf(place), day: day || null, harm: harmOf(harm) },
    })
  }
  return [...found.values()]
}

/** An article as its set has it. */
export interface ReadText {
  readonly id: string
  readonly text: string
  readonly title: string | null
  /** The day of publication, ISO; where the set gives none, what the page above the text says, as the product reads it. */
  readonly date: string | null
}

interface Line {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
}

/** The articles of a set by their ids; wires of CoNLL-2003 by their first and last lines, from the headline on. */
export const readSet = (data: string, set: string, ids: ReadonlySet<string>): readonly ReadText[] => {
  const file = join(data, `${set}.jsonl`)
  const lines = readLines(file).map((line): Line => JSON.parse(line))
  if (!set.startsWith("conll2003/"))
    return lines
      .filter(({ id }) => ids.has(id))
      .map(({ id, text, title = null, date }) => ({ id, text, title, date: date ?? readLayout(text).published }))
  return [...ids].map((id) => {
    const [first = 0, last = 0] = id.split("-").map(Number)
    const [title = "", ...rest] = lines.slice(first, last + 1).map(({ text }) => text)
    const [date = null] = rest.flatMap((line) => /\d{4}-\d\d-\d\d$/u.exec(line)?.[0] ?? [])
    return { id, text: [title, "", ...rest].join("\n"), title, date }
  })
}

/** The readings of a part with their articles, set by set. */
export const readingsWithTexts = (
  data: string,
  part: ReadingPart,
): readonly { readonly reading: Reading; readonly article: ReadText }[] => {
  const readings = readReadings().filter((reading) => reading.part === part)
  return [...new Set(readings.map(({ set }) => set))].flatMap((set) => {
    const own = new Map(readings.filter((one) => one.set === set).map((one) => [one.article, one]))
    return readSet(data, set, new Set(own.keys())).flatMap((article) => {
      const reading = own.get(article.id)
      return reading ? [{ reading, article }] : []
    })
  })
}
