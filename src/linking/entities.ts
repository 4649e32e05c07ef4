import { bodilyHarms } from "../model/codes.js"
import type { Entity, GroupEntity } from "../model/entity.js"
import { foldName } from "../model/keys.js"
import type { Participation, Report } from "../model/report.js"
import { placeKey } from "./profile.js"
import { Union } from "./union.js"

/** An incident of a report: indices into the sorted reports and the report's incidents. */
export interface IncidentRef {
  readonly report: number
  readonly incident: number
}

/** Numbers the entities of all reports through: entity `e` of report `r` is `offsets[r] + e`. */
export const entityOffsets = (reports: readonly Report[]): readonly number[] => {
  let next = 0
  return reports.map(({ entities }) => {
    const offset = next
    next += entities.length
    return offset
  })
}

const isFullName = (folded: string): boolean => folded.includes(" ")
const lastWord = (folded: string): string => folded.slice(folded.lastIndexOf(" ") + 1)

/** What two entities of any two articles share when they are the same by name alone, or null. */
const nameKey = (entity: Entity, entities: readonly Entity[]): string | null => {
  if (entity.kind === "place") return placeKey(entity, entities)
  const folded = foldName(entity.name)
  if (folded === "") return null
  if (entity.kind === "person") return isFullName(folded) ? `person/${folded}` : null
  if (entity.kind === "organization") return `organization/${folded}`
  return entity.kind === "weapon" ? `weapon/${entity.weaponType}/${folded}` : null
}

const joinByName = (reports: readonly Report[], offsets: readonly number[], union: Union): void => {
  const first = new Map<string, number>()
  for (const [at, report] of reports.entries()) {
    for (const entity of report.entities) {
      const key = nameKey(entity, report.entities)
      if (key === null) continue
      const index = (offsets[at] ?? 0) + entity.id
      const before = first.get(key)
      if (before === undefined) first.set(key, index)
      else union.join(before, index)
    }
  }
}

interface Player {
  readonly report: number
  readonly index: number
  readonly entity: Entity
  readonly participation: Participation
}

const sizesAgree = (a: GroupEntity, b: GroupEntity): boolean =>
  a.size?.best == null || b.size?.best == null || a.size.best === b.size.best

/** "A policeman" and "one police officer", killed in one incident: as many people of one sector, with one fate. */
const sameLosses = (a: Player, b: Player, x: GroupEntity, y: GroupEntity): boolean => {
  const [one, other] = [a.participation, b.participation]
  if (one.edge !== "TARGETED" || other.edge !== "TARGETED") return false
  if (one.harm === null || one.harm !== other.harm || !bodilyHarms.has(one.harm)) return false
  return x.sector !== null && x.size?.best != null && x.size.best === y.size?.best
}

/** Whether two players of one incident, told by two articles, are the same though their names differ. */
const samePlayer = (a: Player, b: Player): boolean => {
  const [x, y] = [a.entity, b.entity]
  if (x.kind !== y.kind || a.report === b.report) return false
  const [left, right] = [foldName(x.name), foldName(y.name)]
  if (x.kind === "person" && y.kind === "person") {
    return left !== right && (!isFullName(left) || !isFullName(right)) && lastWord(left) === lastWord(right)
  }
  if (a.participation.edge !== b.participation.edge) return false
  if (x.kind === "group" && y.kind === "group") {
    if (x.sector !== y.sector || !sizesAgree(x, y)) return false
    return (x.category === y.category && lastWord(left) === lastWord(right)) || sameLosses(a, b, x, y)
  }
  return x.kind === "asset" && left === right
}

/** Who could be one: players of different keys never are. "" for whom only a full name joins. */
const playerKey = ({ entity, participation }: Player): string => {
  if (entity.kind === "person") return `person ${lastWord(foldName(entity.name))}`
  if (entity.kind === "group") return `group ${participation.edge} ${entity.sector}`
  return entity.kind === "asset" ? `asset ${participation.edge} ${foldName(entity.name)}` : ""
}

/** So many of the next players like it each is compared with: that joins a thousand articles as well as all pairs would. */
const crowd = 64

const joinPlayers = (
  reports: readonly Report[],
  offsets: readonly number[],
  cluster: readonly IncidentRef[],
  union: Union,
): void => {
  const players = new Map<string, Player[]>()
  for (const { report, incident } of cluster) {
    const told = reports[report]
    for (const participation of told?.incidents[incident]?.participants ?? []) {
      const entity = told?.entities[participation.entity]
      if (!entity) continue
      const player = { report, index: (offsets[report] ?? 0) + entity.id, entity, participation }
      const key = playerKey(player)
      const alike = players.get(key)
      if (alike) alike.push(player)
      else if (key !== "") players.set(key, [player])
    }
  }
  const taken = new Set<string>()
  for (const alike of players.values()) {
    for (const [at, a] of alike.entries()) {
      for (const b of alike.slice(at + 1, at + 1 + crowd)) {
        const slot = `${union.root(a.index)} ${b.report}`
        if (taken.has(slot) || !samePlayer(a, b)) continue
        union.join(a.index, b.index)
        taken.add(`${union.root(a.index)} ${b.report}`)
      }
    }
  }
}

/**
 * Says which entities are one across articles: by full name, and within one incident by surname, or by what a group or
 * thing is called and does there. Returns sets of the numbers of `entityOffsets`.
 */
export const clusterEntities = (
  reports: readonly Report[],
  clusters: readonly (readonly IncidentRef[])[],
): readonly (readonly number[])[] => {
  const offsets = entityOffsets(reports)
  const union = new Union(reports.reduce((sum, { entities }) => sum + entities.length, 0))
  joinByName(reports, offsets, union)
  for (const cluster of clusters) if (cluster.length > 1) joinPlayers(reports, offsets, cluster, union)
  return union.sets()
}
