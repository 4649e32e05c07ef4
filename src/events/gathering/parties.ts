import type { Scene } from "../scene.js"
import type { Telling } from "../tellings/telling.js"
import type { Cluster } from "./cluster.js"
import { isVagueTitle } from "./titles.js"

/** "Youths attacked a police station in protest at the killing of a boy by police": what the state's forces did, others did not. */
export const isByOtherSide = (scene: Scene, { type, told }: Cluster, telling: Telling): boolean => {
  if (type === "clash" || telling.trigger.type === "clash") return false
  const theirs = areForces(scene, [telling])
  if (theirs === null) return false
  const ours = areForces(
    scene,
    told.map((one) => one.telling),
  )
  return ours !== null && ours !== theirs
}

/** "Hanged Al Roe, who was convicted of the attack": who is put to death for a deed was not hit in it. */
export const isPutToDeath = ({ told }: Cluster, telling: Telling): boolean =>
  told.some((one) => isExecutedFor(one.telling, telling) || isExecutedFor(telling, one.telling))

const isExecutedFor = ({ trigger, roles }: Telling, deed: Telling): boolean =>
  trigger.id === "execute" &&
  roles.some(
    ({ role, entity }) =>
      role === "target" && deed.roles.some((by) => by.role === "perpetrator" && by.entity === entity),
  )

const derived = / (?:member-of|only-armed-group)$/u
/** Sectors that are the state's forces. */
export const forces: ReadonlySet<string> = new Set(["COP", "MIL"])

/** Whether those who are said to have done it are all the state's forces, or all people without a name who are not; null where neither. */
const areForces = (scene: Scene, tellings: readonly Telling[]): boolean | null => {
  let found: boolean | null = null
  for (const telling of tellings) {
    if (isVagueTitle(scene, telling)) continue
    for (const { role, entity, head, suspected, rule } of telling.roles) {
      // "Rebels of the Red Hand": the body is no other doer than its men.
      if (role !== "perpetrator" || suspected || derived.test(rule) || !isSure(scene, entity, head)) continue
      const doer = scene.entities[entity]
      if (doer?.kind !== "group" && doer?.kind !== "organization") return null
      const isForce = forces.has(doer.sector ?? "")
      if ((!isForce && doer.kind === "organization") || (found !== null && found !== isForce)) return null
      found = isForce
    }
  }
  return found
}

/**
 * Whom "they" means is known less surely than what else says that two tellings are one, but where its sentence names them: "the army said it had killed six".
 */
const isSure = ({ document: { tokens }, mentions, mentionAt, entities }: Scene, id: number, head: number): boolean =>
  (mentionAt[head] ?? -1) >= 0 ||
  entities[id]?.mentions.some((index) => {
    const named = mentions[index]?.head ?? head
    return named < head && tokens.sentence[named] === tokens.sentence[head]
  }) === true

const deadly: ReadonlySet<string> = new Set(["killing", "shooting"])

/**
 * "Rioters attacked shops … the killing of Ann Lee by police", "… an officer is charged with killing Ann Lee": who is named as killed did not die
 * in an attack on things of which that is not said, where the words beside say who did it.
 */
export const isOfSomebody = (scene: Scene, { told }: Cluster, { trigger, roles }: Telling, apart: number): boolean => {
  if (trigger.sense !== "act" || !deadly.has(trigger.type)) return false
  if (trigger.word !== "noun" && (apart <= 1 || !roles.some(({ role }) => role === "perpetrator"))) return false
  if (!roles.some(({ role, entity }) => role === "target" && scene.entities[entity]?.kind === "person")) return false
  const hit = told.flatMap((one) => one.telling.roles.filter(({ role }) => role === "target"))
  return hit.length > 0 && hit.every(({ entity }) => scene.entities[entity]?.kind === "asset")
}

const crowds = /^(?:protester|rioter)$/u
const fought: ReadonlySet<string> = new Set(["clash", "shooting", "killing", "attack", "bombing"])

/** "Two rebels died in a gunfight … protesters threw stones at the police": what a crowd does is no part of what others fought, nor the other way round. */
export const isOfCrowd = (scene: Scene, { type, told }: Cluster, telling: Telling): boolean => {
  const ours = told.some((one) => hasCrowd(scene, one.telling))
  const theirs = hasCrowd(scene, telling)
  if (ours === theirs) return false
  return theirs
    ? telling.trigger.type === "riot" && fought.has(type)
    : type === "riot" && telling.trigger.type === "clash"
}

const hasCrowd = (scene: Scene, { roles }: Telling): boolean =>
  roles.some(({ entity }) => {
    const people = scene.entities[entity]
    return people?.kind === "group" && crowds.test(people.category ?? "")
  })
