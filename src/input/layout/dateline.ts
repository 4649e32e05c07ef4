import { type FoundDay, findDay } from "./day.js"
import { isOutletName } from "./people.js"

/** What stands before the first sentence of a wire report: "ALMATY, July 30 (Reuters) - ". */
export interface Dateline {
  /** The agency in brackets, or null. */
  readonly agency: string | null
  /** ISO day where the dateline has the year. */
  readonly day: string | null
}

// Place in capitals, then country, day and agency, then a dash: each part may be absent but the place or the agency.
const dateline =
  /^\s*(?<place>\p{Lu}[\p{Lu}'’.-]+(?:[ -][\p{Lu}'’.-]+){0,4})?(?<rest>[^\n()–—]{0,60}?)\s*(?:\((?<agency>[^()\n]{2,40})\)\s*(?<credit>[^\n()–—]{0,30}?))?(?:\s*(?:--|[–—])\s*|\s+[-_](?:\s+|$)|(?<=\))-\s+)(?=["'“‘[\p{Lu}\d]|$)/u

/** The dateline that a line begins with, or null. */
export const readDateline = (line: string): Dateline | null => {
  const groups = dateline.exec(line.slice(0, 200))?.groups
  if (!groups || (groups.place === undefined && groups.agency === undefined)) return null
  const { agency } = groups
  if (groups.place === undefined) {
    // "(CNN) --", not "(BROOKLYN) --".
    const known = /^\p{Lu}{2,5}$/u.test(agency ?? "") || isOutletName(agency ?? "")
    if ((groups.rest ?? "").trim() !== "" || !known) return null
  }
  const day: FoundDay | null = findDay(`${groups.place ?? ""}${groups.rest ?? ""}`)
  const named = agency !== undefined && /^[\p{Lu}\d]/u.test(agency) && findDay(agency) === null && !/\d/u.test(agency)
  return { agency: named ? agency.trim() : null, day: day?.day ?? (agency ? (findDay(agency)?.day ?? null) : null) }
}
