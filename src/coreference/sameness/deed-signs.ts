import { type IncidentType, incidentTypes } from "../../model/codes.js"
import { holding } from "../suffering.js"
import type { Deed } from "./deeds.js"
import type { Referent } from "./referents.js"
import { placeOf } from "./same-signs.js"

const hurting: ReadonlySet<IncidentType> = new Set([
  "killing",
  "shooting",
  "assault",
  "attack",
  "bombing",
  "accident",
  "kidnapping",
  "robbery",
])
const typeNumber: ReadonlyMap<IncidentType, number> = new Map(incidentTypes.map((type, at) => [type, at + 1]))

const killing: ReadonlySet<IncidentType> = new Set<IncidentType>(["killing"])

/** Who was killed was neither arrested nor tried; and "Al Roe was shot … a boy was shot": whom "a" brings in is another victim. */
export const areOpposed = (a: Referent, b: Referent): boolean =>
  (has(a, "patient", killing) && has(b, "patient", holding)) ||
  (has(b, "patient", killing) && has(a, "patient", holding)) ||
  isAnotherVictim(...(a.start <= b.start ? ([a, b] as const) : ([b, a] as const)))

const isAnotherVictim = (earlier: Referent, later: Referent): boolean =>
  later.fresh &&
  !later.known &&
  has(earlier, "patient", hurting) &&
  has(later, "patient", hurting) &&
  !earlier.sentences.some((sentence) => later.sentences.includes(sentence))

const numberOf = ({ deeds: [first] }: Referent): number => (first === undefined ? 0 : (typeNumber.get(first.type) ?? 0))

const has = ({ deeds }: Referent, part: Deed["part"], types: ReadonlySet<IncidentType> | null = null): boolean =>
  deeds.some((deed) => deed.part === part && (types === null || types.has(deed.type)))

const at = {
  sameTrigger: placeOf("same trigger, same part"),
  sameType: placeOf("same type, same part"),
  other: placeOf("other parts"),
  patientA: placeOf("patient a"),
  patientB: placeOf("patient b"),
  agentA: placeOf("agent a"),
  agentB: placeOf("agent b"),
  hurtA: placeOf("hurt a"),
  hurtB: placeOf("hurt b"),
  heldA: placeOf("held a"),
  heldB: placeOf("held b"),
  firstTypeA: placeOf("first type a"),
  firstTypeB: placeOf("first type b"),
}

/** What they do and what is done to them; writes nothing where that is nothing. */
export const putDeeds = (a: Referent, b: Referent, row: Float32Array): void => {
  if (a.deeds.length + b.deeds.length === 0) return
  let [trigger, type, other] = [0, 0, 0]
  for (const one of a.deeds)
    for (const two of b.deeds) {
      if (one.part === two.part && one.trigger === two.trigger) trigger++
      if (one.part === two.part && one.type === two.type) type++
      if (one.part !== two.part && hurting.has(one.type) && hurting.has(two.type)) other++
    }
  row[at.sameTrigger] = trigger
  row[at.sameType] = type
  row[at.other] = other
  row[at.patientA] = Number(has(a, "patient"))
  row[at.patientB] = Number(has(b, "patient"))
  row[at.agentA] = Number(has(a, "agent"))
  row[at.agentB] = Number(has(b, "agent"))
  row[at.hurtA] = Number(has(a, "patient", hurting))
  row[at.hurtB] = Number(has(b, "patient", hurting))
  row[at.heldA] = Number(has(a, "patient", holding))
  row[at.heldB] = Number(has(b, "patient", holding))
  row[at.firstTypeA] = numberOf(a)
  row[at.firstTypeB] = numberOf(b)
}
