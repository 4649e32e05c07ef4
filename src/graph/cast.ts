import { entityOffsets, type Links, placeKey } from "../linking/index.js"
import type { Sector } from "../model/codes.js"
import type { Entity, PlaceEntity } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import { byCodeUnit, digest, slug } from "../model/keys.js"
import type { Report } from "../model/report.js"

interface Member {
  readonly report: Report
  readonly entity: Entity
}

/** What an entity is called: the name most told, and all others, sorted. */
interface Names {
  readonly name: string
  readonly aliases: string[]
}

/** One entity of the case, with all that the articles tell of it; the first of `members` is the earliest. */
export class Role {
  readonly key: string
  readonly members: readonly Member[]
  #names: Names | undefined

  constructor(key: string, members: readonly Member[]) {
    this.key = key
    this.members = members
  }

  /** Counted once: whoever a thousand articles name is asked for his name by each of them. */
  get names(): Names {
    this.#names ??= countNames(this.members)
    return this.#names
  }
}

/** Which entity of which article is which node. Keys depend on names, and where there is none on the earliest mention. */
export class Cast {
  readonly #offsets: ReadonlyMap<Report, number>
  readonly #roles: readonly Role[]

  constructor(links: Links) {
    const offsets = entityOffsets(links.reports)
    this.#offsets = new Map(links.reports.map((report, at) => [report, offsets[at] ?? 0]))
    const all = flatMap(links.reports, (report) => report.entities.map((entity): Member => ({ report, entity })))
    const collectives = collectiveGroups(links.reports)
    const roles: Role[] = []
    for (const set of links.entities) {
      const members = flatMap(set, (index) => all[index] ?? [])
      const isBody = members.some((member) => isCollective(member, collectives))
      const role = new Role(keyOf(members, isBody), members)
      for (const index of set) roles[index] = role
    }
    this.#roles = roles
  }

  /** The node of entity `id` of a report. */
  role(report: Report, id: number): Role | undefined {
    const offset = this.#offsets.get(report)
    return offset === undefined || id < 0 || id >= report.entities.length ? undefined : this.#roles[offset + id]
  }
}

/** For each report the groups that others are members of: like "the army" and "a gang" they are organisations though they have no name. */
const collectiveGroups = (reports: readonly Report[]): ReadonlyMap<Report, ReadonlySet<number>> =>
  new Map(reports.map((report) => [report, new Set(flatMap(report.entities, bodiesOf).filter((id) => id >= 0))]))

/** The entity ids of whom somebody is a member. */
const bodiesOf = (entity: Entity): readonly number[] => {
  if (entity.kind === "group") return [entity.memberOf]
  return entity.kind === "person" ? entity.memberships.map(({ of }) => of) : []
}

/** Armed bands without a name are people ("a guerrilla column", "death squads"); an army, a government, a mafia is a body that everybody knows. */
const bands: ReadonlySet<Sector | null> = new Set<Sector>(["REB", "UAF"])

const isCollective = ({ report, entity }: Member, collectives: ReadonlyMap<Report, ReadonlySet<number>>): boolean =>
  entity.kind === "group" &&
  ((entity.category === "organization" && !bands.has(entity.sector)) ||
    collectives.get(report)?.has(entity.id) === true)

const unnamedKey = (kind: string, { report, entity }: Member): string =>
  `${kind}/${slug(entity.name).slice(0, 40)}-${digest(report.article.id, entity.kind, entity.mentions[0] ?? -1, entity.id)}`

const keyOf = (members: readonly Member[], collective: boolean): string => {
  const [first] = members
  if (!first) return "none"
  const { entity, report } = first
  if (entity.kind === "place") return placeKey(entity, report.entities)
  if (entity.kind === "person") {
    const full = members.map((member) => member.entity.name).find((name) => slug(name).includes("-"))
    return full === undefined ? unnamedKey("person", first) : `person/${slug(full)}`
  }
  if (entity.kind === "organization") return `organization/${slug(entity.name)}`
  if (entity.kind === "weapon") return `weapon/${slug(entity.weaponType)}/${slug(entity.name)}`
  return unnamedKey(collective ? "organization" : entity.kind, first)
}

/** Of names told as often the longer is taken, then the first by code unit. */
const countNames = (members: readonly Member[]): Names => {
  const votes = new Map<string, number>()
  const others = new Set<string>()
  for (const { entity } of members) {
    votes.set(entity.name, (votes.get(entity.name) ?? 0) + 1)
    for (const alias of entity.aliases) others.add(alias)
  }
  const ranked = [...votes].sort(([a, x], [b, y]) => y - x || b.length - a.length || byCodeUnit(a, b))
  const name = ranked[0]?.[0] ?? "unnamed"
  for (const [other] of ranked) others.add(other)
  others.delete(name)
  return { name, aliases: [...others].filter((alias) => alias !== "").sort(byCodeUnit) }
}

/** The first value that any member gives. */
export const firstOf = <T>({ members }: Role, read: (entity: Entity) => T | null | undefined): T | null => {
  for (const { entity } of members) {
    const value = read(entity)
    if (value !== null && value !== undefined) return value
  }
  return null
}

/** The rule that found what names a node; for what only pronouns and descriptions refer to, that they do. */
export const ruleOf = ({ members }: Role, name: string): string => {
  const mentions = flatMap(members, ({ report, entity }) => flatMap(entity.mentions, (at) => report.mentions[at] ?? []))
  const naming = mentions.find(({ text }) => text === name) ?? mentions[0]
  return naming?.rule ?? "coreference/reference"
}

/** The members that are places, for what only places have. */
export const placesOf = ({ members }: Role): readonly { readonly report: Report; readonly place: PlaceEntity }[] =>
  flatMap(members, ({ report, entity }) => (entity.kind === "place" ? [{ report, place: entity }] : []))
