import type { DatePrecision } from "../../model/codes.js"
import {
  dayNumber,
  dayOf,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  mondayOf,
  weekdayOf,
} from "./calendar.js"

export type PeriodUnit =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"

/** A stretch of the calendar: `start` and `end` are its first and last day, in days since 1970-01-01. */
export interface Period {
  readonly unit: PeriodUnit
  /** TIMEX3 value. */
  readonly value: string
  readonly edtf: string
  readonly start: number
  readonly end: number
  readonly precision: DatePrecision
}

export const dayPeriod = (number: number): Period => {
  const value = formatDay(number)
  return { unit: "day", value, edtf: value, start: number, end: number, precision: "day" }
}

const interval = (start: number, end: number): string => `${formatDay(start)}/${formatDay(end)}`

/** Days one after another; the value is the first. */
export const daysPeriod = (start: number, end: number): Period => {
  return { unit: "day", value: formatDay(start), edtf: interval(start, end), start, end, precision: "day" }
}

export const weekPeriod = (number: number): Period => {
  const start = mondayOf(number)
  const end = start + 6
  return { unit: "week", value: formatWeek(start), edtf: interval(start, end), start, end, precision: "week" }
}

export const weekendPeriod = (number: number): Period => {
  const start = mondayOf(number) + 5
  const end = start + 1
  return { unit: "weekend", value: `${formatWeek(start)}-WE`, edtf: interval(start, end), start, end, precision: "day" }
}

/** Months beyond 1 to 12 roll into other years. */
export const monthPeriod = (year: number, month: number): Period => {
  const start = dayNumber(year, month, 1)
  const day = dayOf(start)
  const value = formatMonth(day.year, day.month)
  const end = start + daysInMonth(day.year, day.month) - 1
  return { unit: "month", value, edtf: value, start, end, precision: "month" }
}

/** Quarters are 33 to 36 in EDTF level 2. */
export const quarterPeriod = (year: number, quarter: number): Period => {
  const start = dayNumber(year, quarter * 3 - 2, 1)
  const day = dayOf(start)
  const number = (day.month + 2) / 3
  return {
    unit: "quarter",
    value: `${formatYear(day.year)}-Q${number}`,
    edtf: `${formatYear(day.year)}-${32 + number}`,
    start,
    end: dayNumber(day.year, day.month + 3, 1) - 1,
    precision: "month",
  }
}

/** Halves of a year are 40 and 41 in EDTF level 2. */
export const halfPeriod = (year: number, half: number): Period => ({
  unit: "half",
  value: `${formatYear(year)}-H${half}`,
  edtf: `${formatYear(year)}-${39 + half}`,
  start: dayNumber(year, half * 6 - 5, 1),
  end: dayNumber(year, half * 6 + 1, 1) - 1,
  precision: "month",
})

const seasonNumbers = new Map([
  ["SP", 21],
  ["SU", 22],
  ["FA", 23],
  ["WI", 24],
])

/** `first`: the month the season begins in. */
export const seasonPeriod = (year: number, code: string, first: number): Period => ({
  unit: "season",
  value: `${formatYear(year)}-${code}`,
  edtf: `${formatYear(year)}-${seasonNumbers.get(code) ?? 21}`,
  start: dayNumber(year, first, 1),
  end: dayNumber(year, first + 3, 1) - 1,
  precision: "month",
})

export const yearPeriod = (year: number): Period => ({
  unit: "year",
  value: formatYear(year),
  edtf: formatYear(year),
  start: dayNumber(year, 1, 1),
  end: dayNumber(year, 12, 31),
  precision: "year",
})

/** The decade that holds a year. */
export const decadePeriod = (year: number): Period => {
  const decade = Math.floor(year / 10)
  return {
    unit: "decade",
    value: String(decade).padStart(3, "0"),
    edtf: `${String(decade).padStart(3, "0")}X`,
    start: dayNumber(decade * 10, 1, 1),
    end: dayNumber(decade * 10 + 9, 12, 31),
    precision: "unknown",
  }
}

/** The century that holds a year, counted from its year 0. */
export const centuryPeriod = (year: number): Period => {
  const century = Math.floor(year / 100)
  return {
    unit: "century",
    value: String(century).padStart(2, "0"),
    edtf: `${String(century).padStart(2, "0")}XX`,
    start: dayNumber(century * 100, 1, 1),
    end: dayNumber(century * 100 + 99, 12, 31),
    precision: "unknown",
  }
}

/** The period `count` units after the one that holds the day; `unit` is any but a season. */
export const shift = (unit: string, number: number, count: number): Period => {
  const { year, month, day } = dayOf(number)
  switch (unit) {
    case "week":
      return weekPeriod(number + count * 7)
    case "fortnight":
      return weekPeriod(number + count * 14)
    case "weekend":
      return weekendPeriod(number + count * 7)
    case "month":
      return monthPeriod(year, month + count)
    case "quarter":
      return quarterPeriod(year, Math.ceil(month / 3) + count)
    case "year":
      return yearPeriod(year + count)
    case "decade":
      return decadePeriod(year + count * 10)
    case "century":
      return centuryPeriod(year + count * 100)
    case "day":
      return dayPeriod(dayNumber(year, month, day + count))
    default:
      return dayPeriod(number)
  }
}

/** The latest such weekday up to the day, itself included, or the earliest from it on. */
export const nearestWeekday = (number: number, weekday: number, direction: "past" | "future"): number =>
  direction === "past"
    ? number - ((weekdayOf(number) - weekday + 7) % 7)
    : number + ((weekday - weekdayOf(number) + 7) % 7)
