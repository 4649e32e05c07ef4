import type { Entity } from "../../model/entity.js"
import type { Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"
import type { Cluster } from "./cluster.js"
import { settled } from "./statuses.js"

/** Who is killed or attacked with a bomb is bombed, whatever the verb. */
export const retype = (scene: Scene, cluster: Cluster): void => {
  // "Six died when their boat overturned": the clause says how.
  if (cluster.type === "accident") cluster.harmOnly = false
  const { byId } = scene.knowledge.triggers
  const bombing = byId.get("bombing-n")
  const vague = cluster.type === "attack" || cluster.type === "killing" || cluster.type === "explosion"
  const bombed = cluster.told.some(({ telling }) =>
    telling.roles.some(({ role, entity, head }) =>
      role === "weapon"
        ? isBomb(scene.entities[entity])
        : role === "perpetrator" && cluster.type !== "explosion" && isBomber(scene, head),
    ),
  )
  const attack = cluster.told.find(({ telling }) => isAttack(telling))?.telling.trigger
  if (cluster.type === "killing" && attack && !bombed && isPlainKilling(cluster)) {
    cluster.type = attack.type
    cluster.trigger = attack
  }
  const assailing = attack ?? byId.get("attack-n")
  if (assailing && isArmedAssault(scene, cluster)) {
    cluster.trigger = assailing
    cluster.type = assailing.type
  }
  if (!vague || !bombed || !bombing) return
  cluster.type = bombing.type
  cluster.trigger = bombing
  cluster.harmOnly = false
}

/** "Rebels overran a base … the assault": those who bear arms attack, and beat nobody. */
const isArmedAssault = (scene: Scene, { type, told }: Cluster): boolean => {
  if (type !== "assault") return false
  const acts = told.filter(({ telling }) => telling.trigger.type === "assault")
  if (acts.length === 0 || !acts.every(({ telling: { mention } }) => /^assaults?$/iu.test(mention.text))) return false
  const roles = told.flatMap(({ telling }) => telling.roles)
  const sectorOf = ({ entity }: Role): string => {
    const one = scene.entities[entity]
    return one?.kind === "group" || one?.kind === "organization" ? (one.sector ?? "") : ""
  }
  return (
    roles.some((role) => (role.role === "perpetrator" || role.role === "side") && troops.test(sectorOf(role))) &&
    !roles.some(({ role, entity }) => role === "target" && isOne(scene.entities[entity]))
  )
}
const isOne = (entity: Entity | undefined): boolean =>
  entity?.kind === "person" || (entity?.kind === "group" && entity.size?.high === 1)
const troops = /^(?:MIL|REB|UAF|INS|SEP)$/u

const isAttack = ({ trigger, status }: Telling): boolean =>
  trigger.type === "attack" && trigger.sense !== "harm" && settled.has(status)

/** "Nine were killed in the attack" is an attack; a murder that is called one is a murder. */
const isPlainKilling = ({ told }: Cluster): boolean =>
  told.every(({ telling: { trigger } }) => trigger.type !== "killing" || trigger.plain || trigger.sense === "harm")

const isBomb = (entity: Entity | undefined): boolean =>
  entity?.kind === "weapon" && /^(?:Explosives|Landmine)$/u.test(entity.weaponType)

/** "A suicide bomber killed 19 people". */
const isBomber = ({ document }: Scene, head: number): boolean => /^bombers?$/u.test(document.tokens.lower[head] ?? "")
