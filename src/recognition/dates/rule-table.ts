import type { Tokens } from "../../model/document.js"
import { flatMap } from "../../model/flat-map.js"
import { FormMemo } from "../../model/form-memo.js"
import { readAround, readListedDay, readRankedDay } from "./around.js"
import { readDayFirst, readMonth, readNumeric } from "./calendar-dates.js"
import { readDayPart, readNightsAgo, readPartOfPart } from "./day-parts.js"
import { readCentury, readDecade } from "./decades.js"
import { readCompared, readDuration, readHyphenated } from "./durations.js"
import type { DateKnowledge } from "./knowledge.js"
import { readDatedSeason, readHalf, readQuarter } from "./quarters.js"
import { readHoliday, readReference } from "./references.js"
import { readRelative } from "./relative.js"
import type { Rule } from "./scene.js"
import { readSet } from "./sets.js"
import { readTime } from "./times.js"
import { readBeside, readTold } from "./told.js"
import { readWeekday } from "./weekdays.js"
import { readMiddle, readUnitEnd, readYear } from "./years.js"

const bareQuarter: Rule = (scene, at) => readQuarter(scene, at, at)
const numeric: readonly Rule[] = [
  readYear,
  readNumeric,
  readDayFirst,
  readTime,
  readDecade,
  readDuration,
  readHyphenated,
  readCompared,
  readMiddle,
  bareQuarter,
  readCentury,
  readListedDay,
]

const none: readonly Rule[] = []

const hasDigitOrMark = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 39 || code === 0x2019 || word.includes("-")
}

/** Words behind "the" with which it may begin a date; most words there are others. */
const definiteWords = (knowledge: DateKnowledge): ReadonlySet<string> => {
  const { units, dayParts, ordinals, cardinals, seasons, decades, references, holidays } = knowledge
  const phrases = [...(references.get("the") ?? []), ...(holidays.get("the") ?? [])]
  return new Set([
    ...flatMap([units, dayParts, ordinals, cardinals, seasons, decades], (list) => [...list.keys()]),
    ...phrases.map(({ words }) => words[1] ?? ""),
    ...["last", "past", "previous", "this", "current", "next", "coming", "following"],
    ...["same", "latest", "full", "fiscal", "early", "late", "mid", "final"],
  ])
}

/** Which rules can begin at a word. Words with a digit or a hyphen inside are not listed: `numeric` reads them. */
export class RuleTable {
  readonly #table: ReadonlyMap<string, readonly Rule[]>
  /** Which of the lists of rules a word has: most have the first, which is empty. */
  readonly #lists: (readonly Rule[])[] = [none, numeric]
  readonly #numbers = new FormMemo((lower) => this.#number(rulesOf(this.#table, lower)))

  readonly #the: readonly Rule[]
  readonly #definite: FormMemo

  constructor(knowledge: DateKnowledge) {
    this.#table = tabulate(knowledge)
    this.#the = this.#table.get("the") ?? none
    const words = definiteWords(knowledge)
    this.#definite = new FormMemo((lower) => (words.has(lower) || hasDigitOrMark(lower) ? 1 : 0))
  }

  #number(rules: readonly Rule[]): number {
    const known = this.#lists.indexOf(rules)
    return known >= 0 ? known : this.#lists.push(rules) - 1
  }

  at(tokens: Tokens, token: number): readonly Rule[] {
    const rules = this.#lists[this.#numbers.at(tokens, token)] ?? none
    return rules === this.#the && this.#definite.at(tokens, token + 1) === 0 ? none : rules
  }
}

const tabulate = (knowledge: DateKnowledge): ReadonlyMap<string, readonly Rule[]> => {
  const table = new Map<string, Rule[]>()
  const add = (words: Iterable<string>, ...rules: readonly Rule[]): void => {
    for (const word of words) table.set(word, [...(table.get(word) ?? []), ...rules])
  }
  add(knowledge.months.keys(), readMonth)
  add(knowledge.weekdays.keys(), readWeekday)
  add(knowledge.references.keys(), readReference)
  add(knowledge.holidays.keys(), readHoliday)
  add(knowledge.cardinals.keys(), readDuration, readTime, readNightsAgo)
  add(knowledge.ordinals.keys(), bareQuarter, readHalf, readDayFirst, readCentury)
  add(knowledge.dayParts.keys(), readTime)
  add(
    [...knowledge.units].filter(([, unit]) => unit.plural).map(([word]) => word),
    readDuration,
  )
  add(["a", "an", "another", "half", "several", "few", "many", "some", "couple"], readDuration)
  add(["nineteen"], readYear)
  add(
    ["the"],
    readAround,
    readBeside,
    readHalf,
    readUnitEnd,
    readRankedDay,
    readCompared,
    readRelative,
    readDayFirst,
    readYear,
    readDecade,
    readDayPart,
  )
  add(["last", "past", "previous", "next", "coming", "following", "these", "those"], readRelative)
  add(["this", "that"], readRelative, readDayPart)
  add(["that", "the"], readTold)
  add(["every", "each"], readSet)
  add(knowledge.seasons.keys(), readDatedSeason)
  add(
    [...knowledge.units.keys()].map((unit) => `${unit}long`),
    readHyphenated,
  )
  add(["year", "month", "year-end", "month-end"], readUnitEnd)
  const parts = [...knowledge.dayParts.keys()]
  for (const edge of ["early", "mid", "late"]) add([edge, ...parts.map((part) => `${edge}-${part}`)], readPartOfPart)
  add(["'", "’"], readYear, readDecade)
  return table
}

const rulesOf = (table: ReadonlyMap<string, readonly Rule[]>, word: string): readonly Rule[] =>
  table.get(word) ?? (hasDigitOrMark(word) ? numeric : none)
