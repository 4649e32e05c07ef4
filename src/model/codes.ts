/** Closed lists of the contract. Order matters nowhere; spelling everywhere. */

export const incidentTypes = [
  "attack",
  "shooting",
  "killing",
  "assault",
  "clash",
  "bombing",
  "explosion",
  "kidnapping",
  "hijacking",
  "hostage-taking",
  "arson",
  "robbery",
  "theft",
  "raid",
  "arrest",
  "seizure",
  "fire",
  "accident",
  "protest",
  "riot",
  "strike",
  "sabotage",
  "threat",
  "plot",
  "investigation",
  "trial",
  "reaction",
] as const
export type IncidentType = (typeof incidentTypes)[number]

export const incidentStatuses = ["occurred", "attempted", "planned", "threatened", "suspected", "denied"] as const
export type IncidentStatus = (typeof incidentStatuses)[number]

/** Told of an incident rather than being one: less salient than what they follow. */
export const followUpTypes: ReadonlySet<IncidentType> = new Set([
  "investigation",
  "trial",
  "arrest",
  "reaction",
  "protest",
  "seizure",
  "raid",
])

/** What befalls, by nobody's will as long as nobody says so. */
export const mishapTypes: ReadonlySet<IncidentType> = new Set(["accident", "explosion", "fire"])

/** The counts an incident carries, each a low, a best and a high figure. */
export const harmFields = ["killed", "injured", "missing", "abducted", "arrested"] as const
export type HarmField = (typeof harmFields)[number]

export const datePrecisions = ["day", "week", "month", "year", "unknown"] as const
export type DatePrecision = (typeof datePrecisions)[number]

/** What `--fill` may guess of an incident where no article says it. */
export const filledParts = ["time", "place"] as const
export type FilledPart = (typeof filledParts)[number]

/** PLOVER's actor sectors. */
export const sectors = [
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "COP",
  "EDU",
  "ELI",
  "ENV",
  "GOV",
  "IGO",
  "IMG",
  "JUD",
  "LAB",
  "LEG",
  "MED",
  "MIL",
  "MNC",
  "NGO",
  "OPP",
  "PTY",
  "REB",
  "REF",
  "REL",
  "SPY",
  "UAF",
  "UNS",
  "VIG",
] as const
export type Sector = (typeof sectors)[number]
/** Those who act for a state. */
export const officialSectors: ReadonlySet<Sector> = new Set<Sector>(["COP", "MIL", "GOV", "JUD", "SPY"])

/** What befell the target of a TARGETED edge, the worst first. */
export const harms = [
  "killed",
  "injured",
  "abducted",
  "missing",
  "destroyed",
  "damaged",
  "stolen",
  "seized",
  "attacked",
  "threatened",
] as const
export type Harm = (typeof harms)[number]
/** Harm that only somebody with a body can come to. */
export const bodilyHarms: ReadonlySet<string> = new Set<Harm>(["killed", "injured", "abducted"])

export const involvedRoles = [
  "responder",
  "investigator",
  "side",
  "speaker",
  "arrested",
  "witness",
  "suspect",
  "victim",
  "organizer",
  "subject",
] as const
export type InvolvedRole = (typeof involvedRoles)[number]

/** How a source stands to what it says. */
export const stances = [
  "asserts",
  "denies",
  "claims-responsibility",
  "blames",
  "suspects",
  "threatens",
  "demands",
  "condemns",
  "confirms",
] as const
export type Stance = (typeof stances)[number]

export const placeRelations = ["in", "near", "outside"] as const
export type PlaceRelation = (typeof placeRelations)[number]

/** How exactly a place is known: the point itself, its town, district, first-level region, or only the country. */
export const placePrecisions = ["exact", "town", "district", "admin1", "country"] as const
export type PlacePrecision = (typeof placePrecisions)[number]

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET"

export const genders = ["female", "male"] as const
export type Gender = (typeof genders)[number]
