import { type IncidentType, incidentTypes } from "../../model/codes.js"
import { holding } from "../suffering.js"
import type { Deed } from "./deeds.js"
import type { Referent } from "./referents.js"
import type { Put } from "./same-signs.js"

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

/** What they do and what is done to them. */
export const putDeeds = (a: Referent, b: Referent, put: Put): void => {
  let [trigger, type, other] = [0, 0, 0]
  for (const one of a.deeds)
    for (const two of b.deeds) {
      if (one.part === two.part && one.trigger === two.trigger) trigger++
      if (one.part === two.part && one.type === two.type) type++
      if (one.part !== two.part && hurting.has(one.type) && hurting.has(two.type)) other++
    }
  put("same trigger, same part", trigger)
  put("same type, same part", type)
  put("other parts", other)
  put("patient a", has(a, "patient"))
  put("patient b", has(b, "patient"))
  put("agent a", has(a, "agent"))
  put("agent b", has(b, "agent"))
  put("hurt a", has(a, "patient", hurting))
  put("hurt b", has(b, "patient", hurting))
  put("held a", has(a, "patient", holding))
  put("held b", has(b, "patient", holding))
  put("first type a", numberOf(a))
  put("first type b", numberOf(b))
}
