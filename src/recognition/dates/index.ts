import type { Document } from "../../model/document.js"
import type { DateMention } from "../../model/mention.js"
import type { Syntax } from "../../model/syntax.js"
import { formatDay } from "./calendar.js"
import { withDayPart } from "./day-parts.js"
import { firstOf } from "./extent.js"
import type { DateKnowledge } from "./knowledge.js"
import { RuleTable } from "./rule-table.js"
import { createScene, isInName, type Reading, type Rule, type Scene } from "./scene.js"

export { type DateKnowledge, loadDates } from "./knowledge.js"

const startRules = new WeakMap<DateKnowledge, RuleTable>()

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
        // A quarter ahead is not the one that is reported.
        if (found.period.unit === "quarter" && found.period.start <= (scene.anchor ?? found.period.start))
          scene.quarter = found.period
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
