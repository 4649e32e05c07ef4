import type { DateMention } from "../../model/mention.js"
import type { Clause } from "../../model/syntax.js"
import { shift } from "../../recognition/dates/period.js"
import { dateCovering, type Scene } from "../scene.js"
import { dayLength, isDay } from "./days.js"

/** How far from another day one is told: "two days after", "60 years since", "the tenth anniversary of". */
interface Distance {
  /** Tokens of the words that say it. */
  readonly first: number
  readonly last: number
  readonly count: number
  readonly unit: string
  /** Null where it is reckoned from the day of the article. */
  readonly marker: "after" | "before" | null
}

/** What is told of, as far as its words go: the first token of its phrase or of its clause. */
interface Told {
  readonly sentence: number
  readonly mention: { readonly first: number }
  readonly clause: Clause | null
}

const markers = /^(?:after|before|since|of)$/u
const modifier = /^[\p{L}\p{N}'’-]+$/u
const stop = /^(?:in|on|at|by|to|and|or|for|with|from|that|who|when|while|as)$/u
/** Words that may stand between "after" and what it is said of: "after the army's second attack". */
const widest = 5

/** The token of "after", "before", "since" or "of" right before the words that tell of something, or -1. */
const markerBefore = (scene: Scene, { sentence, mention, clause }: Told): number => {
  const { lower } = scene.document.tokens
  const opening = scene.document.sentences[sentence]?.first ?? 0
  const verbal = clause !== null && clause.verb === mention.first
  const from = verbal ? Math.min(clause.subject?.first ?? mention.first, clause.group.first) : mention.first
  for (let at = from - 1; at >= Math.max(opening, from - widest); at--) {
    const word = lower[at] ?? ""
    if (markers.test(word)) return at
    if (!modifier.test(word) || stop.test(word)) return -1
  }
  return -1
}

const units: Readonly<Record<string, string>> = { D: "day", W: "week", M: "month", Y: "year" }
const stretch = /^(?:days|weeks|months|years|decades)$/u
const aDay = /^(?:the|a|one)$/u

/** The distance that the words before a marker give; null where they give none, count 0 where it is only vague ("weeks after"). */
const distanceBefore = (scene: Scene, marker: number): Distance | null => {
  const { lower } = scene.document.tokens
  const word = lower[marker] ?? ""
  if (word === "of") return anniversaryBefore(scene, marker)
  const before = dateCovering(scene, marker - 1)
  const length = before?.last === marker && before.timex === "DURATION" ? before : undefined
  const parts = /^P(\d+|X)([DWMY])$/u.exec(length?.value ?? "")
  const ofToday = word === "since"
  if (length && parts) {
    const count = parts[1] === "X" ? 0 : Number(parts[1])
    const unit = units[parts[2] ?? ""] ?? "day"
    return { first: length.first, last: length.last, count, unit, marker: ofToday ? null : markerOf(word) }
  }
  if (stretch.test(lower[marker - 1] ?? ""))
    return { first: marker - 1, last: marker, count: 0, unit: "day", marker: markerOf(word) }
  if (ofToday || lower[marker - 1] !== "day" || !aDay.test(lower[marker - 2] ?? "")) return null
  return { first: marker - 2, last: marker, count: 1, unit: "day", marker: markerOf(word) }
}

const markerOf = (word: string): "after" | "before" => (word === "before" ? "before" : "after")

/** "The tenth anniversary of the bombing". */
const anniversaryBefore = (scene: Scene, of: number): Distance | null => {
  const { lower } = scene.document.tokens
  if (lower[of - 1] !== "anniversary") return null
  const rank = lower[of - 2] ?? ""
  const count = Number(/^(\d{1,3})(?:st|nd|rd|th)$/u.exec(rank)?.[1] ?? scene.knowledge.ordinals.get(rank) ?? 0)
  return { first: of - 2, last: of, count, unit: "year", marker: null }
}

/** Whether something is told as so long after, before or since: one happening, whatever stretch of time is named with it. */
export const isReckoned = (scene: Scene, told: Told): boolean => {
  const marker = markerBefore(scene, told)
  return marker >= 0 && distanceBefore(scene, marker) !== null
}

/**
 * The day of something that is told as so long before or after another: "spoke on Monday, a day after gunmen killed three"
 * tells of a killing on Sunday. Null where the words hold another day off without giving this one ("weeks after"); undefined where the telling
 * is reckoned from nothing or its own clause gives it a day. `dates` are those of its sentence, `story` is the day told last before it.
 */
export const reckonDay = (
  scene: Scene,
  told: Told,
  dates: readonly DateMention[],
  story: DateMention | null,
): DateMention | null | undefined => {
  const marker = markerBefore(scene, told)
  const distance = marker < 0 ? null : distanceBefore(scene, marker)
  if (distance === null) return undefined
  const { lower } = scene.document.tokens
  const comma = lower.indexOf(",", told.mention.first)
  const phrase = comma > 0 ? Math.min(comma, told.mention.first + 3 * widest) : told.mention.first + widest
  const end = told.clause !== null && told.clause.first >= marker ? told.clause.last : phrase
  if (dates.some(({ first }) => first > marker && first < end)) return undefined
  const own = dates.length === 0 && story !== null && goesOn(scene, told.sentence, distance) ? [story] : dates
  const base = distance.marker === null ? published(scene) : dayBeside(own, distance)
  if (base === null || distance.count === 0) return null
  const period = shift(distance.unit, base, distance.marker === "before" ? distance.count : -distance.count)
  const { start, end: ends } = scene.document.tokens
  const span = { start: start[distance.first] ?? 0, end: ends[distance.last - 1] ?? 0 }
  const day = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10)
  return {
    kind: "date",
    start: span.start,
    end: span.end,
    text: scene.document.text.slice(span.start, span.end),
    first: distance.first,
    last: distance.last,
    head: distance.last - 1,
    rule: "dates/reckoned",
    timex: "DATE",
    value: period.value,
    edtf: period.edtf,
    startDay: day(period.start),
    endDay: day(period.end),
    precision: period.precision,
  }
}

/** "The attack came two days after": what is told of is the happening of the sentences before, on the day told there. */
const goesOn = ({ triggerAt, document }: Scene, sentence: number, { first }: Distance): boolean => {
  const opening = document.sentences[sentence]?.first ?? 0
  return (
    /^(?:the|this)$/u.test(document.tokens.lower[opening] ?? "") &&
    triggerAt.slice(opening, first).some((at) => at >= 0)
  )
}

const numberOf = (day: string | null): number | null => (day === null ? null : Date.parse(day) / dayLength)

const published = ({ document }: Scene): number | null => numberOf(document.article.published?.slice(0, 10) ?? null)

/** The day told nearest before the words of the distance, else the first after them. */
const dayBeside = (dates: readonly DateMention[], { first, last }: Distance): number | null => {
  const days = dates.filter(isDay)
  const beside = days.filter((date) => date.last <= first).at(-1) ?? days.find((date) => date.first >= last)
  return numberOf(beside?.startDay ?? null)
}
