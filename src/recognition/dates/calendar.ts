/** A day of the proleptic Gregorian calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const millisecondsPerDay = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, "0")

/** Days since 1970-01-01; months and days beyond their range roll over. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / millisecondsPerDay)
}

export const dayOf = (number: number): Day => {
  const date = new Date(number * millisecondsPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO 8601: "2012-07-30". */
export const formatDay = (number: number): string => {
  const { year, month, day } = dayOf(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export const formatMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`

export const formatYear = (year: number): string => pad(year, 4)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export const mondayOf = (number: number): number => number - weekdayOf(number) + 1

/** ISO 8601 week, "2012-W30": the year is that of the week's Thursday. */
export const formatWeek = (number: number): string => {
  const thursday = mondayOf(number) + 3
  const { year } = dayOf(thursday)
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1, 2)}`
}

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** Easter Sunday of the Western churches, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export const easterOf = (year: number): number => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}
