import type { Sector } from "../model/codes.js"
import type { OfficeHeld } from "../model/entity.js"
import { flatMap } from "../model/flat-map.js"
import { digest, slug } from "../model/keys.js"
import type { Report } from "../model/report.js"
import { firstOf, type Role, ruleOf } from "./cast.js"
import { actingCountry, governedBy, putGovernment } from "./governments.js"
import { putCountry, putPlace } from "./place-nodes.js"
import { mentionEvidence, type Workshop } from "./workshop.js"

const forces: ReadonlySet<Sector> = new Set(["COP", "MIL", "SPY"])
const gangs: ReadonlySet<Sector> = new Set(["CRM", "REB", "UAF"])

const putOffice = (workshop: Workshop, person: string, report: Report, held: OfficeHeld): void => {
  const { graph, cast } = workshop
  const evidence = mentionEvidence(workshop, report, held.mention)
  const mention = report.mentions[held.mention]
  if (evidence.length === 0 || !mention || held.office === "") return
  const of = cast.role(report, held.of)
  const ofKind = of?.members[0]?.entity.kind
  const whose = of && (ofKind === "place" || of.key.startsWith("organization/")) ? of : undefined
  const country = held.country === null ? undefined : workshop.codebook.countries.get(held.country)?.name
  const body = whose?.names.name ?? country ?? held.body
  const name = body === null ? held.office : `${held.office} of ${body}`
  const key = graph.putNode(`office/${slug(name)}`, {
    kind: "Office",
    labels: ["Office"],
    label: name,
    name,
    rule: mention.rule,
  })
  graph.putEdge(person, key, { kind: "HOLDS", former: held.former, evidence, rule: mention.rule })
  const owner = whose ? putEntity(workshop, whose) : held.country === null ? null : putCountry(workshop, held.country)
  if (owner !== null) graph.putEdge(key, owner, { kind: "OF", evidence, rule: mention.rule })
}

/** That somebody belongs to organisation `of` of a report, which `mention` says. */
const putMembership = (workshop: Workshop, role: Role, report: Report, of: number, mention: number): void => {
  const { graph, cast } = workshop
  const whole = cast.role(report, of)
  const evidence = mentionEvidence(workshop, report, mention)
  if (!whole || whole.key === role.key || evidence.length === 0 || !whole.key.startsWith("organization/")) return
  graph.putEdge(role.key, putEntity(workshop, whole), { kind: "MEMBER_OF", evidence, rule: "text/member-of" })
}

const putPerson = (workshop: Workshop, role: Role): string => {
  const { graph } = workshop
  const { name, aliases } = role.names
  const offices = flatMap(role.members, ({ report, entity }) =>
    entity.kind === "person" ? entity.offices.map((held) => ({ report, held })) : [],
  )
  graph.putNode(role.key, {
    kind: "Person",
    labels: offices.length > 0 ? ["Person", "Official"] : ["Person"],
    label: name,
    name,
    aliases,
    gender: firstOf(role, (entity) => (entity.kind === "person" ? entity.gender : null)),
    age: firstOf(role, (entity) => (entity.kind === "person" ? entity.age : null)),
    rule: ruleOf(role, name),
  })
  for (const { report, held } of offices) putOffice(workshop, role.key, report, held)
  for (const { report, entity } of role.members) {
    if (entity.kind !== "person") continue
    for (const { of, mention } of entity.memberships) putMembership(workshop, role, report, of, mention)
  }
  return role.key
}

const sectorOf = (role: Role): Sector | null =>
  firstOf(role, (entity) => (entity.kind === "organization" || entity.kind === "group" ? entity.sector : null))

const putOrganization = (workshop: Workshop, role: Role): string => {
  const governed = governedBy(role)
  if (governed !== null) return putGovernment(workshop, role, governed)
  const { name, aliases } = role.names
  const sector = sectorOf(role)
  const second = sector === null ? [] : gangs.has(sector) ? ["Gang"] : forces.has(sector) ? ["SecurityForce"] : []
  return workshop.graph.putNode(role.key, {
    kind: "Organization",
    labels: ["Organization", ...second],
    label: name,
    name,
    aliases,
    sector,
    country: firstOf(role, (entity) =>
      entity.kind === "organization" || entity.kind === "group" ? entity.country || null : null,
    ),
    rule: ruleOf(role, name),
  })
}

const putGroup = (workshop: Workshop, role: Role): string => {
  const { graph } = workshop
  const { name } = role.names
  const size = firstOf(role, (entity) => (entity.kind === "group" ? entity.size : null))
  graph.putNode(role.key, {
    kind: "Group",
    labels: ["Group"],
    label: name,
    name,
    size: size?.best ?? null,
    sizeLow: size?.low ?? null,
    sizeHigh: size?.high ?? null,
    sector: sectorOf(role),
    rule: ruleOf(role, name),
  })
  for (const { report, entity } of role.members) {
    if (entity.kind !== "group") continue
    putMembership(workshop, role, report, entity.memberOf, entity.mentions[0] ?? -1)
  }
  return role.key
}

/** Puts weapons that were taken in an incident and did no harm there: goods, as all that is taken. Returns the key. */
export const putHaul = ({ graph }: Workshop, role: Role, incident: string): string => {
  const { name } = role.names
  const key = `asset/${slug(name).slice(0, 40)}-${digest(incident, role.key)}`
  return graph.putNode(key, {
    kind: "Asset",
    labels: ["Asset"],
    label: name,
    name,
    assetType: "weapons",
    rule: ruleOf(role, name),
  })
}

/** Puts who says or does something: what a country says or does, or its capital says for it, its government does. Returns its key. */
export const putActor = (workshop: Workshop, role: Role): string => {
  const country = actingCountry(role)
  return country === null ? putEntity(workshop, role) : putGovernment(workshop, role, country)
}

/** Puts the node of an entity, with what hangs on it: containers, offices, memberships. Returns its key. */
export const putEntity = (workshop: Workshop, role: Role): string => {
  const { graph } = workshop
  if (graph.hasNode(role.key)) return role.key
  const entity = role.members[0]?.entity
  if (entity?.kind === "place") return putPlace(workshop, role, (outer) => putEntity(workshop, outer))
  if (entity?.kind === "person") return putPerson(workshop, role)
  if (role.key.startsWith("organization/")) return putOrganization(workshop, role)
  if (entity?.kind === "weapon") {
    const { name } = role.names
    return graph.putNode(role.key, {
      kind: "Weapon",
      labels: ["Weapon"],
      label: name,
      name,
      weaponType: entity.weaponType,
      rule: ruleOf(role, name),
    })
  }
  if (entity?.kind === "asset") {
    const { name } = role.names
    return graph.putNode(role.key, {
      kind: "Asset",
      labels: ["Asset"],
      label: name,
      name,
      assetType: entity.assetType,
      rule: ruleOf(role, name),
    })
  }
  return putGroup(workshop, role)
}

/** Puts the persons who are said to hold an office or to belong to a body, whether or not they take part in anything. */
export const putOfficials = (workshop: Workshop, report: Report): void => {
  for (const entity of report.entities) {
    if (entity.kind !== "person" || entity.offices.length + entity.memberships.length === 0) continue
    const role = workshop.cast.role(report, entity.id)
    if (role) putEntity(workshop, role)
  }
}
