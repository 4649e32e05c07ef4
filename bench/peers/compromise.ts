import { type Peer, type PeerMark, timexValue } from "./peer.js"

interface Found {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
}
interface FoundDate extends Found {
  readonly dates: { readonly start?: string | null; readonly unit?: string }
}
interface FoundDuration extends Found {
  readonly duration: Readonly<Record<string, number>>
}
interface View<Item> {
  json(options: { readonly offset: true }): readonly Item[]
}
interface Read {
  people(): View<Found>
  organizations(): View<Found>
  places(): View<Found>
  /** With the plugin `compromise-dates`. */
  dates(context: { readonly today?: string; readonly timezone: string }): View<FoundDate>
  durations(): View<FoundDuration>
}
/** The module `compromise`, as far as it is used here. */
export type Compromise = (text: string) => Read

/** The words without the marks at their end, which compromise keeps with them. */
const spanOf = ({ text, offset }: Found) => {
  const length = text.replace(/[\s.,;:!?"')]+$/u, "").length
  return { start: offset.start, end: offset.start + Math.min(length, offset.length) }
}

export const compromisePeer = (nlp: Compromise): Peer => ({
  name: "compromise",
  task: "names",
  read: ({ text }) => {
    const read = nlp(text)
    const marks = (view: View<Found>, kind: PeerMark["kind"]): readonly PeerMark[] =>
      view.json({ offset: true }).map((found) => ({ ...spanOf(found), kind }))
    return [
      ...marks(read.people(), "person"),
      ...marks(read.organizations(), "organization"),
      ...marks(read.places(), "place"),
    ]
  },
})

const codes: Readonly<Record<string, string>> = { year: "Y", month: "M", week: "W", day: "D", hour: "H", minute: "M" }

const lengthOf = (duration: Readonly<Record<string, number>>): string => {
  const [unit = "day", count = 0] = Object.entries(duration)[0] ?? []
  return `P${unit === "hour" || unit === "minute" ? "T" : ""}${count}${codes[unit] ?? "D"}`
}

const timexOf = ({ start, unit }: FoundDate["dates"]): string => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (start ?? "").split(/[-T:]/u).map(Number)
  const timed = unit === "time" || unit === "hour"
  if (unit === "year") return timexValue(year, null, null, null, null)
  if (unit === "month") return timexValue(year, month, null, null, null)
  return timexValue(year, month, day, timed ? hour : null, minute)
}

const attempt = <Item>(read: () => readonly Item[]): readonly Item[] => {
  try {
    return read()
  } catch {
    return []
  }
}

export const compromiseDatesPeer = (nlp: Compromise): Peer => ({
  name: "compromise-dates",
  task: "timex",
  read: ({ text, date }) => {
    const read = nlp(text)
    const context = { ...(date === null ? {} : { today: date.slice(0, 10) }), timezone: "UTC" }
    // It throws on some phrases ("each June …"): such a text then counts as read without dates.
    const dates = attempt(() => read.dates(context).json({ offset: true }))
    const durations = attempt(() => read.durations().json({ offset: true }))
    return [
      ...dates
        .filter(({ dates: { start } }) => typeof start === "string")
        .map((found): PeerMark => ({ ...spanOf(found), kind: "date", timex: "DATE", value: timexOf(found.dates) })),
      ...durations.map(
        (found): PeerMark => ({ ...spanOf(found), kind: "date", timex: "DURATION", value: lengthOf(found.duration) }),
      ),
    ]
  },
})
