import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import type { Mention } from "../../model/mention.js"

/** The parts that are judged, each the class of its place in the list; `none` is the first. */
export const parts = ["none", "perpetrator", "target", "weapon"] as const
export type Part = Exclude<(typeof parts)[number], "none">

/** What is judged alike; a body is a collective without a name ("the army"). */
const judgedKinds = ["person", "group", "body", "organization", "asset", "weapon"] as const

/** The kind that a mention is judged as, as an index; -1 where it takes no part in anything. */
export const judgedKind = (mention: Mention): number => {
  if (mention.kind === "group") return mention.category === "organization" ? 2 : 1
  const kinds: readonly string[] = judgedKinds
  return kinds.indexOf(mention.kind)
}

const open: readonly (readonly Part[])[] = [
  ["perpetrator", "target"],
  ["perpetrator", "target"],
  ["perpetrator", "target"],
  ["perpetrator", "target"],
  ["target"],
  ["weapon"],
]

/** The parts that a kind may play. */
export const partsOf = (kind: number): readonly Part[] => open[kind] ?? []

/** The same as classes, `none` with them, one bit each. */
export const classesOf = (kind: number): number =>
  partsOf(kind).reduce((mask, part) => mask | (1 << parts.indexOf(part)), 1)

/** The part that a role read by rule comes to; null for one that is not judged. */
export const partOfRole = (role: TriggerRole): Part | null => {
  if (role === "perpetrator" || role === "weapon") return role
  return role === "target" || role === "goods" || role === "site" || role === "found" ? "target" : null
}

/** What an article may be: of nothing that is asked, of political violence, of crime in town. */
export const genres = 3

/** Violence of which is asked who did it, whom it hit and with what; who takes part in anything else is left to the rules. */
export const judgedTypes: readonly IncidentType[] = [
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
  "sabotage",
]
const judged: ReadonlySet<IncidentType> = new Set(judgedTypes)
export const isJudged = (type: IncidentType): boolean => judged.has(type)
