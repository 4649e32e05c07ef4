import { flatMap } from "../../model/flat-map.js"
import type { Scene } from "../scene.js"
import { amendTelling, type Role, type Telling } from "./telling.js"

const forces: ReadonlySet<string> = new Set(["COP", "MIL", "GOV"])
const taking: ReadonlySet<string> = new Set(["arrest", "seizure"])
const lawless: ReadonlySet<string> = new Set(["UAF", "REB", "CRM", "SEP", "INS"])

/**
 * What "raid" means is one thing in an article: police raid a house, outlaws attack a village. A raid that outlaws are said to make is an attack, and
 * where an article tells of one by a verb ("gunmen raided a village … the raid"), so are all its raids that no forces make.
 */
export const withRaids = (scene: Scene, tellings: readonly Telling[]): readonly Telling[] => {
  const { byId } = scene.knowledge.triggers
  const told = tellings.find(({ mention, trigger }) => mention.trigger === "raid" && trigger.type !== "raid")?.trigger
  const isOutlaws = tellings.some(({ mention, roles }) => mention.trigger === "raid-n" && isBy(scene, roles, lawless))
  const attack = byId.get("attack-n")
  const meant = told?.type === "robbery" ? byId.get("robbery-n") : told || isOutlaws ? attack : undefined
  // "Arrested six men in a raid".
  const policed = new Set(flatMap(tellings, ({ trigger, sentence }) => (taking.has(trigger.type) ? [sentence] : [])))
  return tellings.map((one) => {
    const { mention, roles, trigger, sentence } = one
    if (mention.trigger !== "raid-n" || isBy(scene, roles, forces)) return one
    if (trigger.type === "robbery")
      return attack && isOnPeople(scene, roles) ? amendTelling(one, { trigger: attack }) : one
    return meant && (isBy(scene, roles, lawless) || !policed.has(sentence))
      ? amendTelling(one, { trigger: meant })
      : one
  })
}

const isBy = ({ entities }: Scene, roles: readonly Role[], sectors: ReadonlySet<string>): boolean =>
  roles.some(({ role, entity }) => {
    const doer = entities[entity]
    if (role !== "perpetrator" || (doer?.kind !== "group" && doer?.kind !== "organization")) return false
    return sectors.has(doer.sector ?? "")
  })

/** "A raid by bandits on a village": no shop and no bank. */
const isOnPeople = ({ entities }: Scene, roles: readonly Role[]): boolean => {
  const hit = flatMap(roles, ({ role, entity }) =>
    role === "target" || role === "site" ? [entities[entity]?.kind ?? "asset"] : [],
  )
  return hit.length > 0 && hit.every((kind) => kind === "place" || kind === "group" || kind === "person")
}
