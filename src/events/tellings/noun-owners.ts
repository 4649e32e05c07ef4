import type { Trigger, TriggerRole } from "../../lexicon/trigger-frames.js"
import type { IncidentType } from "../../model/codes.js"
import { entityOn, type Scene } from "../scene.js"

/** What is done to whose they are: "his arrest", "the man's trial". */
const followedUp: ReadonlySet<string> = new Set(["arrest", "trial"])

/** "The president's murder" names whom it hit, "the gang's attack" who did it. */
export const possessorRole = (scene: Scene, trigger: Trigger, token: number): TriggerRole => {
  // "The attempt on his life" is on him.
  const isDone = trigger.type === "killing" || trigger.harm === "killed" || trigger.harm === "abducted"
  if (isDone || followedUp.has(trigger.type)) return trigger.object
  const kind = entityOn(scene, token)?.kind
  const isHit = kind === "person" || trigger.sense === "harm" || isCivilian(scene, token)
  if (trigger.harm === "injured" && isHit) return trigger.object
  return kind === "place" || kind === "asset" ? "none" : trigger.subject
}

/** "A teenager's shooting" is of him, "the gunman's shooting" by him. */
const isCivilian = ({ entities, entityAt }: Scene, token: number): boolean => {
  const entity = entities[entityAt[token] ?? -1]
  return entity?.kind === "group" && civil.test(entity.sector ?? "")
}
const civil = /^(?:CVL|EDU|LAB|MED|REL)$/u

const deadly: ReadonlySet<IncidentType> = new Set(["killing", "shooting"])

const armed = /^(?:MIL|REB|UAF|SEP|INS|COP)$/u

/** "A rocket attack" names the weapon, "a rebel attack" who did it. */
export const compoundRole = (scene: Scene, trigger: Trigger, token: number): TriggerRole => {
  const entity = entityOn(scene, token)
  if (entity?.kind === "weapon") return "weapon"
  // "The bridge collapse", "a hotel bombing".
  if (entity?.kind === "asset") return isRightBefore(scene, token) ? "target" : "none"
  if (entity?.kind !== "organization" && entity?.kind !== "group") return "none"
  // "A police shooting", "the police killing of a boy" are by them.
  const byPolice = entity.sector === "COP" && deadly.has(trigger.type)
  // "Hit by Hizbollah fire".
  const isFire = trigger.type === "shooting" && trigger.sense === "harm" && armed.test(entity.sector ?? "")
  return trigger.harm === "attacked" || byPolice || isFire ? trigger.subject : "none"
}

const isRightBefore = ({ mentions, mentionAt, triggerAt }: Scene, token: number): boolean =>
  mentions[mentionAt[token] ?? -1]?.last === token + 1 && (triggerAt[token + 1] ?? -1) >= 0
