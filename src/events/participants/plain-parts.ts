import { bodilyHarms } from "../../model/codes.js"
import { mentionOn, type Scene } from "../scene.js"
import type { Role, Telling } from "../tellings/telling.js"

const plain = /^clause\/(?:passive-subject|object)(?: |$)/u
const isThingOrBody = (scene: Scene, id: number): boolean => {
  const entity = scene.entities[id]
  const kind = entity?.kind === "group" ? entity.category : entity?.kind
  return kind === "asset" || kind === "organization"
}

/** "Attacked a ship", "stormed parliament", "an attack on ships". */
const struck = /^(?:clause\/(?:passive-subject|object)|noun\/(?:on|against))(?: |$)/u
/** "Opened fire on demonstrators", "fired at soldiers". */
const aimed = /^clause\/(?:on|at|upon|into|against)(?: |$)/u
/**
 * "Two soldiers were killed", in news of our days "soldiers were killed" and "Ann Lee was stabbed" too: people of some kind and number, or by
 * name, whom a verb of harm has for its object, or who were shot at, were hit, however the article is judged. "Two people" without a kind
 * or a body that they belong to are a
 * figure, which needs nobody who takes part.
 */
export const isPlain = (scene: Scene, { trigger }: Telling, { role, rule, head, entity }: Role): boolean => {
  if (role !== "target") return false
  if (isThingOrBody(scene, entity)) return scene.document.letterCase !== "upper" && struck.test(rule)
  const shotAt = trigger.type === "shooting" && scene.document.letterCase !== "upper" && aimed.test(rule)
  if (!shotAt && (!plain.test(rule) || !bodilyHarms.has(trigger.harm ?? ""))) return false
  const mention = mentionOn(scene, head)
  if (mention?.kind === "person") return scene.document.letterCase !== "upper"
  if (mention?.kind !== "group") return false
  const isWire = scene.document.letterCase === "upper"
  if (isWire && mention.category === "person" && mention.of < 0) return false
  return mention.size !== null || (mention.plural && !isWire)
}

/** No verb but one of killing or abducting, nor its noun: of attacks and assaults politicians speak as well. */
const deadly: ReadonlySet<string> = new Set(["killing", "kidnapping"])

/** "The assassination of the king", "he was hanged", in news of our days: who is killed or carried off in so many words was. */
export const isDeadly = (
  { document, entities }: Scene,
  { trigger }: Telling,
  { role, rule, entity }: Role,
): boolean => {
  const kind = entities[entity]?.kind
  const isSaid = deadly.has(trigger.type) && trigger.sense !== "harm" && !rule.startsWith("window")
  return role === "target" && document.letterCase !== "upper" && isSaid && (kind === "person" || kind === "group")
}

const accusing =
  /^(?:clause\/(?:subject|agent|accused)|support\/(?:accuse|charge|claim|commit)|label\/responsibility|follow-up\/(?:arrest|trial))(?: |$)/u
/** The wires of 1989 name few who did it; news of our days says so of people by name. */
export const isNamedDoer = ({ document, entities }: Scene, { role, rule, entity }: Role): boolean =>
  role === "perpetrator" &&
  document.letterCase !== "upper" &&
  entities[entity]?.kind === "person" &&
  accusing.test(rule)
