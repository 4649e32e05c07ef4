import type { TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import type { Entity } from "../../model/entity.js"

/** What somebody's part in an incident comes to: who did it, whom or what it hit, who else is in it (arrested, tried, investigating, responding, a side), and what it was done with. */
export const shares = ["by", "target", "others", "weapon"] as const
export type Share = (typeof shares)[number]

/** The share of each role; what is not in it is with the others. */
const shareByRole: ReadonlyMap<TriggerRole, Share | null> = new Map<TriggerRole, Share | null>([
  ["perpetrator", "by"],
  ["participant", "by"],
  ["speaker", "by"],
  ["target", "target"],
  ["goods", "target"],
  ["found", "target"],
  ["site", "target"],
  ["weapon", "weapon"],
  ["cause", null],
  ["none", null],
])

/** The share that a role comes to; null for none. */
export const shareOf = (role: TriggerRole): Share | null => {
  const share = shareByRole.get(role)
  return share === undefined ? "others" : share
}

const families: readonly (readonly [family: string, types: readonly IncidentType[]])[] = [
  [
    "violent",
    [
      "attack",
      "shooting",
      "killing",
      "assault",
      "clash",
      "bombing",
      "kidnapping",
      "hijacking",
      "hostage-taking",
      "sabotage",
    ],
  ],
  ["crime", ["arson", "robbery", "theft"]],
  ["mishap", ["fire", "accident", "explosion"]],
  ["court", ["arrest", "trial", "investigation", "raid", "seizure"]],
  ["civic", ["protest", "riot", "strike", "reaction"]],
  ["talk", ["threat", "plot"]],
]
const familyByType = new Map(families.flatMap(([family, types]) => types.map((type) => [type, family] as const)))

/** Kinds of incidents in which parts are alike: of violence, crime, mishaps, courts and police, civic life, and what is only threatened. */
export const familyOf = (type: IncidentType): string => familyByType.get(type) ?? "talk"

/** What an entity is in the judge's eyes: a collective without a name is a body. */
export const kindOf = (entity: Entity): string =>
  entity.kind === "group" && entity.category === "organization" ? "body" : entity.kind

/** Its sector, or for what has none the next best thing. */
export const sectorOf = (entity: Entity): string => {
  if (entity.kind === "group" || entity.kind === "organization") return entity.sector ?? "-"
  if (entity.kind === "person") return entity.offices.length > 0 ? "office" : "plain"
  if (entity.kind === "weapon") return entity.weaponType
  return entity.kind === "asset" ? entity.assetType : "-"
}
