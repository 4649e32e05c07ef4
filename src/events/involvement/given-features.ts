import type { Entity } from "../../model/entity.js"
import { flatMap } from "../../model/flat-map.js"
import type { Field } from "./field.js"
import { bucket, type Note, type Question } from "./question.js"
import { familyOf, kindOf, shareOf, shares } from "./shares.js"

/** What rules and the judge of roles say of an entity, here and in other incidents. */
export const describeRules = (field: Field, question: Question, note: Note): void => {
  const { at, entity, kind, family } = question
  const own = (field.roles[at] ?? []).filter((role) => role.entity === entity.id)
  const seen = new Set<string>()
  const once: Note = (name) => {
    if (seen.has(name)) return
    seen.add(name)
    note(name)
  }
  for (const { role, rule, suspected } of own) {
    const share = shareOf(role)
    if (share === null) {
      note(`has ${role}`)
      continue
    }
    once(`has ${share}`)
    once(`has ${share} ${kind}`)
    once(`has ${share} ${family}`)
    once(`has ${share} by ${rule.split(" ")[0]?.replace(/^(window|label|noun|follow-up|article)\/.*$/u, "$1")}`)
    once(`has role ${role}`)
    if (suspected) note(`has ${share} suspected`)
  }
  for (const share of shares) {
    if (own.filter(({ role }) => shareOf(role) === share).length > 1) note(`has ${share} often`)
    const isLost = (field.before[at] ?? []).some((role) => role.entity === entity.id && shareOf(role.role) === share)
    if (!isLost || seen.has(`has ${share}`)) continue
    note(`lost ${share}`)
    note(`lost ${share} ${kind}`)
  }
  describeJudge(field, question, note)
  const elsewhere = describeElsewhere(field, question, seen.size > 0, own.length > 0)
  for (const name of elsewhere) note(name)
  if (own.length > 0) return
  if (elsewhere.size === 0) note("nowhere")
  note("not here")
}

const describeJudge = ({ chances }: Field, { entity, kind }: Question, note: Note): void => {
  for (const part of ["perpetrator", "target"]) {
    const chance = chances.get(`${part} ${entity.id}`)
    if (chance === undefined) {
      note(`judge ${part} none`)
      continue
    }
    note(`judge ${part}`, Math.log((chance + 0.01) / (1.01 - chance)) / 2)
    note(`judge ${part} ${kind}`, chance)
  }
}

/** Sentences between two incidents that are told beside each other. */
const near = 2

const describeElsewhere = (
  field: Field,
  { at, entity, family }: Question,
  isPlayer: boolean,
  isHere: boolean,
): ReadonlySet<string> => {
  const { sentence } = field.scene.document.tokens
  const cluster = field.clusters[at]
  const mine = cluster?.told.map(({ telling }) => telling.sentence) ?? []
  const found = new Set<string>()
  for (const [other, roles] of field.roles.entries()) {
    if (other === at) continue
    const theirs = field.clusters[other]?.type
    const type = theirs === cluster?.type ? "same" : theirs ? familyOf(theirs) : ""
    for (const { entity: id, role, head } of roles) {
      const share = id === entity.id ? shareOf(role) : null
      if (share === null) continue
      const apart = Math.min(...mine.map((one) => Math.abs(one - (sentence[head] ?? 0))))
      found.add(`else ${share}`)
      found.add(`else ${share} of ${type}`)
      if (apart === 0) found.add(`else ${share} in a sentence of this`)
      if (apart <= near) found.add(`else ${share} near`)
      if (apart <= near && !isHere) found.add(`else ${share} near ${family} of ${type}`)
      if (isPlayer) continue
      found.add(`else only ${share}`)
      found.add(`else only ${share} ${family} of ${type}`)
    }
  }
  return found
}

/** What an incident is, and whom else it has. */
export const describeIncident = (field: Field, question: Question, note: Note): void => {
  const { at, entity, kind, family } = question
  const cluster = field.clusters[at]
  if (!cluster) return
  note(`type ${cluster.type}`)
  note(`status ${cluster.status}`)
  note(`type ${cluster.type} ${kind}`)
  if (at === field.main) note("main")
  note(`tellings ${bucket(cluster.told.length)}`)
  if (field.clusters.length === 1) note("lone incident")
  else note("log incidents", Math.log(field.clusters.length))
  const others = (field.roles[at] ?? []).filter((role) => role.entity !== entity.id)
  for (const share of shares) {
    const given = new Set(others.filter(({ role }) => shareOf(role) === share).map((role) => role.entity))
    if (given.size > 0) {
      note(`given ${share}`, Math.log(1 + given.size))
      note(`given ${share} ${family}`)
      const peers = flatMap([...given], (id) => field.scene.entities[id] ?? [])
      if (peers.some((one) => kindOf(one) === kind)) {
        note(`given ${share} such`)
        note(`given ${share} such ${kind}`)
      }
      describePeers(entity, peers, (name) => note(`given ${share} ${name}`))
    } else {
      note(`open ${share}`)
      note(`open ${share} ${family}`)
      note(`open ${share} ${family} ${kind}`)
    }
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase()

/** Whether two names speak of the same people in other words: "rebels" and "Tamil rebels". */
export const isTwin = (one: Entity, other: Entity): boolean => {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()]
  return lastWord(a) === lastWord(b) || a.includes(b) || b.includes(a)
}

const describePeers = (entity: Entity, peers: readonly Entity[], note: Note): void => {
  if (peers.some((one) => isTwin(entity, one))) note("twin")
  const sector = "sector" in entity ? entity.sector : null
  if (sector && peers.some((one) => "sector" in one && one.sector === sector)) note("of its sector")
  if (entity.kind !== "person") return
  if (peers.some((one) => one.kind === "group" && one.size?.best === 1)) note("unnamed one")
  if (peers.some((one) => one.kind === "group" && one.size?.best !== 1)) note("unnamed many")
}
