import type { TimexType } from "../../src/model/codes.js"
import type { Span } from "../../src/model/document.js"

/** A text for a peer to read; `date` is the day of publication, ISO 8601. */
export interface PeerText {
  readonly id: string
  readonly text: string
  readonly date: string | null
}

/** What a peer recognised, in UTF-16 units, with the fields that `annotate` writes. */
export interface PeerMark extends Span {
  readonly kind: "person" | "organization" | "place" | "date"
  readonly timex?: TimexType
  readonly value?: string
}

/** Another library that does a part of the same work. */
export interface Peer {
  /** The package's name; its version is the one `package.json` pins. */
  readonly name: string
  /** The scorer's task. */
  readonly task: "timex" | "names"
  readonly read: (text: PeerText) => readonly PeerMark[]
}

const two = (value: number): string => String(value).padStart(2, "0")

/** A TIMEX3 value as fine as what is known. */
export const timexValue = (
  year: number,
  month: number | null,
  day: number | null,
  hour: number | null,
  minute: number | null,
): string =>
  [
    String(year),
    month === null ? "" : `-${two(month)}`,
    day === null ? "" : `-${two(day)}`,
    hour === null ? "" : `T${two(hour)}:${two(minute ?? 0)}`,
  ].join("")
