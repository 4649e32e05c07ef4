import type { IncidentType } from "../../model/codes.js"
import type { Phrase } from "../../model/syntax.js"
import { entityOn, mentionOn, type Scene, triggerOn } from "../scene.js"
import { countryBefore } from "./countries.js"

/** "Israeli jets", "U.S. artillery", but no "Czech coach": whose arms they are; -1 for none. */
export const wieldingCountry = (scene: Scene, phrase: Phrase, named: number): number => {
  const isWeapon = entityOn(scene, named)?.kind === "weapon"
  if (!isWeapon && !scene.knowledge.words.doers.warplane.has(scene.syntax.lemma(phrase.head))) return -1
  const states = range(phrase.first, phrase.head).map((token) => countryBefore(scene, token))
  return states.find((id) => id >= 0) ?? -1
}

/** "Jets of the coalition", "army helicopters": whose arms or vehicles they are has done what they do; else the token itself. */
export const wielderOf = (scene: Scene, phrase: Phrase, named: number): number => {
  const kind = entityOn(scene, named)?.kind
  if (kind !== "weapon" && kind !== "asset" && !isFire(scene, phrase.head)) return named
  const { lower } = scene.document.tokens
  const behind = lower[phrase.head + 1] === "of" ? range(phrase.head + 2, phrase.head + 5) : []
  const owner = [...behind, ...range(phrase.first, phrase.head)].find((token) => isForce(scene, token))
  return owner === undefined ? named : (mentionOn(scene, owner)?.head ?? owner)
}

/** "Were hit by army fire", "Israeli shelling killed six": the deed stands for whose it is. */
const isFire = (scene: Scene, token: number): boolean => {
  const told = triggerOn(scene, token)
  return told?.kind === "incident" && fires.has(told.type) && told.head === token
}
const fires: ReadonlySet<IncidentType> = new Set(["attack", "shooting", "bombing"])

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)

const isForce = (scene: Scene, token: number): boolean => {
  const entity = entityOn(scene, token)
  return entity?.kind === "organization" || (entity?.kind === "group" && entity.category !== "victim")
}
