import type { DateMention } from "../../model/mention.js"

/** A year or a season: it holds many happenings. */
export const isCoarse = ({ startDay, endDay }: DateMention): boolean =>
  Date.parse(endDay ?? "") - Date.parse(startDay ?? "") > 40 * dayLength

/** "Tuesday" or "3 September" where nothing says of which week or year. */
export const isFloating = ({ value }: DateMention): boolean => /^XXXX-(?:WXX-\d|\d\d-\d\d)/u.test(value)

/** How precise a date is said to be: a weekday is a day, known or not. */
export const precisionOf = (date: DateMention): DateMention["precision"] => (isFloating(date) ? "day" : date.precision)

const weekdayOf = ({ value }: DateMention): number => Number(/^XXXX-WXX-(\d)/u.exec(value)?.[1] ?? Number.NaN)
/** Milliseconds, in any one year. */
const yearDayOf = ({ value }: DateMention): number => Date.parse(value.slice(0, 10).replace("XXXX", "2000"))

/** Whether two dates can be told apart: both are placed in time, or both name a weekday or a day of the year. */
export const areComparable = (a: DateMention, b: DateMention): boolean =>
  isFloating(a) === isFloating(b) && (!isFloating(a) || Number.isNaN(weekdayOf(a)) === Number.isNaN(weekdayOf(b)))

/** "On Friday" and "on 11 December": a day of this week goes by its name, that of another month by its number. */
export const isOtherScale = (a: DateMention, b: DateMention): boolean =>
  isFloating(a) && isFloating(b) && Number.isNaN(weekdayOf(a)) !== Number.isNaN(weekdayOf(b))

/** Whether two days or spans have a day in common. */
export const overlap = (a: DateMention, b: DateMention): boolean =>
  isFloating(a) ? a.value.slice(0, 10) === b.value.slice(0, 10) : isOverlap(a, b)

const isOverlap = (a: DateMention, b: DateMention): boolean =>
  (a.startDay ?? "") <= (b.endDay ?? "") && (b.startDay ?? "") <= (a.endDay ?? "")

/**
 * "Last night" and "early today" are said of one happening: days beside each other do not keep two tellings apart. "On Monday" and
 * "on Tuesday" are said of two, and so are "at the weekend" and "on Monday".
 */
export const isBeside = (a: DateMention, b: DateMention): boolean =>
  isDay(a) && isDay(b) && gapOf(a, b) <= dayLength && !(isNamed(a) && isNamed(b))

export const isDay = ({ startDay, endDay }: DateMention): boolean => startDay === endDay

/** A weekday or a day of a month, of which no part of the day and no "yesterday" is said. */
const isNamed = ({ timex, text }: DateMention): boolean =>
  timex === "DATE" && !/day before|day after|next day|yesterday|today|tomorrow|early|late/iu.test(text)

export const dayLength = 86_400_000
/** Milliseconds between the days that a death and what it came of may be told with: "struck on Friday … died two days later". */
export const deathDelay = 7 * dayLength
/** Whether a day lies so far before publication that it is told as context, not as news. */
export const isContext = (day: string, published: string): boolean =>
  Date.parse(published) - Date.parse(day) > contextDays * dayLength
const contextDays = 60

/** Milliseconds from which on days are of different happenings, whichever clause they belong to. */
export const longApart = 60 * dayLength

/** Milliseconds between the nearer ends of two days or spans that do not overlap. */
export const gapOf = (a: DateMention, b: DateMention): number => {
  if (isFloating(a) && isFloating(b)) return floatingGap(a, b)
  const after = Math.abs(Date.parse(b.startDay ?? "") - Date.parse(a.endDay ?? ""))
  return Math.min(after, Math.abs(Date.parse(a.startDay ?? "") - Date.parse(b.endDay ?? "")))
}

const floatingGap = (a: DateMention, b: DateMention): number => {
  const [x, y] = [weekdayOf(a), weekdayOf(b)]
  if (Number.isNaN(x) || Number.isNaN(y)) return Math.abs(yearDayOf(a) - yearDayOf(b))
  const days = Math.abs(x - y)
  return Math.min(days, 7 - days) * dayLength
}
