import type { DateMention } from "../model/mention.js"

/** A year or a season: it holds many happenings. */
export const isCoarse = ({ startDay, endDay }: DateMention): boolean =>
  Date.parse(endDay ?? "") - Date.parse(startDay ?? "") > 40 * dayLength

/** Whether two days or spans have a day in common. */
export const overlap = (a: DateMention, b: DateMention): boolean =>
  (a.startDay ?? "") <= (b.endDay ?? "") && (b.startDay ?? "") <= (a.endDay ?? "")

/**
 * "Last night" and "early today" are said of one happening: days beside each other do not keep two tellings apart. "At the weekend"
 * and "on Monday" are not said of one.
 */
export const isBeside = (a: DateMention, b: DateMention): boolean => isDay(a) && isDay(b) && gapOf(a, b) <= dayLength

const isDay = ({ startDay, endDay }: DateMention): boolean => startDay === endDay

const dayLength = 86_400_000
/** Milliseconds from which on days are of different happenings, whichever clause they belong to. */
export const longApart = 60 * dayLength

/** Milliseconds between the nearer ends of two days or spans that do not overlap. */
export const gapOf = (a: DateMention, b: DateMention): number => {
  const [aStart, aEnd, bStart, bEnd] = [a.startDay, a.endDay, b.startDay, b.endDay].map((day) => Date.parse(day ?? ""))
  return Math.min(Math.abs((bStart ?? 0) - (aEnd ?? 0)), Math.abs((aStart ?? 0) - (bEnd ?? 0)))
}
