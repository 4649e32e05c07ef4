import { z } from "zod"
import { type Entry, loadList } from "../../lexicon/load.js"
import { flatMap } from "../../model/flat-map.js"

export interface Month {
  readonly month: number
  readonly wary: boolean
}

export interface Weekday {
  readonly weekday: number
  readonly plural: boolean
  readonly wary: boolean
}

export interface Unit {
  readonly unit: string
  readonly plural: boolean
}

export interface Season {
  readonly code: string
  readonly first: number
  readonly plural: boolean
}

export interface DayPart {
  readonly code: string
  readonly alone: boolean
}

export interface Reference {
  readonly words: readonly string[]
  readonly sense: "day" | "time" | "reference" | "set"
  readonly days: number
  readonly value: string
}

export interface Holiday {
  readonly words: readonly string[]
  readonly rule: "month-day" | "weekday" | "easter" | "once"
  readonly on: string
}

/** The word lists that dates are read with, by lower-case word; phrases by their first word, the longest first. */
export interface DateKnowledge {
  readonly months: ReadonlyMap<string, Month>
  readonly weekdays: ReadonlyMap<string, Weekday>
  readonly units: ReadonlyMap<string, Unit>
  readonly seasons: ReadonlyMap<string, Season>
  /** "nineties": the first year of each. */
  readonly decades: ReadonlyMap<string, number>
  /** What nobody announces: beside a day it puts it behind. */
  readonly unforeseen: ReadonlySet<string>
  /** What "today's" means the present age with. */
  readonly presentAge: ReadonlySet<string>
  readonly dayParts: ReadonlyMap<string, DayPart>
  readonly cardinals: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  readonly references: ReadonlyMap<string, readonly Reference[]>
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>
  readonly vehicleMakes: ReadonlySet<string>
  /** Kinds of vehicles of which a year tells the model. */
  readonly vehicles: ReadonlySet<string>
  /** Words that end the name of a street whatever stands before it. */
  readonly streets: ReadonlySet<string>
  /** Words that make a name of the weekday after them. */
  readonly namedDays: ReadonlySet<string>
}

const byWord = <Value extends Entry>(list: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(flatMap(list, (entry) => entry.phrases.map((phrase) => [phrase, entry] as const)))

const byFirstWord = <Value extends Entry>(
  list: readonly Value[],
): ReadonlyMap<string, readonly (Value & { words: readonly string[] })[]> => {
  const table = new Map<string, (Value & { words: readonly string[] })[]>()
  for (const entry of list) {
    for (const phrase of entry.phrases) {
      // The tokenizer parts a possessive from its noun.
      const words = phrase.replace(/('s|(?<=s)')(?= |$)/gu, " $1").split(" ")
      const first = words[0] ?? ""
      table.set(first, [...(table.get(first) ?? []), { words, ...entry }])
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return table
}

/** The words for cardinal or for ordinal numbers, with their values. @throws BlotterError `lexicon-invalid` */
export const loadNumberWords = (ordinal: boolean): ReadonlyMap<string, number> =>
  new Map(
    flatMap(
      loadList("dates/numbers", { ordinal: z.boolean(), value: z.int() }).filter((entry) => entry.ordinal === ordinal),
      ({ phrases, value }) => phrases.map((phrase) => [phrase, value] as const),
    ),
  )

/** @throws BlotterError `lexicon-invalid` */
export const loadDates = (): DateKnowledge => {
  const makes = loadList("dates/vehicle-makes", {})
  return {
    months: byWord(loadList("dates/months", { month: z.int(), wary: z.boolean() })),
    weekdays: byWord(loadList("dates/weekdays", { weekday: z.int(), plural: z.boolean(), wary: z.boolean() })),
    units: byWord(loadList("dates/units", { unit: z.string(), plural: z.boolean() })),
    seasons: byWord(loadList("dates/seasons", { code: z.string(), first: z.int(), plural: z.boolean() })),
    decades: new Map(
      flatMap(loadList("dates/decades", { year: z.int() }), ({ phrases, year }) =>
        phrases.map((phrase) => [phrase, year] as const),
      ),
    ),
    unforeseen: new Set(flatMap(loadList("dates/unforeseen", {}), ({ phrases }) => phrases)),
    presentAge: new Set(flatMap(loadList("dates/present-age", {}), ({ phrases }) => phrases)),
    dayParts: byWord(loadList("dates/day-parts", { code: z.string(), alone: z.boolean() })),
    cardinals: loadNumberWords(false),
    ordinals: loadNumberWords(true),
    references: byFirstWord(
      loadList("dates/references", {
        sense: z.enum(["day", "time", "reference", "set"]),
        days: z.int(),
        value: z.string(),
      }),
    ),
    vehicleMakes: new Set(flatMap(makes, ({ id, phrases }) => (id === "kind" ? [] : phrases))),
    vehicles: new Set(flatMap(makes, ({ id, phrases }) => (id === "kind" ? phrases : []))),
    streets: new Set(flatMap(loadList("street-words", {}), ({ id, phrases }) => (id === "street" ? phrases : []))),
    namedDays: new Set(flatMap(loadList("dates/named-days", {}), ({ phrases }) => phrases)),
    holidays: byFirstWord(
      loadList("dates/holidays", { rule: z.enum(["month-day", "weekday", "easter", "once"]), on: z.string() }),
    ),
  }
}
