const months: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const month =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
const ordinal = "(?<day>\\d{1,2})(?:st|nd|rd|th)?"

/** How sites and wires write a day; the year is always there. */
const patterns: readonly RegExp[] = [
  /(?<![\d-])(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  /(?<![\d/])(?<year>\d{4})[/.](?<number>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/u,
  new RegExp(`\\b${month}\\.?\\s+${ordinal}(?:\\s*,?|\\s+-)\\s+(?<year>\\d{4})\\b`, "iu"),
  // "Mon Dec-19-05".
  new RegExp(`\\b${month}\\s?-\\s?${ordinal}\\s?-\\s?(?<short>\\d{2})\\b(?!:)`, "iu"),
  new RegExp(`\\b${ordinal}(?:\\s+of)?[\\s-]+${month}\\.?,?[\\s-]+(?<year>\\d{4})\\b`, "iu"),
  // "3 JAN 90", as the wires of the last century wrote.
  new RegExp(`\\b${ordinal}\\s+${month}\\.?\\s+(?<short>\\d{2})\\b(?!:)`, "iu"),
  /(?<![\d.])(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
  /(?<!\d|\/ ?)(?<one>\d{1,2}) ?\/ ?(?<two>\d{1,2}) ?\/ ?(?:(?<year>\d{4})|(?<short>\d{2}))(?!\d| ?\/)(?=(?<zone>.*\b[ECMP][DS]?T\b)|)/u,
]

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const isoDay = (year: number, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : null

const dayOf = (groups: Readonly<Record<string, string | undefined>>): string | null => {
  const { year, short, month, number, day, one, two, zone } = groups
  // Two figures of a year: 50 to 99 lie in the last century.
  const fullYear = year !== undefined ? Number(year) : Number(short) + (Number(short) >= 50 ? 1900 : 2000)
  if (one !== undefined && two !== undefined) {
    // 7/8/2012 is July in one country and August in another: a day only where one of the two is no month, or an American clock follows.
    const [a, b] = [Number(one), Number(two)]
    if (a > 12 && b <= 12) return isoDay(fullYear, b, a)
    return b > 12 || a === b || zone !== undefined ? isoDay(fullYear, a, b) : null
  }
  const name = month?.slice(0, 3).toLowerCase()
  const index = name === undefined ? Number(number) : months.indexOf(name) + 1
  return isoDay(fullYear, index, Number(day))
}

/** A day written out in a text, where it stands. */
interface FoundDay {
  /** ISO 8601. */
  readonly day: string
  readonly start: number
  readonly end: number
}

/** The first day with a year in a short text such as "Posted: Jul 30, 2012 10:49 AM", or null. The clock is left out. */
export const findDay = (text: string): FoundDay | null => {
  if (!/\d/u.test(text)) return null
  let found: FoundDay | null = null
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const day = match?.groups ? dayOf(match.groups) : null
    if (!match || day === null || (found && found.start <= match.index)) continue
    found = { day, start: match.index, end: match.index + match[0].length }
  }
  return found
}

const inAddress =
  /\/(?:(?<year>(?:19|20)\d{2})[/-](?<number>\d{1,2})[/-](?<day>\d{1,2})|(?<whole>(?:19|20)\d{6}))(?=[/_-]|$)/u

/** The day in the path of an article's address, as papers put it there ("/2019/03/05/boiler-bursts"), or null. */
export const dayOfAddress = (url: string | null): string | null => {
  const groups = inAddress.exec((url ?? "").replace(/[?#].*$/su, ""))?.groups
  if (groups === undefined) return null
  const { year, number, day, whole } = groups
  return whole === undefined
    ? isoDay(Number(year), Number(number), Number(day))
    : isoDay(Number(whole.slice(0, 4)), Number(whole.slice(4, 6)), Number(whole.slice(6)))
}

const iso =
  /^(?<year>\d{4})(?:-?(?<month>\d{2})(?:-?(?<day>\d{2})(?:[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/u

/**
 * The day of an ISO 8601 date or instant, as written there (no time zone is applied).
 * @returns null for a year or month alone, undefined for what is no such date.
 */
export const readIsoDay = (text: string): string | null | undefined => {
  const groups = iso.exec(text.trim())?.groups
  if (!groups) return undefined
  const { year, month, day } = groups
  if (month === undefined || day === undefined)
    return isoDay(Number(year), Number(month ?? 1), 1) === null ? undefined : null
  return isoDay(Number(year), Number(month), Number(day)) ?? undefined
}
