import type { Document, Tokens } from "../../model/document.js"
import { FormMemo } from "../../model/form-memo.js"
import type { DateMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import { readAround, readListedDay, readRankedDay } from "./around.js"
import { formatDay } from "./calendar.js"
import { readDayFirst, readMonth, readNumeric } from "./calendar-dates.js"
import { readDayPart, readTime, withDayPart } from "./clock.js"
import { readCompared, readDuration, readHyphenated } from "./durations.js"
import type { DateKnowledge } from "./knowledge.js"
import { readQuarter } from "./quarters.js"
import { readHoliday, readReference } from "./references.js"
import { readCentury, readRelative, readTold } from "./relative.js"
import { createScene, isInName, type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { readSet } from "./sets.js"
import { readWeekday } from "./weekdays.js"
import { readMiddle, readYear } from "./years.js"

export { type DateKnowledge, loadDates } from "./knowledge.js"

const bareQuarter: Rule = (scene, at) => readQuarter(scene, at, at)
const numeric: readonly Rule[] = [
  readNumeric,
  readDayFirst,
  readTime,
  readYear,
  readDuration,
  readHyphenated,
  readCompared,
  readMiddle,
  bareQuarter,
  readCentury,
  readListedDay,
]

const none: readonly Rule[] = []

/** Which rules can begin at a word. Words with a digit or a hyphen inside are not listed: `numeric` reads them. */
class RuleTable {
  readonly #table: ReadonlyMap<string, readonly Rule[]>
  /** Which of the lists of rules a word has: most have the first, which is empty. */
  readonly #lists: (readonly Rule[])[] = [none, numeric]
  readonly #numbers = new FormMemo((lower) => this.#number(rulesOf(this.#table, lower)))

  constructor(knowledge: DateKnowledge) {
    this.#table = tabulate(knowledge)
  }

  #number(rules: readonly Rule[]): number {
    const known = this.#lists.indexOf(rules)
    return known >= 0 ? known : this.#lists.push(rules) - 1
  }

  at(tokens: Tokens, token: number): readonly Rule[] {
    return this.#lists[this.#numbers.at(tokens, token)] ?? none
  }
}

const startRules = new WeakMap<DateKnowledge, RuleTable>()

const tabulate = (knowledge: DateKnowledge): ReadonlyMap<string, readonly Rule[]> => {
  const table = new Map<string, Rule[]>()
  const add = (words: Iterable<string>, ...rules: readonly Rule[]): void => {
    for (const word of words) table.set(word, [...(table.get(word) ?? []), ...rules])
  }
  add(knowledge.months.keys(), readMonth)
  add(knowledge.weekdays.keys(), readWeekday)
  add(knowledge.references.keys(), readReference)
  add(knowledge.holidays.keys(), readHoliday)
  add(knowledge.cardinals.keys(), readDuration, readTime)
  add(knowledge.ordinals.keys(), bareQuarter, readDayFirst, readCentury)
  add(knowledge.dayParts.keys(), readTime)
  add(
    [...knowledge.units].filter(([, unit]) => unit.plural).map(([word]) => word),
    readDuration,
  )
  add(["a", "an", "another", "half", "several", "few", "many", "some", "couple"], readDuration)
  add(["nineteen"], readYear)
  add(["the"], readAround, readRankedDay, readCompared, readRelative, readDayFirst, readYear, readDayPart)
  add(["last", "past", "previous", "next", "coming", "following", "these", "those"], readRelative)
  add(["this", "that"], readRelative, readDayPart)
  add(["that", "the"], readTold)
  add(["every", "each"], readSet)
  add(["'", "’"], readYear)
  return table
}

const rulesOf = (table: ReadonlyMap<string, readonly Rule[]>, word: string): readonly Rule[] => {
  const known = table.get(word)
  if (known) return known
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || code === 39 || code === 0x2019 || word.includes("-") ? numeric : none
}
/** Rules that read words which a capital makes part of a name. */
const commonRules = new Set(["dates/duration", "dates/reference", "dates/relative", "dates/distance"])

const longest = (scene: Scene, rules: readonly Rule[], at: number): Reading | null => {
  let best: Reading | null = null
  for (const rule of rules) {
    const found = rule(scene, at)
    if (found && (!best || found.last > best.last)) best = found
  }
  if (!best || (commonRules.has(best.rule) && isInName(scene, best.head))) return null
  return withDayPart(scene, best)
}

const modifiers = new Set(["early", "late", "mid", "earlier", "later", "midway"])

const hedges = new Set(["nearly", "almost", "about", "roughly", "approximately", "over"])
const pairedHedges = new Set(["at least", "more than", "less than", "up to", "as many", "no more"])

/** "early this month", "late July", "the end of 1990": the words before a date that say which part of it. */
const firstOf = (scene: Scene, found: Reading, at: number, floor: number): number => {
  if (at - 1 >= floor && modifiers.has(wordAt(scene, at - 1))) return at - 1
  const hyphenated = found.last === at + 1 && wordAt(scene, at).includes("-")
  if ((found.timex === "DURATION" && !hyphenated) || found.rule === "dates/distance") {
    const two = `${wordAt(scene, at - 2)} ${wordAt(scene, at - 1)}`
    if (at - 2 >= floor && pairedHedges.has(two)) return at - 2
    if (at - 1 >= floor && wordAt(scene, at) !== "the" && hedges.has(wordAt(scene, at - 1))) return at - 1
  }
  const part = wordAt(scene, at - 2)
  if (wordAt(scene, at - 1) === "of" && /^(?:end|beginning|middle|start)$/u.test(part) && at - 2 >= floor) {
    return wordAt(scene, at - 3) === "the" && at - 3 >= floor ? at - 3 : at - 2
  }
  return at
}

/** The dates, times, durations and sets of an article in order, none overlapping. */
export const recognizeDates = (
  document: Document,
  syntax: Syntax,
  knowledge: DateKnowledge,
): readonly DateMention[] => {
  const table = startRules.get(knowledge) ?? new RuleTable(knowledge)
  startRules.set(knowledge, table)
  const scene = createScene(document, syntax, knowledge)
  const mentions: DateMention[] = []
  for (const sentence of document.sentences) {
    scene.sentenceFirst = sentence.first
    scene.sentenceLast = sentence.last
    scene.prose = sentence.part === "body"
    let floor = sentence.first
    for (let at = sentence.first; at < sentence.last; at++) {
      const rules = table.at(document.tokens, at)
      const found = rules.length > 0 ? longest(scene, rules, at) : null
      if (!found) continue
      mentions.push(describe(document, found, firstOf(scene, found, at, floor)))
      if (found.period && found.rule !== "dates/distance") {
        scene.told = found.period
        scene.toldLast = found.last
        if (found.period.unit === "quarter") scene.quarter = found.period
      }
      floor = found.last
      at = found.last - 1
    }
  }
  return mentions
}

const describe = (document: Document, found: Reading, first: number): DateMention => {
  const start = document.tokens.start[first] ?? 0
  const end = document.tokens.end[found.last - 1] ?? start
  const { period } = found
  return {
    kind: "date",
    text: document.text.slice(start, end),
    start,
    end,
    first,
    last: found.last,
    head: found.head,
    rule: found.rule,
    timex: found.timex,
    value: found.value,
    edtf: period?.edtf ?? null,
    startDay: period ? formatDay(period.start) : null,
    endDay: period ? formatDay(period.end) : null,
    precision: period?.precision ?? "unknown",
  }
}
