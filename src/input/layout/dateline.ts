import { findDay } from "./day.js"
import { hasOutletWord, isAgency } from "./outlets.js"

/** What stands before the first sentence of a wire report: "ALMATY, July 30 (Reuters) - ". */
interface Dateline {
  /** The agency in brackets, or null. */
  readonly agency: string | null
  /** ISO day where the dateline has the year. */
  readonly day: string | null
}

const capitals = "(?<place>\\p{Lu}[\\p{Lu}'’.-]+(?:[ -][\\p{Lu}'’.-]+){0,4})"
const rest = "(?<rest>[^\\n()–—:/]{0,60}?)"
const brackets = "(?:\\((?<agency>[^()\\n]{2,40})\\)|\\/(?<slashed>\\p{Lu}[\\p{L}-]{2,20})\\/)"
const credit = "\\s*(?:[^\\n()–—]{0,30}?)"
const dash = "(?:\\s*(?:--|[–—])\\s*|\\s+[-_](?:\\s+|$)|(?<=\\))-\\s+)"
const opening = "(?=[\"'“‘[\\p{Lu}\\d]|$)"

/** The forms of datelines, the fullest first, each with what a line must hold to have it: looking for the form itself costs much. */
const forms: readonly (readonly [sign: RegExp, form: RegExp])[] = [
  // "ALMATY, Kazakhstan, July 30 (Reuters) - ", "ALMATY, July 30. /TASS/. "
  [/[(/]/u, new RegExp(`^${capitals}${rest}\\s*${brackets}(?:${credit}${dash}|[.:]\\s+)${opening}`, "u")],
  // "Almaty (AFP) - "
  [
    /\(/u,
    new RegExp(
      `^(?<place>\\p{Lu}[\\p{L}'’. -]{1,40}?)${rest}\\s*\\((?<agency>[^()\\n]{2,20})\\)${dash}${opening}`,
      "u",
    ),
  ],
  // "(CNN) -- ", "(CNN)Police", "(Reuters) - "
  [/^\(/u, new RegExp(`^\\((?<agency>[\\p{L}/.]{2,20})\\)(?:${dash}|\\s*(?=\\p{Lu}))${opening}`, "u")],
  // "ALMATY, Kazakhstan — ", "ALMATY: "
  [/[-–—_:]/u, new RegExp(`^${capitals}${rest}(?:${dash}|:\\s+)${opening}`, "u")],
]

const isPlausible = (line: string, groups: Readonly<Record<string, string | undefined>>): boolean => {
  const { place, rest: after = "", agency, slashed } = groups
  const byAgency = (agency !== undefined && (isAgency(agency) || hasOutletWord(agency))) || slashed !== undefined
  // "(BROOKLYN) --" is no agency; neither is a town in small letters enough by itself.
  if (place === undefined || place !== place.toUpperCase()) return byAgency
  if (agency !== undefined || after.trim() !== "") return true
  // "POLICE KILL SIX - REPORT" is a headline in capitals, "UN: no" two letters.
  return place.length > 3 && !/^\p{Lu}[^\p{Ll}]*$/u.test(line.slice(place.length).replace(/^[^\p{L}]+/u, ""))
}

/** The dateline that a line begins with, or null. */
export const readDateline = (line: string): Dateline | null => {
  const start = line.slice(0, 200)
  for (const [sign, form] of forms) {
    const groups = sign.test(start) ? form.exec(start)?.groups : undefined
    if (!groups || !isPlausible(start, groups)) continue
    const { place = "", rest: after = "", agency, slashed } = groups
    // Brackets may hold a day instead: "ALMATY (July 30, 2012) — ".
    const named = agency !== undefined && /^[\p{Lu}\d]/u.test(agency) && !/\d/u.test(agency) ? agency.trim() : null
    return {
      agency: named ?? slashed ?? null,
      day: (findDay(`${place}${after}`) ?? findDay(agency ?? ""))?.day ?? null,
    }
  }
  return null
}
