import { type Peer, timexValue } from "./peer.js"

type Part = "year" | "month" | "day" | "weekday" | "hour" | "minute"
interface Components {
  get(part: Part): number | null
  isCertain(part: Part): boolean
}
interface Parsed {
  readonly index: number
  readonly text: string
  readonly start: Components
}
/** The module `chrono-node`, as far as it is used here. */
export interface Chrono {
  parse(text: string, now?: Date): readonly Parsed[]
}

const timexOf = (start: Components): string => {
  const year = start.get("year") ?? 0
  const day = start.isCertain("day") || start.isCertain("weekday") || start.isCertain("hour")
  const month = day || start.isCertain("month")
  return timexValue(
    year,
    month ? start.get("month") : null,
    day ? start.get("day") : null,
    start.isCertain("hour") ? start.get("hour") : null,
    start.get("minute"),
  )
}

/** Dates and times by chrono's casual English parser; it reads no durations and no sets. */
export const chronoPeer = ({ parse }: Chrono): Peer => ({
  name: "chrono-node",
  task: "timex",
  read: ({ text, date }) =>
    parse(text, date === null ? undefined : new Date(`${date.slice(0, 10)}T12:00:00`)).map((found) => ({
      start: found.index,
      end: found.index + found.text.length,
      kind: "date",
      timex: found.start.isCertain("hour") ? "TIME" : "DATE",
      value: timexOf(found.start),
    })),
})
