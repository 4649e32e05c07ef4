import { readDayFirst, readMonth } from "./calendar-dates.js"
import type { DayPart } from "./knowledge.js"
import { readNumber } from "./numerals.js"
import { dayPeriod, type Period } from "./period.js"
import { type Reading, type Rule, type Scene, wordAt } from "./scene.js"
import { dayAfter } from "./times.js"
import { besides } from "./told.js"
import { readWeekday } from "./weekdays.js"

const partOf = (day: Period | null, { code }: DayPart, last: number, head: number): Reading => ({
  last,
  head,
  timex: "TIME",
  value: `${day?.value ?? "XXXX-XX-XX"}T${code}`,
  period: day,
  rule: "dates/day-part",
})

const publication = ({ anchor }: Scene): Period | null => (anchor === null ? null : dayPeriod(anchor))

/** The day told last, else that of publication. */
const dayTold = (scene: Scene): Period | null => (scene.told?.unit === "day" ? scene.told : publication(scene))

/** "this morning", "that night", "the same night": a part of publication day or of the day told. */
export const readDayPart: Rule = (scene, at): Reading | null => {
  const head = wordAt(scene, at + 1) === "same" ? at + 2 : at + 1
  const part = scene.knowledge.dayParts.get(wordAt(scene, head))
  // "The night before" is another one.
  if (!part || besides.has(wordAt(scene, head + 1))) return null
  const of = wordAt(scene, head + 1) === "of" ? head + 2 : -1
  const dated = of < 0 ? null : (readMonth(scene, of) ?? readDayFirst(scene, of) ?? readWeekday(scene, of))
  if (dated?.period?.unit === "day") return partOf(dated.period, part, dated.last, head)
  return partOf(wordAt(scene, at) === "this" ? publication(scene) : dayTold(scene), part, head + 1, head)
}

/** A day followed by its part: "Monday night", "yesterday morning". */
export const withDayPart = (scene: Scene, found: Reading): Reading => {
  const part = scene.knowledge.dayParts.get(wordAt(scene, found.last))
  if (
    !part ||
    found.timex === "TIME" ||
    found.timex === "DURATION" ||
    !/^(?:\d{4}-\d\d-\d\d|XXXX-.*)$/u.test(found.value)
  )
    return found
  const weekday = scene.knowledge.weekdays.get(wordAt(scene, found.head))?.weekday
  const last = found.last + 1
  const { head, period, rule } = found
  // "Monday nights"
  if (weekday !== undefined && wordAt(scene, found.last).endsWith("s"))
    return { last, head, timex: "SET", value: `XXXX-WXX-${weekday}T${part.code}`, period: null, rule }
  return {
    last,
    head,
    timex: found.timex === "SET" ? "SET" : "TIME",
    value: `${found.value}T${part.code}`,
    period,
    rule,
  }
}

/** "Two nights ago". */
export const readNightsAgo: Rule = (scene, at) => {
  const numeral = readNumber(scene, at)
  if (!numeral || scene.anchor === null || wordAt(scene, numeral.last + 1) !== "ago") return null
  const part = scene.knowledge.dayParts.get(wordAt(scene, numeral.last))
  if (!part || part.alone || !Number.isInteger(numeral.value)) return null
  return partOf(dayPeriod(scene.anchor - numeral.value), part, numeral.last + 2, numeral.last)
}

const edges = /^(?:early|mid|late)(?:-(?<part>\p{L}+))?$/u

/** "By mid afternoon", "at mid-afternoon yesterday": of the day beside it, of the one told or of publication. */
export const readPartOfPart: Rule = (scene, at): Reading | null => {
  const edge = edges.exec(wordAt(scene, at))
  if (!edge || !/^(?:by|in|until|since|before|around|at|from|after)$/u.test(wordAt(scene, at - 1))) return null
  const joined = edge.groups?.part
  const head = joined === undefined ? at + 1 : at
  const part = scene.knowledge.dayParts.get(joined ?? wordAt(scene, head))
  if (!part || part.alone) return null
  const beside = dayAfter(scene, head + 1)
  return beside ? partOf(beside.period, part, beside.last, head) : partOf(dayTold(scene), part, head + 1, head)
}
