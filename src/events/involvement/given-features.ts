import type { Entity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import { type Feature, named } from "../feature-names.js"
import { type Field, nameIn, othersIn } from "./field.js"
import { bucket, type Note, type Question } from "./question.js"
import { familyOf, kindOf, shareOf, shares } from "./shares.js"

/** What rules and the judge of roles say of an entity, here and in other incidents. */
export const describeRules = (field: Field, question: Question, note: Note): void => {
  const { at, entity, kind, family } = question
  const own = (field.roles[at] ?? []).filter((role) => role.entity === entity.id)
  const seen = new Set<Feature>()
  const once: Note = (feature) => {
    if (seen.has(feature)) return
    seen.add(feature)
    note(feature)
  }
  for (const { role, rule, suspected } of own) {
    const share = shareOf(role)
    if (share === null) {
      note(named`has ${role}`)
      continue
    }
    once(named`has ${share}`)
    once(named`has ${share} ${kind}`)
    once(named`has ${share} ${family}`)
    once(
      named`has ${share} by ${rule.split(" ")[0]?.replace(/^(window|label|noun|follow-up|article)\/.*$/u, "$1") ?? ""}`,
    )
    once(named`has role ${role}`)
    if (suspected) note(named`has ${share} suspected`)
  }
  for (const share of shares) {
    let often = 0
    for (const { role } of own) if (shareOf(role) === share) often++
    if (often > 1) note(named`has ${share} often`)
    if (!field.givenBefore[at]?.[share].includes(entity.id) || seen.has(named`has ${share}`)) continue
    note(named`lost ${share}`)
    note(named`lost ${share} ${kind}`)
  }
  describeJudge(field, question, note)
  const elsewhere = describeElsewhere(field, question, seen.size > 0, own.length > 0)
  for (const feature of elsewhere) note(feature)
  if (own.length > 0) return
  if (elsewhere.size === 0) note(named`nowhere`)
  note(named`not here`)
}

const describeJudge = ({ chances }: Field, { entity, kind }: Question, note: Note): void => {
  for (const part of ["perpetrator", "target"]) {
    const chance = chances.get(part)?.get(entity.id)
    if (chance === undefined) {
      note(named`judge ${part} none`)
      continue
    }
    note(named`judge ${part}`, Math.log((chance + 0.01) / (1.01 - chance)) / 2)
    note(named`judge ${part} ${kind}`, chance)
  }
}

/** Sentences between two incidents that are told beside each other. */
const near = 2

const describeElsewhere = (
  field: Field,
  { at, entity, family }: Question,
  isPlayer: boolean,
  isHere: boolean,
): ReadonlySet<Feature> => {
  const { sentence } = field.scene.document.tokens
  const cluster = field.clusters[at]
  const mine = cluster?.told.map(({ telling }) => telling.sentence) ?? []
  const found = new Set<Feature>()
  for (const [other, roles] of field.roles.entries()) {
    if (other === at) continue
    const theirs = field.clusters[other]?.type
    const type = theirs === cluster?.type ? "same" : theirs ? familyOf(theirs) : ""
    for (const { entity: id, role, head } of roles) {
      const share = id === entity.id ? shareOf(role) : null
      if (share === null) continue
      const apart = Math.min(...mine.map((one) => Math.abs(one - (sentence[head] ?? 0))))
      found.add(named`else ${share}`)
      found.add(named`else ${share} of ${type}`)
      if (apart === 0) found.add(named`else ${share} in a sentence of this`)
      if (apart <= near) found.add(named`else ${share} near`)
      if (apart <= near && !isHere) found.add(named`else ${share} near ${family} of ${type}`)
      if (isPlayer) continue
      found.add(named`else only ${share}`)
      found.add(named`else only ${share} ${family} of ${type}`)
    }
  }
  return found
}

/** What an incident is, and whom else it has. */
export const describeIncident = (field: Field, question: Question, note: Note): void => {
  const { at, entity, kind, family } = question
  const cluster = field.clusters[at]
  if (!cluster) return
  note(named`type ${cluster.type}`)
  note(named`status ${cluster.status}`)
  note(named`type ${cluster.type} ${kind}`)
  if (at === field.main) note(named`main`)
  note(named`tellings ${bucket(cluster.told.length)}`)
  if (field.clusters.length === 1) note(named`lone incident`)
  else note(named`log incidents`, Math.log(field.clusters.length))
  for (const share of shares) {
    const given = othersIn(field, at, entity.id, share)
    if (given.length > 0) {
      note(named`given ${share}`, Math.log(1 + given.length))
      note(named`given ${share} ${family}`)
      const peers = flatMap(given, (id) => field.scene.entities[id] ?? [])
      if (peers.some((one) => kindOf(one) === kind)) {
        note(named`given ${share} such`)
        note(named`given ${share} such ${kind}`)
      }
      describePeers(field, entity, peers, (name) => note(named`given ${share} ${name}`))
    } else {
      note(named`open ${share}`)
      note(named`open ${share} ${family}`)
      note(named`open ${share} ${family} ${kind}`)
    }
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1)

/** Whether two names in small letters speak of the same people in other words: "rebels" and "tamil rebels". */
export const isTwin = (a: string, b: string): boolean => a.includes(b) || b.includes(a) || lastWord(a) === lastWord(b)

const describePeers = (field: Field, entity: Entity, peers: readonly Entity[], note: (name: string) => void): void => {
  const name = nameIn(field, entity)
  if (peers.some((one) => isTwin(name, nameIn(field, one)))) note("twin")
  const sector = "sector" in entity ? entity.sector : null
  if (sector && peers.some((one) => "sector" in one && one.sector === sector)) note("of its sector")
  if (entity.kind !== "person") return
  if (peers.some((one) => one.kind === "group" && one.size?.best === 1)) note("unnamed one")
  if (peers.some((one) => one.kind === "group" && one.size?.best !== 1)) note("unnamed many")
}
